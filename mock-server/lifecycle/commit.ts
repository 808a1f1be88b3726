import { bareNumber } from '../../contracts/internal.ts';
import type { Call } from '../calls/index.ts';
import { type Answer, andThen, type MaybePromise, type RequestContext } from '../exchange/index.ts';
import { doubleDialFound } from '../operations/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { Change, Dial } from '../state/index.ts';
import { entryOf } from './entry-of.ts';
import { respond } from './respond.ts';

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
