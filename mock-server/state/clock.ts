import type { ClockChange, ClockState } from '../admin-types/index.ts';
import type { SandboxState } from '../exchange/index.ts';

/** Something that tells the time, in milliseconds since 1970. */
export interface Clock {
  now(): number;
}

type WithClock = Pick<SandboxState, 'clock'>;

/** The last time that a clock can be set to: later ones have no ISO 8601 form of four digits, and soon none in `Date`. */
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/** What the clock of a sandbox shows: it begins with its source, and goes as fast. */
export function timeIn({ clock: { ahead, stoppedAt } }: WithClock, source: Clock): number {
  return stoppedAt ?? source.now() + ahead;
}

/** The same for people, and whether it goes. */
export function clockState(state: WithClock, source: Clock): ClockState {
  return { now: new Date(timeIn(state, source)).toISOString(), isRunning: state.clock.stoppedAt === null };
}

/** Why a change cannot be made, or undefined. */
export function clockProblem(state: WithClock, change: ClockChange, source: Clock): string | undefined {
  const time = timeAfter(state, change, source);
  if (Number.isNaN(time)) return 'the clock can only be set to a time that exists, such as 2030-01-31T12:00:00Z';
  return time > LAST ? 'the clock cannot go beyond 9999-12-31T23:59:59.999Z' : undefined;
}

/** The clock after a change: stopped before it is set, started after. Throws a RangeError where it cannot be made. */
export function changedClock(state: SandboxState, change: ClockChange, source: Clock): SandboxState {
  const real = source.now();
  const atOnce: Clock = { now: () => real };
  const problem = clockProblem(state, change, atOnce);
  if (problem !== undefined) throw new RangeError(problem);
  const time = timeAfter(state, change, atOnce);
  const { isRunning = state.clock.stoppedAt === null } = change;
  return { ...state, clock: { ahead: time - real, stoppedAt: isRunning ? null : time } };
}

function timeAfter(state: WithClock, { now, advance = 0 }: ClockChange, source: Clock): number {
  return (now === undefined ? timeIn(state, source) : Date.parse(now)) + advance * 1000;
}
