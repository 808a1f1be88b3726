import { type Contract, type Operation, quoted } from '../../contracts/internal.ts';
import { type DocumentRequest, LONGEST_DELAY, type NamedAnswer, type Override } from '../exchange/index.ts';
import { namedAnswer } from '../state/index.ts';
import { documentAnswer } from './document-answer.ts';

/** Preferences by name in lower case; the first of each counts (RFC 7240 section 2). */
export type Preferences = ReadonlyMap<string, string>;

const TOKEN = "[!#$%&'*+.^_`|~\\w-]+";
const WORD = `(?:"(?:[^"\\\\]|\\\\.)*"|${TOKEN})`;
const PREFERENCE = new RegExp(
  `^(${TOKEN})(?:\\s*=(?:\\s*(${WORD}))?)?((?:\\s*;(?:\\s*${TOKEN}(?:\\s*=(?:\\s*${WORD})?)?)?)*)\\s*$`,
);

/** Reads the values of every `Prefer` header of a request; what is not a preference is passed over, as the RFC has it. */
export function readPreferences(values: readonly string[]): Preferences {
  const preferences = new Map<string, string>();
  for (const element of values.flatMap((value) => elementsOf(value))) {
    const [, name, word = ''] = PREFERENCE.exec(element.trim()) ?? [];
    if (name !== undefined && !preferences.has(name.toLowerCase())) preferences.set(name.toLowerCase(), unquoted(word));
  }
  return preferences;
}

/** What is ignored of the elements themselves: those that are no preferences, and parameters, of which none has a use. */
function ignoredElements(values: readonly string[]): string[] {
  return values.flatMap(elementsOf).flatMap((each) => {
    const element = each.trim();
    if (element === '') return [];
    const [, name, , parameters = ''] = PREFERENCE.exec(element) ?? [];
    if (name === undefined) return [`${quoted(element)} is not a preference; write it as name=value`];
    if (!/[^;\s]/.test(parameters) || !KNOWN.includes(name.toLowerCase())) return [];
    return [`the parameters of ${name}: ${quoted(parameters.trim())}; separate preferences with a comma`];
  });
}

/** Splits at the commas that are in no quoted string. A quote without another one begins no string. */
function elementsOf(value: string): string[] {
  const elements: string[] = [];
  let [start, hasStrings] = [0, true];
  for (let at = 0; at <= value.length; at++) {
    if (at === value.length || value[at] === ',') {
      elements.push(value.slice(start, at));
      start = at + 1;
    } else if (value[at] === '"' && hasStrings) {
      const end = endOfString(value, at);
      hasStrings = end !== undefined;
      at = end ?? at;
    }
  }
  return elements;
}

/** The place of the closing quote. */
function endOfString(value: string, start: number): number | undefined {
  for (let at = start + 1; at < value.length; at++) {
    if (value[at] === '\\') at += 1;
    else if (value[at] === '"') return at;
  }
  return undefined;
}

function unquoted(word: string): string {
  return word.startsWith('"') ? word.slice(1, -1).replace(/\\(.)/g, '$1') : word;
}

/** What the request itself asks for in `Prefer` (RFC 7240): `code`, `example`, `delay`, `handling=strict`. */
export function preferOverride(
  values: readonly string[],
  tables: Contract,
  operation: Operation,
): Override | undefined {
  const preferences = readPreferences(values);
  return overrideBy(values, preferences, answerOf(tables, operation, preferences));
}

/**
 * The same for an operation of a document, which has responses and examples of its own. Where no valid one can be made, the
 * preference is not met, and a request that is right gets a 501.
 */
export function documentPreference(
  values: readonly string[],
  document: DocumentRequest,
  startedAt: number,
): Override | undefined {
  const preferences = readPreferences(values);
  const [code, example] = [preferences.get('code'), preferences.get('example')];
  const { compiled } = document;
  if ((code === undefined && example === undefined) || compiled === undefined || !('responses' in compiled))
    return overrideBy(values, preferences, undefined);
  const unmet = compiled.responses.problemOf({ code, example });
  if (unmet !== undefined) return overrideBy(values, preferences, { unmet });
  document.preferred = { code, example };
  const answer = documentAnswer(document, document.preferred, startedAt);
  if ('problem' in answer) return overrideBy(values, preferences, { unmet: answer.problem });
  return overrideBy(values, preferences, { met: words(code, example), override: { answer } });
}

