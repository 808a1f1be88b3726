import type { SomeVariants } from '../../contracts/internal.ts';
import {
  type ExpectedAnswer,
  isAnswered,
  type Probe,
  type ProbeEvaluation,
  type ProbeResponse,
  sentenceOf,
} from '../../contracts/verify/index.ts';
import { allVariants } from '../../generated/index.ts';
import type { ContractsAnswer } from './contracts-answer.ts';

interface Circumstances {
  readonly outcome: ProbeResponse;
  readonly expected: ExpectedAnswer;
  readonly contracts: ContractsAnswer;
  readonly probe: Probe;
  readonly variants: SomeVariants;
}

/** Names the one other value under which the contract answers exactly what was seen, where there is one. */
export async function withOtherValues(
  evaluation: ProbeEvaluation,
  circumstances: Circumstances,
): Promise<ProbeEvaluation> {
  for (const other of otherVariants(circumstances.variants)) {
    if (!(await isAnsweredUnder(other, circumstances))) continue;
    const value = Object.entries(other)[0]?.join('=') ?? '';
    const aspects = evaluation.aspects.map((each) => (each.verdict === 'differs' ? { ...each, value } : each));
    return { ...evaluation, aspects, why: sentenceOf(aspects.filter(({ verdict }) => verdict === 'differs')) };
  }
  return evaluation;
}

async function isAnsweredUnder(
  other: SomeVariants,
  { outcome, expected, contracts, probe, variants }: Circumstances,
): Promise<boolean> {
  const under = { ...variants, ...other };
  const answered = await contracts.to(probe, under);
  if (JSON.stringify(answered) === JSON.stringify(expected)) return false;
  return isAnswered(await contracts.measure(under), answered, outcome, probe.any);
}

function otherVariants(variants: SomeVariants): SomeVariants[] {
  return Object.entries(allVariants).flatMap(([name, { default: usual, values: all }]) =>
    Object.keys(all)
      .filter((value) => value !== (variants[name as keyof SomeVariants] ?? usual))
      .map((value) => ({ [name]: value }) as SomeVariants),
  );
}
