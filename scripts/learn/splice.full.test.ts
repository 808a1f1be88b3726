import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import {
  appendedTo,
  insertedAfter,
  quoted,
  replacedAt,
  sourceAt,
  withItem,
  withoutPair,
  type YamlPath,
} from './splice.ts';

const files = readdirSync('spec', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
  .map((entry) => path.join(entry.parentPath, entry.name));

/** The path of every scalar of a document. */
function pathsIn(node: unknown, at: YamlPath = []): YamlPath[] {
  if (isMap(node))
    return node.items.flatMap(({ key, value }) => pathsIn(value, [...at, String(isScalar(key) ? key.value : key)]));
  if (isSeq(node)) return node.items.flatMap((item, index) => pathsIn(item, [...at, index]));
  return [at];
}

const TEXT = `# head
one: # why
  a: plain # a word
  b: 'it''s'   # another
  c: [x, 'y']

  # of d
  d: { e: 1, f: "two" }
list:
  - name: first
    text: |-
      of
      lines
    last: >-
      folded
      text

  - name: second
`;

describe('a text is changed where it is meant to be, and nowhere else', () => {
  test.each(files)('%s: a value that is put where it is changes nothing', (file) => {
    const text = readFileSync(file, 'utf8');
    const paths = pathsIn(parseDocument(text).contents);
    // every twentieth of a long file: each is a parse of the whole
    for (const each of paths.filter((_, index) => index % Math.ceil(paths.length / 20) === 0)) {
      expect(replacedAt(text, each, sourceAt(text, each))).toBe(text);
    }
  });

  test.each<[string, (text: string) => string, string, string]>([
    [
      'a plain value, beside its comment',
      (text) => replacedAt(text, ['one', 'a'], 'other'),
      'a: plain #',
      'a: other #',
    ],
    ['a quoted value', (text) => replacedAt(text, ['one', 'b'], 'its'), "b: 'it''s'   #", 'b: its   #'],
    ['a value in braces', (text) => replacedAt(text, ['one', 'd', 'f'], "'2'"), 'f: "two"', "f: '2'"],
    ['an item more', (text) => withItem(text, ['one', 'c'], 'z'), "[x, 'y']", "[x, 'y', z]"],
    ['a pair more in braces', (text) => appendedTo(text, ['one', 'd'], 'g', '3'), '"two" }', '"two", g: 3 }'],
    [
      'a line behind another, whose comment stays with it',
      (text) => insertedAfter(text, ['one', 'a'], 'new', 'x'),
      '# a word\n',
      '# a word\n  new: x\n',
    ],
    [
      'a line behind a text of several lines',
      (text) => insertedAfter(text, ['list', 0, 'text'], 'new', 'x'),
      'lines\n',
      'lines\n    new: x\n',
    ],
    [
      'a line at the end of an item, before the empty line',
      (text) => appendedTo(text, ['list', 0], 'new', 'x'),
      'folded\n      text\n',
      'folded\n      text\n    new: x\n',
    ],
    [
      'a block below a key',
      (text) => appendedTo(text, ['list', 1], 'new', '\n      x: y'),
      'second\n',
      'second\n    new:\n      x: y\n',
    ],
    ['a line less', (text) => withoutPair(text, ['one', 'b']), "  b: 'it''s'   # another\n", ''],
  ])('%s', (_name, change, before, after) => {
    expect(change(TEXT)).toBe(TEXT.replace(before, () => after));
  });

  test('what is not there is not changed', () => {
    expect(() => replacedAt(TEXT, ['one', 'z'], 'x')).toThrow('there is nothing at /one/z');
    expect(() => withItem(TEXT, ['list'], 'x')).toThrow('there is no list in brackets at /list');
    expect(() => appendedTo(TEXT, ['one', 'c'], 'x', 'y')).toThrow('there is no map');
  });
});

describe('a text is quoted as the spec is written', () => {
  test.each([
    ['Invalid or expired token', 'Invalid or expired token', 'Invalid or expired token'],
    ['Bearer realm="cxone", error="x"', 'Bearer realm="cxone", error="x"', `'Bearer realm="cxone", error="x"'`],
    ['no: token', "'no: token'", "'no: token'"],
    ["it's 5", "it's 5", "'it''s 5'"],
    ['true', "'true'", "'true'"],
    ['400', "'400'", "'400'"],
    ['', "''", "''"],
    [' x', "' x'", "' x'"],
  ])('%j', (text, block, flow) => {
    expect([quoted(text), quoted(text, 'flow')]).toEqual([block, flow]);
  });

  test('control characters have no place in it', () => {
    expect(() => quoted('a\nb')).toThrow('control characters');
  });
});
