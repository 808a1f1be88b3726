import type { ExchangeSeen, Finding } from '../../contracts/index.ts';
import type { JournalEntry } from '../journal-entry.ts';
import type { Outcome } from './keep-record.ts';
import type { Passage } from './passage.ts';

/** Characters of a body that the journal keeps. */
const KEPT_BODY = 16_384;
/** What is written where the client went away before there was an answer, as others do too. */
const NO_ANSWER = 499;

/** A passage as the journal keeps it; the exchange and the findings are clean already. */
export function entryOf(
  passage: Passage,
  { answeredBy, failure, isStreamed }: Outcome,
  { request, response }: ExchangeSeen,
  findings: readonly Finding[],
): JournalEntry {
  const { id, proxy, world, verdict, begun, startedAt } = passage;
  const { origin, prefix } = proxy.target;
  const headers = Object.entries(request.headers ?? {}).map(([name, values]) => [name, values.join(', ')]);
  return {
    id,
    at: new Date(startedAt).toISOString(),
    key: world.key,
    operation: verdict?.operation?.id ?? null,
    request: {
      method: request.method,
      path: request.url.slice(origin.length),
      headers: Object.fromEntries(headers) as Record<string, string>,
      ...kept(request.body ?? ''),
    },
    response: {
      status: response?.status ?? NO_ANSWER,
      headers: (response?.headers ?? {}) as Record<string, string>,
      body: kept(response?.body ?? '').body,
    },
    steered: null,
    rooms: [],
    proxied: {
      target: origin + prefix,
      answeredBy,
      milliseconds: Math.round(performance.now() - begun),
      ...(isStreamed && { isStreamed }),
      ...(failure !== undefined && { failure }),
    },
    findings,
  };
}

function kept(body: string): { readonly body: string; readonly isCut?: true } {
  return body.length > KEPT_BODY ? { body: `${body.slice(0, KEPT_BODY)}…`, isCut: true } : { body };
}
