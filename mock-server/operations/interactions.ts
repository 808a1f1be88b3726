import {
  type Call,
  dialedOutside,
  hungUp,
  isInQueue,
  type OutsideOutcome,
  outsideOutcome,
  overriddenAmd,
  snoozed,
  talkStatus,
  withAgentAction,
} from '../calls/index.ts';
import { withoutProgress } from '../dialer/index.ts';
import { agentChannel, type Inspected, listeners, reject, type SandboxState } from '../exchange/index.ts';
import { activeCall, contactUnknown, sessionOperation, wrongState } from './agent-session.ts';
import type { OperationHandler } from './operation-handler.ts';

/** An operation that changes a call which the agent has; undefined where the call is in another state than it needs. */
function changing(
  change: (call: Call, context: Inspected) => Call | undefined,
  woken: (state: SandboxState) => readonly string[] = () => [],
): OperationHandler {
  return sessionOperation(({ agentId }, context) => {
    const contactId = context.request.parameters.path['contactId'] as number;
    const call = activeCall(context, contactId);
    if (call === undefined || call.record.agentId !== agentId || isInQueue(call.record))
      return reject(contactUnknown(contactId));
    const after = change(call, context);
    if (after === undefined) return reject(wrongState(contactId, stateOf(call)));
    return {
      state: withoutProgress(context.state, call.record.listId, context.startedAt),
      effects: { changedCalls: [after], wake: [agentChannel(agentId), ...woken(context.state)] },
    };
  });
}

/** The state of a call in words. */
function stateOf({ record: { state, agentActions } }: Call): string {
  return state === 'connected' ? talkStatus(agentActions).toLowerCase() : state;
}

/** Hangs up; a contact that is on hold cannot be ended (DOC-490). */
export const endInteraction = changing((call, { startedAt }) =>
  stateOf(call) === 'holding' ? undefined : hungUp(call, startedAt),
);

export const holdInteraction = changing((call, { startedAt }) => withAgentAction(call, 'hold', startedAt));
export const resumeInteraction = changing((call, { startedAt }) => withAgentAction(call, 'resume', startedAt));
export const recordInteraction = changing((call, { startedAt }) => withAgentAction(call, 'record', startedAt));
export const maskInteraction = changing((call, { startedAt }) => withAgentAction(call, 'mask', startedAt));
export const unmaskInteraction = changing((call, { startedAt }) => withAgentAction(call, 'unmask', startedAt));

export const overrideAmd = changing((call, { value, startedAt }) => {
  const { type } = value as { readonly type: 'answeringMachine' | 'faxMachine' };
  return overriddenAmd(call, type, startedAt);
});

export const dialIndependently = changing(dialedOutside);

export const setIndependentOutcome = changing((call, { value, startedAt }) => {
  const { outcome = 'Answered' } = (value ?? {}) as { readonly outcome?: OutsideOutcome };
  return outsideOutcome(call, outcome, startedAt);
});

/** The dialer gives the contact to another agent, at once or when one becomes free. */
export const snoozeInteraction = changing((call, { startedAt }) => snoozed(call, startedAt), listeners);
