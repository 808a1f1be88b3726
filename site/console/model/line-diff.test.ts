import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffOfLines } from './line-diff.ts';

const shown = (before: string, after: string) =>
  diffOfLines(before, after)?.map(({ kind, text }) => `${{ same: ' ', removed: '-', added: '+' }[kind]}${text}`);

test('lines that changed are removed and added, the others are the same', () => {
  expect(shown('{\n"phone": 1\n}', '{\n"phoneNumbers": []\n}')).toEqual([
    ' {',
    '-"phone": 1',
    '+"phoneNumbers": []',
    ' }',
  ]);
});

test('texts that are too long are not compared', () => {
  expect(diffOfLines('a\n'.repeat(2_000), 'b\n'.repeat(2_000))).toBeNull();
});

test('without what was added it is the first text, without what was removed the second', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '')).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffOfLines(before, after) ?? [];
      const of = (kind: string) =>
        lines
          .filter((line) => line.kind !== kind)
          .map((line) => line.text)
          .join('\n');
      expect(of('added')).toBe(before);
      expect(of('removed')).toBe(after);
    }),
  );
});
