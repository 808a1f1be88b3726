import type { Draft } from './draft.ts';
import { pinCases } from './pin-cases.ts';
import { quoted } from './quoted.ts';
import { type Sighting, witnesses } from './sightings.ts';
import type { WrittenRuling } from './spec-model.ts';
import { insertedAfter, replacedAt, withItem, withoutPair } from './splice.ts';
import type { Vote } from './variant-votes.ts';

const FILE = 'rulings.yaml';

/** Makes the reading the default under which everything was answered that can tell the readings of a ruling apart. */
export async function settleRulings(draft: Draft, votes: readonly Vote[]): Promise<void> {
  for (const [name, ruling] of Object.entries(draft.model.rulings)) {
    const cast = votes.filter((vote) => vote.ruling === name);
    const others = cast.filter(({ readings }) => !readings.includes(ruling.default));
    if (others.length === 0) continue;
    const agreed = Object.keys(ruling.readings).filter((reading) =>
      cast.every(({ readings }) => readings.includes(reading)),
    );
    const [reading, ...more] = agreed;
    const sightings = others.map(({ sighting }) => sighting);
    if (reading === undefined) draft.conflicts.push({ about: `the ruling ${name}`, sides: sidesOf(cast) });
    else if (more.length > 0) draft.notes.push(undecided(name, agreed, sightings));
    else await settle(draft, name, reading, sightings);
  }
}

async function settle(draft: Draft, name: string, reading: string, sightings: readonly Sighting[]): Promise<void> {
  const ruling = draft.model.rulings[name];
  const chosen = ruling?.readings[reading];
  const [first] = sightings;
  if (ruling === undefined || chosen === undefined || first === undefined) return;
  const usual = ruling.readings[ruling.default];
  if (usual !== undefined && draft.isOutdated(usual.evidence, first)) {
    draft.notes.push(`the ruling ${name} was settled by a later observation than ${witnesses(sightings)}`);
    return;
  }
  await pinCases(draft, name, ruling.default, reading);
  const claim = draft.claim(
    `ruling ${name}`,
    `A tenant answered as the reading ${reading} has it: ${chosen.says}`,
    first,
  );
  draft.edit(FILE, (text) => {
    const why = `Observed on ${first.date}: ${witnesses(sightings)} (${claim}). Before, the default was ${ruling.default}: ${ruling.why}`;
    const decided = replacedAt(replacedAt(text, [name, 'why'], quoted(why)), [name, 'default'], scalar(reading));
    return withWritten(withItem(decided, [name, 'readings', reading, 'evidence'], claim), name, ruling, reading);
  });
  const summary = `The default of the ruling ${name} becomes ${reading} in place of ${ruling.default}: ${witnesses(sightings)} answered so, and none as before.`;
  draft.propose('rulings', summary, sightings);
}

/** The files of the spec go on stating the reading that they state. */
function withWritten(text: string, name: string, ruling: WrittenRuling, reading: string): string {
  if (ruling.written === undefined) return insertedAfter(text, [name, 'default'], 'written', scalar(ruling.default));
  return ruling.written === reading ? withoutPair(text, [name, 'written']) : text;
}

/** Readings such as 401 are texts, too. */
function scalar(reading: string): string {
  return /^[a-z]/i.test(reading) ? quoted(reading) : `'${reading}'`;
}

function undecided(name: string, agreed: readonly string[], sightings: readonly Sighting[]): string {
  return `the ruling ${name}: ${witnesses(sightings)} speaks against the default and cannot tell ${agreed.join(' from ')}`;
}

function sidesOf(votes: readonly Vote[]): { seen: string; from: string[] }[] {
  const sides = new Map<string, string[]>();
  for (const { readings, sighting } of votes) {
    const seen = readings.join(' or ');
    sides.set(seen, [...(sides.get(seen) ?? []), sighting.id]);
  }
  return [...sides].map(([seen, from]) => ({ seen, from }));
}
