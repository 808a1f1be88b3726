import { type Contract, concernsContract, type RuledContract } from '../../contracts/index.ts';
import type { Head } from '../head.ts';

/** What is only read. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Token endpoints besides the contract's own (AUTH-18, AUTH-19). */
const TOKENS = new Set(['/authentication/v1/token/access-key', '/public/user/refresh']);
/** That of the older platform, whose callers write it in several letter cases (AUTH-20, AUTH-07). */
const OLDER_TOKENS = '/incontactauthorizationserver/token';
/** Headers and parameters by which frameworks take another method than the one that is sent. */
const OVERRIDE = /method/i;

/**
 * Why a request may not go through where nothing may ring; undefined where it may. Nothing is known to be harmless but
 * reading, and asking for a token; what a server may take for something else is no reading.
 */
export function whyBlocked(contract: RuledContract, head: Head, prefix: string): string | undefined {
  const { method, path, query, rawHeaders } = head;
  const names = rawHeaders.filter((_each, index) => index % 2 === 0);
  const override = names.find((name) => OVERRIDE.test(name) && !/^access-control-/i.test(name));
  if (override !== undefined) return `the header ${override} may stand for another method`;
  const parameter = [...new URLSearchParams(query).keys()].find((name) => OVERRIDE.test(name));
  if (parameter !== undefined) return `the parameter '${parameter}' may stand for another method`;
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
  const plain = deeplyDecoded(path).replace(/\/+/g, '/');
  return /personal[-_\s]?connection/i.test(plain) || concernsCall(contract, plain);
}

/** The call's own path in whatever form, or one that somebody claims for it. */
function concernsCall(contract: RuledContract, path: string): boolean {
  const site = contract.router.similar(path);
  if (site !== undefined) return [...site.operations.values()].some(({ id }) => id === 'placeCall');
  return concernsContract(contract, { method: 'POST', url: path, headers: null, body: null });
}

function deeplyDecoded(path: string): string {
  let text = path;
  for (let times = 0; times < 5 && text.includes('%'); times += 1) {
    try {
      text = decodeURIComponent(text);
    } catch {
      return text;
    }
  }
  return text.replaceAll('\\', '/');
}

function hasBody(rawHeaders: readonly string[]): boolean {
  return rawHeaders.some((name, index) => {
    if (index % 2 === 1) return false;
    const value = rawHeaders[index + 1] ?? '';
    return /^transfer-encoding$/i.test(name) || (/^content-length$/i.test(name) && value.trim() !== '0');
  });
}
