import { STATUS_CODES } from 'node:http';
import { harFields } from '../../contracts/internal.ts';
import { contractVersion } from '../../generated/index.ts';
import type { Har, HarEntry, JournalEntry } from '../admin-types/index.ts';

/** Entries of the journal as an HTTP archive (HAR 1.2); `origin` is where the fake is reached. */
export function harOf(entries: readonly JournalEntry[], origin: string): Har {
  return archiveOf(entries.map((entry) => harEntry(entry, origin)));
}

/** The archive around entries that are made. */
export function archiveOf(entries: readonly HarEntry[]): Har {
  return { log: { version: '1.2', creator: { name: 'fake-cxone', version: contractVersion }, entries } };
}

/** An entry of the journal as one of an archive. */
export function harEntry(
  { id, at, milliseconds, request, response, findings, proxied }: JournalEntry,
  origin: string,
): HarEntry {
  const fields = harFields({
    at,
    timings: { send: 0, wait: milliseconds, receive: 0 },
    request: {
      method: request.method,
      url: (proxied?.target ?? origin) + request.path,
      headers: Object.entries(request.headers),
      body: harBody(request),
    },
    response: {
      status: response.status,
      statusText: STATUS_CODES[response.status] ?? '',
      headers: Object.entries(response.headers),
      body: harBody(response),
    },
  });
  return { ...fields, _id: id, _findings: findings.map(({ code }) => code) };
}

/** A body that was cut is not written: its beginning alone would be read as a whole one. */
function harBody({ body, isCut }: { readonly body: string; readonly isCut?: true }) {
  const omitted = isCut === true ? { comment: 'too long to be stored whole' } : undefined;
  return { text: body, size: Buffer.byteLength(body), omitted };
}
