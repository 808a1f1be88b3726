import { readFileSync } from 'node:fs';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { writePackedModule } from './packed-module.ts';

/** What a browser needs of the console, made into a module of texts, as the rest of the site is. */

/** What the page never asks for: what is compiled on the spot, the forms that the fake itself looks at, and books. */
const NOT_IN_A_PAGE = [
  '*/contract/compile-validators.ts',
  '*/compile-operation.ts',
  './forms.js',
  './guide.json',
  './claims.json',
  '*/exchange.2020-12.json',
];

const OPTIONS = {
  outdir: 'assets',
  write: false,
  metafile: true,
  bundle: true,
  minify: true,
  alias: { '#operation-validators': './generated/validators/call.js' },
  target: ['es2022', 'chrome123', 'firefox128', 'safari17.5'],
  logLevel: 'warning',
} satisfies BuildOptions;

/**
 * Bundles site/console, and writes it as the module that `#console-assets` names. What is needed for the first paint is
 * in console.js, style.css and theme.js; the contract is in pieces that are loaded later. Gives what is in the bundles.
 */
export async function buildConsole(module: string): Promise<readonly Metafile[]> {
  const built = await Promise.all([
    build({ ...OPTIONS, entryPoints: { style: 'site/style/console.css', theme: 'site/browser/console-theme.ts' } }),
    build({
      ...OPTIONS,
      entryPoints: { console: 'site/console/main.tsx' },
      chunkNames: 'part-[hash]',
      splitting: true,
      format: 'esm',
      external: NOT_IN_A_PAGE,
      tsconfig: 'site/console/tsconfig.json',
    }),
  ]);
  const files = built.flatMap(({ outputFiles }) => outputFiles);
  const assets = {
    ...Object.fromEntries(files.map(({ path, text }) => [path.split(/[\\/]/).at(-1), text])),
    'console.html': readFileSync('site/console/console.html', 'utf8'),
    'icon.svg': readFileSync('site/style/icon.svg', 'utf8'),
  };
  writePackedModule(module, { consoleAssets: assets });
  return built.map(({ metafile }) => metafile);
}
