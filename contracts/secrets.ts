import type { Operation } from './derive/index.ts';
import type { ExchangeSeen, HeadersSeen } from './exchange/exchange-seen.ts';

const GONE = '[redacted]';
const SECRET_HEADERS = ['authorization', 'proxy-authorization', 'cookie', 'x-api-key'];
/** Names that hold a secret in whatever body they stand; an operation's own come on top. */
const SECRET_FIELDS =
  /^(access_?token|refresh_?token|id_?token|subject_token|client_?secret|password|accessKeySecret|authorization)$/i;
/** Shorter ones are no secrets, and stand in every text. */
const SHORTEST = 4;

/** Every credential that an exchange carries, by the name of what holds it. */
export function secretsIn({ request, response }: ExchangeSeen, operation?: Operation | undefined): string[] {
  const isSecret = (name: string) => SECRET_FIELDS.test(name) || operation?.secrets.includes(name) === true;
  return [
    ...credentialsOf(request.headers),
    ...[request.body, response?.body ?? null].flatMap((body) => (body === null ? [] : fieldsOf(body, isSecret))),
  ];
}

/** A text without some secrets, as they are and as JSON and URLs write them, and without any token. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const written = secrets
    .filter((secret) => secret.length >= SHORTEST)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), asInUrl(secret)]);
  // the longest first: one may be a part of another
  const sorted = [...new Set(written)].sort((a, b) => b.length - a.length);
  return withoutTokens(sorted.reduce((clean, secret) => clean.replaceAll(secret, GONE), text));
}

/** Half a surrogate pair cannot be written in a URL, so that it is looked for as it is. */
function asInUrl(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Tokens have no place in a report, whatever text they got into: every JWT of a text becomes `[token]`. */
export function withoutTokens(text: string): string {
  return text.includes('eyJ') ? text.replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]') : text;
}

/** With and without the scheme: `Bearer abc` is known by `abc` too. */
function credentialsOf(headers: HeadersSeen | null): string[] {
  return SECRET_HEADERS.flatMap((name) => headers?.[name] ?? []).flatMap((value) => {
    const credential = value.replace(/^\s*(bearer|basic)\s+/i, '').trim();
    return /^\s*(bearer|basic)\s*$/i.test(value) ? [] : [credential, ...credential.split(/\s+/), ...basicParts(value)];
  });
}

function basicParts(value: string): string[] {
  const encoded = /^\s*basic\s+([A-Za-z0-9+/]+={0,2})\s*$/i.exec(value)?.[1];
  if (encoded === undefined || encoded.length % 4 === 1) return [];
  const pair = atob(encoded);
  return [pair, pair.replace(/^[^:]*:/, '')];
}

/** Of JSON the strings under a secret name, as they stand there; of a form its values. */
function fieldsOf(body: string, isSecret: (name: string) => boolean): string[] {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    const pairs = [...new URLSearchParams(body)].filter(([name]) => isSecret(name));
    return [...pairs.map(([, secret]) => secret), ...looseFields(body, isSecret)];
  }
  return stringsUnder(value, isSecret);
}

/** Without recursion: what went by may be nested deeper than the stack. */
function stringsUnder(value: unknown, isSecret: (name: string) => boolean): string[] {
  const found: string[] = [];
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (Array.isArray(next)) for (const each of next) left.push(each);
    if (next === null || typeof next !== 'object' || Array.isArray(next)) continue;
    for (const [name, each] of Object.entries(next)) {
      if (typeof each === 'string' && isSecret(name)) found.push(each);
      else left.push(each);
    }
  }
  return found;
}

/** In JSON that is broken. */
function looseFields(body: string, isSecret: (name: string) => boolean): string[] {
  return [...body.matchAll(/"(\w+)"\s*:\s*"((?:[^"\\\n]|\\.)*)/g)].flatMap(([, name = '', value = '']) =>
    isSecret(name) ? [value] : [],
  );
}
