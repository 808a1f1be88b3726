import { casesIn, findingsOf, operationOfCase, type WrittenCase } from './cases.ts';
import type { SpecDraft } from './draft.ts';
import type { ObservedAnswer } from './observed-answer.ts';
import { insertedAfter, quoted, replacedAt, sourceAt, withoutPair } from './splice.ts';
import type { ContractOf } from './variant-votes.ts';

const FILE = 'cases/observed.yaml';
const GUIDE = 'guide/provoked.yaml';
const HEAD = '# Rejections that fake-cxone verify got and that no source has.\n';

/** What has become of a finding at an operation. */
interface Led {
  readonly operation: string;
  readonly finding: string;
  readonly isNew: boolean;
  readonly answer: ObservedAnswer;
}

/** Gives the cases of a finding the answer that it leads to now; a new finding gets a case that provokes it by magic. */
export async function recaseCases(draft: SpecDraft, led: Led, tablesOf: ContractOf): Promise<void> {
  if (led.isNew) return addMagicCase(draft, led);
  for (const each of casesIn(draft.texts)) {
    const [first] = findingsOf(each);
    const { tables } = await tablesOf(each.variants);
    if (first?.code !== led.finding || !first.isError || first.isShadowed) continue;
    if (operationOfCase(tables, each)?.id === led.operation)
      draft.edit(each.file, (text) => withAnswer(text, each, led.answer));
  }
}

/** Key by key, so that what a case says besides stays. */
function withAnswer(text: string, each: WrittenCase, { status, value, headers }: ObservedAnswer): string {
  const { error, error_description: description } = value ?? {};
  let changed = replacedAt(text, [each.index, 'expect', 'status'], String(status));
  changed = withKey(changed, each, 'challenge', headers['WWW-Authenticate']);
  changed = withKey(changed, each, 'description', description);
  return withKey(changed, each, 'error', error);
}

function withKey(
  text: string,
  { index, expect }: WrittenCase,
  key: 'challenge' | 'description' | 'error',
  value: string | undefined,
): string {
  const isFlow = sourceAt(text, [index, 'expect']).startsWith('{');
  if (value === undefined)
    return expect[key] === undefined || isFlow ? text : withoutPair(text, [index, 'expect', key]);
  const yaml = quoted(value, isFlow ? 'flow' : 'block');
  return expect[key] === undefined
    ? insertedAfter(text, [index, 'expect', 'status'], key, yaml)
    : replacedAt(text, [index, 'expect', key], yaml);
}

/** The guide names the case, so that the pages show how the finding is provoked. */
function addMagicCase(draft: SpecDraft, led: Led): void {
  const name = `an external id provokes ${led.finding}, which a server was seen to answer`;
  draft.edit(FILE, (text) => (text === '' ? HEAD : `${text}\n`) + magicCase(name, led));
  draft.edit(GUIDE, (text) => `${text}${led.finding}: 'observed: ${name}'\n`);
}

function magicCase(name: string, { finding, answer: { status, value = {}, headers } }: Led): string {
  const body = `{"contact": {"externalId": "magic-${finding}", "phoneNumbers": [{"phoneType": "mobile", "number": "+15550199999"}]}, "campaignId": "camp-pc-001"}`;
  const { error, error_description: description } = value;
  const said = { error, description, challenge: headers['WWW-Authenticate'] };
  return [
    `- name: ${name}`,
    `  body: '${body}'`,
    '  expect:',
    `    status: ${status}`,
    ...Object.entries(said).flatMap(([key, text]) => (text === undefined ? [] : [`    ${key}: ${quoted(text)}`])),
    `    why: asks for ${finding}`,
    `    findings: [error ${finding}]`,
    '',
  ].join('\n');
}
