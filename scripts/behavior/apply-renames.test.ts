import { describe, expect, test } from 'vitest';
import type { Rename } from '../rename-table.ts';
import { renamerFor } from './apply-renames.ts';

const rows: readonly Rename[] = [
  { from: 'ruling', to: 'variant', where: 'everywhere' },
  { from: 'rulings', to: 'variants', where: 'everywhere' },
  { from: 'variant', to: 'other', where: 'everywhere' },
  { from: 'unknown-contact=refuse', to: 'unknown-contact=reject', where: 'public data' },
  { from: 'name=reading', to: 'name=value', where: 'public data' },
  { from: '--ruling <name=reading>', to: '--variant <name=value>', where: 'public data' },
  { from: 'Hand', to: 'Replacer', where: 'identifiers' },
];

describe('applying the rename table', () => {
  test.each([
    ['rulings, Rulings, ruling', 'variants, Variants, variant'],
    ['FAKE_CXONE_RULING', 'FAKE_CXONE_VARIANT'],
    ['RuledBy someRulings spec/rulings.yaml', 'RuledBy someVariants spec/variants.yaml'],
    ['unknown-contact=refuse and refuse', 'unknown-contact=reject and refuse'],
    ['  --ruling <name=reading>  switch a ruling', '  --variant <name=value>  switch a variant'],
    ['Hand, Handle, onHand and hand', 'Replacer, Handle, onHand and hand'],
    ['scrulings overruling', 'scrulings overruling'],
  ])('%s becomes %s', (given, wanted) => {
    expect(renamerFor(undefined, rows)(given)).toBe(wanted);
  });

  test('keys and strings are renamed at any depth, other values are kept', () => {
    const given = { rulings: [{ ruling: 'a ruling', count: 1, none: null, isOpen: true }] };
    const wanted = { variants: [{ variant: 'a variant', count: 1, none: null, isOpen: true }] };
    expect(renamerFor(undefined, rows)(given)).toEqual(wanted);
  });

  test('names of TypeScript are left alone in data, and what is everywhere is not', () => {
    expect(renamerFor('public data', rows)('Hand ruling')).toBe('Hand variant');
  });

  test('the order of the rows does not matter', () => {
    const text = 'rulings ruling=1 --ruling <name=reading> Hand';
    expect(renamerFor(undefined, [...rows].reverse())(text)).toBe(renamerFor(undefined, rows)(text));
  });
});
