import { valuesOf } from '../../contracts/internal.ts';
import { once } from '../exchange/index.ts';
import { bodyLimits } from '../lifecycle/index.ts';
import { answerSelf, breakOff, headersWithOwn, writeOn } from './answer-client.ts';
import { replaced } from './answers-in-place.ts';
import { failureAnswer, failureOf } from './failure.ts';
import { forwardedHeaders } from './headers.ts';
import { keptBack, type ProxiedExchange, readRequestBody, worst } from './proxied-exchange.ts';
import { type ProxyOutcome, recordExchange } from './record-exchange.ts';
import { type CameHead, Relay } from './relay.ts';
import { readResponse } from './validate-exchange.ts';

/** The client did not wait for the end. */
class ClientGone extends Error {
  override readonly name = 'ClientGone';
}

const WENT_AWAY = 'the client went away';

/** Takes a request through the proxy: to the target and back, or to an answer of the proxy's own. */
export async function forward(proxied: ProxiedExchange): Promise<void> {
  const { proxy, client } = proxied;
  try {
    await readRequestBody(proxied, bodyLimits(proxied.sandbox, proxied.head).limit);
  } catch (error) {
    if (client.destroyed) recordExchange(proxied, { answeredBy: 'nobody', failure: WENT_AWAY });
    else {
      const failure = failureOf(error as Error, proxy.timeout / 1000);
      answerSelf(proxied, failureAnswer(failure, proxy.target), { failure: failure.detail });
    }
    return;
  }
  const own = await keptBack(proxied);
  if (own === undefined) await relayed(proxied);
  else answerSelf(proxied, own, {});
}

async function relayed(proxied: ProxiedExchange): Promise<void> {
  const { proxy, head, incoming, response, client } = proxied;
  const relay = new Relay(response, {
    isBuffered: (came) => isBuffered(proxied, came),
    headersOf: ({ headers }) => headersWithOwn(proxied, headers),
    timeout: proxy.timeout,
    isRequestSent: () => client.complete,
  });
  proxied.rest.onChunk = () => relay.touch();
  once(response, 'close', () => {
    if (!response.writableFinished) relay.abort(new ClientGone());
  });
  const sentAt = performance.now();
  const outgoing = {
    method: head.method,
    path: proxy.target.prefix + head.path + head.query,
    headers: forwardedHeaders(head.rawHeaders, proxy.target.host, proxy.via),
    body: incoming.body,
  };
  try {
    proxy.upstream.send(outgoing, relay);
  } catch (error) {
    relay.abort(error as Error);
  }
  const error = await relay.done;
  const outcome = outcomeOf(proxied, relay, sentAt);
  if (error !== undefined) failed(proxied, relay, error, outcome);
  else if (relay.head !== undefined) arrived(proxied, relay, relay.head, outcome);
}

type Came = Omit<ProxyOutcome, 'answeredBy'>;

function outcomeOf({ begun }: ProxiedExchange, { head, capture, begunAt, isStreaming }: Relay, sentAt: number): Came {
  const now = performance.now();
  const answered = begunAt ?? now;
  const body = capture.text(head && codingsOf(head));
  return {
    timings: { send: sentAt - begun, wait: answered - sentAt, receive: now - answered },
    ...(head && { answer: { head, body } }),
    ...(isStreaming && { isStreamed: true }),
  };
}

function codingsOf({ headers }: CameHead): string | undefined {
  return valuesOf(headers, 'content-encoding').join() || undefined;
}

function failed(proxied: ProxiedExchange, relay: Relay, error: Error, { timings, isStreamed }: Came): void {
  const { proxy } = proxied;
  const known: Came = { ...(timings && { timings }), ...(isStreamed && { isStreamed }) };
  if (error instanceof ClientGone) {
    recordExchange(proxied, { ...known, answeredBy: 'nobody', failure: WENT_AWAY });
    return;
  }
  const failure = failureOf(error, proxy.timeout / 1000);
  if (relay.isStreaming) {
    breakOff(proxied);
    recordExchange(proxied, { ...known, answeredBy: 'nobody', failure: failure.detail });
  } else answerSelf(proxied, failureAnswer(failure, proxy.target), { ...known, failure: failure.detail });
}

function arrived(proxied: ProxiedExchange, relay: Relay, head: CameHead, came: Came): void {
  const { proxy, request, findings: found } = proxied;
  const hasBody = proxied.head.method !== 'HEAD';
  const response = readResponse(head, hasBody && came.answer ? came.answer.body : { text: '', size: 0, isCut: true });
  if (found !== undefined) proxied.findings = proxy.validator.validate({ request, response }) ?? found;
  const wrong = proxy.rejectsErrors ? worst(proxy, proxied.findings?.response) : undefined;
  if (relay.isStreaming || wrong === undefined) recordExchange(proxied, { ...came, answeredBy: 'upstream' });
  if (relay.isStreaming) return;
  if (wrong === undefined) writeOn(proxied, head, relay.buffered(), relay.trailers);
  else answerSelf(proxied, replaced(proxy, proxied.findings), came);
}

/** Where the proxy must know an answer before it goes on: one of the contract's operations, and no endless stream. */
function isBuffered({ findings: found }: ProxiedExchange, { headers }: CameHead): boolean {
  return found !== undefined && !/^text\/event-stream/i.test(valuesOf(headers, 'content-type')[0] ?? '');
}
