import { STATUS_CODES } from 'node:http';
import type { Har, HarEntry, JournalEntry, NameAndValue } from '../admin-types/index.ts';

const HTTP = 'HTTP/1.1';

/** Entries of the journal as an HTTP archive (HAR 1.2); `origin` is where the fake is reached. */
export function harOf(entries: readonly JournalEntry[], origin: string): Har {
  const creator = { name: 'fake-cxone', version: '' };
  return { log: { version: '1.2', creator, entries: entries.map((entry) => harEntry(entry, origin)) } };
}

function harEntry({ id, at, request, response, findings, proxied }: JournalEntry, origin: string): HarEntry {
  const size = Buffer.byteLength(response.body);
  return {
    startedDateTime: at,
    time: proxied?.milliseconds ?? 0,
    request: {
      method: request.method,
      url: (proxied?.target ?? origin) + request.path,
      httpVersion: HTTP,
      cookies: [],
      headers: pairsOf(request.headers),
      queryString: [...new URLSearchParams(request.path.split('?')[1] ?? '')].map(([name, value]) => ({ name, value })),
      ...postData(request),
      headersSize: -1,
      bodySize: Buffer.byteLength(request.body),
    },
    response: {
      status: response.status,
      statusText: STATUS_CODES[response.status] ?? '',
      httpVersion: HTTP,
      cookies: [],
      headers: pairsOf(response.headers),
      content: { size, mimeType: response.headers['content-type'] ?? '', text: response.body },
      redirectURL: response.headers['location'] ?? '',
      headersSize: -1,
      bodySize: size,
    },
    cache: {},
    timings: { send: 0, wait: proxied?.milliseconds ?? 0, receive: 0 },
    _id: id,
    _findings: findings.map(({ code }) => code),
  };
}

function postData({ headers, body, isCut }: JournalEntry['request']): Pick<HarEntry['request'], 'postData'> {
  if (body === '') return {};
  const mimeType = headers['content-type'] ?? '';
  return { postData: isCut === true ? { mimeType, comment: 'too long to be kept whole' } : { mimeType, text: body } };
}

function pairsOf(headers: Readonly<Record<string, string>>): NameAndValue[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}
