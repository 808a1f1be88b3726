import { type Contract, concernsContract, type EffectiveContract } from '../../contracts/internal.ts';
import type { Head } from '../exchange/index.ts';
import { plainPath } from './target.ts';

/** Words in the names of headers by which servers take another method or another path than those of the request. */
const METHOD = /^(method|verb)$|^(_?http)?method(override)?$/;
const PATH = /^(url|uri|path|pathinfo|rewrite|prefix|route)$/;
/** What changes something, where it is all of a value. */
const WRITES = /^\s*"?(post|put|patch|delete)"?\s*$/i;
/** Of a browser that asks beforehand: they are meant for the answer to OPTIONS (Fetch, CORS protocol). */
const PREFLIGHT = /^access-control-request-(method|headers)$/;
/** Where the application is, and not where the request goes. */
const PLACES = /^(referer|origin)$/;

/**
 * What in a request a server may take for another method or path than those that it has, in words; undefined where
 * nothing is. A header counts by its name, and by its value: frameworks have many names for the same. `mayBeCall` knows
 * the paths that must not be reached.
 */
function overrideHeaders(
  rawHeaders: readonly string[],
  query: string,
  mayBeCall: (path: string) => boolean,
): string | undefined {
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const [name, value] = [rawHeaders[at] as string, rawHeaders[at + 1] as string];
    const what = meaningOf(name.toLowerCase(), value, mayBeCall);
    if (what !== undefined) return `the header ${name} may stand for another ${what}`;
  }
  for (const pair of query.slice(1).split(/[&;]/)) {
    for (const [name, value] of new URLSearchParams(pair)) {
      if (/method|verb/i.test(name) || WRITES.test(value))
        return `the parameter '${name}' may stand for another method`;
    }
  }
  return undefined;
}

function meaningOf(name: string, value: string, mayBeCall: (path: string) => boolean): 'method' | 'path' | undefined {
  if (PREFLIGHT.test(name) || PLACES.test(name)) return undefined;
  const words = name.split(/[-_]/);
  const values = name === 'cookie' ? value.split(';').map((each) => each.replace(/^[^=]*=/, '')) : [value];
  if (words.some((word) => METHOD.test(word)) || values.some((each) => WRITES.test(each))) return 'method';
  return words.some((word) => PATH.test(word)) || mayBeCall(value) ? 'path' : undefined;
}

/** What is only read. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Token endpoints besides the contract's own (AUTH-18, AUTH-19). */
const TOKENS = new Set(['/authentication/v1/token/access-key', '/public/user/refresh']);
/** That of the older platform, whose callers write it in several letter cases (AUTH-20, AUTH-07). */
const OLDER_TOKENS = '/incontactauthorizationserver/token';

/**
 * Why a request may not go through where nothing may ring; undefined where it may. Nothing is known to be harmless but
 * a request that only reads, and one for a token; what a server may take for something else is neither.
 */
export function blockReason(contract: EffectiveContract, head: Head, prefix: string): string | undefined {
  const { method, path, query, rawHeaders } = head;
  const other = overrideHeaders(rawHeaders, query, (given) => mayBeCall(contract, given));
  if (other !== undefined) return other;
  if (mayBeCall(contract, prefix + path) && method !== 'OPTIONS') return 'the path may be one of the call';
  if (SAFE.has(method))
    return hasBody(rawHeaders) ? `a ${method} with a body may be taken for something else` : undefined;
  if (method !== 'POST') return `${method} may change something`;
  if (!isTokenPath(contract.tables, path)) return 'a POST goes through to the documented token endpoints alone';
  return query === '' ? undefined : 'a token request has no query';
}

/** As it is written, to the letter: an encoded, doubled or dotted path may lead elsewhere. */
function isTokenPath({ operations }: Contract, path: string): boolean {
  const own = operations.find(({ id }) => id === 'issueToken')?.path;
  return path === own || TOKENS.has(path) || path.toLowerCase() === OLDER_TOKENS;
}

function mayBeCall(contract: EffectiveContract, path: string): boolean {
  const plain = plainPath(path);
  return /personal[^a-z/]*connection/i.test(plain) || concernsCall(contract, plain);
}

/** The call's own path in whatever form, or one that somebody claims for it. */
function concernsCall(contract: EffectiveContract, path: string): boolean {
  const site = contract.router.similar(path);
  if (site !== undefined) return [...site.operations.values()].some(({ id }) => id === 'placeCall');
  return concernsContract(contract, { method: 'POST', url: path, headers: null, body: null });
}

function hasBody(rawHeaders: readonly string[]): boolean {
  return rawHeaders.some((name, index) => {
    if (index % 2 === 1) return false;
    const value = rawHeaders[index + 1] ?? '';
    return /^transfer-encoding$/i.test(name) || (/^content-length$/i.test(name) && value.trim() !== '0');
  });
}
