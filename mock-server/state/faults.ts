import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { mersenne } from 'pure-rand/generator/mersenne';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Fault, FaultState } from '../admin-types/index.ts';

/** A fault that applies to a request; the delay in milliseconds is drawn. */
export interface Injection {
  readonly name: string;
  readonly fault: Fault;
  readonly delay: number;
}

type Faults = readonly FaultState[];

const USUAL_SEED = 1;

/** Faults that a sandbox begins with, by name. Names and faults must have been checked. */
export function newFaults(first: Readonly<Record<string, Fault>> = {}): Faults {
  return Object.entries(first).reduce<Faults>((faults, [name, fault]) => withFault(faults, name, fault), []);
}

/** With a fault, in the place of one of the same name where there is one. */
export function withFault(faults: Faults, name: string, fault: Fault): Faults {
  const state: FaultState = { name, fault, considered: 0, injected: 0 };
  const isThere = faults.some((each) => each.name === name);
  return isThere ? faults.map((each) => (each.name === name ? state : each)) : [...faults, state];
}

/**
 * Which faults apply to the next request to an operation, and the next state of all of them. Of those that are an answer, or
 * the lack of one, the first. Each has its own randomness, so that what one does depends on no other.
 */
export function injectFaults(
  faults: Faults,
  operation: string,
): { readonly injections: readonly Injection[]; readonly faults: Faults } {
  const injections: Injection[] = [];
  const after = faults.map((state): FaultState => {
    const { name, fault, considered, injected } = state;
    if (fault.operation !== undefined && fault.operation !== operation) return state;
    if (injected >= (fault.times ?? Number.POSITIVE_INFINITY)) return state;
    const random = randomOf(fault.seed ?? USUAL_SEED, considered);
    const isPassed =
      uniformFloat64(random) >= (fault.probability ?? 1) ||
      (isOutcome(fault) && injections.some((earlier) => isOutcome(earlier.fault)));
    if (isPassed) return { ...state, considered: considered + 1 };
    injections.push({ name, fault, delay: fault.latency === undefined ? 0 : drawLatency(fault.latency, random) });
    return { ...state, considered: considered + 1, injected: injected + 1 };
  });
  return { injections, faults: after };
}

function isOutcome({ answer, connection }: Fault): boolean {
  return answer !== undefined || connection !== undefined;
}

/**
 * Random numbers for request number `count` of a seed: any process that knows both draws the same. Seed and count are
 * mixed by the last step of MurmurHash3, for neighbors must not begin alike.
 */
function randomOf(seed: number, count: number): RandomGenerator {
  let mixed = seed ^ Math.imul(count + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mersenne(mixed ^ (mixed >>> 16));
}

type Latency = NonNullable<Fault['latency']>;

const LONGEST = 60_000;

/** Whole milliseconds, drawn from the requested distribution; a minute at most. */
function drawLatency({ fixed = 0, uniform, logNormal }: Latency, random: RandomGenerator): number {
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
