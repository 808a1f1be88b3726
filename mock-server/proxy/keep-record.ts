import { type ExchangeSeen, type Finding, type Found, type ResponseSeen, tell } from '../../contracts/index.ts';
import type { Answer } from '../exchange.ts';
import type { Proxied } from '../journal-entry.ts';
import type { BodyText } from './capture.ts';
import { entryOf } from './entry-of.ts';
import { responseSeen } from './judge.ts';
import type { Passage } from './passage.ts';
import type { Recorded } from './recorded.ts';
import type { CameHead } from './relay-wish.ts';

/** How a passage ended. */
export interface Outcome {
  readonly answeredBy: Proxied['answeredBy'];
  /** What the target has answered. */
  readonly answer?: { readonly head: CameHead; readonly body: BodyText };
  /** What the proxy has answered in its place. */
  readonly own?: Answer;
  readonly failure?: string;
  readonly isStreamed?: true;
  readonly timings?: Recorded['timings'];
}

/** Keeps a passage in the journal and gives it to who records: all secrets are gone before anything is kept. */
export function keepRecord(passage: Passage, outcome: Outcome): void {
  const { proxy, world } = passage;
  const request = textOfRequest(passage);
  const came = outcome.answer === undefined ? null : responseOf(outcome.answer);
  const scrub = proxy.scrubber.about({ request: request.seen, response: came }, passage.verdict?.operation);
  const exchange = scrub.exchange({ request: request.seen, response: came }, passage.verdict?.operation);
  const own = outcome.own === undefined ? undefined : ownResponse(outcome.own);
  const shown = own === undefined ? exchange.response : scrub.exchange({ ...exchange, response: own }).response;
  const findings = findingsOf(passage, (text) => scrub.text(text));
  const entry = entryOf(passage, outcome, { ...exchange, response: shown }, findings);
  void world.stores.journal.append(entry);
  world.watch.onExchange(entry);
  world.watchers.tell(entry);
  const { timings = { send: 0, wait: 0, receive: 0 }, answeredBy, answer } = outcome;
  const recorded = {
    id: passage.id,
    at: entry.at,
    exchange: inTarget(passage, exchange),
    request: request.body,
    response: answer?.body ?? { size: 0 },
    timings,
    answeredBy,
    findings: findings.map(({ code }) => code),
  };
  proxy.onExchange(entry, recorded, world);
}

function textOfRequest({ incoming, seen }: Passage): { readonly seen: Passage['seen']; readonly body: BodyText } {
  const body = incoming.capture.text(undefined);
  return { seen: { ...seen, body: body.text }, body };
}

function responseOf({ head, body }: NonNullable<Outcome['answer']>): ResponseSeen {
  return { ...responseSeen(head, body), body: body.text };
}

function ownResponse({ status, headers, body }: Answer): ResponseSeen {
  return responseSeen({ status, reason: '', headers }, { text: body, size: body.length });
}

/** As it was asked for in the end: of the target's host, and with its prefix. */
function inTarget({ proxy: { target } }: Passage, { request, response }: ExchangeSeen): ExchangeSeen {
  const { origin, prefix, host } = target;
  const headers = { ...request.headers, host: [host] };
  return { request: { ...request, headers, url: origin + prefix + request.url.slice(origin.length) }, response };
}

function findingsOf({ proxy, verdict }: Passage, clean: (text: string) => string): Finding[] {
  const all: readonly Found[] = [...(verdict?.request ?? []), ...(verdict?.response ?? [])];
  return all.map((each) => {
    const told = tell(proxy.contract.tables, each);
    return { ...told, pointer: clean(told.pointer), message: clean(told.message) };
  });
}
