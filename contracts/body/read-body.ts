import type { Operation } from '../derive/index.ts';
import { type Found, found } from '../finding.ts';
import { type BodyHeaders, mediaTypeFound } from './media-type.ts';
import { readForm } from './read-form.ts';
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
  return { found: [...mediaTypeFound(consumes, headers), found('body-encoding', '', {})] };
}

/** The same for a body that is text already. Without headers nothing is said of them. */
export function readBodyText(operation: Operation, headers: BodyHeaders | null, text: string): ReadBody {
  const { consumes, limits } = operation;
  if (consumes === null) return { found: [] };
  if (text === '') return { found: [found('body-empty', '', {})] };
  const about = headers === null ? [] : mediaTypeFound(consumes, headers);
  if (consumes !== 'application/json') return about.length > 0 ? { found: about } : readForm(text);
  const read = readJson(text, limits.maxDepth);
  if (about.length === 0) return read;
  return 'value' in read ? { ...read, found: [...about, ...read.found] } : { found: about };
}

/** A body that its host stopped reading. */
export function tooLarge({ limits }: Operation): Found {
  return found('body-too-large', '', { limit: String(limits.maxBytes) });
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
