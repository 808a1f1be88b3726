import { contractUnder, type RuledContract, type SomeReadings } from '../../contracts/internal.ts';
import { allRulings } from '../../generated/index.ts';
import { type AnswerUnder, answerUnder } from './answer-under.ts';
import type { Sighting } from './sightings.ts';

/** What a sighting says of one ruling: the readings under which the contract answers what was seen. */
export interface Vote {
  readonly ruling: string;
  readonly readings: readonly string[];
  readonly sighting: Sighting;
}

export type ContractOf = (readings: Readonly<Record<string, string>>) => Promise<RuledContract>;

/** The contract under some readings, each made once. */
export function contractsByReadings(): ContractOf {
  const made = new Map<string, Promise<RuledContract>>();
  return (readings) => {
    const key = JSON.stringify(Object.entries(readings).sort());
    const contract = made.get(key) ?? contractUnder(readings as SomeReadings);
    made.set(key, contract);
    return contract;
  };
}

/** Every sighting that can tell the readings of a ruling apart, with those that it speaks for. */
export async function votesOf(sightings: readonly Sighting[], contractOf: ContractOf): Promise<Vote[]> {
  const votes: Vote[] = [];
  for (const sighting of sightings) {
    for (const ruling of Object.keys(allRulings)) {
      const readings = await spokenFor(sighting, ruling, contractOf);
      if (readings !== undefined) votes.push({ ruling, readings, sighting });
    }
  }
  return votes;
}

async function spokenFor(sighting: Sighting, ruling: string, contractOf: ContractOf): Promise<string[] | undefined> {
  const { observation, readings } = sighting;
  const named = readingNamed(sighting, ruling);
  if (observation.verdict === 'differs' && named === undefined) return undefined;
  const usual = await contractOf(readings);
  const answers = new Map<string, AnswerUnder>();
  for (const reading of Object.keys(allRulings[ruling]?.readings ?? {})) {
    const answer = answerUnder(await contractOf({ ...readings, [ruling]: reading }), usual, observation);
    if (answer !== undefined) answers.set(reading, answer);
  }
  const seen = named ?? expectedReading(sighting, ruling, answers);
  const answer = seen === undefined ? undefined : answers.get(seen)?.answer;
  if (named !== undefined && (answer === undefined || sameFor(answers) === 1)) return [named];
  const same = [...answers].filter(([, each]) => each.answer === answer).map(([reading]) => reading);
  return answer === undefined || same.length === answers.size ? undefined : same;
}

/** The other reading that explains what was seen, where the observation names one of this ruling. */
export function readingNamed({ observation }: Sighting, ruling: string): string | undefined {
  const named = observation.aspects
    .filter(({ verdict }) => verdict === 'differs')
    .map(({ reading }) => reading?.split('=') ?? []);
  const [, reading] = named.find(([name]) => name === ruling) ?? [];
  return reading !== undefined && reading in (allRulings[ruling]?.readings ?? {}) ? reading : undefined;
}

/** The reading that an agreeing probe was expected under: told, the default, or one that leads to the reply. */
function expectedReading(
  { observation, readings }: Sighting,
  ruling: string,
  answers: ReadonlyMap<string, AnswerUnder>,
): string | undefined {
  const usual = readings[ruling] ?? allRulings[ruling]?.default ?? '';
  const leads = [...answers].filter(([, { reply }]) => reply === observation.reply).map(([reading]) => reading);
  return leads.includes(usual) ? usual : leads[0];
}

function sameFor(answers: ReadonlyMap<string, AnswerUnder>): number {
  return new Set([...answers.values()].map(({ answer }) => answer)).size;
}
