import { contractUnder, type EffectiveContract, type SomeVariants } from '../../contracts/internal.ts';
import { allVariants } from '../../generated/index.ts';
import { type AnswerUnder, answerUnder } from './answer-under.ts';
import type { Sighting } from './sightings.ts';

/** What a sighting says of one variant: the values under which the contract answers what was seen. */
export interface Vote {
  readonly variant: string;
  readonly variants: readonly string[];
  readonly sighting: Sighting;
}

export type ContractOf = (variants: Readonly<Record<string, string>>) => Promise<EffectiveContract>;

/** The contract under some variants, each made once. */
export function contractsByVariants(): ContractOf {
  const made = new Map<string, Promise<EffectiveContract>>();
  return (variants) => {
    const key = JSON.stringify(Object.entries(variants).sort());
    const contract = made.get(key) ?? contractUnder(variants as SomeVariants);
    made.set(key, contract);
    return contract;
  };
}

/** Every sighting that distinguishes the values of a variant, with those that it speaks for. */
export async function votesOf(sightings: readonly Sighting[], tablesOf: ContractOf): Promise<Vote[]> {
  const votes: Vote[] = [];
  for (const sighting of sightings) {
    for (const variant of Object.keys(allVariants)) {
      const variants = await spokenFor(sighting, variant, tablesOf);
      if (variants !== undefined) votes.push({ variant, variants, sighting });
    }
  }
  return votes;
}

async function spokenFor(sighting: Sighting, variant: string, tablesOf: ContractOf): Promise<string[] | undefined> {
  const { observation, variants } = sighting;
  const named = variantNamed(sighting, variant);
  if (observation.verdict === 'differs' && named === undefined) return undefined;
  const usual = await tablesOf(variants);
  const answers = new Map<string, AnswerUnder>();
  for (const value of Object.keys(allVariants[variant]?.values ?? {})) {
    const answer = answerUnder(await tablesOf({ ...variants, [variant]: value }), usual, observation);
    if (answer !== undefined) answers.set(value, answer);
  }
  const explaining = named ?? expectedValue(sighting, variant, answers);
  const answer = explaining === undefined ? undefined : answers.get(explaining)?.answer;
  if (named !== undefined && (answer === undefined || sameFor(answers) === 1)) return [named];
  const same = [...answers].filter(([, each]) => each.answer === answer).map(([value]) => value);
  return answer === undefined || same.length === answers.size ? undefined : same;
}

/** The other value that explains what was seen, where the observation names one of this variant. */
export function variantNamed({ observation }: Sighting, variant: string): string | undefined {
  const named = observation.aspects
    .filter(({ verdict }) => verdict === 'differs')
    .map(({ value }) => value?.split('=') ?? []);
  const [, value] = named.find(([name]) => name === variant) ?? [];
  return value !== undefined && value in (allVariants[variant]?.values ?? {}) ? value : undefined;
}

/** The value that an agreeing probe was expected under: named, the default, or one that leads to the reply. */
function expectedValue(
  { observation, variants }: Sighting,
  variant: string,
  answers: ReadonlyMap<string, AnswerUnder>,
): string | undefined {
  const usual = variants[variant] ?? allVariants[variant]?.default ?? '';
  const leads = [...answers].filter(([, { reply }]) => reply === observation.reply).map(([value]) => value);
  return leads.includes(usual) ? usual : leads[0];
}

function sameFor(answers: ReadonlyMap<string, AnswerUnder>): number {
  return new Set([...answers.values()].map(({ answer }) => answer)).size;
}
