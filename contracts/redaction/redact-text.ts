import { withoutTrailing } from '../http/index.ts';
import { decodeForm, matchAt } from './decode.ts';
import { redactCommands } from './redact-credentials.ts';
import { redactEscapedMarkup, redactMarkup } from './redact-markup.ts';
import { type IsSecretField, redactNamed } from './redact-named.ts';
import { redactQuoted } from './redact-quoted.ts';
import { encodedAroundPlaceholders, type Replacer } from './replacer.ts';

/** Nothing that shows to be secret by its form is so short. */
const SHORTEST = 5;
/** What every secret has that a text shows by its form or by a name; a longer text may be a credential without it. */
const SIGNS = /[\d.:=>@&%"'\uff1a\uff1d]|--/;
const SHORT = 26;
const ESCAPED_MARKUP = /&(?:lt|#60|#[xX]3[cC]);/;
const HAS_QUOTE = /["'`]/;

/**
 * A text of which nothing is known, without what in it is secret by its value, its form (tokens, keys, credentials of
 * URLs) or a name before it (`name=value`, `name: value`, `"name": "value"`, `<name>value`).
 */
export function redactText(replacer: Replacer, given: string, isSecretField: IsSecretField): string {
  if (given.length < SHORTEST) return given;
  if (given.length < SHORT && !SIGNS.test(given)) return replacer.values(given);
  let text = redactByForm(replacer, redactEncoded(replacer, given, isSecretField));
  if (PERCENT_ENCODED.test(text)) text = redactPercentEncoded(replacer, text, isSecretField);
  if (text.includes('<')) text = redactMarkup(replacer, text, isSecretField);
  if (ESCAPED_MARKUP.test(text)) text = redactEscapedMarkup(replacer, text, isSecretField);
  text = redactCommands(replacer, text);
  if (HAS_QUOTE.test(text)) text = redactQuoted(replacer, text, isSecretField);
  return replacer.numbersIn(/[:=>\uff1a\uff1d]/.test(text) ? redactNamed(replacer, text, isSecretField) : text);
}

/** What may be base64; each run of its letters is read once. */
const RUN_OF_BASE64 = /(?<![\w+/-])[\w+/-]{16,}(?![\w.+/-])={0,2}/g;
/** JSON and PEM in base64, by how they begin. */
const ENCODED = /^(?:ey[JAI]|ew[0ko]|W3s|W1s|LS0tLS1CRUdJTi)/;
const SHORTEST_RUN = 16;
const utf8 = new TextDecoder();

/** A run of base64 is a secret where what it means has one; numbers count in JSON, and not in the file of a list. */
function redactEncoded(replacer: Replacer, text: string, isSecretField: IsSecretField): string {
  if (text.length < SHORTEST_RUN) return text;
  return text.replace(RUN_OF_BASE64, (run) => {
    if (!beginsAsText(run)) return run;
    const means = decodedBase64(run);
    if (means === undefined) return run;
    const clean = redactText(replacer, means, isSecretField);
    if (clean === means) return run;
    return ENCODED.test(run) || (clean.includes('[redacted') && !means.includes('[redacted'))
      ? replacer.secret(run)
      : run;
  });
}

/** An equals sign, a colon or a quote as URLs encode them, also twice: a part of a URL within something else. */
const PERCENT_ENCODED = /%(?:25)?(?:3[AD]|22)/i;
const RUN_WITH_PERCENT = /[\w.~+%!*-]{8,}/g;
const DEEPEST = 3;

function redactPercentEncoded(replacer: Replacer, text: string, isSecretField: IsSecretField): string {
  return text.replace(RUN_WITH_PERCENT, (run) => {
    if (!PERCENT_ENCODED.test(run)) return run;
    let means = run;
    for (let times = 0; times < DEEPEST && means.includes('%'); times++) means = decodeForm(means);
    if (PERCENT_ENCODED.test(means)) return run;
    const clean = redactText(replacer, means, isSecretField);
    return clean.includes('[redacted') && !means.includes('[redacted') ? encodedAroundPlaceholders(clean) : run;
  });
}

/** Whether the first characters of a run mean printable ASCII, as those of hardly any word, path or id do. */
function beginsAsText(run: string): boolean {
  let [bits, value] = [0, 0];
  for (let at = 0; at < SHORTEST_RUN; at++) {
    value = ((value << 6) | sextet(run.charCodeAt(at))) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (value >> bits) & 0xff;
    if ((byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte > 0x7e) return false;
  }
  return true;
}

/** What a letter of base64 means, in either alphabet. */
function sextet(code: number): number {
  if (code >= 0x61) return code === 0x5f ? 63 : code - 71;
  if (code >= 0x41) return code === 0x5f ? 63 : code - 65;
  if (code >= 0x30) return code + 4;
  return code === 0x2b || code === 0x2d ? 62 : 63;
}

function decodedBase64(run: string): string | undefined {
  try {
    const characters = atob(withoutTrailing(run.replaceAll('-', '+').replaceAll('_', '/'), '='));
    const bytes = new Uint8Array(characters.length);
    for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** A text without the secrets that are known, and without what is one by its form. */
export function redactByForm(replacer: Replacer, given: string): string {
  let text = replacer.values(given);
  if (text.includes('-----BEGIN')) text = redactPrivateKeys(replacer, text);
  text = redactTokens(text, (token) => replacer.secret(token));
  if (MARKS_OF_KEYS.test(text)) text = redactKeys(replacer, text);
  text = redactSchemes(replacer, text);
  return text.includes('//') ? redactUserInfo(replacer, text) : text;
}

/** Keys that begin with the mark of who has issued them: GitHub, GitLab, Slack, Stripe, Google, npm, SendGrid, Postman and others. */
const MARKS_OF_KEYS =
  /gh[opsur]_|github_pat_|gl(?:pat|rt|dt)-|xox[a-z]-|xapp-|PMAK-|hvs\.|pypi-|dckr_pat_|hf_|whsec_|shp[acps][ast]_|dop_v1_|lin_api_|ATATT|sk-|_(?:live|test)_|AIza|ya29\.|npm_|SG\.|hooks\.slack/;
const KEY =
  /(?<![A-Za-z0-9])(?:gh[opsur]_|github_pat_|gl(?:pat|rt|dt)-|xox[a-z]-|xapp-|PMAK-|hvs\.|pypi-|dckr_pat_|hf_|shp[acps][ast]_|dop_v1_|lin_api_|ATATT|sk-|[a-z]{2}_(?:live|test)_|AIza|ya29\.|npm_)[\w-]{10,}/g;
const KEY_OF_PARTS =
  /(?<![A-Za-z0-9])(?:whsec_[\w+/]{16,}|SG\.[\w-]{16,}\.[\w-]{16,}|hooks\.slack\.com\/services\/[\w/]{16,})/g;
/** Characters that a key has at least: marks that words may have, too, are followed by more. */
const LEAST_OF_KEY = 20;
const LEAST_OF_SK = 27;

function redactKeys(replacer: Replacer, text: string): string {
  const redacted = (key: string) => (looksLikeKey(key) ? replacer.secret(key) : key);
  return text.replace(KEY, redacted).replace(KEY_OF_PARTS, redacted);
}

function looksLikeKey(text: string): boolean {
  const least = text.startsWith('sk-') ? LEAST_OF_SK : /^x|_(?:live|test)_/.test(text) ? 0 : LEAST_OF_KEY;
  return /\d/.test(text) && text.length >= least;
}

/** Where the head or the foot of a key ends, which may be encoded as in a URL. */
const PEM_LINE = /-----(?:BEGIN|END)(?:[A-Z0-9 ]|\+|%20){0,80}-----/y;

function redactPrivateKeys(replacer: Replacer, text: string): string {
  let [put, end] = ['', 0];
  for (let at = text.indexOf('-----BEGIN'); at >= 0; at = text.indexOf('-----BEGIN', Math.max(end, at + 1))) {
    const head = matchAt(PEM_LINE, text, at);
    if (!/PRIVATE/.test(head)) continue;
    const foot = text.indexOf('-----END', at + head.length);
    const close = foot < 0 ? '' : matchAt(PEM_LINE, text, foot);
    const last = foot < 0 || close === '' ? text.length : foot + close.length;
    put += text.slice(end, at) + replacer.secret(text.slice(at, last));
    end = last;
  }
  return put + text.slice(end);
}

/** Signed or encrypted; of the latter the key may be empty (RFC 7516 section 7.1). */
const JWT = /eyJ[\w-]+(?:\.|%2[Ee])[\w-]*(?:(?:\.|%2[Ee])[\w-]*){1,3}/y;
const RUN = /[\w-]*/y;
/** A header of a JWT that begins with white space. */
const SPACED_JWT = /(?<![\w-])(?:eyA|ewo|ew0K|ewk)[\w-]{16,}\.[\w-]{16,}\.[\w-]*/g;

/** A text with something else in place of its JWTs. Each run of letters is read once, however often it seems to begin one. */
export function redactTokens(text: string, by: (token: string) => string): string {
  let [put, end] = ['', 0];
  for (let at = text.indexOf('eyJ'); at >= 0; at = text.indexOf('eyJ', at)) {
    const token = matchAt(JWT, text, at);
    if (token === '') at += matchAt(RUN, text, at).length;
    else {
      put += text.slice(end, at) + by(token);
      at += token.length;
      end = at;
    }
  }
  const rest = end === 0 ? text : put + text.slice(end);
  return rest.includes('ey') || rest.includes('ew') ? rest.replace(SPACED_JWT, by) : rest;
}

/** A scheme and what looks like a credential: with a digit in it, or long. */
const SCHEME = /\b(?:bearer|basic|apikey)(?:\s|%20|\+)+/gi;
const CREDENTIAL = /[A-Za-z0-9._~+/=%-]*/y;

function redactSchemes(replacer: Replacer, text: string): string {
  let [put, end] = ['', 0];
  SCHEME.lastIndex = 0;
  while (SCHEME.test(text)) {
    const at = SCHEME.lastIndex;
    const credential = matchAt(CREDENTIAL, text, at);
    if (credential.length < 8 || (credential.length < 20 && !/\d/.test(credential))) continue;
    put += text.slice(end, at) + replacer.secret(credential);
    end = at + credential.length;
    SCHEME.lastIndex = end;
  }
  return put + text.slice(end);
}

const AUTHORITY = /[^\s/?#"'<>]*/y;

/** Credentials of a URL, also of one without a scheme; a password may have an `@`. */
function redactUserInfo(replacer: Replacer, text: string): string {
  let [put, end] = ['', 0];
  for (let at = text.indexOf('//'); at >= 0; at = text.indexOf('//', Math.max(end, at + 2))) {
    const authority = matchAt(AUTHORITY, text, at + 2);
    const length = authority.lastIndexOf('@');
    if (length <= 0 || !/^$|[\s"'=(<:]/.test(text[at - 1] ?? '')) continue;
    const pair = authority.slice(0, length);
    replacer.secret(decodeForm(pair.slice(pair.indexOf(':') + 1)));
    put += text.slice(end, at + 2) + replacer.secret(pair);
    end = at + 2 + length;
  }
  return put + text.slice(end);
}
