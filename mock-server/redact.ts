import type { Exchange } from './exchange.ts';
import type { World } from './world.ts';

const GONE = '[redacted]';
const SECRET_HEADERS = /^(authorization|proxy-authorization|cookie|set-cookie|x-api-key)$/i;
/** Names that hold a secret wherever they stand; the operation's own `x-secret` fields come on top. */
const SECRET_NAMES = [
  'access_token',
  'refresh_token',
  'id_token',
  'client_secret',
  'password',
  'accessKeySecret',
  'subject_token',
];
const JWT = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;

/** How one exchange is cleaned. Done once, before anything is kept. */
export interface Redactor {
  text(text: string): string;
  headers(rawHeaders: readonly string[]): Record<string, string>;
  body(text: string): string;
}

/** Takes out what is secret by its name, and every secret that this exchange or the tenant holds by its value. */
export function redactorFor(world: World, exchange: Exchange): Redactor {
  const names = new Set([...SECRET_NAMES, ...(exchange.operation?.secrets ?? [])]);
  const values = secretValues(world, exchange);
  const text = (given: string): string => {
    let clean = given.includes('eyJ') ? given.replace(JWT, GONE) : given;
    for (const value of values) if (clean.includes(value)) clean = clean.replaceAll(value, GONE);
    return clean.includes('=') ? withoutNamedParameters(clean, names) : clean;
  };
  return {
    text,
    headers(raw) {
      const headers: Record<string, string> = {};
      for (let at = 0; at < raw.length; at += 2) {
        const name = (raw[at] as string).toLowerCase();
        const value = SECRET_HEADERS.test(name)
          ? withoutCredentials(raw[at + 1] as string)
          : text(raw[at + 1] as string);
        headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
      }
      return headers;
    },
    body: (given) => text(withoutNamedFields(given, names)),
  };
}

/** `Bearer abc` becomes `Bearer [redacted]`: the scheme is worth seeing. */
function withoutCredentials(value: string): string {
  const scheme = /^\s*([A-Za-z]+)\s+\S/.exec(value)?.[1];
  return scheme === undefined ? GONE : `${scheme} ${GONE}`;
}

function secretValues(world: World, { credentials }: Exchange): string[] {
  const { clients = [], accessKeys = [] } = world.tenant.tenant;
  const presented =
    credentials?.kind === 'bearer' ? [credentials.token] : credentials?.kind === 'basic' ? [credentials.secret] : [];
  const known = [...clients.map((each) => each.clientSecret), ...accessKeys.map((each) => each.accessKeySecret)];
  return [...presented, ...known, ...world.watch.secrets]
    .filter((secret) => secret.length > 3)
    .flatMap((secret) => [...new Set([secret, encodeURIComponent(secret)])]);
}

/** In a form or a query: `name=value`, the name percent-decoded. */
function withoutNamedParameters(text: string, names: ReadonlySet<string>): string {
  return text.replace(/([^?&\s"{}]+)=([^&\s"]*)/g, (all, name: string) =>
    names.has(decoded(name)) ? `${name}=${GONE}` : all,
  );
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** In JSON: the field's value, whole or broken. A text that names no secret stays as it is, to the byte. */
function withoutNamedFields(text: string, names: ReadonlySet<string>): string {
  if (!text.includes('"')) return text;
  return text.replace(
    /"((?:[^"\\]|\\.)*)"(\s*:\s*)("(?:[^"\\]|\\.)*"?|[^\s,{}[\]]+)/g,
    (all, key: string, colon: string) => (names.has(unescaped(key)) ? `"${key}"${colon}"${GONE}"` : all),
  );
}

function unescaped(key: string): string {
  try {
    return JSON.parse(`"${key}"`) as string;
  } catch {
    return key;
  }
}
