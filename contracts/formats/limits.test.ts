import { describe, expect, test } from 'vitest';
import { readFormText } from './yaml.ts';

const anything = async () => [];
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

/** Each list has the one before it ten times. */
const bomb = (levels: number) =>
  [
    'l0: &l0 [x]',
    ...Array.from({ length: levels }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(10)}]`),
  ].join('\n');

describe('a file of a user', () => {
  test('may be nested 200 levels deep', async () => {
    expect(await readFormText(deep(200), anything)).toEqual({ value: JSON.parse(deep(200)) });
    expect(await readFormText(`{"a": "\\u005b"}`, anything)).toEqual({ value: { a: '[' } });
  });

  test.each([
    ['JSON', deep(201), { line: 1, column: 201 }],
    ['open brackets', '['.repeat(200_000), { line: 1, column: 201 }],
    ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, { line: 1, column: 1001 }],
    ['YAML in flow style', `a: ${deep(100_000)}`, { line: 1, column: 204 }],
    ['YAML in lists', `${'- '.repeat(100_000)}a`, { line: 1, column: 1 }],
    ['YAML by indentation', Array.from({ length: 1_200 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), { column: 1 }],
    ['YAML of 300 levels', Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), { column: 1 }],
  ])('that is nested deeper is a problem with its place: %s', async (_what, text, place) => {
    const read = await readFormText(text, anything);
    expect(read).toMatchObject({
      problems: [{ ...place, problem: expect.stringContaining('it is nested deeper than 200 levels') }],
    });
  });

  test('of JSON with a key twice is a problem with its place, escaped or not', async () => {
    for (const text of ['{"a": 1,\n"a": 2}', '{"a": 1,\n"\\u0061": 2}'])
      expect(await readFormText(text, anything)).toMatchObject({ problems: [{ line: 2, column: 1 }] });
  });

  test('of YAML merges what the key << names, and keeps what is written beside it', async () => {
    const text = 'a: &a {p: 1, q: 2}\nb: &b {q: 3, r: 4}\nc: {<<: *a, q: 5}\nd: {r: 6, <<: [*a, *b]}\n"<<": 7';
    expect(await readFormText(text, anything)).toMatchObject({
      value: { c: { p: 1, q: 5 }, d: { p: 1, q: 2, r: 6 }, '<<': 7 },
    });
  });

  test.each([
    ['a:\n  <<: 5', { line: 2, column: 7 }],
    ['a: &a [1]\nb: {<<: [*a]}', { line: 2, column: 9 }],
  ])('with a merge key that names no map is a problem with its place: %j', async (text, place) => {
    const problem = 'the key << takes the alias of a map, or a list of such';
    expect(await readFormText(text, anything)).toMatchObject({ problems: [{ ...place, problem }] });
  });

  test.each([
    ['without an anchor', 'a:\n  b: *none', { line: 2, column: 6 }, 'there is no &none before *none'],
    ['before its anchor', 'a: *late\nb: &late 1', { line: 1, column: 4 }, 'there is no &late before *late'],
    ['to itself', 'a: &a\n  - [*a]', { line: 2, column: 6 }, '*a leads back to itself'],
    ['of aliases', bomb(9), { line: 10, column: 55 }, expect.stringContaining('stand for too many values')],
  ])('with an alias that means nothing is a problem with its place: %s', async (_what, text, place, problem) => {
    expect(await readFormText(text, anything)).toMatchObject({ problems: [{ ...place, problem }] });
  });

  test('of JSON gives the places of what a check finds', async () => {
    const check = async () => [{ pointer: '/b/0', problem: 'is wrong' }];
    expect(await readFormText('{"a": 1,\n "b": [2]}', check)).toEqual({
      problems: [{ line: 2, column: 8, pointer: '/b/0', problem: 'is wrong' }],
    });
  });
});
