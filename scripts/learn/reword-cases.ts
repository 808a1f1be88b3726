import { fill, type ReplyObject, segmentsOfSample } from '../../contracts/internal.ts';
import { casesIn, replyOfCase, type WrittenCase } from './cases.ts';
import type { SpecDraft } from './draft.ts';
import type { SpecModel } from './spec-model.ts';
import { insertedAfter, quoted, replacedAt, sourceAt, type YamlPath } from './splice.ts';
import type { ContractOf } from './variant-votes.ts';
import { slotsIn, type Words, wordsOf } from './words.ts';

/** Gives the cases that expect a reply its new words: they are the test of the contract. */
export async function rewordCases(
  draft: SpecDraft,
  code: string,
  words: Words,
  text: string,
  tablesOf: ContractOf,
): Promise<void> {
  for (const each of casesIn(draft.texts)) {
    if ((await replyExpected(draft, each, tablesOf)) !== code) continue;
    for (const [key, before] of expectations(each, words)) {
      const slots = slotsIn(words.segments, before);
      if (slots === undefined) continue;
      const samples = Object.fromEntries(
        Object.entries(words.samples).map(([slot, sample]) => [slot, { sample, times: 1 }]),
      );
      const after = fill(segmentsOfSample(text, samples), slots);
      draft.edit(each.file, (all) => withExpectation(all, each, key, after));
    }
  }
}

/** The reply that a case is led to; where its answer was chosen, the only one that reads so. */
async function replyExpected(draft: SpecDraft, each: WrittenCase, tablesOf: ContractOf): Promise<string | undefined> {
  const led = replyOfCase((await tablesOf(each.variants)).tables, each);
  if (led !== undefined || each.expect.status < 400) return led;
  const [only, ...others] = [...draft.model.replies].filter(([code, { value }]) =>
    readsSo(draft.model, each, code, value),
  );
  return others.length === 0 ? only?.[0] : undefined;
}

function readsSo(
  { responses, operations }: SpecModel,
  { expect }: WrittenCase,
  code: string,
  reply: ReplyObject,
): boolean {
  const file = responses.find(({ replies }) => replies.includes(code))?.file;
  const said = (aspect: string) => wordsOf(reply).find((words) => words.aspect === aspect);
  const isSaid = (words: Words | undefined, text: string | undefined) =>
    words === undefined || text === undefined ? words === text : slotsIn(words.segments, text) !== undefined;
  return (
    operations.some((operation) => operation.responses[expect.status] === file) &&
    isSaid(said('body:/error_description'), expect.description) &&
    isSaid(said('header:WWW-Authenticate'), expect.challenge)
  );
}

/** What a case says of the words, with the key below `expect` that says it. */
function expectations({ expect }: WrittenCase, { name, text }: Words): [key: YamlPath, before: string][] {
  const { headers = {}, description, error, challenge } = expect;
  const said: [YamlPath, string | null | undefined][] = [
    ...Object.keys(headers)
      .filter((header) => header.toLowerCase() === name.toLowerCase() || isTextInHeader(header, name))
      .map((header): [YamlPath, string | null | undefined] => [['headers', header], headers[header]]),
  ];
  if (name === 'error_description') said.push([['description'], description]);
  // a case whose `error` is the reason phrase does not write it down
  if (name === 'error' && description !== undefined) said.push([['error'], error ?? text]);
  if (name.toLowerCase() === 'www-authenticate') said.push([['challenge'], challenge]);
  return said.filter((each): each is [YamlPath, string] => typeof each[1] === 'string');
}

/** Under a value of error-body the text is in a header. */
function isTextInHeader(header: string, name: string): boolean {
  return name === 'error_description' && header.toLowerCase() === 'icstatusdescription';
}

function withExpectation(text: string, { index, expect }: WrittenCase, key: YamlPath, value: string): string {
  const path = [index, 'expect', ...key];
  const around = sourceAt(text, path.slice(0, -1));
  const yaml = quoted(value, around.startsWith('{') ? 'flow' : 'block');
  const isNew = key[0] === 'error' && expect.error === undefined;
  return isNew ? insertedAfter(text, [index, 'expect', 'status'], 'error', yaml) : replacedAt(text, path, yaml);
}
