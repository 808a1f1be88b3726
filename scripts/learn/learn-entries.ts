import { answerSeen, type ObservedAnswer } from './answer-seen.ts';
import type { SpecDraft } from './draft.ts';
import { isOtherwise } from './is-otherwise.ts';
import { leadTo, variantThatLeads } from './lead-to.ts';
import { recaseCases } from './recase-cases.ts';
import { type Sighting, witnesses } from './sightings.ts';
import { unfitText } from './unfit-text.ts';
import type { ContractOf } from './variant-votes.ts';
import { writeReply } from './write-reply.ts';

/**
 * Where a finding was answered otherwise than by any reply that the contract has for it, and by no other value: a
 * reply of its own, to which the finding leads at that operation. A rejection of what the contract accepts has no finding;
 * it gets a new one, whose reason nobody knows.
 */
export async function learnEntries(
  draft: SpecDraft,
  sightings: readonly Sighting[],
  contractOf: ContractOf,
): Promise<void> {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const { operation, finding, reply, request } = sighting.observation;
    // the answer to a HEAD has no body, and shows nothing of one
    if (request.method.toUpperCase() === 'HEAD') continue;
    const key = `${operation} ${finding} ${reply}`;
    groups.set(key, [...(groups.get(key) ?? []), sighting]);
  }
  for (const group of groups.values()) await learnEntry(draft, group, contractOf);
}

async function learnEntry(draft: SpecDraft, group: readonly Sighting[], contractOf: ContractOf): Promise<void> {
  const other = group.filter((sighting) => isOtherwise(draft, sighting));
  const [first] = other;
  if (first === undefined) return;
  const { operation, finding } = first.observation;
  const about = `what ${finding ?? 'a right request'} is answered with at ${operation ?? 'no operation'}`;
  const answers = new Map(group.map((each) => [sideOf(draft, each), each]));
  if (answers.size > 1) {
    draft.conflicts.push({
      about,
      sides: [...answers.keys()].map((seen) => ({ seen, from: fromOf(draft, group, seen) })),
    });
    return;
  }
  const seen = answerSeen(draft, first);
  const fault = typeof seen === 'string' ? seen : faultOf(draft, first, seen);
  if (typeof seen === 'string' || fault !== undefined) {
    draft.notes.push(`${about} was ${first.response.status} (${witnesses(group)}) and is not learned: ${fault}`);
    return;
  }
  const claim = draft.claim('answer', sentenceOf(seen, finding), first);
  const reply = writeReply(draft, first, seen, claim);
  const code = leadTo(draft, first, reply, claim);
  await recaseCases(
    draft,
    { operation: operation ?? '', finding: code, isNew: finding === null, answer: seen },
    contractOf,
  );
  const summary = `${code} leads to ${reply} at ${operation}, ${seen.status}${wordsIn(seen)}: seen in ${witnesses(group)}.`;
  draft.propose('entries', summary, group);
}

function faultOf(draft: SpecDraft, sighting: Sighting, { status, headers }: ObservedAnswer): string | undefined {
  const { operation, finding, reply } = sighting.observation;
  if (operation === null) return 'it belongs to no operation';
  if (status < 400) return 'what the contract rejects was not rejected; no value says so';
  if (finding === null && operation !== 'placeCall')
    return 'the contract knows no reason, and only calls can be told to be rejected without one';
  const variant = finding === null ? undefined : variantThatLeads(draft, finding);
  if (variant !== undefined)
    return `the variant ${variant} decides what it is answered with, and needs a value for this`;
  const evidence = Object.values(draft.model.replies.get(reply ?? '')?.value['x-evidence'] ?? {}).flat();
  if (draft.isOutdated(evidence, sighting)) return 'a later observation has another answer';
  return Object.values(headers)
    .map(unfitText)
    .find((fault) => fault !== undefined);
}

function sideOf(draft: SpecDraft, sighting: Sighting): string {
  if (!isOtherwise(draft, sighting)) return 'as the contract says';
  const seen = answerSeen(draft, sighting);
  return typeof seen === 'string' ? `${sighting.response.status}` : `${seen.status}${wordsIn(seen)}`;
}

function fromOf(draft: SpecDraft, group: readonly Sighting[], side: string): string[] {
  return group.filter((each) => sideOf(draft, each) === side).map(({ id }) => id);
}

function wordsIn({ value }: ObservedAnswer): string {
  const text = value?.['error_description'] ?? value?.['error'];
  return text === undefined ? '' : ` "${text}"`;
}

function sentenceOf(seen: ObservedAnswer, finding: string | null): string {
  const where = finding === null ? 'To a call that the contract accepts' : `Where ${finding} was expected to be found`;
  return `${where}, a tenant answered ${seen.status}${seen.value === undefined ? ' without a body' : `${wordsIn(seen)}`}.`;
}
