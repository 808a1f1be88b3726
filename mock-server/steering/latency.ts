import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Forms } from '../../generated/index.ts';

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
