import type { SpecDraft } from './draft.ts';
import { codeOfUnknown } from './lead-to.ts';
import type { Sighting } from './sightings.ts';
import { slotsIn, wordsOf } from './words.ts';

/** Whether the spec, as it is now, would answer otherwise than was seen, and no other value explains it. */
export function isOtherwise(draft: SpecDraft, { observation, response }: Sighting): boolean {
  const { aspects, reply } = observation;
  const differing = aspects.filter(({ verdict }) => verdict === 'differs');
  if (differing.length === 0 || differing.some(({ value }) => value !== undefined)) return false;
  if (isLedTo(draft, observation, response.status, response.body)) return false;
  const words = wordsOf(draft.model.replies.get(reply ?? '')?.value ?? {});
  return differing.some(
    ({ aspect, seen }) =>
      aspect === 'status' ||
      words.some((each) => each.aspect === aspect && seen !== null && slotsIn(each.segments, seen) === undefined),
  );
}

/** Whether the finding leads to what was seen already: what was learned once is not learned again. */
function isLedTo(
  draft: SpecDraft,
  { finding, operation }: Sighting['observation'],
  status: number,
  body: string,
): boolean {
  const entry = draft.model.findings.get(finding ?? codeOfUnknown(operation ?? '', status))?.value;
  const usual = entry?.reply;
  const led =
    entry?.replies?.[operation ?? ''] ?? (usual && draft.model.replyInFamily(operation ?? '', usual)) ?? usual;
  const reply = led === undefined ? undefined : draft.model.replies.get(led);
  const isStatus = draft.model.responses.some(
    ({ file, replies }) =>
      replies.includes(led ?? '') && draft.model.operations.some(({ responses }) => responses[status] === file),
  );
  if (reply === undefined || !isStatus) return false;
  if (reply.value.value === undefined) return body === '';
  return wordsOf(reply.value)
    .filter(({ aspect }) => aspect.startsWith('body:'))
    .every(({ name, segments }) => slotsIn(segments, fieldOf(body, name)) !== undefined);
}

function fieldOf(body: string, name: string): string {
  try {
    return String((JSON.parse(body) as Record<string, unknown>)[name]);
  } catch {
    return '';
  }
}
