import {
  bareNumber,
  describeFinding,
  type Finding,
  type HttpRequest,
  httpHeaders,
  rawPairs,
  responseHeaders,
  type Stage,
} from '../../contracts/internal.ts';
import type { JournalEntry, OverriddenBy } from '../admin-types/index.ts';
import type { Call } from '../calls/index.ts';
import { type Answer, andThen, choosesReply, type MaybePromise, type RequestContext } from '../exchange/index.ts';
import { doubleDialFound } from '../operations/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { Change, Dial } from '../state/index.ts';
import { redactedEntry, redactorOf } from './redact-entry.ts';
import { respond } from './respond.ts';

const BEFORE_RESPOND: readonly Stage[] = [
  'route',
  'override',
  'authenticate',
  'authorize',
  'parse',
  'inspect',
  'apply',
];

/**
 * The second door to the state of a sandbox: everything that a request has come to is kept at once, and the subscribers
 * hear of it. Undefined, and nothing was kept, where somebody else has changed the state since it was read.
 */
export function commit(sandbox: Sandbox, context: RequestContext): MaybePromise<Answer | undefined> {
  const { effects, state, positions, request } = context;
  const { call, doubleDialWindow, usedRefreshToken } = effects;
  const isChanged = state !== request.resolved.state || Object.keys(positions).length > 0;
  const change: Change = {
    ...(isChanged && { state }),
    positions,
    ...(call && { call, dial: dialOf(context, call, doubleDialWindow) }),
    ...(usedRefreshToken !== undefined && { usedRefreshToken }),
    entry(double) {
      if (double !== undefined) context.found = [...context.found, doubleDialFound(double)];
      context.answer = respond(sandbox, context);
      return entryOf(sandbox, context);
    },
  };
  return andThen(sandbox.store.commit(change), (entry) => {
    if (entry === undefined) return undefined;
    if (call !== undefined) sandbox.subscribers.call(call.record);
    sandbox.subscribers.exchange(entry);
    return context.answer;
  });
}

/** Every number of a call that may be dialed, or the one that it is about. */
function dialOf({ id, startedAt }: RequestContext, { record, numbers }: Call, window = 0): Dial {
  return {
    contact: record.contact,
    numbers: (numbers.length > 0 ? numbers : [record.number]).map(bareNumber),
    at: startedAt,
    callId: record.id,
    journalId: id,
    window,
  };
}

/** An exchange as the journal keeps it: without its secrets. */
function entryOf(sandbox: Sandbox, exchange: RequestContext): JournalEntry {
  const { head, operation, answer, found, shadowedFrom } = exchange;
  const { status, headers, body } = answer as Answer;
  const response = { status, headers: responseHeaders(rawPairs(headers)), body };
  const request: HttpRequest = {
    method: head.method,
    url: head.path + head.query,
    headers: httpHeaders(rawPairs(head.rawHeaders)),
    body: requestText(exchange),
  };
  const redactor = redactorOf(sandbox).about({ request, response }, operation);
  return redactedEntry(redactor, {
    id: exchange.id,
    at: new Date(exchange.startedAt).toISOString(),
    key: sandbox.key,
    operation: operation?.id ?? null,
    override: overriddenBy(exchange),
    stages: stagesOf(sandbox, exchange),
    findings: found.map((each, index): Finding => {
      const told = describeFinding(sandbox.contract.tables, each);
      return index < shadowedFrom ? told : { ...told, shadowed: true };
    }),
  });
}

function overriddenBy({ override }: RequestContext): OverriddenBy | null {
  if (override === undefined) return null;
  const { by, why, reply = null, finding = null } = override;
  return { by, why, reply, finding };
}

function requestText({ body }: RequestContext): string {
  if (body === undefined || 'tooLarge' in body) return '';
  return Buffer.from(body.bytes.buffer, body.bytes.byteOffset, body.bytes.byteLength).toString('utf8');
}

/** The stages are always the same up to the one that rejects, so they are derived and not recorded. */
function stagesOf({ contract }: Sandbox, { rejection, override, callId }: RequestContext): Stage[] {
  const end = choosesReply(override) && callId === undefined ? 'inspect' : 'apply';
  const last = rejection === undefined ? end : (contract.tables.findings[rejection.code].stage as Stage);
  return [...BEFORE_RESPOND.slice(0, BEFORE_RESPOND.indexOf(last) + 1), 'respond', 'journal'];
}
