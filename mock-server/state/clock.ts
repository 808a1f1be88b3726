import { ArgumentError } from '../../contracts/arguments/index.ts';
import {
  ADVANCE,
  durationInWords,
  HOW_TO_WRITE_AN_INSTANT,
  instantOf,
  isDuration,
  isInstant,
  isoOf,
  readInstant,
} from '../../contracts/time/index.ts';
import type { ClockChange, ClockState } from '../admin-types/index.ts';
import type { SandboxState } from '../exchange/index.ts';
import { keptComplete } from '../lists/index.ts';

/** A source of the time, in milliseconds since 1970. */
export interface Clock {
  now(): number;
}

type WithClock = Pick<SandboxState, 'clock'>;

/** The last time that a clock can be set to: later ones have no ISO 8601 form of four digits, and soon none in `Date`. */
const LAST = instantOf('9999-12-31T23:59:59.999Z');

/** A clock that never gives a time which `Date` cannot represent: NaN is neither before nor after any time. */
export function soundClock(clock: Clock): Clock {
  return {
    now() {
      const time = clock.now();
      if (isInstant(time)) return time;
      throw new ArgumentError(
        'clock.now()',
        `must give milliseconds since 1970 that a Date can represent, not ${String(time)}`,
      );
    },
  };
}

/** What the clock of a sandbox shows: it begins with its source, and goes as fast, up to the last time. */
export function timeIn({ clock: { ahead, stoppedAt } }: WithClock, source: Clock): number {
  return stoppedAt ?? Math.min(source.now() + ahead, LAST);
}

/** The same for people, and whether it goes. */
export function clockState(state: WithClock, source: Clock): ClockState {
  return { now: isoOf(timeIn(state, source)), isRunning: state.clock.stoppedAt === null };
}

/** Why a change cannot be made, or undefined. */
export function clockProblem(state: WithClock, change: ClockChange, source: Clock): string | undefined {
  const { now, advance } = change;
  if (now !== undefined && readInstant(now) === undefined) return `now must be ${HOW_TO_WRITE_AN_INSTANT}`;
  if (advance !== undefined && !isDuration(advance, ADVANCE)) return `advance must be ${durationInWords(ADVANCE)}`;
  return timeAfter(state, change, source) <= LAST ? undefined : 'the clock cannot go beyond 9999-12-31T23:59:59.999Z';
}

/** The clock after a change: stopped before it is set, started after. Throws a RangeError where it cannot be made. */
export function changedClock(state: SandboxState, change: ClockChange, source: Clock): SandboxState {
  const real = source.now();
  const atOnce: Clock = { now: () => real };
  const problem = clockProblem(state, change, atOnce);
  if (problem !== undefined) throw new ArgumentError('clock', problem);
  const time = timeAfter(state, change, atOnce);
  const { isRunning = state.clock.stoppedAt === null } = change;
  // a dialer whose clock is set back goes on from there
  const dialer = { ...state.dialer, settledTo: Math.min(state.dialer.settledTo, time) };
  const from = timeIn(state, atOnce);
  const uploads = time < from ? keptComplete(state.uploads, from, state.counters.call) : state.uploads;
  return { ...state, dialer, uploads, clock: { ahead: time - real, stoppedAt: isRunning ? null : time } };
}

function timeAfter(state: WithClock, { now, advance = 0 }: ClockChange, source: Clock): number {
  return (now === undefined ? timeIn(state, source) : instantOf(now)) + advance * 1000;
}
