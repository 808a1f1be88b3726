import { MOST_BYTES } from './file-errors.ts';
import { UsageError } from './usage-error.ts';

/** Milliseconds for all of it, redirects too. */
const TIMEOUT = 20_000;
const MOST_REDIRECTS = 5;

/** What was fetched, and from where in the end. */
export interface Fetched {
  readonly url: string;
  readonly text: string;
}

/** Whether what names a file is a URL. */
export function isUrl(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/** A file or a URL as it may be printed: a query may have a token, and user info a password. */
export function shownDocument(name: string): string {
  if (!isUrl(name) || !URL.canParse(name)) return name;
  const { origin, pathname } = new URL(name);
  return origin + pathname;
}

/**
 * Fetches a document over http or https, of up to 64 MB within 20 seconds. Nothing but the request is sent: no credentials, no
 * cookies. Rejects with a UsageError that says what and where; the query, which may have a token, is left out of it.
 */
export async function fetchDocument(url: string, timeout = TIMEOUT): Promise<Fetched> {
  try {
    return await fetched(url, AbortSignal.timeout(timeout), 0);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const isLate = (error as Error).name === 'TimeoutError';
    const why = isLate ? `it did not arrive within ${timeout / 1000} seconds` : reasonOf(error);
    throw notFetched(url, why);
  }
}

function notFetched(url: string, why: string): UsageError {
  return new UsageError(
    `${shownDocument(url)} cannot be fetched: ${why}. Or save the document to a file, and name the file`,
  );
}

async function fetched(url: string, signal: AbortSignal, redirects: number): Promise<Fetched> {
  if (!URL.canParse(url)) throw notFetched(url, 'it is not a URL');
  const { username, password, protocol } = new URL(url);
  if (username !== '' || password !== '') throw notFetched(url, 'a URL with a user name or a password is not used');
  const response = await fetch(url, {
    redirect: 'manual',
    signal,
    headers: { accept: 'application/json, application/yaml, */*;q=0.5' },
  });
  const location = response.headers.get('location');
  if (response.status >= 300 && response.status < 400 && location !== null) {
    await response.body?.cancel();
    if (redirects >= MOST_REDIRECTS) throw notFetched(url, `there are more than ${MOST_REDIRECTS} redirects`);
    if (!URL.canParse(location, url)) throw notFetched(url, 'it redirects to what is not a URL');
    const next = new URL(location, url);
    if (!isUrl(next.href) || (protocol === 'https:' && next.protocol === 'http:'))
      throw notFetched(url, `it redirects to ${shownDocument(next.href)}, which is not followed`);
    return fetched(next.href, signal, redirects + 1);
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw notFetched(url, `the response has the status ${response.status}`);
  }
  if (/^text\/html\b/i.test(response.headers.get('content-type') ?? '')) {
    await response.body?.cancel();
    throw notFetched(url, 'the response is a web page; perhaps the document is at another URL, or needs a login');
  }
  return { url, text: await textOf(response, url) };
}

async function textOf(response: Response, url: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_BYTES) throw notFetched(url, `it is larger than ${MOST_BYTES} bytes`);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What `fetch` says is only that it failed; its cause says why. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  const inner = cause instanceof AggregateError ? cause.errors[0] : cause;
  return inner instanceof Error ? inner.message : message;
}
