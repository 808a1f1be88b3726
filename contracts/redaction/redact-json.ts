import { unescapeJson } from './decode.ts';
import { isSecretName, type PhoneName, phoneName } from './field-names.ts';
import { redactCredential } from './redact-credentials.ts';
import type { Replacer } from './replacer.ts';
import { isPunctuation, type Tokens, WithOtherTokens } from './scan-tokens.ts';

/** What the position of a value says of it. */
export interface FieldContext {
  readonly isSecret: boolean;
  readonly phone: PhoneName;
}

/** How the strings and names of a JSON text are judged. */
export interface JsonContext {
  readonly isSecret: (name: string) => boolean;
  /** Redacts a text of which nothing is known. */
  readonly redactInner: (text: string) => string;
}

interface Frame {
  readonly context: FieldContext;
  readonly isArray: boolean;
  /** What the key before says; in an array, what its own key says. */
  here: FieldContext;
  /** The key before, in lower case. */
  key: string;
  /** Of `{"name": "password", "value": "…"}`: what the first says of the second, which may be before it. */
  named: string;
  valueAt: number;
  /** In an array, that the item before is a flag or a header whose value is a secret. */
  isBeforeSecret: boolean;
  /** Commas so far. */
  commas: number;
  /** How many brackets it stands for; 0 for a usual one. */
  deeper: number;
}

export const OPEN: FieldContext = { isSecret: false, phone: undefined };
const NAMES = new Set([
  'name',
  'key',
  'field',
  'header',
  'param',
  'parameter',
  'property',
  'k',
  'id',
  'type',
  'label',
  'path',
]);
const VALUES = new Set(['value', 'values', 'val', 'content', 'text', 'v', 'data']);
/** `{"name": "Authorization", "values": ["…"]}` */
const LISTS_OF_VALUES = new Set(['value', 'values']);
export const LITERAL = /^(?:true|false|null)$/;
export const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * A JSON text without its secrets: the same keys, the same types, and every character as it was where nothing is
 * replaced. Without recursion, as deep as it is.
 */
export function redactJson(replacer: Replacer, tokens: Tokens, context: JsonContext): string {
  const { text, starts, ends } = tokens;
  const changed = new Array<string | undefined>(starts.length);
  const frames: Frame[] = [newFrame(false, OPEN)];
  for (let index = 0; index < starts.length && !replacer.isExhausted; index++) {
    const at = starts[index] as number;
    const code = text.charCodeAt(at);
    if (isPunctuation(code)) {
      if (code === 0x2c) nextInFrame(frames[frames.length - 1] as Frame);
      else if (code === 0x7b || code === 0x5b) openFrame(frames, code === 0x5b);
      else if (code !== 0x3a) closeFrame(replacer, frames, tokens, changed, context);
      continue;
    }
    const frame = frames[frames.length - 1] as Frame;
    const written = text.slice(at, ends[index]);
    const isKey = text.charCodeAt(starts[index + 1] ?? text.length) === 0x3a;
    if (isKey) readKey(frame, written, context);
    else noteNamed(frame, written, index);
    const clean = redactScalar(replacer, written, isKey ? OPEN : frame.here, context);
    if (clean !== written) changed[index] = clean;
  }
  const clean = new WithOtherTokens(tokens);
  for (const [index, token] of changed.entries()) if (token !== undefined) clean.put(index, token);
  return clean.toString();
}

function nextInFrame(frame: Frame): void {
  frame.commas += 1;
  frame.here = frame.isArray ? (frame.isBeforeSecret ? SECRET : frame.context) : inObject(frame.context);
  frame.isBeforeSecret = false;
}

/** Further in everything is replaced, and one frame stands for all brackets. */
const MOST_FRAMES = 1_000;

function openFrame(frames: Frame[], isArray: boolean): void {
  const frame = frames[frames.length - 1] as Frame;
  const isOfSecret = isArray && LISTS_OF_VALUES.has(frame.key) && isSecretName(frame.named);
  if (frames.length < MOST_FRAMES) frames.push(newFrame(isArray, isOfSecret ? SECRET : frame.here));
  else if (frame.deeper > 0) frame.deeper += 1;
  else frames.push({ ...newFrame(isArray, SECRET), deeper: 1 });
}

function newFrame(isArray: boolean, context: FieldContext): Frame {
  const here = isArray ? context : inObject(context);
  return { context, isArray, here, key: '', named: '', valueAt: -1, isBeforeSecret: false, commas: 0, deeper: 0 };
}

/** Before its first key an object says nothing of its own. */
function inObject({ isSecret }: FieldContext): FieldContext {
  return isSecret ? SECRET : OPEN;
}

export const SECRET: FieldContext = { isSecret: true, phone: undefined };

