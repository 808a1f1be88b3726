import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { writePackedModule } from './packed-module.ts';
import { renderGuides } from './render-guides.ts';

/** What a browser needs of the site, made into a module of texts, so that no file is read when a page is asked for. */

/** Downloads that are the same under all variants, by file name. */
const DOWNLOADS = {
  'openapi-3.0.json': 'generated/openapi-3.0.json',
  'tenant.schema.json': 'spec/tenant.schema.json',
  'exchange.2020-12.json': 'generated/schemas/exchange.2020-12.json',
};

/** Bundles site/browser and site/style, renders docs/, and writes them as the module that `#site-assets` names. */
export async function buildSite(module: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: { docs: 'site/browser/docs.ts', site: 'site/style/site.css' },
    outdir: 'assets',
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2022', 'chrome123', 'firefox128', 'safari17.5'],
    logLevel: 'warning',
  });
  const assets = {
    ...Object.fromEntries(outputFiles.map(({ path, text }) => [path.split(/[\\/]/).at(-1), text])),
    'icon.svg': readFileSync('site/style/icon.svg', 'utf8'),
  };
  const downloads = Object.fromEntries(
    Object.entries(DOWNLOADS).map(([name, file]) => [name, readFileSync(file, 'utf8')]),
  );
  writePackedModule(module, { siteAssets: assets, siteGuides: renderGuides('docs'), siteDownloads: downloads });
}
