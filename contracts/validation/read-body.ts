import type { Operation } from '../contract/index.ts';
import { below } from '../json/index.ts';
import { type RawFinding, rawFinding } from './finding.ts';
import { type ReadBody, readJson } from './read-json.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads the body of a request to an operation: its headers, its encoding, its syntax. A JSON body under a wrong media
 * type is read all the same, so that everything that is wrong with it can be told; its own syntax faults are not then,
 * for it may be no JSON at all.
 */
export function readBody(operation: Operation, headers: BodyHeaders, bytes: Uint8Array): ReadBody {
  const { consumes } = operation;
  if (consumes === null) return { found: [] };
  const text = decoded(bytes);
  if (text !== undefined) return readBodyText(operation, headers, text);
  return { found: [...mediaTypeFound(consumes, headers), rawFinding('body-encoding', '', {})] };
}

/** The same for a body that is text already. Without headers nothing is said of them. */
export function readBodyText(operation: Operation, headers: BodyHeaders | null, text: string): ReadBody {
  const { consumes, limits } = operation;
  if (consumes === null) return { found: [] };
  if (text === '') return { found: [rawFinding('body-empty', '', {})] };
  const about = headers === null ? [] : mediaTypeFound(consumes, headers);
  if (consumes !== 'application/json') return about.length > 0 ? { found: about } : readForm(text);
  const read = readJson(text, limits.maxDepth);
  if (about.length === 0) return read;
  return 'value' in read ? { ...read, found: [...about, ...read.found] } : { found: about };
}

/** A body that its host stopped value. */
export function tooLarge({ limits }: Operation): RawFinding {
  return rawFinding('body-too-large', '', { limit: String(limits.maxBytes) });
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The headers that say what a body is; null where one is absent. */
export interface BodyHeaders {
  readonly contentType: string | null;
  readonly contentEncoding: string | null;
}

const UTF8 = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);

/** What is wrong with the headers of a body that should be of one media type, in UTF-8, and not compressed. */
export function mediaTypeFound(media: string, { contentType, contentEncoding }: BodyHeaders): RawFinding[] {
  if (contentType === media && contentEncoding === null) return [];
  const problems: RawFinding[] = [];
  const [type = '', ...parameters] = (contentType ?? '').split(';');
  const given = type.trim().toLowerCase();
  if (given === '') problems.push(rawFinding('media-type-missing', '', { media }));
  else if (given !== media) problems.push(rawFinding('media-type-wrong', '', { given, media }));
  const charset = charsetOf(parameters);
  if (charset !== undefined && !UTF8.has(charset)) problems.push(rawFinding('charset-unsupported', '', { charset }));
  const encoding = contentEncoding?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity') problems.push(rawFinding('content-encoding-unsupported', '', { encoding }));
  return problems;
}

function charsetOf(parameters: readonly string[]): string | undefined {
  for (const parameter of parameters) {
    const [name, value = ''] = parameter.split('=', 2);
    if (name?.trim().toLowerCase() === 'charset') return value.trim().replace(/^"|"$/g, '').toLowerCase();
  }
  return undefined;
}

/** Reads a form (application/x-www-form-urlencoded) into an object of strings; of a repeated parameter the last. */
export function readForm(text: string): ReadBody {
  if (text === '') return { found: [rawFinding('body-empty', '', {})] };
  const parameters = [...new URLSearchParams(text)];
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const [key] of parameters) {
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return {
    found: [...repeated].map((key) => rawFinding('form-parameter-repeated', below('', key), { key })),
    value: Object.fromEntries(parameters),
  };
}
