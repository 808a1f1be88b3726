import type { Call, OutsideOutcome } from '../calls/index.ts';
import { dialedOutside, outsideOutcome, overriddenAmd, snoozed, talkStatus, withAgentAction } from '../calls/index.ts';
import { withoutProgress } from '../dialer/index.ts';
import { type AgentSession, agentChannel, type Inspected, isRejection, reject } from '../exchange/index.ts';
import { interactionIn, prepareSession, sessionIn, wrongState } from './agent-session.ts';
import type { OperationHandler } from './operation-handler.ts';

/** An operation that changes a call which the agent has; undefined where the call is in another state than it needs. */
function changing(
  change: (call: Call, context: Inspected, session: AgentSession) => Call | undefined,
  woken: (after: Call) => readonly string[] = () => [],
): OperationHandler {
  return {
    prepare: prepareSession,
    apply(sandbox, context) {
      const named = sessionIn(context);
      if (isRejection(named)) return named;
      const { session } = named;
      const found = interactionIn(sandbox, context, session);
      if (isRejection(found)) return found;
      const { call, contactId } = found;
      const after = change(call, context, session);
      if (after === undefined) return reject(wrongState(contactId, stateOf(call)));
      const wake = [agentChannel(session.agentId), ...woken(after)];
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

/** Who is logged in to the same dialer and free gets the contact; the one who is available for longest. */
export const snoozeInteraction = changing(
  (call, context, { agentId, dialerSkillId }) => {
    const { sessions } = context.state;
    const busy = new Set((context.request.prepared?.active ?? []).map(({ record }) => record.agentId));
    const [other] = Object.values(sessions)
      .filter((each) => !each.isOver && each.state === 'Available' && each.dialerSkillId === dialerSkillId)
      .filter((each) => each.agentId !== agentId && !busy.has(each.agentId))
      .sort((one, another) => one.stateSince - another.stateSince);
    return snoozed(call, other?.agentId, context.startedAt);
  },
  ({ record }) => (record.agentId === undefined ? [] : [agentChannel(record.agentId)]),
);
