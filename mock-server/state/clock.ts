/** Something that tells the time, in milliseconds since 1970. */
export interface Clock {
  now(): number;
}

/** What a clock shows, and whether it goes. */
export interface ClockState {
  /** ISO 8601. */
  readonly now: string;
  readonly isRunning: boolean;
}

/** How a clock is changed: stopped before it is set, started after. */
export interface ClockChange {
  /** ISO 8601. */
  readonly now?: string;
  /** Seconds to go ahead. */
  readonly advance?: number;
  readonly isRunning?: boolean;
}

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

  /** Does everything that a change asks for, in order. */
  change({ now, advance, isRunning }: ClockChange): ClockState {
    if (isRunning === false) this.stop();
    if (now !== undefined) this.set(Date.parse(now));
    if (advance !== undefined) this.advance(advance * 1000);
    if (isRunning === true) this.start();
    return this.value();
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

  /** Goes ahead, in milliseconds; not back, for what has happened has happened. */
  advance(milliseconds: number): void {
    this.set(this.now() + milliseconds);
  }

  /** Shows its source's time again, and goes. */
  reset(): void {
    this.#ahead = 0;
    this.#stoppedAt = undefined;
  }
}
