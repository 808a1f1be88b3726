import { parsedObject } from '../../contracts/internal.ts';
import type { SpecDraft } from './draft.ts';
import { codeOfUnknown, leadTo, variantThatLeads } from './lead-to.ts';
import { type ObservedAnswer, observedAnswer } from './observed-answer.ts';
import { recaseCases } from './recase-cases.ts';
import { type Sighting, witnesses } from './sightings.ts';
import { unfitText } from './unfit-text.ts';
import type { ContractOf } from './variant-votes.ts';
import { slotsIn, wordsOf } from './words.ts';
import { writeReply } from './write-reply.ts';

/**
 * Where a finding was answered otherwise than by any reply that the contract has for it, and by no other value: a
 * reply of its own, to which the finding leads at that operation. A rejection of what the contract accepts has no finding;
 * it gets a new one, whose reason is not known.
 */
export async function learnEntries(
  draft: SpecDraft,
  sightings: readonly Sighting[],
  tablesOf: ContractOf,
): Promise<void> {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const { operation, finding, reply, request } = sighting.observation;
    // the answer to a HEAD has no body, and shows nothing of one
    if (request.method.toUpperCase() === 'HEAD') continue;
    const key = `${operation} ${finding} ${reply}`;
    groups.set(key, [...(groups.get(key) ?? []), sighting]);
  }
  for (const group of groups.values()) await learnEntry(draft, group, tablesOf);
}

async function learnEntry(draft: SpecDraft, group: readonly Sighting[], tablesOf: ContractOf): Promise<void> {
  const other = group.filter((sighting) => differsFromSpec(draft, sighting));
  const [first] = other;
  if (first === undefined) return;
  const { operation, finding } = first.observation;
  const about = `what ${finding ?? 'a right request'} is answered with at ${operation ?? 'no operation'}`;
  const answers = new Map(group.map((each) => [sideOf(draft, each), each]));
  if (answers.size > 1) {
    draft.conflicts.push({
      about,
      sides: [...answers.keys()].map((answer) => ({ seen: answer, from: fromOf(draft, group, answer) })),
    });
    return;
  }
  const answer = observedAnswer(draft, first);
  const fault = typeof answer === 'string' ? answer : faultOf(draft, first, answer);
  if (typeof answer === 'string' || fault !== undefined) {
    draft.notes.push(`${about} was ${first.response.status} (${witnesses(group)}) and is not learned: ${fault}`);
    return;
  }
  const claim = draft.claim('answer', sentenceOf(answer, finding), first);
  const reply = writeReply(draft, first, answer, claim);
  const code = leadTo(draft, first, reply, claim);
  await recaseCases(draft, { operation: operation ?? '', finding: code, isNew: finding === null, answer }, tablesOf);
  const summary = `${code} leads to ${reply} at ${operation}, ${answer.status}${wordsIn(answer)}: seen in ${witnesses(group)}.`;
  draft.propose('entries', summary, group);
}

function faultOf(draft: SpecDraft, sighting: Sighting, { status, headers }: ObservedAnswer): string | undefined {
  const { operation, finding, reply } = sighting.observation;
  if (operation === null) return 'it belongs to no operation';
  if (status < 400) return 'what the contract rejects was not rejected; no value says so';
  if (finding === null && operation !== 'placeCall')
    return 'the contract knows no reason, and only calls can be rejected without one';
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
  if (!differsFromSpec(draft, sighting)) return 'as the contract says';
  const answer = observedAnswer(draft, sighting);
  return typeof answer === 'string' ? `${sighting.response.status}` : `${answer.status}${wordsIn(answer)}`;
}

function fromOf(draft: SpecDraft, group: readonly Sighting[], side: string): string[] {
  return group.filter((each) => sideOf(draft, each) === side).map(({ id }) => id);
}

function wordsIn({ value }: ObservedAnswer): string {
  const text = value?.['error_description'] ?? value?.['error'];
  return text === undefined ? '' : ` "${text}"`;
}

function sentenceOf(answer: ObservedAnswer, finding: string | null): string {
  const where = finding === null ? 'To a call that the contract accepts' : `Where ${finding} was expected to be found`;
  return `${where}, a tenant answered ${answer.status}${answer.value === undefined ? ' without a body' : `${wordsIn(answer)}`}.`;
}

/** True where the spec, as it is now, has another answer than was observed, and no other value explains it. */
function differsFromSpec(draft: SpecDraft, { observation, response }: Sighting): boolean {
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

/** True where the finding already leads to what was observed: it is not learned again. */
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
    .every(({ name, segments }) => slotsIn(segments, String(parsedObject(body)?.[name] ?? '')) !== undefined);
}
