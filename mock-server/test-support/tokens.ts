import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { defaultTenant } from '../../generated/index.ts';

/** What a case says of a token: `{{token expiresIn=-1 use=id}}`; other claims as `claim.nonce=n`. */
export type MintOptions = Readonly<Record<string, string>>;

function newKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
}

/** The key of the fakes that are tested, and one of somebody else. */
export const SIGNING_KEY = newKey();
const OTHER_KEY = newKey();
const SHARED_SECRET = new TextEncoder().encode('a secret of 256 bits, shared by all');

let tokens = 0;

/** Signs a token by hand, not by the fake's own code. */
export async function signToken(origin: string, wanted: MintOptions): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  tokens += 1;
  const claims = {
    iss: wanted['issuer'] ?? origin,
    aud: wanted['audience'] ?? defaultTenant.audience,
    sub: `user:${wanted['user'] ?? '11111111-1111-4111-8111-111111111111'}`,
    scope: (wanted['scope'] ?? 'outbound:personal-connection:write').replaceAll(',', ' '),
    token_use: wanted['use'] ?? 'access',
    iat: now,
    exp: now + Number(wanted['expiresIn'] ?? 3600),
    ...(wanted['notBefore'] === undefined ? {} : { nbf: now + Number(wanted['notBefore']) }),
    jti: `case-${process.pid}-${tokens}`,
    ...Object.fromEntries(
      Object.entries(wanted).flatMap(([name, value]) => (name.startsWith('claim.') ? [[name.slice(6), value]] : [])),
    ),
  };
  if (wanted['alg'] === 'none') return new UnsecuredJWT(claims).encode();
  if (wanted['alg'] === 'HS256') return new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(SHARED_SECRET);
  const key = createPrivateKey(wanted['key'] === 'other' ? OTHER_KEY : SIGNING_KEY);
  const token = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256' }).sign(key);
  return wanted['tampered'] === 'yes' ? tampered(token) : token;
}

function tampered(token: string): string {
  const [head, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const changed = Buffer.from(JSON.stringify({ ...claims, scope: 'everything' })).toString('base64url');
  return [head, changed, signature].join('.');
}
