import { type Contract, concernsContract, type RuledContract } from '../../contracts/index.ts';
import type { Head } from '../head.ts';
import { otherMeaning } from './other-meaning.ts';
import { plainPath } from './plain-path.ts';

/** What is only read. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Token endpoints besides the contract's own (AUTH-18, AUTH-19). */
const TOKENS = new Set(['/authentication/v1/token/access-key', '/public/user/refresh']);
/** That of the older platform, whose callers write it in several letter cases (AUTH-20, AUTH-07). */
const OLDER_TOKENS = '/incontactauthorizationserver/token';

/**
 * Why a request may not go through where nothing may ring; undefined where it may. Nothing is known to be harmless but
 * reading, and asking for a token; what a server may take for something else is neither.
 */
export function whyBlocked(contract: RuledContract, head: Head, prefix: string): string | undefined {
  const { method, path, query, rawHeaders } = head;
  const other = otherMeaning(rawHeaders, query, (given) => mayBeCall(contract, given));
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

function mayBeCall(contract: RuledContract, path: string): boolean {
  const plain = plainPath(path);
  return /personal[^a-z/]*connection/i.test(plain) || concernsCall(contract, plain);
}

/** The call's own path in whatever form, or one that somebody claims for it. */
function concernsCall(contract: RuledContract, path: string): boolean {
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
