import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** A tree to record, and what is put to it. */
export interface Inputs {
  readonly folder: string;
  /** The tree whose cases are used. */
  readonly texts: string;
  readonly variantsKey: 'rulings' | 'variants';
  /** The values of each variant but its default, in the words of `texts`. */
  readonly variants: Readonly<Record<string, readonly string[]>>;
  /** The default tenant, in the words of `folder`. */
  readonly tenant: object;
  /** From the words of `texts` to those of `folder`. */
  translate<T>(value: T): T;
}

/** What is read of a case; spec/case.schema.json has the rest. */
export interface Case {
  readonly name: string;
  readonly rulings?: CaseVariants;
  readonly variants?: CaseVariants;
  readonly tenant?: object;
  readonly given?: readonly ({ control: string; body?: unknown } | { sent: number })[];
  readonly request?: string;
  readonly body?: string;
  readonly only?: 'socket';
  readonly expect: Readonly<{ status: number; error?: string; description?: string; challenge?: string }>;
}
export type CaseVariants = Readonly<Record<string, string>>;

const AUDIENCE = 'fake-app@fake-cxone';
export const ORIGIN = 'http://127.0.0.1:4010';
const CALL = 'POST /ccapi/v2/outbound/personal-connection/call HTTP/1.1';
const CALL_HEAD = `${CALL}\nAuthorization: Bearer fake-pc-write\nContent-Type: application/json\n\n`;
const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const [KEY, OTHER_KEY] = [keyPair(), keyPair()];
/** The key of the fakes that are recorded. */
export const SIGNING_KEY = KEY.export({ type: 'pkcs8', format: 'pem' }) as string;

/** Every case of the folder `spec/cases`, by file and name. */
export function readCases(folder: string): [string, Case][] {
  const cases = path.join(folder, 'spec/cases');
  return readdirSync(cases)
    .sort()
    .flatMap((file) =>
      (parse(readFileSync(path.join(cases, file), 'utf8')) as Case[]).map(
        (each) => [`${path.parse(file).name}: ${each.name}`, each] as [string, Case],
      ),
    );
}

/** The bytes of a case's request; the marks are those that spec/case.schema.json describes. */
export function bytesOf({ request, body }: Case): { head: Buffer; body: Buffer } {
  let tokens = 0;
  const text = (request ?? CALL_HEAD + body)
    .replace('{{raw}}', '')
    .replace(/\{\{token(?: ([^{}]*))?\}\}/g, (_mark, wanted = '') => tokenOf(wanted, ++tokens))
    .replaceAll('{{origin}}', ORIGIN)
    .replace(/\{\{chunked ([\s\S]*)\}\}(?!\})/g, (_mark, whole: string) =>
      [whole.slice(0, 20), whole.slice(20), ''].map((part) => `${part.length.toString(16)}\r\n${part}\r\n`).join(''),
    );
  const blank = text.search(/\n\n|$(?![\s\S])/);
  const [first = '', ...lines] = text
    .slice(0, blank)
    .split('\n')
    .filter((line) => line !== '');
  const content = filled(text.slice(blank + 2), 'utf8');
  const has = (name: string) => lines.some((line) => line.toLowerCase().startsWith(`${name}:`));
  if (request?.startsWith('{{raw}}') !== true) {
    if (!has('host')) lines.push('Host: localhost');
    if (!has('content-length') && !has('transfer-encoding') && content.length > 0)
      lines.push(`Content-Length: ${content.length}`);
    lines.push('Connection: close');
  }
  return { head: filled([first, ...lines, '', ''].join('\r\n'), 'latin1'), body: content };
}

function filled(text: string, encoding: 'utf8' | 'latin1'): Buffer {
  const parts = text.split(/(\{\{bytes [0-9A-F ]+\}\}|\{\{repeat \d+ (?:(?!\{\{)[\s\S])*?\}\}(?!\}))/);
  return Buffer.concat(
    parts.map((part) => {
      const [, name, argument = ''] = /^\{\{(bytes|repeat) ([\s\S]*)\}\}$/.exec(part) ?? [];
      const [times = '', what = ''] = argument.split(' ');
      if (name === 'bytes') return Buffer.from(argument.replaceAll(' ', ''), 'hex');
      return Buffer.from(name === 'repeat' ? what.repeat(Number(times)) : part, encoding);
    }),
  );
}

/** A token by hand: `expiresIn=-1 use=id`. */
function tokenOf(wanted: string, number: number): string {
  const wish: Readonly<Record<string, string>> = Object.fromEntries(wanted.split(' ').map((pair) => pair.split('=')));
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: wish['issuer'] ?? ORIGIN,
    aud: wish['audience'] ?? AUDIENCE,
    sub: `user:${wish['user'] ?? '11111111-1111-4111-8111-111111111111'}`,
    scope: (wish['scope'] ?? 'outbound:personal-connection:write').replaceAll(',', ' '),
    token_use: wish['use'] ?? 'access',
    iat: now,
    exp: now + Number(wish['expiresIn'] ?? 3600),
    ...(wish['notBefore'] !== undefined && { nbf: now + Number(wish['notBefore']) }),
    jti: `case-${number}`,
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const alg = wish['alg'] ?? 'RS256';
  const signed = `${part({ alg })}.${part(claims)}`;
  const sent = wish['tampered'] === 'yes' ? `${part({ alg })}.${part({ ...claims, scope: 'everything' })}` : signed;
  return `${sent}.${signatureOf(alg, signed, wish['key'] === 'other' ? OTHER_KEY : KEY)}`;
}

function signatureOf(alg: string, text: string, key: KeyObject): string {
  if (alg === 'none') return '';
  if (alg === 'HS256')
    return createHmac('sha256', 'a secret of 256 bits, shared by all').update(text).digest('base64url');
  return sign('sha256', Buffer.from(text), key).toString('base64url');
}
