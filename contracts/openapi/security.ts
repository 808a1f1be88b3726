import { isObject, valueAt } from '../json/index.ts';
import { resolved } from './references.ts';

/** One thing that a security requirement asks for. */
type SecurityNeed =
  | { readonly kind: 'bearer'; readonly scopes: readonly string[] }
  | { readonly kind: 'basic' }
  | { readonly kind: 'key'; readonly in: 'header' | 'query' | 'cookie'; readonly name: string }
  /** What no fake can check, such as a certificate of a client. */
  | { readonly kind: 'other' };

/** One alternative of a security requirement: all of it is needed. Empty: everybody may. */
export type Requirement = readonly SecurityNeed[];

/** The alternatives of a `security` of a document. */
export function requirementsOf(document: object, security: unknown): Requirement[] {
  if (!Array.isArray(security)) return [];
  return security
    .filter(isObject)
    .map((alternative) =>
      Object.entries(alternative).map(([name, scopes]) => needOf(document, name, Array.isArray(scopes) ? scopes : [])),
    );
}

function needOf(document: object, name: string, scopes: readonly unknown[]): SecurityNeed {
  const schemes = valueAt(document, '/components/securitySchemes');
  const scheme = isObject(schemes) ? resolved(document, schemes[name]) : undefined;
  if (!isObject(scheme)) return { kind: 'other' };
  const { type, scheme: ofHttp, in: part, name: key } = scheme;
  if (type === 'oauth2' || type === 'openIdConnect') return { kind: 'bearer', scopes: scopes.map(String) };
  if (type === 'http' && String(ofHttp).toLowerCase() === 'bearer') return { kind: 'bearer', scopes: [] };
  if (type === 'http' && String(ofHttp).toLowerCase() === 'basic') return { kind: 'basic' };
  if (type === 'apiKey' && typeof key === 'string' && (part === 'header' || part === 'query' || part === 'cookie'))
    // clients are also told to send a bearer token so
    return part === 'header' && key.toLowerCase() === 'authorization'
      ? { kind: 'bearer', scopes: [] }
      : { kind: 'key', in: part, name: key };
  return { kind: 'other' };
}
