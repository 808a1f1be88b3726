import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import manifest from '../package.json' with { type: 'json' };
import { buildConsole } from './build-console.ts';
import { buildSite } from './build-site.ts';
import { ENTRIES } from './entries.ts';

/** `npm run build`: bundles our own code to dist/, dependencies left outside, with types beside it. */

/** What the CommonJS files for tests have in common: a bundle for each would have all tables twice. */
const FOR_TESTS = `export * from './${ENTRIES.testing}'; export { toHaveReceived } from './mock-server/testing/to-have-received.ts';`;

/** Files of their own in the package, by `imports` of package.json: a second copy in the bundle would be two megabytes. */
const OF_THEIR_OWN = ['#on-demand', '#operation-validators', '#console-assets', '#site-assets'];

/** What is installed with the package or by its users. Other packages come into the bundles. */
const INSTALLED = [
  ...OF_THEIR_OWN,
  ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
  '@jest/globals',
];

/** Node reads a large table sooner as JSON than as the program text that esbuild makes of it. */
const tablesAsJson: Plugin = {
  name: 'tables as JSON',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]generated[\\/][^\\/]+\.json$/ }, ({ path: file }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};

const options = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // names stay, for stack traces; most of the rest is tables
  minifyWhitespace: true,
  logLevel: 'warning',
  metafile: true,
  plugins: [tablesAsJson],
} satisfies BuildOptions;

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
await buildSite('dist/site-assets.js');
const ofConsole = await buildConsole('dist/console-assets.js');
const { metafile: ofModules } = await build({
  ...options,
  entryPoints: { cli: 'cli/main.ts', ...ENTRIES },
  splitting: true,
  external: INSTALLED,
  format: 'esm',
  chunkNames: 'chunks/[name]-[hash]',
});
/** Packages that are ES modules only: Jest runs CommonJS and cannot load them, so that they are bundled. */
const BUNDLED = new Set(['jose', 'rou3']);
const commonJs = {
  ...options,
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  external: INSTALLED.filter((name) => !BUNDLED.has(name)),
} satisfies BuildOptions;
const { metafile: ofClient } = await build({ ...commonJs, entryPoints: { client: ENTRIES.client } });
const { metafile: ofTests } = await build({
  ...commonJs,
  outdir: 'dist/chunks',
  stdin: { contents: FOR_TESTS, resolveDir: '.', sourcefile: 'for-tests.ts' },
  entryNames: 'for-tests',
});
writeFileSync('dist/licenses.txt', licensesOf([...ofConsole, ofModules, ofClient, ofTests]));
const require = createRequire(import.meta.url);
execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
await bundleTypes();
const forTests = Object.keys(require('../dist/chunks/for-tests.cjs') as object);
writeFileSync(
  'dist/testing.cjs',
  [
    `'use strict';`,
    `const parts = require('./chunks/for-tests.cjs');`,
    ...forTests.filter((name) => name !== 'toHaveReceived').map((name) => `exports.${name} = parts.${name};`),
    '',
  ].join('\n'),
);
for (const name of ['testing', 'client']) {
  const names = Object.keys(require(`../dist/${name}.cjs`) as object);
  writeFileSync(`dist/${name}.d.cts`, commonJsTypes(`./${name}.d.ts`, names));
}
writeFileSync(
  'dist/jest.cjs',
  [
    `'use strict';`,
    `const { expect } = require('@jest/globals');`,
    `expect.extend(require('./testing.cjs').matchers);`,
    `expect.extend({ toHaveReceived: require('./chunks/for-tests.cjs').toHaveReceived });`,
    '',
  ].join('\n'),
);
writeFileSync('dist/jest.d.cts', commonJsTypes('./jest.d.ts', []));

/** The licenses of all packages that are in the bundles. */
function licensesOf(metafiles: readonly Metafile[]): string {
  const inputs = metafiles.flatMap((metafile) =>
    Object.values(metafile.outputs).flatMap((each) => Object.keys(each.inputs)),
  );
  const folders = inputs.flatMap((file) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  const texts = [...new Set(folders)].sort().map((folder) => {
    const { license, author = '' } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
    const text = file === undefined ? `${license}, ${author}` : readFileSync(path.join(folder, file), 'utf8').trim();
    return `${folder.replace('node_modules/', '')}\n\n${text}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * Puts the declarations of each entry into one file. What several entries have in common is in chunks, so that a type is
 * the same one from whatever entry it comes.
 */
async function bundleTypes(): Promise<void> {
  const declarations = Object.entries(ENTRIES).map(([name, file]) => [
    name,
    `dist/types/${file.replace(/\.ts$/, '.d.ts')}`,
  ]);
  const bundle = await rollup({
    input: Object.fromEntries(declarations),
    plugins: [dts()],
    external: (id) => !/^[./]|^dist/.test(id) && !path.isAbsolute(id),
    onwarn(warning) {
      // that a type is in a signature and not exported by name is meant
      if (!warning.message.includes('private shared type exports')) throw new Error(warning.message);
    },
  });
  await bundle.write({ dir: 'dist', entryFileNames: '[name].d.ts', chunkFileNames: 'chunks/[name]-[hash].d.ts' });
  rmSync('dist/types', { recursive: true });
}

/** Types for CommonJS that lead to those of the ES module: types may cross over, values are declared again. */
function commonJsTypes(types: string, names: readonly string[]): string {
  const module = `'${types}', { with: { 'resolution-mode': 'import' } }`;
  return [
    `export type * from '${types}' with { 'resolution-mode': 'import' };`,
    ...names.map((name) => `export declare const ${name}: typeof import(${module}).${name};`),
    // a constant would hide the type that a class is
    ...names.filter((name) => /^[A-Z]/.test(name)).map((name) => `export type ${name} = import(${module}).${name};`),
    '',
  ].join('\n');
}

/**
 * Puts the command where npx looks first. Without it `npx fake-cxone` packs and builds the whole repository to run it,
 * which takes a quarter of a minute. Windows has no links for everyone; there npx does just that.
 */
function linkCommand(): void {
  const link = 'node_modules/.bin/fake-cxone';
  rmSync(link, { force: true });
  symlinkSync('../../bin.js', link);
}

if (process.platform !== 'win32' && existsSync('node_modules/.bin')) linkCommand();
