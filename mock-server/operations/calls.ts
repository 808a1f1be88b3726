import { bareNumber, type RawFinding, rawFinding } from '../../contracts/internal.ts';
import { type Call, type CallRequest, newCall } from '../calls/index.ts';
import { andThen, type Inspected, type MaybePromise } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { Apply } from './operation-handler.ts';

/** Seconds in which a second call to the same person is a double dial, where the tenant says nothing (AS-46). */
const DOUBLE_DIAL_WINDOW = 300;

/** Queues the call, or notes why nothing will ever dial it; says so where it may ring somebody a second time. */
export const placeCall: Apply = (sandbox, exchange) => {
  const id = sandbox.nextId('call');
  const call = newCall(id, exchange.value as CallRequest, sandbox.tenant, exchange.startedAt);
  return andThen(sandbox.stores.calls.add(call), () => {
    sandbox.watch.onCall(call.record);
    return andThen(doubleDial(sandbox, exchange, call), (doubles) => ({
      slots: { callId: id },
      callId: id,
      found: doubles,
    }));
  });
};

/** Every call that was accepted counts: whoever repeats a request does not know what became of the first. */
function doubleDial(
  sandbox: Sandbox,
  exchange: Inspected,
  { record, numbers }: Call,
): MaybePromise<readonly RawFinding[]> {
  const dial = {
    contact: record.contact,
    numbers: (numbers.length > 0 ? numbers : [record.number]).map(bareNumber),
    at: exchange.startedAt,
    callId: record.id,
    journalId: exchange.id,
  };
  const window = sandbox.tenant.tenant.doubleDialWindow ?? DOUBLE_DIAL_WINDOW;
  return andThen(sandbox.stores.dials.note(dial, window), (double) => {
    if (double === undefined) return [];
    const { contact, number, seconds, calls } = double;
    return [rawFinding('double-dial', '/contact', { contact, number, seconds: String(seconds), call: calls[0] })];
  });
}
