import { claimedPaths } from '../../generated/index.ts';
import { rawFinding } from '../validation/index.ts';
import { Budget } from './budget.ts';
import { lineCounter } from './numbered-lines.ts';
import type { RecordingEntry } from './recording-entry.ts';
import { codeBlocks, withoutScriptComments } from './script-comments.ts';

/** A part of a text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

const MOST_PLACES = 2_000;
/** Names that are followed: each takes a look at the whole text. */
const MOST_NAMES = 50;
const MOST_USES = 500;
const LOOKED_BACK = 4_000;
/** What ends a word that has a path. */
const WORD_ENDS = /[\s'"`<>(),;]/;
const COMMENT = /^\s*(?:#(?!!)|\/\/|\*|--|<!--|REM\b|\+ (?:Invoke-|irm |iwr ))/i;
const PRINTS =
  /^(?:.{0,200}[;{]|)\s*(?:echo|printf|print|puts|Write-\w+|console\.\w+|(?:\w+\.)?(?:log|info|warn|error|debug)|describe|it|test)\b/i;
/** The beginning of a sentence, up to what it quotes. */
const PROSE = /^[ \t]*(?:[-*] )?[A-Z][a-z'’]*(?:,? [a-z'’]+){1,30}[,:]? ["'`]?$/;
const SETS_OR_TESTS = /^\s*(?:export|local|readonly|declare|unset|test|if|elif|while|\[|return|function|def)\b/;
const CLIENT = /\b(?:wget|https?|xh|curlie|iwr|irm|Invoke-\w+|requests?|ab|hey)\b[ \t(]/i;
const NAME_BEFORE = /([A-Za-z_]\w{0,60})\s{0,5}(?::[^=\n;]{0,60})?[+:?]?$/;
const YAML_KEY = /(?:^|\n)[ \t]{0,40}(?:- )?([A-Za-z_]\w{0,60}):[ \t]*$/;
const NO_CALL =
  /(?:^|[^\w$])(?:if|while|for|switch|catch|return|JSON\.\w+|String|new URL|expect|\w+\.to\w+|console\.\w+|(?:function|def)\s+\w+|function)\s*$/;

/**
 * Findings for the places of a script where the path of the call is given to something that is not read, such as a client
 * of a library or another name of `fetch`. `read` are the calls that are. Comments, what is printed, and prose are left out.
 */
export function unreadMentions(text: string, read: readonly TextSpan[]): RecordingEntry[] {
  if (!namesCallPath(text)) return [];
  const spans = merged(read);
  if (placesOfPath(text).every((at) => isIn(spans, at))) return [];
  const places = new Mentions(withoutScriptComments(codeBlocks(text)), spans).unread();
  const lineOf = lineCounter(text);
  const lines = [...new Set(places.sort((a, b) => a - b).map(lineOf))];
  return lines.map((line) => ({ line, column: 1, exchange: null, found: [rawFinding('record-unread', '', {})] }));
}

/** Whether a text is about the call, whatever it is. */
export function namesCallPath(text: string): boolean {
  return claimedPaths.paths.some(({ path }) => text.includes(path));
}

/** Where a value goes: to a name, to a call, or nowhere that is known. */
type Owner = { readonly name: string } | { readonly call: string } | undefined;

class Mentions {
  readonly #text: string;
  readonly #read: readonly TextSpan[];
  readonly #found: number[] = [];
  readonly #budget: Budget;
  readonly #names = new Map<string, number>();

  constructor(text: string, spans: readonly TextSpan[]) {
    this.#text = text;
    this.#read = spans;
    this.#budget = new Budget(text.length);
  }

  unread(): number[] {
    const places = placesOfPath(this.#text).filter((at) => !isIn(this.#read, at));
    for (const place of places.slice(0, MOST_PLACES)) this.#mention(place);
    for (const [name, place] of this.#names) if (this.#names.size <= MOST_NAMES) this.#follow(name, place);
    return this.#found;
  }

  #lineBefore(at: number): string {
    const before = this.#text.slice(Math.max(0, at - 400), at);
    this.#budget.spend(before.length);
    return before.slice(before.lastIndexOf('\n') + 1);
  }

  #mention(place: number): void {
    const before = this.#lineBefore(place);
    if (COMMENT.test(before) || PRINTS.test(before)) return;
    const word = before.split(WORD_ENDS).at(-1) ?? '';
    const start = place - word.length;
    const quote = this.#text[start - 1] ?? '';
    if (PROSE.test(before.slice(0, before.length - word.length))) return;
    const isSet = /^\$?\w+=/.test(word);
    const isKey = /^[ \t]+(?:- )?(?:url|uri): $/.test(before.slice(0, before.length - word.length));
    const isCode = isSet || isKey || /['"`]/.test(quote) || (/[\w}]/.test(word) && CLIENT.test(before));
    if (!isCode) return;
    const owner = isSet ? { name: word.split('=', 1)[0]?.replace('$', '') ?? '' } : this.#ownerOf(start);
    if (owner !== undefined && 'name' in owner) this.#name(owner.name, place);
    else if (owner === undefined || !NO_CALL.test(owner.call)) this.#found.push(place);
  }

  #name(name: string, place: number): void {
    if (!this.#names.has(name)) this.#names.set(name, place);
  }

  /** What a name is used for: it is fine where a call is read that has it. */
  #follow(name: string, place: number): void {
    let isUsed = this.#read.some(({ start, end }) => usesOf(this.#text.slice(start, end), name).length > 0);
    for (const index of usesOf(this.#text, name)) {
      if (this.#budget.isSpent) break;
      if (isIn(this.#read, index) || this.#isDefinition(index, place)) continue;
      const to = this.#use(index);
      if (to === 'call') this.#found.push(index);
      if (to !== undefined) isUsed = true;
    }
    if (!isUsed) this.#found.push(place);
  }

  #isDefinition(index: number, place: number): boolean {
    return index < place && /^[\w$]*\s*(?::[^=\n]*)?[+:?]?[=:]/.test(this.#text.slice(index, index + 150));
  }

  #use(index: number): 'call' | 'name' | undefined {
    const before = this.#lineBefore(index);
    if (COMMENT.test(before) || PRINTS.test(before)) return undefined;
    const isOfShell = /\$\{?$/.test(before);
    const owner = this.#ownerOf(isOfShell ? index - (before.endsWith('{') ? 2 : 1) : index);
    if (owner !== undefined && 'name' in owner) {
      this.#name(owner.name, index);
      return 'name';
    }
    if (owner !== undefined) return NO_CALL.test(owner.call) ? undefined : 'call';
    return isOfShell && !SETS_OR_TESTS.test(before) && !/=["']?\$?\{?$/.test(before) ? 'call' : undefined;
  }

  /** How far one goes back from a place. */
  #first(from: number): number {
    return this.#budget.isSpent ? from : Math.max(0, from - LOOKED_BACK);
  }

  /** Goes back from a value to the name that it is set to, or to the bracket of the call that has it. */
  #ownerOf(from: number): Owner {
    const text = this.#text;
    let depth = 0;
    for (let at = from - 1; at >= this.#first(from); at--) {
      this.#budget.spend(1);
      const character = text[at] as string;
      if (')]}'.includes(character)) depth += 1;
      else if ('([{'.includes(character) && depth > 0) depth -= 1;
      else if (depth > 0) continue;
      else if (character === '(') return { call: text.slice(Math.max(0, at - 60), at) };
      else if (character === ';') return undefined;
      else if (character === '=' && !/[=!<>]/.test(text[at - 1] ?? '') && !/[=>]/.test(text[at + 1] ?? ''))
        return this.#ownerOfTable(at) ?? named(text.slice(Math.max(0, at - 130), at));
      else if (character === '{' && !/[=:,([{]\s*@?$/.test(text.slice(Math.max(0, at - 30), at))) return undefined;
      else if (character === '\n' && !/[,{[(=+\\]\s*$/.test(text.slice(Math.max(0, at - 30), at)))
        return yamlKey(text.slice(at, from));
    }
    return undefined;
  }

  /** In a hashtable of PowerShell, what is set is a key. */
  #ownerOfTable(from: number): Owner {
    let depth = 0;
    for (let at = from - 1; at >= this.#first(from); at--) {
      this.#budget.spend(1);
      const character = this.#text[at] as string;
      if (')]}'.includes(character)) depth += 1;
      else if ('([{'.includes(character) && depth > 0) depth -= 1;
      else if (depth === 0 && '([{'.includes(character))
        return this.#text[at - 1] === '@' ? this.#ownerOf(at - 1) : undefined;
    }
    return undefined;
  }
}

/** Where a name is a word of a text, up to a limit. */
function usesOf(text: string, name: string): number[] {
  const uses: number[] = [];
  for (let at = text.indexOf(name); at >= 0 && uses.length < MOST_USES; at = text.indexOf(name, at + name.length)) {
    if (!/[\w-]/.test(text[at - 1] ?? '') && !/[\w-]/.test(text[at + name.length] ?? '')) uses.push(at);
  }
  return uses;
}

function placesOfPath(text: string): number[] {
  const places: number[] = [];
  for (const { path } of claimedPaths.paths) {
    for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + path.length)) places.push(at);
  }
  return [...new Set(places)];
}

function isIn(spans: readonly TextSpan[], at: number): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as TextSpan).end <= at) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? Number.POSITIVE_INFINITY) <= at;
}

/** Without overlaps, in order. */
function merged(spans: readonly TextSpan[]): TextSpan[] {
  const all: TextSpan[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last !== undefined && start <= last.end) all[all.length - 1] = { ...last, end: Math.max(last.end, end) };
    else all.push({ start, end });
  }
  return all;
}

function named(before: string): Owner {
  const name = NAME_BEFORE.exec(before)?.[1];
  return name === undefined ? undefined : { name };
}

function yamlKey(line: string): Owner {
  const name = YAML_KEY.exec(line.replace(/["']$/, ''))?.[1];
  return name === undefined ? undefined : { name };
}
