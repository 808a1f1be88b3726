import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { applyPatch, type Operation as PatchOperation } from 'rfc6902';
import { describe, expect, test } from 'vitest';
import { allVariants, validatorsOfVariant } from '../../generated/index.ts';
import { type CheckedSchemas, checkedSchemas } from './checked-schemas.ts';
import type { Spec } from './spec.ts';

const document = readFileSync('generated/openapi.json', 'utf8');
const patches = readFileSync('generated/variant-patches.json', 'utf8');

/** The schemas under some values. Copies of the documents each time, for a patch changes what it is applied to. */
function schemasUnder(values: readonly string[]): CheckedSchemas {
  const spec = JSON.parse(document) as Spec;
  const all = JSON.parse(patches) as Record<string, PatchOperation[]>;
  for (const value of values) expect(applyPatch(spec, all[value] ?? [])).not.toContainEqual(expect.any(Error));
  return checkedSchemas(spec);
}

const usual = schemasUnder([]);

function changedUnder(values: readonly string[]): string[] {
  const changed = Object.entries(schemasUnder(values));
  return changed.filter(([name, schema]) => !isDeepStrictEqual(schema, usual[name])).map(([name]) => name);
}

const changedAlone = new Map(Object.keys(validatorsOfVariant).map((value) => [value, changedUnder([value])]));

/** Values that are not the default: of each variant the first, then of each the second, and so on. */
const others = Object.entries(allVariants).map(([name, { default: usual, values }]) =>
  Object.keys(values)
    .filter((value) => value !== usual)
    .map((value) => `${name}=${value}`),
);
const rounds = Array.from({ length: Math.max(...others.map(({ length }) => length)) }, (_none, round) =>
  others.flatMap((values) => values.at(Math.min(round, values.length - 1)) ?? []),
);

describe('several variants together', () => {
  test.each([...changedAlone])('%s changes schemas', (_value, changed) => {
    expect(changed).not.toEqual([]);
  });

  /** `contractUnder` compiles only those. */
  test.each([...rounds.keys()])('change no schema that none of them changes alone, round %i', (round) => {
    const values = rounds[round] ?? [];
    const alone = new Set(values.flatMap((value) => changedAlone.get(value) ?? []));
    expect([...alone]).toEqual(expect.arrayContaining(changedUnder(values)));
  });
});
