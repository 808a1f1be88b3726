import {
  bareNumber,
  describeFinding,
  type Finding,
  type HttpRequest,
  type HttpResponse,
  httpHeaders,
  rawPairs,
  responseHeaders,
  type Stage,
  stages,
} from '../../contracts/internal.ts';
import { isoOf, millisecondsSince } from '../../contracts/time/index.ts';
import type { DocumentFacts, JournalEntry, OverriddenBy } from '../admin-types/index.ts';
import type { Call } from '../calls/index.ts';
import {
  type Answer,
  andThen,
  choosesReply,
  type DocumentRequest,
  type Head,
  type MaybePromise,
  type RequestContext,
} from '../exchange/index.ts';
import { doubleDialFound } from '../operations/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { Dial, StateChange } from '../state/index.ts';
import { followTenant } from '../tenant/index.ts';
import { type EntryFacts, redactedEntry, redactedOnceRead, redactorOf } from './redact-entry.ts';
import { respond } from './respond.ts';

const BEFORE_RESPOND: readonly Stage[] = stages.slice(stages.indexOf('route'), stages.indexOf('respond'));

/**
 * The second door to the state of a sandbox: everything that a request has come to is kept at once, and the subscribers
 * hear of it. Undefined, and nothing was kept, where somebody else has changed the state since it was read.
 */
export function commit(sandbox: Sandbox, context: RequestContext): MaybePromise<Answer | undefined> {
  const { effects, state, positions, request, found } = context;
  const { call, changedCalls, wake = [], doubleDialWindow, usedRefreshToken } = effects;
  const isChanged = state !== request.resolved.state || Object.keys(positions).length > 0;
  const change: StateChange = {
    ...(isChanged && { state }),
    positions,
    ...(call && { call }),
    ...(changedCalls && { changedCalls }),
    ...(call && doubleDialWindow !== undefined && { dial: dialOf(context, call, doubleDialWindow) }),
    ...(usedRefreshToken !== undefined && { usedRefreshToken }),
    bytes: sizeOf(context) + headSize(context),
    entry(double) {
      context.found = double === undefined ? found : [...found, doubleDialFound(double)];
      context.answer = respond(sandbox, context);
      return entryOf(sandbox, context);
    },
  };
  return andThen(sandbox.store.commit(change), (entry) => {
    if (entry === undefined) return undefined;
    if (call !== undefined) sandbox.subscribers.call(call.record);
    for (const channel of wake) sandbox.waiting.wake(channel);
    sandbox.subscribers.exchange(entry);
    if (state.tenant.version === sandbox.history.version) return context.answer;
    // a sandbox that is made next begins with the tenant as it is now
    return andThen(followTenant(sandbox, state), () => context.answer);
  });
}

/** Every number of a call that may be dialed, or the one that it is about. */
function dialOf({ id, startedAt }: RequestContext, { record, numbers }: Call, window: number): Dial {
  return {
    contact: record.contact,
    numbers: (numbers.length > 0 ? numbers : [record.number]).map(bareNumber),
    at: startedAt,
    callId: record.id,
    journalId: id,
    window,
  };
}

/** Bytes of a body from which on an exchange is redacted and cut at once, so that the journal does not keep it whole. */
const LARGE_BODY = 16_384;
/** Bytes from which on only the beginning of a body is redacted; a form of JSON that ends in the middle is redacted like broken JSON. */
const HUGE_BODY = 4_194_304;

/** An exchange as the journal keeps it: anyone who reads it gets it without its secrets. */
function entryOf(sandbox: Sandbox, context: RequestContext): JournalEntry {
  const { operation, answer, found, shadowedFrom, request } = context;
  const { status, body } = answer as Answer;
  const facts: EntryFacts = {
    id: context.id,
    at: isoOf(context.startedAt),
    milliseconds: millisecondsSince(context.head.begun),
    key: sandbox.key,
    operation: operation?.id ?? request.document?.match.operation?.id ?? null,
    ...(request.document && { document: documentFacts(request.document) }),
    override: overriddenBy(context),
    stages: stagesOf(sandbox, context),
    findings: found.map((each, index): Finding => {
      const finding = describeFinding(sandbox.contract.tables, each);
      return index < shadowedFrom ? finding : { ...finding, shadowed: true };
    }),
  };
  const redactor = redactorOf(sandbox);
  // nothing else of the request is kept with the entry: its head leads to the connection
  const sent = sentOf(context);
  const named = operation ?? request.document?.match.operation?.secrets;
  const about = () => redactor.about(exchangeOf(sent), named);
  const isAtOnce = request.document !== undefined || sizeOf(context) + body.length > LARGE_BODY;
  return isAtOnce ? redactedEntry(about(), facts) : redactedOnceRead(facts, status, about);
}