function overrideBy(
  values: readonly string[],
  preferences: Preferences,
  answer: Outcome | undefined,
): Override | undefined {
  const delay = delayOf(preferences);
  const met = [...(answer?.met ?? []), ...(delay?.met ?? [])];
  const unmet = [answer?.unmet, delay?.unmet].filter((each) => each !== undefined);
  const handling = preferences.get('handling')?.toLowerCase() ?? 'lenient';
  const isStrict = handling === 'strict';
  if (!isStrict && handling !== 'lenient') unmet.push(`handling=${quoted(handling)} is neither strict nor lenient`);
  const strangers = [...preferences.keys()].filter((name) => !KNOWN.includes(name));
  if (strangers.length > 0) unmet.push(`${listed(strangers)} not understood; there are ${KNOWN.join(', ')}`);
  unmet.push(...ignoredElements(values).slice(0, MOST_NAMED));
  if (met.length === 0 && unmet.length === 0) return undefined;
  const why = [
    ...(met.length > 0 ? [`the request prefers ${met.join(', ')}`] : []),
    ...unmet.map((each) => `ignored: ${each}`),
  ];
  if (isStrict && unmet.length > 0) return { by: 'prefer', why: unmet.join('; '), problem: unmet };
  const applied = isStrict ? [...met, 'handling=strict'] : met;
  return { by: 'prefer', why: why.join('; '), applied, ...answer?.override, ...delay?.override };
}

const KNOWN = ['code', 'example', 'delay', 'handling'];
/** A header may have hundreds of them. */
const MOST_NAMED = 5;
const MOST_CHARACTERS = 60;

function listed(names: readonly string[]): string {
  if (names.length === 1) return `${names[0]?.slice(0, MOST_CHARACTERS)} is`;
  const some = names.slice(0, MOST_NAMED).map((name) => name.slice(0, MOST_CHARACTERS));
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return `${some.join(', ')}${more} are`;
}

/** The result of a preference: the words that are met, or why it is not. */
interface Outcome {
  readonly met?: readonly string[];
  readonly unmet?: string;
  readonly override?: Partial<Override>;
}

function answerOf(tables: Contract, operation: Operation, preferences: Preferences): Outcome | undefined {
  const code = preferences.get('code');
  const example = preferences.get('example');
  if (code === undefined && example === undefined) return undefined;
  if (code !== undefined && !/^[1-5]\d\d$/.test(code)) return { unmet: `code=${code} is not a status` };
  if (example !== undefined && !/^[A-Za-z]/.test(example))
    return { unmet: `example=${example} is not the name of a response` };
  const named = namedAnswer(tables, operation, example ?? code ?? '');
  if (typeof named === 'string') return { unmet: named };
  if (code !== undefined && example !== undefined && !hasStatus(tables, named, code)) {
    return { unmet: `example=${example} has the status ${tables.replies[named.reply].status}, not ${code}` };
  }
  return { met: words(code, example), override: named };
}

function words(code: string | undefined, example: string | undefined): string[] {
  return [...(code === undefined ? [] : [`code=${code}`]), ...(example === undefined ? [] : [`example=${example}`])];
}

function hasStatus(tables: Contract, { reply }: NamedAnswer, code: string): boolean {
  return String(tables.replies[reply].status) === code;
}

function delayOf(preferences: Preferences): Outcome | undefined {
  const text = preferences.get('delay');
  if (text === undefined) return undefined;
  const delay = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return delay <= LONGEST_DELAY
    ? { met: [`delay=${text}`], override: { delivery: { delay } } }
    : { unmet: `delay=${text} is not a number of milliseconds from 0 to ${LONGEST_DELAY}` };
}
