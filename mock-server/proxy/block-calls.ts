import { type Contract, type EffectiveContract, rawPairs } from '../../contracts/internal.ts';
import type { Head } from '../exchange/index.ts';
import { leadsToCall, type OverriddenPart, overriddenPart } from './override-values.ts';
import { fullyDecoded } from './target.ts';

/** What is only read. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Token endpoints besides the contract's own (AUTH-18, AUTH-19). */
const TOKENS = new Set(['/authentication/v1/token/access-key', '/public/user/refresh']);
/** That of the older platform, whose callers write it in several letter cases (AUTH-20, AUTH-07). */
const OLDER_TOKENS = '/incontactauthorizationserver/token';

/**
 * Why a request may not go through where nothing may ring; undefined where it may. Nothing is known to be harmless but
 * a request that only reads, and one for a token; what a server may take for something else is neither. `prefix` is
 * what the target puts before every path.
 */
export function blockReason(contract: EffectiveContract, head: Head, prefix: string): string | undefined {
  const { method, path, query, rawHeaders } = head;
  const other = overrideIn(contract, head, prefix);
  if (other !== undefined) return other;
  if (leadsToCall(contract, prefix + path, '') && method !== 'OPTIONS') return 'the path may be one of the call';
  if (SAFE.has(method))
    return hasBody(rawHeaders) ? `a ${method} with a body may be taken for something else` : undefined;
  if (method !== 'POST') return `${method} may change something`;
  if (!isTokenPath(contract.tables, prefix + path))
    return 'a POST goes through to the documented token endpoints alone';
  return query === '' ? undefined : 'a token request has no query';
}

/** Words in the names of headers by which servers take another method or another path than those of the request. */
const METHOD = /^(method|verb)$|^(_?http)?method(override)?$/;
const PATH = /^(url|uri|path|pathinfo|rewrite|prefix|route)$/;
/** Of a browser that asks beforehand: they are meant for the answer to OPTIONS (Fetch, CORS protocol). */
const PREFLIGHT = /^access-control-request-(method|headers)$/;
/** Where the application is, and not where the request goes. */
const ORIGINS = /^(referer|origin)$/;

/** What in a request a server may take for another method or path than those that it has, in words. */
function overrideIn(
  contract: EffectiveContract,
  { method, path, query, rawHeaders }: Head,
  prefix: string,
): string | undefined {
  for (const [name, value] of rawPairs(rawHeaders)) {
    const plain = name.toLowerCase();
    if (ORIGINS.test(plain) || (method === 'OPTIONS' && PREFLIGHT.test(plain))) continue;
    const what = namedFor(plain) ?? overriddenPart(contract, value, prefix);
    if (what !== undefined) return `the header ${name} may name another ${what}`;
  }
  if (/method|verb/i.test(namesOf(query))) return 'a parameter of the query may name another method';
  const inQuery = overriddenPart(contract, query, prefix);
  if (inQuery !== undefined) return `the query may name another ${inQuery}`;
  return overriddenPart(contract, path, prefix) === 'method' ? 'the path may name another method' : undefined;
}

/** A header counts by its name too: frameworks have many for the same. */
function namedFor(name: string): OverriddenPart | undefined {
  const words = name.split(/[-_]/);
  if (words.some((word) => METHOD.test(word))) return 'method';
  return words.some((word) => PATH.test(word)) ? 'path' : undefined;
}

function namesOf(query: string): string {
  return query
    .slice(1)
    .split(/[&;]/)
    .map((pair) => fullyDecoded(pair.replace(/=.*/s, '')))
    .join('&');
}

/** As it is written, to the letter: an encoded, doubled or dotted path may lead elsewhere. */
function isTokenPath({ operations }: Contract, path: string): boolean {
  const own = operations.find(({ id }) => id === 'issueToken')?.path;
  return path === own || TOKENS.has(path) || path.toLowerCase() === OLDER_TOKENS;
}

function hasBody(rawHeaders: readonly string[]): boolean {
  return rawPairs(rawHeaders).some(
    ([name, value]) => /^transfer-encoding$/i.test(name) || (/^content-length$/i.test(name) && value.trim() !== '0'),
  );
}
