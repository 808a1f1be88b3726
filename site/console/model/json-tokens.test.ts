import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonTokens } from './json-tokens.ts';

test.each([
  ['  "phone": "+15550199",', ['key "phone"', 'string "+15550199"']],
  [
    '  "n": -1.5e3, "ok": true, "none": null',
    ['key "n"', 'number -1.5e3', 'key "ok"', 'literal true', 'key "none"', 'literal null'],
  ],
  ['"an \\"escaped\\" quote"', ['string "an \\"escaped\\" quote"']],
  ['"not closed', ['string "not closed']],
  ['not JSON', []],
])('%s', (line, tokens) => {
  const shown = jsonTokens(line).filter(({ kind }) => kind !== 'plain');
  expect(shown.map(({ kind, text }) => `${kind} ${text}`)).toEqual(tokens);
});

test('the tokens of any line are the line', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
      expect(
        jsonTokens(line)
          .map(({ text }) => text)
          .join(''),
      ).toBe(line);
    }),
  );
});
