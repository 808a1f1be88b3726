import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { mersenne } from 'pure-rand/generator/mersenne';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Forms } from '../../generated/index.ts';
import type { Fault, FaultState } from '../admin-types/index.ts';

/** A fault that injects a request; the delay in milliseconds is drawn. */
export interface Injection {
  readonly name: string;
  readonly fault: Fault;
  readonly delay: number;
}

const USUAL_SEED = 1;
const NAME = /^[A-Za-z0-9._-]{1,64}$/;

/** True for what a fault may be called: 1 to 64 letters, digits and . _ - */
export function isFaultName(text: string): boolean {
  return NAME.test(text);
}

/** The faults of a sandbox. Each has its own randomness, so that what one does depends on no other. */
export class Faults {
  readonly #first: Readonly<Record<string, Fault>>;
  readonly #faults = new Map<string, FaultState & { looked: number; injected: number; random: RandomGenerator }>();

  /** Begins with some, and goes back to them by `reset`. Names and faults must have been checked. */
  constructor(first: Readonly<Record<string, Fault>> = {}) {
    this.#first = first;
    this.reset();
  }

  get isNone(): boolean {
    return this.#faults.size === 0;
  }

  /** Sets a fault, in the place of one of the same name where there is one. */
  set(name: string, fault: Fault): void {
    const random = mersenne(fault.seed ?? USUAL_SEED);
    this.#faults.set(name, { name, fault, looked: 0, injected: 0, random });
  }

  /** Rejects with a TypeError where there is none of that name. */
  clear(name: string): void {
    if (this.#faults.delete(name)) return;
    const names = [...this.#faults.keys()].map((each) => `'${each}'`);
    throw new TypeError(`no fault is called '${name}'; there are ${names.join(', ') || 'none'}`);
  }

  clearAll(): void {
    this.#faults.clear();
  }

  reset(): void {
    this.clearAll();
    for (const [name, fault] of Object.entries(this.#first)) this.set(name, fault);
  }

  /** In the order in which they were set. */
  list(): FaultState[] {
    return [...this.#faults.values()].map(({ name, fault, looked, injected }) => ({ name, fault, looked, injected }));
  }

  /** Which faults inject the next request to an operation. Of those that are an answer, or the lack of one, the first. */
  inject(operation: string): Injection[] {
    const injects: Injection[] = [];
    for (const state of this.#faults.values()) {
      const { name, fault, random } = state;
      if (fault.operation !== undefined && fault.operation !== operation) continue;
      if (state.injected >= (fault.times ?? Number.POSITIVE_INFINITY)) continue;
      state.looked += 1;
      if (uniformFloat64(random) >= (fault.probability ?? 1)) continue;
      if (isOutcome(fault) && injects.some((earlier) => isOutcome(earlier.fault))) continue;
      state.injected += 1;
      injects.push({ name, fault, delay: fault.latency === undefined ? 0 : drawLatency(fault.latency, random) });
    }
    return injects;
  }
}

function isOutcome({ answer, connection }: Fault): boolean {
  return answer !== undefined || connection !== undefined;
}

type Latency = NonNullable<Forms['Fault']['latency']>;

const LONGEST = 60_000;

/** Whole milliseconds, drawn from the distribution that is asked for; a minute at most. */
export function drawLatency({ fixed = 0, uniform, logNormal }: Latency, random: RandomGenerator): number {
  if (uniform !== undefined) return Math.round(between(uniform as [number, number], random));
  if (logNormal === undefined) return Math.round(fixed);
  const { median, sigma, cap = LONGEST } = logNormal;
  return Math.round(Math.min(median * Math.exp(sigma * standardNormal(random)), cap));
}

function between([one, other]: readonly [number, number], random: RandomGenerator): number {
  return one + (other - one) * uniformFloat64(random);
}

/** Box and Muller (1958). The draw is below 1, so that the logarithm is of more than nothing. */
function standardNormal(random: RandomGenerator): number {
  const radius = Math.sqrt(-2 * Math.log(1 - uniformFloat64(random)));
  return radius * Math.cos(2 * Math.PI * uniformFloat64(random));
}
