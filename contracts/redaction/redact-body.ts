import { differsLittle } from '../arguments/index.ts';
import { isJson, parsedJson } from '../json/index.ts';
import { decodeForm } from './decode.ts';
import { isSecretName, isSecretParameter, phoneName } from './field-names.ts';
import { redactBrokenJson } from './redact-broken-json.ts';
import { redactCredential } from './redact-credentials.ts';
import { type JsonContext, redactJson } from './redact-json.ts';
import { redactMarkup } from './redact-markup.ts';
import type { IsSecretField, SecretsKnown } from './redact-named.ts';
import { redactByForm, redactText } from './redact-text.ts';
import { encodedAroundPlaceholders, type Replacer } from './replacer.ts';
import { scanTokens, type Tokens } from './scan-tokens.ts';

/** JSON within a string within JSON, and encodings of encodings: so deep is looked. */
const DEEPEST = 3;
const LOOKS_LIKE_JSON = /^[\s\ufeff]*[[{"]/;
const LOOKS_LIKE_FORM = /^[^\s=&<>{}"]+=[^\n]*$/;
const LOOKS_LIKE_URL = /^(?:[a-z][a-z\d+.-]{0,30}:\/\/|\/)[^\s]*$/i;
/** A body that is nothing but a word, in quotes or not: a token that was sent without the field it belongs in. */
const WORD = /^\s*(?:"([\w.~+/=-]{12,})"|(?![\d.]+\s*$)([\w.~+/-]{12,}))\s*$/;
const OMITTED = /^\[omitted: [^\]\n]*\]$/;

/** What is known of a body besides its text. */
export interface BodyContext {
  readonly isSecretField: IsSecretField;
  readonly operation: SecretsKnown | undefined;
  /** The tokens of a body, found once however often it is read. */
  readonly scan: (text: string) => Tokens;
  /** The value of its header Content-Type; empty where there is none. */
  readonly type: string;
  /** A body that is neither JSON nor a form is redacted as text, and not omitted. */
  readonly keepBodies: boolean;
}

/** A body without its secrets, or the placeholder that says what was omitted. */
export function redactBody(replacer: Replacer, text: string, context: BodyContext): string {
  if (text === '' || isOmitted(text)) return text;
  if (replacer.isExhausted) return omitted(text, context.type);
  const isWhole = context.operation?.isBodySecret === true;
  if (isWhole) replacer.secret(isJson(text) ? String(parsedJson(text)) : text);
  const clean = isWhole || text.includes('\0') ? undefined : redacted(replacer, text, context);
  return clean === undefined || replacer.isExhausted ? omitted(text, context.type) : clean;
}

function redacted(replacer: Replacer, text: string, context: BodyContext): string | undefined {
  const { isSecretField, operation, type, scan } = context;
  const [, quoted, bare] = (operation?.secrets.length && WORD.exec(text)) || [];
  if (quoted !== undefined) return JSON.stringify(redactCredential(replacer, quoted));
  if (bare !== undefined) return redactCredential(replacer, bare);
  const isJsonType = /[/+]json\b/i.test(type);
  const tokens = LOOKS_LIKE_JSON.test(text) ? scan(text) : undefined;
  if (tokens?.error === undefined && tokens !== undefined) return inJson(replacer, tokens, isSecretField, 0);
  if (/x-www-form-urlencoded/i.test(type)) return redactPairs(replacer, text, isSecretField);
  if ((isJsonType || type === '') && LOOKS_LIKE_FORM.test(text)) return redactPairs(replacer, text, isSecretField);
  if (isJsonType || (type === '' && tokens !== undefined)) return inBrokenJson(replacer, text, context);
  return context.keepBodies ? redactText(replacer, text, isSecretField) : undefined;
}

/** True for the placeholder of a body that was omitted. */
export function isOmitted(text: string): boolean {
  return text.length < 200 && OMITTED.test(text);
}

function omitted(text: string, type: string): string {
  const media = /^[\w.+-]{1,60}\/[\w.+-]{1,60}/.exec(type.trim())?.[0] ?? 'unknown media type';
  return `[omitted: ${media}, ${new TextEncoder().encode(text).length} bytes]`;
}

function inJson(replacer: Replacer, tokens: Tokens, isSecretField: IsSecretField, depth: number): string {
  return redactJson(replacer, tokens, jsonContext(replacer, tokens.text, isSecretField, depth));
}

function inBrokenJson(replacer: Replacer, text: string, { isSecretField, operation, scan }: BodyContext): string {
  const byForm = redactByForm(replacer, text);
  // a tag may have a colon in its name, and what it holds may have any punctuation
  const tokens = scan(byForm.includes('<') ? redactMarkup(replacer, byForm, isSecretField) : byForm);
  const known = new Set(Object.values(operation?.keys ?? {}).flatMap((each) => each.known));
  const context = jsonContext(replacer, text, isSecretField, DEEPEST);
  return redactBrokenJson(replacer, tokens, context, (name) => known.has(name) || isSecretName(name));
}

function jsonContext(replacer: Replacer, text: string, isSecretField: IsSecretField, depth: number): JsonContext {
  const hasGrant = once(() => text.includes('authorization_code'));
  const hasKey = once(() => text.includes('"kty"'));
  const isSecret = (name: string): boolean => {
    if (isSecretName(name) || isSecretField(name)) return true;
    if (name.length > 4) return false;
    // of a token request the code is a credential; of any other JSON it says what is wrong
    if (name.toLowerCase() === 'code') return hasGrant();
    // what of a JSON Web Key is private (RFC 7518 section 6)
    return /^(?:d|p|q|dp|dq|qi|oth|k)$/.test(name) && hasKey();
  };
  return { isSecret, redactInner: (inner) => redactInner(replacer, inner, isSecretField, depth + 1) };
}

/** A text is searched for a word once, however many names ask. */
function once(look: () => boolean): () => boolean {
  let found: boolean | undefined;
  return () => {
    found ??= look();
    return found;
  };
}

/** A string within something else: JSON again, a form, a URL, or a text. */
export function redactInner(replacer: Replacer, text: string, isSecretField: IsSecretField, depth: number): string {
  if (depth <= DEEPEST && text.length > 4) {
    if (LOOKS_LIKE_JSON.test(text)) {
      const tokens = scanTokens(text);
      if (tokens.error === undefined) return inJson(replacer, tokens, isSecretField, depth);
    }
    if (text.includes('=')) {
      if (LOOKS_LIKE_URL.test(text)) return redactUrl(replacer, text, isSecretField, depth + 1);
      if (!/\s/.test(text) && LOOKS_LIKE_FORM.test(text)) return redactPairs(replacer, text, isSecretField, depth + 1);
    }
  }
  return redactText(replacer, text, isSecretField);
}

/** `name=value&name=value`, as forms and queries have it, without its secrets; the rest stays to the byte. */
function redactPairs(replacer: Replacer, text: string, isSecretField: IsSecretField, depth = 0): string {
  const pairs = replacer
    .values(text)
    .split('&')
    .map((pair) => {
      const equals = pair.indexOf('=');
      if (equals < 0) return redactText(replacer, pair, isSecretField);
      const name = pair.slice(0, equals);
      const value = pair.slice(equals + 1);
      const meant = decodedName(name);
      if (isSecretParameter(meant) || isSecretField(meant))
        return `${name}=${redactCredential(replacer, decodeForm(value))}`;
      return `${redactText(replacer, name, isSecretField)}=${pairValue(replacer, value, meant, isSecretField, depth)}`;
    });
  return pairs.join('&');
}

/** A name that is encoded more than once is read by servers behind servers. */
function decodedName(name: string): string {
  let meant = decodeForm(name);
  for (let times = 0; times < DEEPEST && meant.includes('%'); times++) meant = decodeForm(meant);
  return meant;
}

/** A value may be a text of its own that is encoded: JSON, or another URL. */
function pairValue(
  replacer: Replacer,
  value: string,
  name: string,
  isSecretField: IsSecretField,
  depth: number,
): string {
  const number = replacer.number(value, phoneName(name));
  if (number !== value) return number;
  const means = decodeForm(value);
  if (means === value) return redactInner(replacer, value, isSecretField, depth + 1);
  if (!/["'<=:\s%\uff1a\uff1d]/.test(means)) return redactText(replacer, value, isSecretField);
  const inner =
    depth < DEEPEST && means.includes('%')
      ? pairValue(replacer, means, '', isSecretField, depth + 1)
      : redactInner(replacer, means, isSecretField, depth + 1);
  return inner === means ? redactText(replacer, value, isSecretField) : encodedAroundPlaceholders(inner);
}

/** A URL or a part of one: query and fragment are pairs, a segment of the path behind a secret name is a secret. */
export function redactUrl(replacer: Replacer, url: string, isSecretField: IsSecretField, depth = 0): string {
  const [hash, queryAt] = [url.indexOf('#'), url.indexOf('?')];
  const end = hash < 0 ? url.length : hash;
  const question = queryAt < 0 || queryAt > end ? end : queryAt;
  const path = redactText(replacer, url.slice(0, question), isSecretField);
  const pairs = (text: string) => redactPairs(replacer, text, isSecretField, depth);
  const query = question < end ? `?${pairs(url.slice(question + 1, end))}` : '';
  return redactSegments(replacer, path) + query + (hash < 0 ? '' : `#${pairs(url.slice(hash + 1))}`);
}

/**
 * A secret that is a parameter of the path has no name beside it in the URL: the operation has its place. Of a path of no
 * operation, as one with a slip in it, each segment that has the form of a key is one.
 */
export function redactPathParameters(replacer: Replacer, url: string, operation: SecretsKnown | undefined): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const segments = path.split('/');
  if (operation === undefined)
    return segments.map((each) => (isLikeKey(each) ? replacer.secret(decodeForm(each)) : each)).join('/') + rest;
  const isSecret = (name: string) => isSecretParameter(name) || operation.secrets.includes(name);
  const names = operation.parameters.filter((each) => each.in === 'path' && isSecret(each.name));
  const template = operation.path.split('/');
  for (const { name } of names) {
    const place = template.findIndex((segment) => segment.includes(`{${name}}`));
    const index = place < 0 ? -1 : segments.length - template.length + place;
    const segment = segments[index];
    if (segment !== undefined && segment !== '') segments[index] = replacer.secret(decodeForm(segment));
  }
  return names.length === 0 ? url : segments.join('/') + rest;
}

/** Characters that a key has at least. */
const SHORTEST_KEY = 16;

/** True for what ids and names do not look like: padded base64, long runs of capitals and digits, hex, mixed letters. */
function isLikeKey(segment: string): boolean {
  if (segment.length < SHORTEST_KEY || !/\d/.test(segment)) return false;
  const text = decodeForm(segment);
  if (/^[\w.~+/-]{16,1000}={1,6}$/.test(text)) return true;
  const run = text.split(/[-_.~+/]/).find((part) => part.length >= SHORTEST_KEY && /\d/.test(part)) ?? '';
  if (!/^[A-Za-z\d]+$/.test(run)) return false;
  const [hasLower, hasUpper] = [/[a-z]/.test(run), /[A-Z]/.test(run)];
  if (hasLower && hasUpper) return run.length >= 32;
  return hasUpper ? run.length >= 20 : hasLower && run.length >= 40;
}

/** What comes before a secret in paths of the API; ids of sessions and of access keys give access. */
const BEFORE_SECRETS = ['accesskeys', 'agentsessions'];

/** `/auth/token/S`: what follows a secret name, or one that is almost that of a list of secrets, and looks like no word of an API. */
function redactSegments(replacer: Replacer, path: string): string {
  if (!path.includes('/')) return path;
  const segments = path.split('/');
  const put = segments.map((segment, index) => {
    const looksSecret = segment.length > 15 || (segment.length > 7 && /\d/.test(segment));
    const isSecret = looksSecret && index > 0 && isBeforeSecret(segments[index - 1] as string);
    return isSecret && !segment.includes('redacted') ? replacer.secret(decodeForm(segment)) : segment;
  });
  return put.join('/');
}

function isBeforeSecret(segment: string): boolean {
  if (isSecretName(segment)) return true;
  const bare = segment.length > 30 ? '' : segment.toLowerCase().replace(/[^a-z]/g, '');
  return BEFORE_SECRETS.some((each) => differsLittle(bare, each));
}
