import type { SomeReadings } from '../../contracts/index.ts';
import { type Given, type Probe, type Unsent, whyUnsent } from '../../contracts/verify/index.ts';
import { type ProbeTable, rulings } from '../../generated/index.ts';
import type { VerifyOptions } from './verify-options.ts';

/** The probes that are sent, in the order of their danger, and why each other case is not. */
export interface Chosen {
  readonly probes: readonly Probe[];
  readonly unsent: readonly Unsent[];
}

const ORDER: readonly Probe['tier'][] = ['anonymous', 'unreadable', 'calls'];

/** Chooses among all probes by what is given and allowed, by the expected readings and by `--only`. */
export function chooseProbes(
  table: ProbeTable,
  given: Given,
  { ruling = {}, only }: Pick<VerifyOptions, 'ruling' | 'only'>,
): Chosen {
  const isWanted = (title: string) => only === undefined || only.some((pattern) => pattern.test(title));
  const judged = table.probes
    .filter(({ title }) => isWanted(title))
    .map((probe) => ({ probe, why: otherReading(probe, ruling) ?? whyUnsent(probe, given) }));
  return {
    probes: judged
      .flatMap(({ probe, why }) => (why === undefined ? [probe] : []))
      .sort((one, other) => ORDER.indexOf(one.tier) - ORDER.indexOf(other.tier)),
    unsent: [
      ...judged.flatMap(({ probe, why }) => (why === undefined ? [] : [{ title: probe.title, why }])),
      ...table.unsent.filter(({ title }) => isWanted(title)),
    ],
  };
}

/** A case about a reading is sent where that is expected, by name or as the default. */
function otherReading({ readings }: Probe, expected: SomeReadings): string | undefined {
  const isExpected = Object.entries(readings).every(
    ([name, reading]) => (expected[name as keyof SomeReadings] ?? rulings[name]?.default) === reading,
  );
  return isExpected ? undefined : 'it is about a reading that is not expected of this server; see --ruling';
}
