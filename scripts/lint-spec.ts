import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { contractUnder, type SomeVariants } from '../contracts/internal.ts';
import { loadVariantPatches } from '../generated/index.ts';
import { openapi30 } from './generate/openapi-30.ts';
import { fileOfTool } from './scratch-install.ts';

/** `npm run lint:spec`: Redocly and Spectral over the bundle of spec/ under every variant value, as OpenAPI 3.1 and 3.0; Redocly over the admin API. */

const redocly = fileOfTool('@redocly/cli', 'bin/cli.js');
const environment = { ...process.env, REDOCLY_TELEMETRY: 'off', SCARF_ANALYTICS: 'false' };

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-bundles-'));
try {
  const files = ['generated/openapi.json', 'generated/openapi-3.0.json', ...(await writeBundles(folder))];
  const redoclyOptions = ['lint', '--max-problems=1000', '--config'];
  const spectral = fileOfTool('@stoplight/spectral-cli', 'dist/index.js');
  const spectralOptions = ['lint', '--fail-severity=hint', '--ruleset', '.spectral.yaml'];
  await Promise.all(
    sharesOf(files).map(async (share) => {
      await run(redocly, [...redoclyOptions, 'redocly.yaml', ...share]);
      await run(spectral, [...spectralOptions, ...share]);
    }),
  );
  await run(redocly, [...redoclyOptions, 'spec/admin/redocly.yaml', 'generated/admin-openapi.json']);
} finally {
  rmSync(folder, { recursive: true });
}

async function writeBundles(folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const variants = Object.keys((await loadVariantPatches()) as object);
  const files = await Promise.all(
    variants.map(async (name) => {
      const [variant = '', value = ''] = name.split('=');
      const contract = await contractUnder({ [variant]: value } as SomeVariants);
      const spec = await contract.openapi();
      return [write(`${name}.json`, spec), write(`${name}.3.0.json`, openapi30(spec))];
    }),
  );
  return files.flat();

  function write(name: string, document: object): string {
    const file = path.join(folder, name);
    writeFileSync(file, JSON.stringify(document, null, 2));
    return file;
  }
}

/** As many shares as there are processors. */
function sharesOf(files: readonly string[]): readonly (readonly string[])[] {
  const count = availableParallelism();
  return Array.from({ length: count }, (_, share) => files.filter((_each, index) => index % count === share));
}

/** A warning is a failure too: Redocly itself fails on errors only. */
function run(tool: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    execFile(process.execPath, [tool, ...args], { env: environment }, (error, stdout, stderr) => {
      if (error !== null || /\bwarnings?\b/i.test(stdout)) {
        process.stderr.write(stdout + stderr);
        process.exitCode = 1;
      }
      resolve();
    });
  });
}
