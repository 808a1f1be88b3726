import type { SpecDraft } from './draft.ts';
import { rewordCases } from './reword-cases.ts';
import { notAllowed } from './schema-of-reply.ts';
import { type Sighting, witnesses } from './sightings.ts';
import { quoted, replacedAt } from './splice.ts';
import { unfitText } from './unfit-text.ts';
import type { ContractOf } from './variant-votes.ts';
import { generalised, slotsIn, type Words, wordsOf } from './words.ts';

/** What a sighting of a reply shows of one of its texts: null where it was missing. */
interface ObservedText {
  readonly sighting: Sighting;
  readonly isSame: boolean;
  readonly text: string | null | undefined;
}

/**
 * Gives replies the words that were seen, where all that was answered by a reply has them in place of its own. Where
 * only some has, the reply stays, and what was seen becomes one of its own (see learn-entries).
 */
export async function learnTexts(
  draft: SpecDraft,
  sightings: readonly Sighting[],
  tablesOf: ContractOf,
): Promise<void> {
  for (const [code] of draft.model.replies) {
    const ofReply = sightings.filter(({ observation }) => observation.reply === code && hasStatus(observation.aspects));
    if (ofReply.length === 0) continue;
    // one text after the other: the second is found in what the first has left
    for (const { aspect } of wordsOf(draft.model.replies.get(code)?.value ?? {})) {
      const words = wordsOf(draft.model.replies.get(code)?.value ?? {}).find((each) => each.aspect === aspect);
      if (words !== undefined) await learnText(draft, code, words, ofReply, tablesOf);
    }
  }
}

async function learnText(
  draft: SpecDraft,
  code: string,
  words: Words,
  sightings: readonly Sighting[],
  tablesOf: ContractOf,
): Promise<void> {
  const observed = sightings.flatMap((sighting) => observedText(words, sighting));
  const [first] = observed;
  if (first === undefined || observed.some(({ isSame, text }) => isSame || text !== first.text)) return;
  const where = `${words.name} of the reply ${code}`;
  const fault = faultOf(draft, code, words, first);
  const all = observed.map(({ sighting }) => sighting);
  if (fault !== undefined) {
    draft.notes.push(`${where} was observed with another text (${witnesses(all)}) and is not learned: ${fault}`);
    return;
  }
  const text = first.text ?? '';
  rewrite(draft, code, words, text, all);
  await rewordCases(draft, code, words, text, tablesOf);
  const summary = `${where} becomes "${text}" in place of "${words.text}": seen in ${witnesses(all)}.`;
  draft.propose('replies', summary, all);
}

function observedText(words: Words, sighting: Sighting): ObservedText[] {
  const aspect = sighting.observation.aspects.find((each) => each.aspect === words.aspect);
  if (aspect === undefined || aspect.value !== undefined) return [];
  const isSame =
    aspect.verdict === 'agrees' || (aspect.seen !== null && slotsIn(words.segments, aspect.seen) !== undefined);
  const text = aspect.seen === null ? null : generalised(words, aspect.expected ?? '', aspect.seen);
  return [{ sighting, isSame, text }];
}

function faultOf(
  draft: SpecDraft,
  code: string,
  { name }: Words,
  { text, sighting }: ObservedText,
): string | undefined {
  if (text === null) return 'it was missing, and one observation does not show whether it always is';
  if (text === undefined) return "it does not show which part is this request's own";
  const evidence = draft.model.replies.get(code)?.value['x-evidence']?.[name] ?? [];
  if (draft.isOutdated(evidence, sighting)) return 'a later observation has other words';
  return unfitText(text) ?? notAllowed(draft, code, name, text);
}

function rewrite(draft: SpecDraft, code: string, words: Words, text: string, sightings: readonly Sighting[]): void {
  const written = draft.model.replies.get(code);
  const [first] = sightings;
  if (written === undefined || first === undefined) return;
  const status = first.response.status;
  const claim = draft.claim(
    words.aspect.startsWith('header:') ? 'header' : 'error text',
    `Where ${foundIn(sightings)} was found, a tenant answered ${status} with the ${words.name} "${text}".`,
    first,
  );
  draft.edit(written.file, (before) => {
    const worded = replacedAt(before, [...written.path, ...words.path], quoted(text));
    return replacedAt(worded, [...written.path, 'x-evidence', words.name], `[${claim}]`);
  });
}

function hasStatus(aspects: Sighting['observation']['aspects']): boolean {
  return aspects.some(({ aspect, verdict }) => aspect === 'status' && verdict === 'agrees');
}

/** The findings that led to the reply, as far as they fit into a sentence. */
function foundIn(sightings: readonly Sighting[]): string {
  const codes = [...new Set(sightings.map(({ observation }) => observation.finding ?? 'nothing wrong'))];
  return codes.slice(0, 3).join(', ') + (codes.length > 3 ? ' or another' : '');
}
