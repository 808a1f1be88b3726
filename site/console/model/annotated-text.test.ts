import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotate, type Mark } from './annotated-text.ts';

/** Marks as they are in a text between « and », in the order in which they begin. */
function marked(given: string): [text: string, marks: Mark[]] {
  const marks: Mark[] = [];
  let text = '';
  for (const piece of given.split(/(«[^»]*»)/)) {
    const isMark = piece.startsWith('«');
    if (isMark) marks.push({ offset: text.length, length: piece.length - 2 });
    text += isMark ? piece.slice(1, -1) : piece;
  }
  return [text, marks];
}

test.each<[name: string, given: string, want: [string, number[]][][], before: string[][]]>([
  ['nothing marked', 'ab\nc', [[['ab', []]], [['c', []]]], [[], []]],
  [
    'a word',
    'a «b» c',
    [
      [
        ['a ', []],
        ['b', [0]],
        [' c', []],
      ],
    ],
    [['a ']],
  ],
  ['the whole line', '«ab»', [[['ab', [0]]]], [['']]],
  [
    'two in a line',
    '«a» «b»',
    [
      [
        ['a', [0]],
        [' ', []],
        ['b', [1]],
      ],
    ],
    [['', 'a ']],
  ],
  [
    'over several lines: its first',
    '{«[\n1\n]»}',
    [
      [
        ['{', []],
        ['[', [0]],
      ],
      [['1', []]],
      [[']}', []]],
    ],
    [['{'], [], []],
  ],
  [
    'in the second line',
    'x\n «y»',
    [
      [['x', []]],
      [
        [' ', []],
        ['y', [0]],
      ],
    ],
    [[], [' ']],
  ],
])('%s', (_name, given, want, before) => {
  const lines = annotate(...marked(given));
  expect(lines.map(({ pieces }) => pieces.map(({ text, marks }) => [text, marks]))).toEqual(want);
  expect(lines.map(({ notes }) => notes.map((note) => note.before))).toEqual(before);
});

test('marks that lie within each other are both shown', () => {
  const [line] = annotate('abcd', [
    { offset: 0, length: 4 },
    { offset: 1, length: 2 },
  ]);
  expect(line?.pieces).toEqual([
    { text: 'a', marks: [0] },
    { text: 'bc', marks: [0, 1] },
    { text: 'd', marks: [0] },
  ]);
});

test('whatever a text contains and wherever the marks are, the pieces are the text and each mark has one note', () => {
  const mark = fc.record({ offset: fc.nat(40), length: fc.integer({ min: 1, max: 40 }) });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(mark), (text, marks) => {
      const within = marks.filter(({ offset }) => offset <= text.length);
      const lines = annotate(text, within);
      expect(lines.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('\n')).toBe(text);
      expect(lines.flatMap(({ notes }) => notes.map((note) => note.mark)).sort()).toEqual(
        within.map((_, at) => at).sort(),
      );
    }),
  );
});
