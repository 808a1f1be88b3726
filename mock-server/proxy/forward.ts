import { valuesOf } from '../../contracts/internal.ts';
import { bodyLimit } from '../lifecycle/index.ts';
import { answerSelf, breakOff, headersWithOwn, replaced, writeOn } from './answer-client.ts';
import { failureAnswer, failureOf } from './failure.ts';
import { forwardedHeaders } from './headers.ts';
import { keptBack, type ProxiedExchange, readPassage, worst } from './proxied-exchange.ts';
import { type Outcome, recordExchange } from './record-exchange.ts';
import { type CameHead, Relay } from './relay.ts';
import { responseSeen } from './validate-exchange.ts';

/** The client did not wait for the end. */
class ClientGone extends Error {
  override readonly name = 'ClientGone';
}

const WENT_AWAY = 'the client went away';

/** Takes a request through the proxy: to the target and back, or to an answer of the proxy's own. */
export async function forward(passage: ProxiedExchange): Promise<void> {
  const { proxy, client } = passage;
  try {
    await readPassage(passage, bodyLimit(passage.sandbox, passage.head));
  } catch (error) {
    if (client.destroyed) recordExchange(passage, { answeredBy: 'nobody', failure: WENT_AWAY });
    else {
      const failure = failureOf(error as Error, proxy.timeout / 1000);
      answerSelf(passage, failureAnswer(failure, proxy.target), { failure: failure.detail });
    }
    return;
  }
  const own = keptBack(passage);
  if (own === undefined) await relayed(passage);
  else answerSelf(passage, own, {});
}

async function relayed(passage: ProxiedExchange): Promise<void> {
  const { proxy, head, incoming, response, client } = passage;
  const relay = new Relay(response, {
    isHeld: (came) => isHeld(passage, came),
    headersOf: ({ headers }) => headersWithOwn(passage, headers),
    timeout: proxy.timeout,
    isRequestSent: () => client.complete,
  });
  passage.rest.onChunk = () => relay.touch();
  response.once('close', () => {
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
  const outcome = outcomeOf(passage, relay, sentAt);
  if (error !== undefined) failed(passage, relay, error, outcome);
  else if (relay.head !== undefined) arrived(passage, relay, relay.head, outcome);
}

type Came = Omit<Outcome, 'answeredBy'>;

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

function failed(passage: ProxiedExchange, relay: Relay, error: Error, { timings, isStreamed }: Came): void {
  const { proxy } = passage;
  const known: Came = { ...(timings && { timings }), ...(isStreamed && { isStreamed }) };
  if (error instanceof ClientGone) {
    recordExchange(passage, { ...known, answeredBy: 'nobody', failure: WENT_AWAY });
    return;
  }
  const failure = failureOf(error, proxy.timeout / 1000);
  if (relay.isStreaming) {
    breakOff(passage);
    recordExchange(passage, { ...known, answeredBy: 'nobody', failure: failure.detail });
  } else answerSelf(passage, failureAnswer(failure, proxy.target), { ...known, failure: failure.detail });
}

function arrived(passage: ProxiedExchange, relay: Relay, head: CameHead, came: Came): void {
  const { proxy, seen: request, verdict } = passage;
  const hasBody = passage.head.method !== 'HEAD';
  const response = responseSeen(head, hasBody && came.answer ? came.answer.body : { text: '', size: 0, isCut: true });
  if (verdict !== undefined) passage.verdict = proxy.judge.judge({ request, response }) ?? verdict;
  const wrong = proxy.rejectsErrors ? worst(proxy, passage.verdict?.response) : undefined;
  if (relay.isStreaming || wrong === undefined) recordExchange(passage, { ...came, answeredBy: 'upstream' });
  if (relay.isStreaming) return;
  if (wrong === undefined) writeOn(passage, head, relay.held());
  else answerSelf(passage, replaced(passage), came);
}

/** Where the proxy must know an answer before it goes on: one of the contract's operations, and no endless stream. */
function isHeld({ verdict }: ProxiedExchange, { headers }: CameHead): boolean {
  return verdict !== undefined && !/^text\/event-stream/i.test(valuesOf(headers, 'content-type')[0] ?? '');
}
