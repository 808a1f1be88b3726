import { type Fault, Faults } from './faults.ts';
import { type RateLimit, RateLimiter } from './rate-limiter.ts';

/** What a world is told to begin with. */
export interface FirstWeather {
  /** By name; those that a world begins with, and goes back to by `reset`. */
  readonly faults?: Readonly<Record<string, Fault>>;
  /** None unless said otherwise. */
  readonly rateLimit?: RateLimit;
}

/** What goes wrong in a world, and how fast its clients may send. */
export interface Weather {
  readonly faults: Faults;
  readonly limiter: RateLimiter;
  /** Back to what it was first. */
  reset(): void;
}

/** Makes the weather of a world. Names and forms must have been checked. */
export function newWeather(first: FirstWeather): Weather {
  const faults = new Faults(first.faults);
  const limiter = new RateLimiter(first.rateLimit);
  return {
    faults,
    limiter,
    reset() {
      faults.reset();
      limiter.reset();
    },
  };
}
