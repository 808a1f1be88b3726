import {
  type DocumentFound,
  describeFinding,
  type HttpExchange,
  type HttpRequest,
  type HttpResponse,
  type RawFinding,
} from '../../contracts/internal.ts';
import { isOmitted } from '../../contracts/redaction/index.ts';
import { isoOf, millisecondsSince } from '../../contracts/time/index.ts';
import type { DocumentFacts, Proxied } from '../admin-types/index.ts';
import type { Answer } from '../exchange/index.ts';
import { guarded } from '../exchange/index.ts';
import { type EntryFacts, redactedEntry } from '../lifecycle/index.ts';
import { recordEntry } from '../sandbox/index.ts';
import type { BodyInfo, BodyText, RecordedExchange } from './body-capture.ts';
import type { ProxiedExchange } from './proxied-exchange.ts';
import type { CameHead } from './relay.ts';
import { readResponse, secretsOf } from './validate-exchange.ts';

/** Nobody waits for it: a store that fails is reported. */
const keepEntry = guarded('the journal cannot keep an exchange', recordEntry);

/** How an exchange ended. */
export interface ProxyOutcome {
  readonly answeredBy: Proxied['answeredBy'];
  /** What the target has answered. */
  readonly answer?: { readonly head: CameHead; readonly body: BodyText };
  /** What the proxy has answered in its place. */
  readonly own?: Answer;
  readonly failure?: string;
  readonly isStreamed?: true;
  readonly timings?: RecordedExchange['timings'];
}

/** What is written where the client went away before there was an answer, as others do too. */
const NO_ANSWER = 499;

/** Redacts a proxied exchange, adds it to the journal and passes it to `onExchange`. */
export function recordExchange(proxied: ProxiedExchange, outcome: ProxyOutcome): void {
  const { proxy, sandbox } = proxied;
  const request = requestOf(proxied);
  const came = outcome.answer === undefined ? null : responseOf(outcome.answer);
  const redactor = proxy.redactor.about({ request: request.message, response: came }, secretsOf(proxied.findings));
  const exchange = redactor.redacted;
  const own = outcome.own === undefined ? undefined : ownResponse(outcome.own);
  const shown = own === undefined ? exchange.response : redactor.exchange({ ...exchange, response: own }).response;
  const entry = redactedEntry(
    { ...redactor, redacted: { request: inJournal(proxied, exchange.request), response: shown } },
    factsOf(proxied, outcome),
    NO_ANSWER,
  );
  keepEntry(sandbox, entry);
  const { timings = { send: 0, wait: 0, receive: 0 }, answeredBy, answer } = outcome;
  const recorded = {
    id: proxied.id,
    at: entry.at,
    exchange: inTarget(proxied, exchange),
    request: bodyInfo(request.body, exchange.request.body),
    response:
      answer === undefined ? { size: 0 } : bodyInfo(withoutOpaque(answer.body), exchange.response?.body ?? null),
    timings,
    answeredBy,
    findings: entry.findings.map(({ code }) => code),
  };
  proxy.onExchange(entry, recorded, sandbox);
}

function requestOf({ incoming, request }: ProxiedExchange): {
  readonly message: HttpRequest;
  readonly body: BodyText;
} {
  const body = withoutOpaque(incoming.capture.text(request.headers?.['content-encoding']?.join()));
  return { message: { ...request, body: body.text }, body };
}

function responseOf({ head, body }: NonNullable<ProxyOutcome['answer']>): HttpResponse {
  return { ...readResponse(head, body), body: withoutOpaque(body).text };
}

/** A body that was omitted is as one that is not there whole: a recording has nothing of it. */
function bodyInfo({ size, isBinary, isCut }: BodyText, redacted: string | null): BodyInfo {
  if (isCut === true || isOmitted(redacted ?? '')) return { size, isCut: true };
  return { size, ...(isBinary && { isBinary }) };
}

/** What cannot be read is left out, as if nothing of it had come. */
function withoutOpaque(body: BodyText): BodyText {
  return body.isOpaque === true ? { size: body.size, text: '', isCut: true } : body;
}

function ownResponse({ status, headers, body }: Answer): HttpResponse {
  return readResponse({ status, reason: '', headers }, { text: body, size: body.length });
}

/** As it was asked for in the end: of the target's host, and with its prefix. */
function inTarget({ proxy: { target } }: ProxiedExchange, { request, response }: HttpExchange): HttpExchange {
  const { origin, prefix, host } = target;
  const headers = { ...request.headers, host: [host] };
  return { request: { ...request, headers, url: origin + prefix + request.url.slice(origin.length) }, response };
}

/** As it came to the proxy: without the target's origin. */
function inJournal({ proxy }: ProxiedExchange, request: HttpRequest): HttpRequest {
  return { ...request, url: request.url.slice(proxy.target.origin.length) };
}

function documentFacts({ title, pointer, problems, unchecked }: DocumentFound): DocumentFacts {
  const notChecked = unchecked.map(({ slots: { problem, rule } }) => ({ pointer: rule, problem }));
  return { title, pointer, problems, unchecked: notChecked };
}

/** What the journal says of a proxied exchange besides its messages. */
function factsOf(proxied: ProxiedExchange, { answeredBy, failure, isStreamed }: ProxyOutcome): EntryFacts {
  const { id, proxy, sandbox, findings, begun, startedAt } = proxied;
  const found: readonly RawFinding[] = [...(findings?.request ?? []), ...(findings?.response ?? [])];
  const milliseconds = millisecondsSince(begun);
  return {
    id,
    at: isoOf(startedAt),
    milliseconds,
    key: sandbox.key,
    operation: findings?.operation?.id ?? findings?.document?.id ?? null,
    ...(findings?.document && { document: documentFacts(findings.document) }),
    override: null,
    stages: [],
    proxied: {
      target: proxy.target.origin + proxy.target.prefix,
      answeredBy,
      milliseconds,
      ...(isStreamed && { isStreamed }),
      ...(failure !== undefined && { failure }),
    },
    findings: found.map((each) => describeFinding(proxy.contract.tables, each)),
  };
}
