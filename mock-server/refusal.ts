import type { Found } from '../contracts/index.ts';

const refused = Symbol('refused');

/** What a room returns in place of the exchange, to end its way. An ordinary value, not an exception. */
export interface Refusal {
  readonly [refused]: true;
  /** What is reported, and after it whatever else was found in the same breath. */
  readonly found: readonly [Found, ...Found[]];
}

export function refuse(...found: [Found, ...Found[]]): Refusal {
  return { [refused]: true, found };
}

export function isRefusal(value: object): value is Refusal {
  return refused in value;
}
