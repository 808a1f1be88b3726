import { STATUS_CODES } from 'node:http';
import { filterHeaders, valuesOf } from '../../contracts/internal.ts';
import type { Answer } from '../exchange/index.ts';
import type { ProxiedExchange } from './proxied-exchange.ts';
import { type ProxyOutcome, recordExchange } from './record-exchange.ts';
import { type CameHead, endWith } from './relay.ts';
import { ownHeaders } from './response-headers.ts';
import { secretsOf } from './validate-exchange.ts';

/** Milliseconds that a client may go on sending what nobody wants. */
const LINGER = 2_000;

/** The headers in which the proxy reports what it has found in an exchange so far. */
function ownOf({ proxy, journal, request, findings: found }: ProxiedExchange): string[] {
  return ownHeaders(proxy.contract, found, journal, () =>
    proxy.redactor.about({ request, response: null }, secretsOf(found)),
  );
}

/** The headers of an answer with ours. */
export function headersWithOwn(proxied: ProxiedExchange, headers: readonly string[]): string[] {
  return withOwn(headers, ownOf(proxied));
}

/** An answer of the target, with our headers. */
export function writeOn(
  proxied: ProxiedExchange,
  { status, reason, headers }: CameHead,
  body: Buffer,
  trailers: readonly string[],
): void {
  const { response } = proxied;
  response.sendDate = false;
  response.writeHead(status, reason, withOwn(headers, ownOf(proxied)));
  endWith(response, trailers, body);
}

/** What names the reason of an answer, and how to correct it. */
const REASON = /^x-fake-cxone-(error|hint)$/;

/** An answer that the proxy makes, marked as its own. Its reason is what the answer says, not what else was found. */
export function answerSelf(
  proxied: ProxiedExchange,
  answer: Answer,
  outcome: Omit<ProxyOutcome, 'answeredBy' | 'own'>,
): void {
  const { client, response, head } = proxied;
  const headers = [
    ...withOwn(
      answer.headers,
      filterHeaders(ownOf(proxied), (name) => !REASON.test(name)),
    ),
    'x-fake-cxone-answered-by',
    'proxy',
    ...(client.complete ? [] : ['Connection', 'close']),
  ];
  recordExchange(proxied, { ...outcome, answeredBy: 'proxy', own: { ...answer, headers } });
  if (!response.headersSent && !response.destroyed) {
    response.writeHead(answer.status, STATUS_CODES[answer.status] ?? '', headers);
    response.end(head.method === 'HEAD' ? '' : answer.body);
  }
  void drain(proxied);
}

/** A client must see that an answer is not whole. */
export function breakOff({ client }: ProxiedExchange): void {
  try {
    client.socket.resetAndDestroy();
  } catch {
    client.socket.destroy();
  }
}

/** The journal is the proxy's; what a fake behind it says of its rejection goes before what the proxy would say. */
function withOwn(headers: readonly string[], own: string[]): string[] {
  const passed = filterHeaders(
    headers,
    (name) => name !== 'x-fake-cxone-journal' && name !== 'x-fake-cxone-violations',
  );
  const hasReason = valuesOf(passed, 'x-fake-cxone-error').length > 0;
  return [...passed, ...filterHeaders(own, (name) => !hasReason || !REASON.test(name))];
}

/** What a client still sends is thrown away, so that it gets to read its answer; not forever. */
async function drain({ client, incoming }: ProxiedExchange): Promise<void> {
  if (client.complete) return;
  setTimeout(() => client.socket.destroy(), LINGER).unref();
  if (incoming.isWhole || incoming.body === null || Buffer.isBuffer(incoming.body)) {
    client.resume();
    return;
  }
  try {
    for await (const _chunk of incoming.body);
  } catch {
    // it went away
  }
}
