import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applyPatch, type Operation as PatchOperation } from 'rfc6902';
import { afterAll, describe, expect, test } from 'vitest';
import { tablesOf } from '../contracts/contract/derive-contract.ts';
import type { Spec } from '../contracts/contract/spec.ts';
import { allVariants, contractTables } from '../generated/index.ts';
import { readSpec } from './generate/files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-written-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of spec/ in which a variant has these two lines in place of its default. */
function specWith(variant: string, lines: string): string {
  const copy = mkdtempSync(path.join(folder, 'spec-'));
  cpSync('spec', copy, { recursive: true });
  const text = readFileSync('spec/variants.yaml', 'utf8');
  const changed = text.replace(new RegExp(`(^${variant}:\\n.*\\n)  default: .*\\n`, 'm'), `$1${lines}`);
  writeFileSync(path.join(copy, 'variants.yaml'), changed);
  return copy;
}

function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

const others = Object.entries(allVariants).flatMap(([variant, { default: usual, values }]) =>
  Object.keys(values)
    .filter((value) => value !== usual)
    .map((value) => [variant, value, usual] as const),
);

describe('the default of a variant can be another value than the one that spec/ states', () => {
  test.each(others)('%s=%s', async (variant, value, written) => {
    const { spec, variants } = await readSpec(specWith(variant, `  default: '${value}'\n  written: '${written}'\n`));
    const names = variants.map(({ name }) => name);
    expect(names).toContain(`${variant}=${written}`);
    expect(names).not.toContain(`${variant}=${value}`);
    const today = JSON.parse(readFileSync('generated/variant-patches.json', 'utf8'))[`${variant}=${value}`];
    const effective = JSON.parse(readFileSync('generated/openapi.json', 'utf8')) as Spec;
    applyPatch(effective, today);
    expect(plain(tablesOf(spec))).toEqual(plain(tablesOf(effective)));
    const back = plain(spec);
    const patch = variants.find(({ name }) => name === `${variant}=${written}`)?.patch ?? [];
    expect(applyPatch(back, plain(patch) as PatchOperation[]).every((error) => error === null)).toBe(true);
    expect(plain(tablesOf(back))).toEqual(contractTables);
  });

  test.each([
    ['a default that is none', "  default: '402'\n", 'the variant bad-credentials has no value 402'],
    [
      'a written value that is none',
      "  default: '400'\n  written: '4'\n",
      'the variant bad-credentials has no value 4',
    ],
    [
      'a written value that has an overlay while the other has none',
      "  default: '400'\n  written: '401'\n",
      'bad-credentials.400.yaml',
    ],
  ])('rejects %s', async (_name, lines, want) => {
    await expect(readSpec(specWith('bad-credentials', lines))).rejects.toThrow(want);
  });
});
