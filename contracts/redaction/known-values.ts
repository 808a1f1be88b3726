import { copyOf, decodeEscapes } from './decode.ts';

/** Shorter ones occur in every text by chance. */
const SHORTEST = 4;
/** From here on a value is known for itself in the middle of other letters, in base64 and in hex. */
const SURE = 8;
/** How many characters are compared, and what follows them goes too. */
const LONGEST = 1_000;
/** Of longer values that many characters are looked for in base64 and in hex. */
const LONGEST_ENCODED = 96;
/** States of one finder: with a few hundred values some are looked for in fewer forms. */
const MOST_STATES = 32_000;
const PAIRS = 4_096;
/** Words of the protocols, which disclose nothing. */
const WORDS =
  /^(bearer|basic|digest|true|false|null|none|undefined|authorization_code|client_credentials|urn:ietf:.*|https?:\/\/[^/]*\/?)$/i;

/** One way in which a value is written. */
interface Form {
  readonly value: string;
  readonly written: string;
  /** Only counts where no letter and no digit is beside it. */
  readonly isAlone: boolean;
  /** What follows, up to the end of the word, belongs to it. */
  readonly isCut: boolean;
  /** A character of base64 before or behind it that has some bits of the value. */
  readonly edges?: { readonly before: boolean; readonly after: boolean };
}

/**
 * Finds values in a text in every form in which they are written: as they are, escaped as JSON, URLs and HTML do, in
 * base64 and in hex. One pass for all of them (Aho-Corasick), so that many values cost no more than one.
 */
export class KnownValues {
  readonly #forms: Form[] = [];
  /** The state behind a state and a character. */
  readonly #next = new Map<number, number>();
  readonly #fail: number[] = [0];
  /** The longest form that ends in a state, or -1; and the state in which the next shorter one does, or 0. */
  readonly #ends: number[] = [-1];
  readonly #shorter: number[] = [0];
  /** Whether a form ends in a state. */
  #isEnd = new Uint8Array(0);
  /** Whether a form may begin with two characters, by what `pairOf` makes of them. */
  readonly #begins = new Uint8Array(PAIRS);
  #shortest = Number.POSITIVE_INFINITY;

  constructor(values: Iterable<string>) {
    const all = [...new Set(values)].filter(isLookedFor);
    for (const value of all) this.#add(plainForm(value));
    for (const form of all.filter((value) => !isAlone(value)).flatMap(encodedForms)) this.#add(form);
    this.#link();
  }

