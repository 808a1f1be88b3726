import { type RenamedIn, renameTable } from '../rename-table.ts';

type Row = (typeof renameTable)[number];

/**
 * Applies the rename table to strings and keys, at any depth. Rows are tried longest first and what a row has written
 * is not renamed again. Without `where`, every row applies.
 */
export function renamerFor(where?: RenamedIn, rows: readonly Row[] = renameTable): <T>(value: T) => T {
  const wanted = rows.filter((row) => where === undefined || row.where === where || row.where === 'everywhere');
  const words = new Map<string, { to: string; pattern: string }>();
  const add = (from: string, to: string, pattern: string) => void (words.has(from) || words.set(from, { to, pattern }));
  for (const { from, to } of wanted.filter((row) => row.where === 'identifiers'))
    add(from, to, `(?<![\\w$-])${escaped(from)}(?![\\w$-])`);
  for (const { from, to } of wanted.filter((row) => row.where !== 'identifiers'))
    for (const shape of [same, capital, upper]) add(shape(from), shape(to), bounded(shape(from)));
  const longestFirst = [...words].sort(([one], [other]) => other.length - one.length || (one < other ? -1 : 1));
  const pattern = new RegExp(longestFirst.map(([, word]) => word.pattern).join('|') || '$^', 'g');
  const text = (given: string) => given.replace(pattern, (found) => words.get(found)?.to ?? found);
  const deep = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(deep);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [text(key), deep(each)]));
  };
  return deep as <T>(value: T) => T;
}

const same = (word: string) => word;
const capital = (word: string) => word.replace(/^[a-z]/, (first) => first.toUpperCase());
const upper = (word: string) => word.toUpperCase();
const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Words end where a letter of another case begins, so that `variant` is found in `VariantFile` and `--variant`. */
function bounded(word: string): string {
  const before = /^[A-Z]{2}/.test(word) ? '(?<![A-Za-z])' : /^[A-Z]/.test(word) ? '(?<![A-Z])' : '(?<![A-Za-z])';
  const after = /[A-Z]{2}$/.test(word) ? '(?![A-Za-z])' : '(?![a-z])';
  const edges = [/^\w/.test(word) ? before : '', /\w$/.test(word) ? after : ''];
  return edges.join(escaped(word));
}