function documentFacts({ match, compiled, problems }: DocumentRequest): DocumentFacts {
  const { title, pointer } = match.operation ?? {};
  const unchecked = compiled !== undefined && 'unchecked' in compiled ? compiled.unchecked : [];
  return { title: title ?? null, pointer: pointer ?? null, problems, unchecked };
}

function sizeOf({ body }: RequestContext): number {
  return body !== undefined && 'bytes' in body ? body.bytes.byteLength : 0;
}

function headSize({ head: { path, query, rawHeaders } }: RequestContext): number {
  return rawHeaders.reduce((sum, text) => sum + text.length, path.length + query.length);
}

/** What was received and sent, as it was. */
interface Sent {
  readonly head: Pick<Head, 'method' | 'path' | 'query' | 'rawHeaders'>;
  readonly body: RequestContext['body'];
  /** Of a request to a document, where its body could be unpacked. */
  readonly text: string | undefined;
  readonly answer: Pick<Answer, 'status' | 'headers' | 'body'>;
}

function sentOf({ head: { method, path, query, rawHeaders }, body, answer, request }: RequestContext): Sent {
  const { status, headers, body: answered } = answer as Answer;
  const text = request.document?.text;
  return {
    head: { method, path, query, rawHeaders },
    body,
    text: typeof text === 'object' ? OPAQUE : text?.slice(0, HUGE_BODY),
    answer: { status, headers, body: answered },
  };
}

/** In place of what cannot be unpacked. */
const OPAQUE = '[omitted: packed]';

function exchangeOf({ head, body, text, answer }: Sent): { request: HttpRequest; response: HttpResponse } {
  const { method, path, query, rawHeaders } = head;
  return {
    request: { method, url: path + query, headers: httpHeaders(rawPairs(rawHeaders)), body: text ?? requestText(body) },
    response: { status: answer.status, headers: responseHeaders(rawPairs(answer.headers)), body: answer.body },
  };
}

function overriddenBy({ override }: RequestContext): OverriddenBy | null {
  if (override === undefined) return null;
  const { by, why, reply = null, finding = null } = override;
  return { by, why, reply, finding };
}

function requestText(body: RequestContext['body']): string {
  if (body === undefined || 'tooLarge' in body) return '';
  const { buffer, byteOffset, byteLength } = body.bytes;
  // a file that is uploaded is not read to its end for what the journal cuts off
  const length = byteLength > HUGE_BODY ? LARGE_BODY + HUGE_BODY / 1_024 : byteLength;
  return Buffer.from(buffer, byteOffset, length).toString('utf8');
}

const upTo = (last: Stage): readonly Stage[] =>
  Object.freeze([...BEFORE_RESPOND.slice(0, BEFORE_RESPOND.indexOf(last) + 1), 'respond', 'journal'] as const);
const STAGES_UP_TO = Object.fromEntries(stages.map((last) => [last, upTo(last)])) as Record<Stage, readonly Stage[]>;

/** The stages are always the same up to the one that rejects, so they are derived and not recorded; entries share them. */
function stagesOf({ contract }: Sandbox, { rejection, override, callId, request }: RequestContext): readonly Stage[] {
  if (request.document !== undefined && request.document.match.operation === undefined) return STAGES_UP_TO.route;
  if (rejection !== undefined) return STAGES_UP_TO[contract.tables.findings[rejection.code].stage as Stage];
  const isEarly = (override !== undefined && choosesReply(override)) || (request.document?.problems.length ?? 0) > 0;
  return STAGES_UP_TO[isEarly && callId === undefined ? 'inspect' : 'apply'];
}
