import type { ClockChange, ClockState } from '../admin-types/index.ts';
/** Something that tells the time, in milliseconds since 1970. */
export interface Clock {
  now(): number;
}

/** The last time that a clock can be set to: later ones have no ISO 8601 form of four digits, and soon none in `Date`. */
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/** A clock that tests stop, set and advance. It starts with the one that it is given, and goes as fast. */
export class FakeClock implements Clock {
  readonly #source: Clock;
  #ahead = 0;
  #stoppedAt: number | undefined;

  constructor(source: Clock) {
    this.#source = source;
  }

  now(): number {
    return this.#stoppedAt ?? this.#source.now() + this.#ahead;
  }

  value(): ClockState {
    return { now: new Date(this.now()).toISOString(), isRunning: this.#stoppedAt === undefined };
  }

  /** Why a change cannot be made, or undefined. */
  problemOf(change: ClockChange): string | undefined {
    const time = this.#timeAfter(change);
    if (Number.isNaN(time)) return 'the clock can only be set to a time that exists, such as 2030-01-31T12:00:00Z';
    return time > LAST ? 'the clock cannot go beyond 9999-12-31T23:59:59.999Z' : undefined;
  }

  /** Does everything that a change asks for, in order; throws a RangeError, and changes nothing, where it cannot be made. */
  change(change: ClockChange): ClockState {
    const problem = this.problemOf(change);
    if (problem !== undefined) throw new RangeError(problem);
    const time = this.#timeAfter(change);
    if (change.isRunning === false) this.stop();
    if (change.now !== undefined || change.advance !== undefined) this.set(time);
    if (change.isRunning === true) this.start();
    return this.value();
  }

  #timeAfter({ now, advance = 0 }: ClockChange): number {
    return (now === undefined ? this.now() : Date.parse(now)) + advance * 1000;
  }

  stop(): void {
    this.#stoppedAt = this.now();
  }

  /** Goes on from the time that it shows. */
  start(): void {
    this.set(this.now());
    this.#stoppedAt = undefined;
  }

  /** Shows another time, in milliseconds since 1970; one that stands goes on standing. */
  set(now: number): void {
    this.#ahead = now - this.#source.now();
    if (this.#stoppedAt !== undefined) this.#stoppedAt = now;
  }

  /** Shows its source's time again, and goes. */
  reset(): void {
    this.#ahead = 0;
    this.#stoppedAt = undefined;
  }
}
