import { variantProblems } from '../../contracts/internal.ts';
import { instantOf, isoOf } from '../../contracts/time/index.ts';
import type { ObservationsFile } from './learned.ts';
import type { SpecModel } from './spec-model.ts';

export type Observation = ObservationsFile['observations'][number];

type Aspect = Observation['aspects'][number];

/** Whether an aspect speaks against the claims that it names. A field more than was expected does not. */
export function speaksAgainst({ aspect, verdict, expected }: Aspect): boolean {
  return verdict === 'differs' && !(expected === null && aspect.startsWith('body:/'));
}

/** An observation that says something, with where it is from. */
export interface Sighting {
  /** `tenant-acme-2026-11-25 observation-3` */
  readonly id: string;
  /** The key of the ledger's `sources` that it goes under. */
  readonly source: string;
  readonly tenant: string;
  /** The day, ISO 8601, UTC. */
  readonly date: string;
  /** The variants that were expected, where they were not the default ones. */
  readonly variants: Readonly<Record<string, string>>;
  readonly observation: Observation;
  readonly response: NonNullable<Observation['response']>;
}

/** The observations of some files that say something of the spec, and a sentence about each thing that is left out. */
export function sightingsIn(
  files: readonly ObservationsFile[],
  model: SpecModel,
): { sightings: Sighting[]; notes: string[] } {
  const notes: string[] = [];
  const sightings = files.flatMap(({ at, tenant, variants, observations }) => {
    const date = isoOf(instantOf(at)).slice(0, 10);
    const source = `tenant-${tenant}-${date}`;
    const [problem] = variantProblems(variants);
    if (problem !== undefined) {
      notes.push(`${source} is left out, for it was made under variants that do not exist here: ${problem.problem}`);
      return [];
    }
    const unverified = observations.filter(({ verdict }) => verdict === 'could-not-tell').length;
    if (unverified > 0) notes.push(`${source}: ${unverified} probes were not conclusive and are left out`);
    return observations.flatMap((observation) => {
      const { verdict, response, id } = observation;
      if (verdict === 'could-not-tell' || response === null) return [];
      const unknown = unknownIn(observation, model);
      if (unknown !== undefined) notes.push(`${source} ${id} is left out: the spec has no ${unknown}`);
      return unknown === undefined
        ? [{ id: `${source} ${id}`, source, tenant, date, variants, observation, response }]
        : [];
    });
  });
  return { sightings, notes };
}

/** A name that an observation uses and the catalog does not have; names are looked up, never taken over. */
function unknownIn({ operation, finding, reply }: Observation, model: SpecModel): string | undefined {
  if (operation !== null && !model.operations.some(({ id }) => id === operation)) return 'operation of that name';
  if (finding !== null && !model.findings.has(finding)) return 'finding of that name';
  return reply !== null && !model.replies.has(reply) ? 'reply of that name' : undefined;
}

/** The ids of some sightings, each once. */
export function idsOf(sightings: readonly Sighting[]): string[] {
  return [...new Set(sightings.map(({ id }) => id))];
}

/** How many, and the first of them: `3 probes (tenant-acme-2026-11-25 observation-3, …)`. */
export function witnesses(sightings: readonly Sighting[]): string {
  const [first, ...others] = idsOf(sightings);
  return others.length === 0 ? `${first}` : `${first} and ${others.length} more`;
}
