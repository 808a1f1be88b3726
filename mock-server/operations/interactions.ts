import type { Call, OutsideOutcome } from '../calls/index.ts';
import { dialedOutside, outsideOutcome, overriddenAmd, snoozed, talkStatus, withAgentAction } from '../calls/index.ts';
import { withoutProgress } from '../dialer/index.ts';
import { agentChannel, type Inspected, isRejection, listeners, reject, type SandboxState } from '../exchange/index.ts';
import { interactionIn, prepareSession, sessionIn, wrongState } from './agent-session.ts';
import type { OperationHandler } from './operation-handler.ts';

/** An operation that changes a call which the agent has; undefined where the call is in another state than it needs. */
function changing(
  change: (call: Call, context: Inspected) => Call | undefined,
  woken: (state: SandboxState) => readonly string[] = () => [],
): OperationHandler {
  return {
    prepare: prepareSession,
    apply(_sandbox, context) {
      const named = sessionIn(context);
      if (isRejection(named)) return named;
      const { session } = named;
      const found = interactionIn(context, session);
      if (isRejection(found)) return found;
      const { call, contactId } = found;
      const after = change(call, context);
      if (after === undefined) return reject(wrongState(contactId, stateOf(call)));
      const wake = [agentChannel(session.agentId), ...woken(context.state)];
      return {
        state: withoutProgress(context.state, call.record.listId, context.startedAt),
        effects: { changedCalls: [after], wake },
      };
    },
  };
}

/** The state of a call in words. */
function stateOf({ record: { state, agentActions } }: Call): string {
  return state === 'connected' ? talkStatus(agentActions).toLowerCase() : state;
}

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
