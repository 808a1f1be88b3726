import { type RulingReadings, allRulings } from '../../generated/index.ts';

/** A reading for every ruling. */
export type Readings = Readonly<RulingReadings>;

/** A reading for some rulings; the others have their default. */
export type SomeReadings = Partial<Readings>;

/** The default reading of every ruling. */
export const defaultReadings = Object.fromEntries(
  Object.entries(allRulings).map(([name, ruling]) => [name, ruling.default]),
) as unknown as Readings;

/** What is wrong with rulings that somebody wrote: names that are none, and readings that a ruling does not have. */
export function rulingProblems(written: Readonly<Record<string, string>>): { name: string; problem: string }[] {
  return Object.entries(written).flatMap(([name, reading]) => {
    const ruling = allRulings[name];
    if (ruling === undefined) {
      return [{ name, problem: `there is no ruling '${name}'; there are ${Object.keys(allRulings).join(', ')}` }];
    }
    if (reading in ruling.readings) return [];
    const known = Object.keys(ruling.readings).join(', ');
    return [{ name, problem: `the ruling '${name}' has no reading '${reading}'; it has ${known}` }];
  });
}

/** The readings that differ from the default, as `scope=either`. */
export function switchedReadings(readings: SomeReadings): string[] {
  return Object.entries(readings)
    .filter(([name, reading]) => allRulings[name]?.default !== reading)
    .map(([name, reading]) => `${name}=${reading}`);
}
