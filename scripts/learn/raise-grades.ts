import type { Claim } from '../../generated/index.ts';
import type { SpecDraft } from './draft.ts';
import { evidenceSites, sitesShown } from './evidence-sites.ts';
import { type Sighting, speaksAgainst, witnesses } from './sightings.ts';
import { appendedTo, pairRange, replacedAt, sourceAt } from './splice.ts';

const FILE = 'claims.yaml';

/**
 * Raises a claim to `observed` where everything was seen that rests on it and that an answer can show, and nothing spoke
 * against it. What only says why a request is rejected - a limit, a format, a scope - is never raised by itself: that one
 * request was rejected so does not show where the limit is.
 */
export function raiseGrades(draft: SpecDraft, sightings: readonly Sighting[]): void {
  const sites = evidenceSites(draft.model);
  const shown = sightings.map((sighting) => ({ sighting, ...sitesShown(draft.model, sighting) }));
  const denied = new Set(
    sightings.flatMap(({ observation }) => observation.aspects.filter(speaksAgainst).flatMap(({ claims }) => claims)),
  );
  const raised: { id: string; claim: Claim; sightings: Sighting[] }[] = [];
  for (const [id, claim] of Object.entries(draft.model.claims)) {
    if (claim.grade !== 'claimed' && claim.grade !== 'assumed') continue;
    const wanted = sites.filter(({ claims }) => claims.includes(id)).map(({ key }) => key);
    const showing = shown.filter(({ confirmed }) => confirmed.some((key) => wanted.includes(key)));
    if (showing.length === 0) continue;
    const seen = wanted.filter((key) => showing.some(({ confirmed }) => confirmed.includes(key)));
    const isDenied =
      denied.has(id) || shown.some(({ contradicted }) => contradicted.some((key) => wanted.includes(key)));
    const hindrance = isDenied ? 'something else speaks against it' : hindranceIn(claim, wanted, seen);
    if (hindrance === undefined) raised.push({ id, claim, sightings: showing.map(({ sighting }) => sighting) });
    else draft.notes.push(`${id} (${claim.grade}) is supported and not raised: ${hindrance}`);
  }
  for (const each of raised) raise(draft, each.id, each.claim, each.sightings);
  noteOfficial(draft, sightings);
}

/** What is official stays so whatever was seen; that an answer contradicts it is reported. */
function noteOfficial(draft: SpecDraft, sightings: readonly Sighting[]): void {
  const supported: string[] = [];
  for (const [id, { grade }] of Object.entries(draft.model.claims)) {
    if (grade !== 'official') continue;
    const naming = sightings.filter(({ observation }) => observation.aspects.some(({ claims }) => claims.includes(id)));
    const differing = naming.filter(({ observation }) =>
      observation.aspects.some((aspect) => aspect.claims.includes(id) && speaksAgainst(aspect)),
    );
    if (differing.length > 0) draft.notes.push(`${id} (official) is contradicted by ${witnesses(differing)}`);
    else if (naming.length > 0) supported.push(id);
  }
  if (supported.length > 0) draft.notes.push(`official and supported: ${supported.join(', ')}`);
}

/** Why a claim is not raised, although nothing speaks against it. */
function hindranceIn({ before }: Claim, wanted: readonly string[], seen: readonly string[]): string | undefined {
  if (before !== undefined) return 'it was observed before, and set back by hand';
  if (wanted.every((key) => key.startsWith('finding ')))
    return 'it says why a request is rejected, which one rejection does not show';
  if (seen.length === wanted.length) return undefined;
  return `${seen.length} of the ${wanted.length} places that rest on it were seen, not ${missing(wanted, seen)}`;
}

function missing(wanted: readonly string[], seen: readonly string[]): string {
  const [first, ...others] = wanted.filter((key) => !seen.includes(key));
  return `${first}${others.length === 0 ? '' : ` and ${others.length} more`}`;
}

function raise(
  draft: SpecDraft,
  id: string,
  { grade, source, claim, reason }: Claim,
  sightings: readonly Sighting[],
): void {
  const [first] = sightings;
  if (first === undefined) return;
  draft.source(first);
  draft.edit(FILE, (text) => raisedIn(text, id, { grade, source, reason }, first.source));
  const summary = `${id} becomes observed; it was ${grade} (${source}): ${claim} Seen in ${witnesses(sightings)}.`;
  draft.propose('claims', summary, sightings, [id]);
}

/** What the claim was is kept under `before`, in its words and quotes; a reason moves there. */
function raisedIn(
  text: string,
  id: string,
  { grade, source, reason }: { grade: string; source: string; reason: string | undefined },
  by: string,
): string {
  const at = (key: string) => ['claims', id, key];
  const because = reason === undefined ? '' : `, reason: ${sourceAt(text, at('reason'))}`;
  const before = `{ grade: ${grade}, source: ${source}${because} }`;
  const raised = replacedAt(replacedAt(text, at('grade'), 'observed'), at('source'), by);
  if (reason === undefined) return appendedTo(raised, ['claims', id], 'before', before);
  const [start, end] = pairRange(raised, at('reason'));
  return `${raised.slice(0, start)}before: ${before}${raised.slice(end)}`;
}
