import { bareNumber } from '../../contracts/internal.ts';
import type { DoubleDial } from '../admin-types/index.ts';
import type { Call } from '../calls/index.ts';
import { type Answer, andThen, type MaybePromise, type RequestContext } from '../exchange/index.ts';
import type { KeptExchange } from '../journal/index.ts';
import { doubleDialFound } from '../operations/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { Dial, StateChange } from '../state/index.ts';
import { followTenant } from '../tenant/index.ts';
import { respond } from './respond.ts';
import { bodySize, keptExchange } from './served-exchange.ts';

/**
 * The second door to the state of a sandbox: everything that a request has come to is kept at once, and the subscribers
 * hear of it. Undefined, and nothing was kept, where somebody else has changed the state since it was read.
 */
export function commit(sandbox: Sandbox, context: RequestContext): MaybePromise<Answer | undefined> {
  const { effects, state, positions, found } = context;
  const { call, changedCalls, doubleDialWindow, usedRefreshToken } = effects;
  const change: StateChange = {
    state: isChanged(context) ? state : undefined,
    positions,
    call,
    changedCalls,
    dial: call && doubleDialWindow !== undefined ? dialOf(context, call, doubleDialWindow) : undefined,
    usedRefreshToken,
    bytes: bodySize(context) + headSize(context.head),
    exchange(double: DoubleDial | undefined) {
      context.found = double === undefined ? found : [...found, doubleDialFound(double)];
      context.answer = respond(sandbox, context);
      return keptExchange(sandbox, context, context.answer);
    },
  };
  const kept = sandbox.store.commit(change);
  return kept instanceof Promise
    ? kept.then((each) => committed(sandbox, context, each))
    : committed(sandbox, context, kept);
}

function committed(
  sandbox: Sandbox,
  { effects: { call, wake }, state, answer }: RequestContext,
  exchange: KeptExchange | undefined,
): MaybePromise<Answer | undefined> {
  if (exchange === undefined) return undefined;
  if (call !== undefined) sandbox.subscribers.call(call.record);
  if (wake !== undefined) for (const channel of wake) sandbox.waiting.wake(channel);
  sandbox.subscribers.exchange(exchange);
  if (state.tenant.version === sandbox.history.version) return answer;
  // a sandbox that is made next begins with the tenant as it is now
  return andThen(followTenant(sandbox, state), () => answer);
}

/** True where a request changes the state that it has read, or a position. */
function isChanged({ state, positions, request }: RequestContext): boolean {
  for (const _name in positions) return true;
  return state !== request.resolved.state;
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

function headSize({ path, query, rawHeaders }: RequestContext['head']): number {
  let size = path.length + query.length;
  for (const text of rawHeaders) size += text.length;
  return size;
}
