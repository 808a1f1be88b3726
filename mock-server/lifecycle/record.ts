import { bareNumber, describeFinding, type Finding, type Stage } from '../../contracts/internal.ts';
import type { JournalEntry, OverriddenBy } from '../admin-types/index.ts';
import type { Call } from '../calls/index.ts';
import { type Answer, andThen, choosesReply, type MaybePromise, type RequestContext } from '../exchange/index.ts';
import { keptBody } from '../journal/index.ts';
import { doubleDialFound } from '../operations/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { Change, Dial } from '../state/index.ts';
import { redactorFor } from './redact-exchange.ts';
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

/** Every number of a call that may be dialled, or the one that it is about. */
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
  const { text, headers, body } = redactorFor(sandbox, exchange);
  const response = answer as Answer;
  return {
    id: exchange.id,
    at: new Date(exchange.startedAt).toISOString(),
    key: sandbox.key,
    operation: operation?.id ?? null,
    request: {
      method: head.method,
      path: text(head.path) + text(head.query),
      headers: headers(head.rawHeaders),
      ...keptBody(body(requestText(exchange))),
    },
    response: { status: response.status, headers: headers(response.headers), body: body(response.body) },
    override: overriddenBy(exchange, text),
    stages: stagesOf(sandbox, exchange),
    findings: found.map((each, index): Finding => {
      const told = describeFinding(sandbox.contract.tables, each);
      const clean = { ...told, pointer: text(told.pointer), message: text(told.message) };
      return index < shadowedFrom ? clean : { ...clean, shadowed: true };
    }),
  };
}

function overriddenBy({ override }: RequestContext, clean: (text: string) => string): OverriddenBy | null {
  if (override === undefined) return null;
  const { by, why, reply = null, finding = null } = override;
  return { by, why: clean(why), reply, finding };
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
