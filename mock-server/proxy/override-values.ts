import { claimedPath, type EffectiveContract } from '../../contracts/internal.ts';
import { decodeEscapes } from '../../contracts/redaction/index.ts';
import { fullyDecoded, plainPath } from './target.ts';

/** What a server may take a text for, where that is not what the request itself has. */
export type OverriddenPart = 'method' | 'path';

/** What parts a value: lists, pairs, parameters, JSON, quotes, a URL. */
const DELIMITERS = /[,;=&"'{}[\]()<>|:?#]+/;
/** What changes something. */
const WRITES = /^\s*(post|put|patch|delete)\s*($|\/)/i;
/** The same as HTTP writes it; `post` between words or segments is as often a noun. */
const WRITES_AS_SENT = /^(POST|PUT|PATCH|DELETE)$/;
/** The call's paths have fewer segments, whatever is before them. */
const MOST_SEGMENTS = 12;

/**
 * Whether a text names a method that changes something, or a path of the call, in whatever encoding, list or
 * notation. It serves headers, the query and the path: a server may look for either in any of them.
 * `prefix` is what the target puts before every path.
 */
export function overriddenPart(contract: EffectiveContract, text: string, prefix: string): OverriddenPart | undefined {
  const parts = decodedValue(text).split(DELIMITERS);
  if (parts.some((part) => WRITES.test(part) || part.split(/[\s/\\]+/).some((word) => WRITES_AS_SENT.test(word))))
    return 'method';
  return leadsToCall(contract, text, prefix) ? 'path' : undefined;
}

/** Whether a text is, has, or ends in a path of the call, alone or behind the target's prefix. */
export function leadsToCall(contract: EffectiveContract, text: string, prefix: string): boolean {
  const decoded = decodedValue(text);
  return (
    /personal[^a-z/]*connection/i.test(decoded) ||
    [decoded, ...decoded.split(DELIMITERS)].some(
      (part) => endsInCall(contract, part) || mayBeCall(contract, `${prefix}/${part}`),
    )
  );
}

/** A gateway may remove what is before the path. */
function endsInCall(contract: EffectiveContract, text: string): boolean {
  const last = plainPath(text).split('/').slice(-MOST_SEGMENTS);
  return last.some((_segment, from) => mayBeCall(contract, `/${last.slice(from).join('/')}`));
}

/** The call's own path in whatever form, or one that somebody claims for it. */
function mayBeCall(contract: EffectiveContract, path: string): boolean {
  const plain = plainPath(path);
  const site = contract.router.similar(plain);
  if (site !== undefined) return [...site.operations.values()].some(({ id }) => id === 'placeCall');
  return (
    contract.documents?.has('POST', plain) === true ||
    claimedPath(contract.tables, plain) !== undefined ||
    /personal-?connection/i.test(plain)
  );
}

/** Without the escapes of URLs, JSON and HTML, one within the other. */
function decodedValue(text: string): string {
  const once = fullyDecoded(text);
  const inner = decodeEscapes(once);
  return inner === undefined ? once : fullyDecoded(inner.text);
}
