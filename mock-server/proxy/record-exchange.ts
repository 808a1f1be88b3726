import {
  describeFinding,
  type Finding,
  type HttpExchange,
  type HttpResponse,
  type RawFinding,
} from '../../contracts/internal.ts';
import type { JournalEntry, Proxied } from '../admin-types/index.ts';
import type { Answer } from '../exchange/index.ts';
import { guarded } from '../exchange/index.ts';
import { keptBody } from '../journal/index.ts';
import { recordEntry } from '../sandbox/index.ts';
import type { BodyText, Recorded } from './body-capture.ts';
import type { ProxiedExchange } from './proxied-exchange.ts';
import type { CameHead } from './relay.ts';
import { responseSeen } from './validate-exchange.ts';

/** Nobody waits for it: a store that fails is reported. */
const keepEntry = guarded('the journal cannot keep an exchange', recordEntry);

/** What is written where the client went away before there was an answer, as others do too. */
const NO_ANSWER = 499;

/** A passage as the journal keeps it; the exchange and the findings are clean already. */
export function entryOf(
  passage: ProxiedExchange,
  { answeredBy, failure, isStreamed }: Outcome,
  { request, response }: HttpExchange,
  findings: readonly Finding[],
): JournalEntry {
  const { id, proxy, sandbox, verdict, begun, startedAt } = passage;
  const { origin, prefix } = proxy.target;
  const headers = Object.entries(request.headers ?? {}).map(([name, values]) => [name, values.join(', ')]);
  return {
    id,
    at: new Date(startedAt).toISOString(),
    key: sandbox.key,
    operation: verdict?.operation?.id ?? null,
    request: {
      method: request.method,
      path: request.url.slice(origin.length),
      headers: Object.fromEntries(headers) as Record<string, string>,
      ...keptBody(request.body ?? ''),
    },
    response: {
      status: response?.status ?? NO_ANSWER,
      headers: (response?.headers ?? {}) as Record<string, string>,
      body: keptBody(response?.body ?? '').body,
    },
    override: null,
    stages: [],
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
export function recordExchange(passage: ProxiedExchange, outcome: Outcome): void {
  const { proxy, sandbox } = passage;
  const request = textOfRequest(passage);
  const came = outcome.answer === undefined ? null : responseOf(outcome.answer);
  const scrub = proxy.scrubber.about({ request: request.seen, response: came }, passage.verdict?.operation);
  const exchange = scrub.exchange({ request: request.seen, response: came }, passage.verdict?.operation);
  const own = outcome.own === undefined ? undefined : ownResponse(outcome.own);
  const shown = own === undefined ? exchange.response : scrub.exchange({ ...exchange, response: own }).response;
  const findings = findingsOf(passage, (text) => scrub.text(text));
  const entry = entryOf(passage, outcome, { ...exchange, response: shown }, findings);
  keepEntry(sandbox, entry);
  const { timings = { send: 0, wait: 0, receive: 0 }, answeredBy, answer } = outcome;
  const recorded = {
    id: passage.id,
    at: entry.at,
    exchange: inTarget(passage, exchange),
    request: request.body,
    response: answer === undefined ? { size: 0 } : fitToKeep(answer.body),
    timings,
    answeredBy,
    findings: findings.map(({ code }) => code),
  };
  proxy.onExchange(entry, recorded, sandbox);
}

function textOfRequest({ incoming, seen }: ProxiedExchange): {
  readonly seen: ProxiedExchange['seen'];
  readonly body: BodyText;
} {
  const body = fitToKeep(incoming.capture.text(seen.headers?.['content-encoding']?.join()));
  return { seen: { ...seen, body: body.text }, body };
}

function responseOf({ head, body }: NonNullable<Outcome['answer']>): HttpResponse {
  return { ...responseSeen(head, body), body: fitToKeep(body).text };
}

/** What cannot be cleaned is left out, as if nothing of it had come. */
function fitToKeep(body: BodyText): BodyText {
  return body.isOpaque === true ? { size: body.size, text: '', isCut: true } : body;
}

function ownResponse({ status, headers, body }: Answer): HttpResponse {
  return responseSeen({ status, reason: '', headers }, { text: body, size: body.length });
}

/** As it was asked for in the end: of the target's host, and with its prefix. */
function inTarget({ proxy: { target } }: ProxiedExchange, { request, response }: HttpExchange): HttpExchange {
  const { origin, prefix, host } = target;
  const headers = { ...request.headers, host: [host] };
  return { request: { ...request, headers, url: origin + prefix + request.url.slice(origin.length) }, response };
}

function findingsOf({ proxy, verdict }: ProxiedExchange, clean: (text: string) => string): Finding[] {
  const all: readonly RawFinding[] = [...(verdict?.request ?? []), ...(verdict?.response ?? [])];
  return all.map((each) => {
    const told = describeFinding(proxy.contract.tables, each);
    return { ...told, pointer: clean(told.pointer), message: clean(told.message) };
  });
}
