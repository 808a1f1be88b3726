import type { AgentSession, OwnState, SessionStep } from '../exchange/index.ts';
import { type AgentContact, stepsOf } from './agent-contacts.ts';

/** Steps that are kept for a client that does not come for them. */
const MOST_STEPS = 100;

/** A session to which something was done. */
export function withStep(session: AgentSession, step: SessionStep): AgentSession {
  const { steps = [], stepCount = 0, readers } = session;
  const isHeard = readers.some(({ informed }) => informed !== undefined);
  return { ...session, steps: isHeard ? [...steps, step].slice(-MOST_STEPS) : [], stepCount: stepCount + 1 };
}

/** A session whose agent is in another state from a time on. */
export function withOwnState(
  session: AgentSession,
  own: OwnState,
  when: Pick<SessionStep, 'at' | 'after'>,
): AgentSession {
  return { ...withStep(session, { ...when, own }), ...own, stateSince: when.at };
}

/** A session without the steps that all who listen know. */
export function withoutKnownSteps(session: AgentSession): AgentSession {
  const { steps = [], stepCount = 0, readers } = session;
  const known = readers.flatMap(({ informed }) => (informed === undefined ? [] : [informed.steps]));
  const unknown = stepCount - Math.min(stepCount, ...known);
  return steps.length <= unknown ? session : { ...session, steps: unknown === 0 ? [] : steps.slice(-unknown) };
}

/** A time, and how many states the contacts of an agent have come to at that very time. */
export function momentAt(
  contacts: readonly AgentContact[],
  at: number,
): { readonly at: number; readonly after: number } {
  const time = Math.floor(at);
  const own = contacts.filter(({ updated, state }) => state !== 'ended' || updated >= time);
  const steps = own.flatMap((contact) => stepsOf(contact).filter((step) => step.time === time));
  return { at, after: steps.length };
}
