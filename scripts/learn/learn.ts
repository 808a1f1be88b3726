import { allVariants } from '../../generated/index.ts';
import { answerUnder } from './answer-under.ts';
import { SpecDraft } from './draft.ts';
import { learnEntries } from './learn-entries.ts';
import { learnFields } from './learn-fields.ts';
import { learnTexts } from './learn-texts.ts';
import type { Learnable, Learned, ObservationsFile, SpecTexts } from './learned.ts';
import { raiseGrades } from './raise-grades.ts';
import { settleVariants } from './settle-variants.ts';
import { type Sighting, sightingsIn } from './sightings.ts';
import { type ContractOf, contractsByVariants, variantNamed, votesOf } from './variant-votes.ts';

/**
 * How the observations of some servers change the spec: grades, variants, words, fields and answers, each as a proposal
 * with the new texts of the files that it changes. Files keep their comments, quotes and order; what an answer said is
 * quoted, short and checked for secrets. Observations that contradict each other are reported and change nothing. Pure.
 */
export async function learn(
  files: readonly ObservationsFile[],
  texts: SpecTexts,
  only: readonly Learnable[],
): Promise<Learned> {
  const draft = new SpecDraft(texts);
  const { sightings, notes } = sightingsIn(files, draft.model);
  draft.notes.push(...staleVariants(draft), ...notes);
  const tablesOf = contractsByVariants();
  const plain = await withDefaultAnswer(sightings, tablesOf);
  const steps: Readonly<Record<Learnable, () => void | Promise<void>>> = {
    claims: () => raiseGrades(draft, plain),
    variants: async () => settleVariants(draft, await votesOf(sightings, tablesOf)),
    replies: () => learnTexts(draft, plain, tablesOf),
    fields: () => learnFields(draft, plain),
    entries: () => learnEntries(draft, plain, tablesOf),
  };
  for (const [kind, step] of Object.entries(steps)) if (only.includes(kind as Learnable)) await step();
  const { proposals, conflicts } = draft;
  return { proposals, conflicts, notes: [...new Set(draft.notes)], texts: draft.texts };
}

/** What this program takes for the default and the files do not: it was built before they were changed. */
function staleVariants({ model }: SpecDraft): string[] {
  return Object.entries(model.variants)
    .filter(([name, variant]) => allVariants[name]?.default !== variant.default)
    .map(([name]) => `the default of the variant ${name} was changed since this program was built; run npm run build`);
}

/** Those that say something of the default contract: not made under variants that answer otherwise, nor explained by one. */
async function withDefaultAnswer(sightings: readonly Sighting[], tablesOf: ContractOf): Promise<Sighting[]> {
  const plain: Sighting[] = [];
  for (const sighting of sightings) {
    const usual = await tablesOf({});
    const effective = await tablesOf(sighting.variants);
    const [one, other] = [usual, effective].map(
      (contract) => answerUnder(contract, effective, sighting.observation)?.answer,
    );
    const isExplained = Object.keys(allVariants).some((variant) => variantNamed(sighting, variant) !== undefined);
    if (one === other && !isExplained) plain.push(sighting);
  }
  return plain;
}
