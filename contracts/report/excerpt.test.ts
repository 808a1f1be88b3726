import { expect, test } from 'vitest';
import { positionAt } from '../json/source-location.ts';
import { excerptLines } from './finding-lines.ts';

/** The place of the text between the marks « and ». */
function marked(text: string): [line: string, carets: string] {
  const offset = text.indexOf('«');
  const length = text.indexOf('»') - offset - 1;
  const plain = text.replace(/[«»]/g, '');
  return excerptLines(plain, { offset, length, ...positionAt(plain, offset) });
}

test.each<[name: string, given: string, line: string, carets: string]>([
  ['one line', '{"a": «1»}', '{"a": 1}', '      ^'],
  ['the second of three', '{\n  «"a"»: 1\n}', '  "a": 1', '  ^^^'],
  ['Windows line ends', '{\r\n  «"a"»: 1\r\n}', '  "a": 1', '  ^^^'],
  ['tabs, shown as two spaces', '{\n\t\t«"a"»:\t1\n}', '    "a":  1', '    ^^^'],
  ['a tab within', '"«a\tb»"', '"a  b"', ' ^^^^'],
  ['a value of several lines is marked to the end of its first', '{"a": «[\n1\n]»}', '{"a": [', '      ^'],
  ['several lines with Windows ends', '{"a": «[\r\n1\r\n]»}', '{"a": [', '      ^'],
  ['an emoji before it takes two columns', '"😀 «x»"', '"😀 x"', '    ^'],
  ['an emoji itself', '"«😀»"', '"😀"', ' ^^'],
  ['Chinese before it takes two columns each', '{"名前": «1»}', '{"名前": 1}', '         ^'],
  ['Chinese itself', '«"名"»', '"名"', '^^^^'],
  ['an umlaut of two code points takes one', '"u\u0308 «x»"', '"u\u0308 x"', '   ^'],
  ['what would control the terminal is shown by its number', '"\u001b«x»"', '"\\u001bx"', '       ^'],
  ['nothing at all is one caret', '«»', '', '^'],
])('%s', (_name, given, line, carets) => {
  expect(marked(given)).toEqual([line, carets]);
});

test('a long line is cut around the place, which stays under its carets', () => {
  const [line, carets] = marked(`${'a'.repeat(300)}«bcd»${'e'.repeat(300)}`);
  expect(line.length).toBe(98);
  expect(line).toMatch(/^…a+bcde+…$/);
  expect(carets).toBe(`${' '.repeat(line.indexOf('bcd'))}^^^`);
});

test('a long value is marked as far as it is shown', () => {
  const [line, carets] = marked(`"${'a'.repeat(30)}«${'b'.repeat(300)}»"`);
  expect(line).toMatch(/^…?"?a+b+…$/);
  expect(carets.trim()).toMatch(/^\^+$/);
  expect(carets.length).toBeLessThanOrEqual(line.length);
});

test('a character of two units is not cut in half at an edge', () => {
  const [line] = marked(`${'😀'.repeat(200)}«x»${'😀'.repeat(200)}`);
  expect(line).not.toMatch(/(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
});
