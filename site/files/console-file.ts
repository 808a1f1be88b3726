import { consoleAssets } from '#console-assets';
import { type SiteFile, siteFile } from './site-file.ts';

/** The page of the console, which has nobody's data in it, and needs no token. */
export function consolePage(): SiteFile {
  return siteFile('console.html', consoleAssets['console.html'] as string);
}

/** A script, style sheet or picture of the console, or undefined. */
export function consoleFile(name: string): SiteFile | undefined {
  return Object.hasOwn(consoleAssets, name) ? siteFile(name, consoleAssets[name] as string) : undefined;
}