  /** A text with something else in place of each value. Where two overlap they are one. */
  replace(text: string, by: (value: string) => string): string {
    if (text.length < this.#shortest) return text;
    const found = this.#found(text, undefined);
    const decoded = decodeEscapes(text);
    const all = decoded === undefined ? found : [...found, ...this.#found(decoded.text, decoded.starts)].sort(inOrder);
    if (all.length === 0) return text;
    let [put, end] = ['', 0];
    for (const match of merged(all)) {
      put += text.slice(end, match.start) + by(match.value);
      end = match.end;
    }
    return put + text.slice(end);
  }

  #add(form: Form): void {
    const { written } = form;
    if (this.#fail.length + written.length > MOST_STATES) return;
    let state = 0;
    for (let at = 0; at < written.length; at++) {
      const key = state * 65_536 + written.charCodeAt(at);
      let next = this.#next.get(key);
      if (next === undefined) {
        next = this.#fail.push(0) - 1;
        this.#ends.push(-1);
        this.#shorter.push(0);
        this.#next.set(key, next);
      }
      state = next;
    }
    if (this.#ends[state] === -1) this.#ends[state] = this.#forms.push(form) - 1;
    this.#begins[pairOf(written, 0)] = 1;
    this.#shortest = Math.min(this.#shortest, written.length);
  }

  /** A state is made after all that are nearer to the root on its own branch; the map keeps the order of making. */
  #link(): void {
    const byDepth: [state: number, next: number, code: number][][] = [];
    const depth = new Int32Array(this.#fail.length);
    for (const [key, next] of this.#next) {
      const state = Math.floor(key / 65_536);
      depth[next] = (depth[state] ?? 0) + 1;
      const level = byDepth[depth[next] ?? 0];
      if (level === undefined) byDepth[depth[next] ?? 0] = [[state, next, key % 65_536]];
      else level.push([state, next, key % 65_536]);
    }
    for (const [state, next, code] of byDepth.flat()) {
      const fail = state === 0 ? 0 : this.#step(this.#fail[state] ?? 0, code);
      this.#fail[next] = fail;
      this.#shorter[next] = this.#ends[fail] === -1 ? (this.#shorter[fail] ?? 0) : fail;
    }
    this.#isEnd = Uint8Array.from(this.#ends, (end, state) => (end >= 0 || this.#shorter[state] !== 0 ? 1 : 0));
  }

  #step(from: number, code: number): number {
    let state = from;
    for (;;) {
      const next = this.#next.get(state * 65_536 + code);
      if (next !== undefined) return next;
      if (state === 0) return 0;
      state = this.#fail[state] ?? 0;
    }
  }

  #found(text: string, starts: Int32Array | undefined): Match[] {
    const found: Match[] = [];
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      if (state === 0 && this.#begins[pairOf(text, at)] === 0) continue;
      state = this.#step(state, text.charCodeAt(at));
      if (this.#isEnd[state] === 0) continue;
      const match = this.#matchAt(text, at + 1, state);
      if (match === undefined) continue;
      found.push(starts === undefined ? match : inRaw(match, starts));
      if (match.end > at + 1) {
        at = match.end - 1;
        state = 0;
      }
    }
    return found;
  }

  /** Of forms that end at the same place the longest that counts; few are tried. */
  #matchAt(text: string, end: number, ending: number): Match | undefined {
    let state = ending;
    for (let tries = 0; tries < 4 && state !== 0; tries++) {
      const index = this.#ends[state] ?? -1;
      const match = index < 0 ? undefined : matchOf(this.#forms[index] as Form, text, end);
      if (match !== undefined) return match;
      state = this.#shorter[state] ?? 0;
    }
    return undefined;
  }
}

/** Every form has two characters at least; of different pairs few become the same. */
function pairOf(text: string, at: number): number {
  return ((text.charCodeAt(at) << 5) ^ text.charCodeAt(at + 1)) & (PAIRS - 1);
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const REST = /[^\s"'&<>]*/y;

function matchOf({ value, written, isAlone, isCut, edges }: Form, text: string, at: number): Match | undefined {
  let [start, end] = [at - written.length, at];
  if (isAlone && (LETTER_OR_DIGIT.test(text[start - 1] ?? '') || LETTER_OR_DIGIT.test(text[end] ?? '')))
    return undefined;
  if (isCut) {
    REST.lastIndex = end;
    end += REST.exec(text)?.[0].length ?? 0;
  } else if (edges !== undefined) {
    if (edges.before && /[\w+/-]/.test(text[start - 1] ?? '')) start -= 1;
    if (edges.after && /[\w+/-]/.test(text[end] ?? '')) end += 1;
    for (let count = 0; count < 2 && text[end] === '='; count++) end += 1;
  }
  return { start, end, value };
}

function inRaw({ start, end, value }: Match, starts: Int32Array): Match {
  return { start: starts[start] ?? 0, end: starts[end] ?? 0, value };
}

function inOrder(a: Match, b: Match): number {
  return a.end - b.end || a.start - b.start;
}

/** Matches in the order of their ends, those that overlap as one: of the longest of them is the value. */
function merged(matches: readonly Match[]): Match[] {
  const all: Match[] = [];
  for (const match of matches) {
    let joined = match;
    for (let last = all.at(-1); last !== undefined && last.end > joined.start; last = all.at(-1)) {
      const { value } = last.end - last.start >= joined.end - joined.start ? last : joined;
      joined = { start: Math.min(last.start, joined.start), end: Math.max(last.end, joined.end), value };
      all.pop();
    }
    all.push(joined);
  }
  return all;
}

/** Shorter values, and the words of the protocols, are looked for nowhere. */
export function isLookedFor(value: string): boolean {
  return value.trim().length >= SHORTEST && !WORDS.test(value.slice(0, LONGEST));
}

function isAlone(value: string): boolean {
  return value.length < SURE || /^\d+$/.test(value);
}

function plainForm(value: string): Form {
  const isCut = value.length > LONGEST;
  return { value, written: isCut ? value.slice(0, LONGEST) : value, isAlone: isAlone(value), isCut };
}

/** Base64 of both alphabets, at each of the three places at which the value may begin in it, and hex. */
function encodedForms(value: string): Form[] {
  const isCut = value.length > LONGEST_ENCODED;
  const bytes = new TextEncoder().encode(isCut ? value.slice(0, LONGEST_ENCODED) : value);
  const form = (written: string, edges?: Form['edges']): Form => ({
    ...{ value, written, isAlone: false, isCut },
    ...(edges && { edges }),
  });
  const base64 = [0, 1, 2].flatMap((before) => {
    const text = btoa(String.fromCharCode(...new Uint8Array(before), ...bytes));
    const sure = text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    const edges = { before: before > 0, after: (before + bytes.length) % 3 !== 0 };
    const inUrl = sure.replaceAll('+', '-').replaceAll('/', '_');
    return inUrl === sure ? [form(sure, edges)] : [form(sure, edges), form(inUrl, edges)];
  });
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [...base64, form(hex), ...(/[a-f]/.test(hex) ? [form(hex.toUpperCase())] : [])];
}

/** Finders that were made lately, by their values: the same tokens come with every request. */
const recent = new Map<string, KnownValues>();
/** How many finders are kept, and characters of the values of one. */
const [MOST_RECENT, MOST_KEPT] = [50, 100_000];

/** A finder of some values. */
export function knownValues(values: readonly string[]): KnownValues {
  const key = values.join('\0');
  const before = recent.get(key);
  if (before !== undefined) return before;
  if (key.length > MOST_KEPT) return new KnownValues(values);
  const made = new KnownValues(values.map(copyOf));
  if (recent.size >= MOST_RECENT) recent.delete(recent.keys().next().value as string);
  recent.set(copyOf(key), made);
  return made;
}
