import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type StartOptions, startFakeCxone } from '../mock-server/index.ts';

const require = createRequire(import.meta.url);
const CLI = path.join(path.dirname(require.resolve('openapi-typescript/package.json')), 'bin/cli.js');
const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-types-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The types that the command of openapi-typescript writes for a document. */
function typesOf(document: string): string {
  const file = path.join(folder, 'types.ts');
  execFileSync(process.execPath, [CLI, document, '-o', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  return readFileSync(file, 'utf8');
}

describe('openapi-typescript takes the published document as it is', () => {
  test.each(['openapi.json', 'openapi-3.0.json'])('generated/%s', (name) => {
    const types = typesOf(path.join('generated', name));
    for (const schema of ['CallRequest', 'TokenRequest', 'Error']) expect(types).toContain(`        ${schema}: {`);
  });

  test.each<[string, StartOptions]>([
    ['as it is', {}],
    ['under other variants', { variants: { 'flat-phone': 'accept', 'error-body': 'empty', campaign: 'required' } }],
  ])('/_fake/openapi.json %s', async (_name, options) => {
    const fake = await startFakeCxone(options);
    const file = path.join(folder, 'served.json');
    writeFileSync(file, await (await fetch(`${fake.url}/_fake/openapi.json`)).text());
    await fake.close();
    expect(typesOf(file)).toContain('        TokenRequest: {');
  });
});