/** Below the name of a phone number a number is one, whatever the key between them is. */
function readKey(frame: Frame, written: string, { isSecret }: JsonContext): void {
  const name = nameOf(written);
  const { context } = frame;
  const own = phoneName(name);
  const phone = context.phone === 'strong' && own !== undefined ? 'strong' : (own ?? (context.phone && 'weak'));
  frame.here = { isSecret: context.isSecret || isSecret(name), phone };
  frame.key = name.length > 10 ? '' : name.toLowerCase();
}

/** `["tool", "--password", "…"]`, and headers as Node has them raw: `["Accept", "…", "X-Api-Key", "…"]`. */
const FLAG = /^"--?[A-Za-z][\w-]{0,60}"$/;
const HEADER = /^"(?:x-[\w-]{1,60}|(?:proxy-)?authorization|(?:set-)?cookie)"$/i;

function noteNamed(frame: Frame, written: string, index: number): void {
  if (frame.isArray) {
    const isName = FLAG.test(written) || (frame.commas % 2 === 0 && HEADER.test(written));
    frame.isBeforeSecret = isName && isSecretName(nameOf(written));
    if (frame.commas === 0) frame.named = nameOf(written);
    if (frame.commas === 1) frame.valueAt = index;
  }
  if (NAMES.has(frame.key)) frame.named = nameOf(written);
  if (VALUES.has(frame.key)) frame.valueAt = index;
}

function closeFrame(
  replacer: Replacer,
  frames: Frame[],
  { text, starts, ends }: Tokens,
  changed: (string | undefined)[],
  context: JsonContext,
): void {
  const last = frames[frames.length - 1] as Frame;
  if (last.deeper > 1) {
    last.deeper -= 1;
    return;
  }
  const frame = frames.length > 1 ? frames.pop() : undefined;
  if (frame === undefined || frame.valueAt < 0 || !isSecretName(frame.named)) return;
  // `["password", "…"]` is a pair where it is one of several
  if (frame.isArray && (frame.commas > 1 || frames.at(-1)?.isArray !== true)) return;
  const written = text.slice(starts[frame.valueAt], ends[frame.valueAt]);
  changed[frame.valueAt] = redactScalar(replacer, written, SECRET, context);
}

/** The name that a key means: without quotes and escapes. */
export function nameOf(written: string): string {
  const first = written.charCodeAt(0);
  const isQuoted = first === 0x22 || first === 0x27;
  return isQuoted ? unescapeJson(written.slice(1, written.length > 1 ? -1 : undefined)) : written;
}

/** A scalar without what is secret in it. Of the same type, and untouched where nothing is. */
export function redactScalar(replacer: Replacer, written: string, context: FieldContext, json: JsonContext): string {
  if (written.startsWith('"') || written.startsWith("'")) return redactString(replacer, written, context, json);
  if (LITERAL.test(written)) return written;
  if (NUMBER.test(written)) return redactNumber(replacer, written, context, json);
  return context.isSecret ? redactCredential(replacer, written) : json.redactInner(written);
}

function redactString(replacer: Replacer, written: string, context: FieldContext, json: JsonContext): string {
  const quote = written[0] as string;
  const isWhole = written.length > 1 && written.endsWith(quote);
  const means = unescapeJson(written.slice(1, isWhole ? -1 : undefined));
  const clean = context.isSecret
    ? redactCredential(replacer, means)
    : redactValue(replacer, means, context.phone, json.redactInner);
  if (clean === means) return written;
  if (quote === '"') return isWhole ? JSON.stringify(clean) : JSON.stringify(clean).slice(0, -1);
  const put = clean.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n');
  return quote + put + (isWhole ? quote : '');
}

/** A number is replaced once. */
function redactValue(replacer: Replacer, means: string, phone: PhoneName, inner: (text: string) => string): string {
  const number = replacer.number(means, phone);
  return number === means ? inner(means) : replacer.values(number);
}

function redactNumber(
  replacer: Replacer,
  written: string,
  { isSecret, phone }: FieldContext,
  json: JsonContext,
): string {
  if (isSecret) return replacer.secretNumber(written);
  if (written.length < 4) return written;
  const whole = wholeNumber(written);
  const number = whole === undefined ? written : replacer.number(whole, phone);
  if (number !== (whole ?? written)) return number;
  const clean = json.redactInner(written);
  if (clean === written) return written;
  return NUMBER.test(clean) && !/^0\d/.test(clean) ? clean : replacer.secretNumber(written);
}

/** The digits of a number that is whole, however it is written: `2.025550143e9` is one; undefined of any other. */
function wholeNumber(written: string): string | undefined {
  if (/^\d+$/.test(written)) return written;
  const value = Math.abs(Number(written));
  return Number.isSafeInteger(value) ? String(value) : undefined;
}
