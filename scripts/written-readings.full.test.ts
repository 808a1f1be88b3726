import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applyPatch, type Operation as PatchOperation } from 'rfc6902';
import { afterAll, describe, expect, test } from 'vitest';
import { contractOf, type Spec } from '../contracts/derive/index.ts';
import { contractTables, rulings } from '../generated/index.ts';
import { generatedFiles } from './generate/files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-written-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of spec/ in which a ruling has these two lines in place of its default. */
function specWith(ruling: string, lines: string): string {
  const copy = mkdtempSync(path.join(folder, 'spec-'));
  cpSync('spec', copy, { recursive: true });
  const text = readFileSync('spec/rulings.yaml', 'utf8');
  const changed = text.replace(new RegExp(`(^${ruling}:\\n.*\\n)  default: .*\\n`, 'm'), `$1${lines}`);
  writeFileSync(path.join(copy, 'rulings.yaml'), changed);
  return copy;
}

const others = Object.entries(rulings).flatMap(([ruling, { default: usual, readings }]) =>
  Object.keys(readings)
    .filter((reading) => reading !== usual)
    .map((reading) => [ruling, reading, usual] as const),
);

describe('the default of a ruling can be another reading than the one that spec/ states', () => {
  test.each(others)('%s=%s', async (ruling, reading, written) => {
    const files = await generatedFiles(specWith(ruling, `  default: '${reading}'\n  written: '${written}'\n`));
    const spec = JSON.parse(files.get('openapi.json') ?? '') as Spec;
    const patches = JSON.parse(files.get('readings.json') ?? '') as Record<string, PatchOperation[]>;
    expect(Object.keys(patches)).toContain(`${ruling}=${written}`);
    expect(Object.keys(patches)).not.toContain(`${ruling}=${reading}`);
    const today = JSON.parse(readFileSync('generated/readings.json', 'utf8'))[`${ruling}=${reading}`];
    const ruled = JSON.parse(readFileSync('generated/openapi.json', 'utf8')) as Spec;
    applyPatch(ruled, today);
    expect(JSON.parse(files.get('contract.json') ?? '')).toEqual(JSON.parse(JSON.stringify(contractOf(ruled))));
    applyPatch(spec, patches[`${ruling}=${written}`] ?? []);
    expect(JSON.parse(JSON.stringify(contractOf(spec)))).toEqual(contractTables);
  });

  test.each([
    ['a default that is none', "  default: '402'\n", 'the ruling bad-credentials has no reading 402'],
    [
      'a written reading that is none',
      "  default: '400'\n  written: '4'\n",
      'the ruling bad-credentials has no reading 4',
    ],
    [
      'a written reading that has an overlay while the other has none',
      "  default: '400'\n  written: '401'\n",
      'bad-credentials.400.yaml',
    ],
  ])('refuses %s', async (_name, lines, want) => {
    await expect(generatedFiles(specWith('bad-credentials', lines))).rejects.toThrow(want);
  });
});
