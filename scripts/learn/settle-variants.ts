import type { SpecDraft } from './draft.ts';
import { pinCases } from './pin-cases.ts';
import { type Sighting, witnesses } from './sightings.ts';
import type { WrittenVariant } from './spec-model.ts';
import { insertedAfter, quoted, replacedAt, withItem, withoutPair } from './splice.ts';
import type { Vote } from './variant-votes.ts';

const FILE = 'variants.yaml';

/** Makes the value the default under which everything was answered that can distinguish the values of a variant. */
export async function settleVariants(draft: SpecDraft, votes: readonly Vote[]): Promise<void> {
  for (const [name, variant] of Object.entries(draft.model.variants)) {
    const cast = votes.filter((vote) => vote.variant === name);
    const others = cast.filter(({ variants }) => !variants.includes(variant.default));
    if (others.length === 0) continue;
    const agreed = Object.keys(variant.values).filter((value) =>
      cast.every(({ variants }) => variants.includes(value)),
    );
    const [value, ...more] = agreed;
    const sightings = others.map(({ sighting }) => sighting);
    if (value === undefined) draft.conflicts.push({ about: `the variant ${name}`, sides: sidesOf(cast) });
    else if (more.length > 0) draft.notes.push(undecided(name, agreed, sightings));
    else await settle(draft, name, value, sightings);
  }
}

async function settle(draft: SpecDraft, name: string, value: string, sightings: readonly Sighting[]): Promise<void> {
  const variant = draft.model.variants[name];
  const chosen = variant?.values[value];
  const [first] = sightings;
  if (variant === undefined || chosen === undefined || first === undefined) return;
  const usual = variant.values[variant.default];
  if (usual !== undefined && draft.isOutdated(usual.evidence, first)) {
    draft.notes.push(`the variant ${name} was settled by a later observation than ${witnesses(sightings)}`);
    return;
  }
  await pinCases(draft, name, variant.default, value);
  const claim = draft.claim(`variant ${name}`, `A tenant answered as the value ${value} has it: ${chosen.says}`, first);
  draft.edit(FILE, (text) => {
    const why = `Observed on ${first.date}: ${witnesses(sightings)} (${claim}). Before, the default was ${variant.default}: ${variant.why}`;
    const decided = replacedAt(replacedAt(text, [name, 'why'], quoted(why)), [name, 'default'], scalar(value));
    return withWritten(withItem(decided, [name, 'values', value, 'evidence'], claim), name, variant, value);
  });
  const summary = `The default of the variant ${name} becomes ${value} in place of ${variant.default}: ${witnesses(sightings)} answered so, and none as before.`;
  draft.propose('variants', summary, sightings);
}

/** The files of the spec go on stating the value that they state. */
function withWritten(text: string, name: string, variant: WrittenVariant, value: string): string {
  if (variant.written === undefined) return insertedAfter(text, [name, 'default'], 'written', scalar(variant.default));
  return variant.written === value ? withoutPair(text, [name, 'written']) : text;
}

/** Values such as 401 are texts, too. */
function scalar(value: string): string {
  return /^[a-z]/i.test(value) ? quoted(value) : `'${value}'`;
}

function undecided(name: string, agreed: readonly string[], sightings: readonly Sighting[]): string {
  return `the variant ${name}: ${witnesses(sightings)} speaks against the default and cannot distinguish ${agreed.join(' from ')}`;
}

function sidesOf(votes: readonly Vote[]): { seen: string; from: string[] }[] {
  const sides = new Map<string, string[]>();
  for (const { variants, sighting } of votes) {
    const seen = variants.join(' or ');
    sides.set(seen, [...(sides.get(seen) ?? []), sighting.id]);
  }
  return [...sides].map(([seen, from]) => ({ seen, from }));
}
