import { isSecretHeader, isSecretName } from '../../contracts/scrub/index.ts';
import type { RequestContext } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';

const GONE = '[redacted]';
const JWT = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;

/** How one exchange is cleaned. Done once, before anything is kept. */
export interface Redactor {
  text(text: string): string;
  headers(rawHeaders: readonly string[]): Record<string, string>;
  body(text: string): string;
}

/** Takes out what is secret by its name, and every secret that this exchange or the tenant holds by its value. */
export function redactorFor(sandbox: Sandbox, exchange: RequestContext): Redactor {
  const own = exchange.operation?.secrets ?? [];
  const isSecret = (name: string) => own.includes(name) || isSecretName(name);
  const values = secretValues(sandbox, exchange);
  const text = (given: string): string => {
    let clean = given.includes('eyJ') ? given.replace(JWT, GONE) : given;
    for (const value of values) if (clean.includes(value)) clean = clean.replaceAll(value, GONE);
    return clean.includes('=') ? withoutNamedParameters(clean, isSecret) : clean;
  };
  return {
    text,
    headers(raw) {
      const headers: Record<string, string> = Object.create(null); // a name may be `constructor`
      for (let at = 0; at < raw.length; at += 2) {
        const name = (raw[at] as string).toLowerCase();
        const value = isSecretHeader(name) ? withoutCredentials(raw[at + 1] as string) : text(raw[at + 1] as string);
        headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
      }
      return headers;
    },
    body: (given) => text(withoutNamedFields(given, isSecret)),
  };
}

/** `Bearer abc` becomes `Bearer [redacted]`: the scheme is worth seeing. */
function withoutCredentials(value: string): string {
  const scheme = /^\s*([A-Za-z]+)\s+\S/.exec(value)?.[1];
  return scheme === undefined ? GONE : `${scheme} ${GONE}`;
}

function secretValues(sandbox: Sandbox, { credentials }: RequestContext): string[] {
  const { clients = [], accessKeys = [] } = sandbox.tenant.tenant;
  const presented =
    credentials?.kind === 'bearer' ? [credentials.token] : credentials?.kind === 'basic' ? [credentials.secret] : [];
  const known = [...clients.map((each) => each.clientSecret), ...accessKeys.map((each) => each.accessKeySecret)];
  return [...presented, ...known, ...sandbox.secrets]
    .filter((secret) => secret.length > 3)
    .flatMap((secret) => [...new Set([secret, encodeURIComponent(secret)])]);
}

/** In a form or a query: `name=value`, the name percent-decoded. */
function withoutNamedParameters(text: string, isSecret: (name: string) => boolean): string {
  return text.replace(/([^?&\s"{}]+)=([^&\s"]*)/g, (all, name: string) =>
    isSecret(decoded(name)) ? `${name}=${GONE}` : all,
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
function withoutNamedFields(text: string, isSecret: (name: string) => boolean): string {
  if (!text.includes('"')) return text;
  return text.replace(
    /"((?:[^"\\]|\\.)*)"(\s*:\s*)("(?:[^"\\]|\\.)*"?|[^\s,{}[\]]+)/g,
    (all, key: string, colon: string) => (isSecret(unescaped(key)) ? `"${key}"${colon}"${GONE}"` : all),
  );
}

function unescaped(key: string): string {
  try {
    return JSON.parse(`"${key}"`) as string;
  } catch {
    return key;
  }
}
