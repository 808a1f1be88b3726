import { siteAssets } from '#site-assets';
import { type SiteFile, siteFile } from './site-file.ts';

/** Names of the style sheets, scripts and pictures that the pages use, below `assets/`. */
export const assetNames: readonly string[] = Object.keys(siteAssets);

/** One of them, or undefined. */
export function assetFile(name: string): SiteFile | undefined {
  return Object.hasOwn(siteAssets, name) ? siteFile(name, siteAssets[name] as string) : undefined;
}
