import type { SomeReadings } from '../../contracts/internal.ts';
import {
  type ExpectedAnswer,
  isAnswered,
  type Judgement,
  type Probe,
  type SeenAnswer,
  sentenceOf,
} from '../../contracts/verify/index.ts';
import { allRulings } from '../../generated/index.ts';
import type { ContractsAnswer } from './contracts-answer.ts';

interface Circumstances {
  readonly outcome: SeenAnswer;
  readonly expected: ExpectedAnswer;
  readonly contracts: ContractsAnswer;
  readonly probe: Probe;
  readonly readings: SomeReadings;
}

/** Names the one other reading under which the contract answers exactly what was seen, where there is one. */
export async function withOtherReading(judged: Judgement, circumstances: Circumstances): Promise<Judgement> {
  for (const other of otherReadings(circumstances.readings)) {
    if (!(await isAnsweredUnder(other, circumstances))) continue;
    const reading = Object.entries(other)[0]?.join('=') ?? '';
    const aspects = judged.aspects.map((each) => (each.verdict === 'differs' ? { ...each, reading } : each));
    return { ...judged, aspects, why: sentenceOf(aspects.filter(({ verdict }) => verdict === 'differs')) };
  }
  return judged;
}

async function isAnsweredUnder(
  other: SomeReadings,
  { outcome, expected, contracts, probe, readings }: Circumstances,
): Promise<boolean> {
  const under = { ...readings, ...other };
  const answered = await contracts.to(probe, under);
  if (JSON.stringify(answered) === JSON.stringify(expected)) return false;
  return isAnswered(await contracts.measure(under), answered, outcome, probe.any);
}

function otherReadings(readings: SomeReadings): SomeReadings[] {
  return Object.entries(allRulings).flatMap(([name, { default: usual, readings: all }]) =>
    Object.keys(all)
      .filter((reading) => reading !== (readings[name as keyof SomeReadings] ?? usual))
      .map((reading) => ({ [name]: reading }) as SomeReadings),
  );
}
