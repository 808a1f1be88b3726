import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultContract } from '../../../contracts/internal.ts';
import { defaultTenant } from '../../../generated/index.ts';
import { type FakeCxone, startFakeCxone } from '../../../mock-server/index.ts';
import { askForCall, ORIGINAL_POSTERS, RIGHT } from '../../testing/call-requests.ts';
import { type BodyFindings, findingsInBody } from './annotated-findings.ts';
import { campaignStatuses } from './campaign-status.ts';
import { consoleContract } from './console-contract.ts';
import { draftFields, withField } from './draft-fields.ts';
import { formattedJson } from './formatted-json.ts';
import { validateDraft } from './validate-draft.ts';

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone();
});
afterAll(() => fake.close());

/** Each finding with the characters that it is about. */
function places({ text, findings }: BodyFindings): [code: string, characters: string | null][] {
  return findings.map(({ finding, place }) => [
    finding.code,
    place === null ? null : text.slice(place.offset, place.offset + place.length),
  ]);
}

async function placed(body: string, token?: string) {
  await fake.clearJournal();
  await askForCall(fake.url, body, token);
  const [entry] = await fake.journal();
  return findingsInBody(defaultContract, entry ?? expect.fail('nothing was journalled'));
}

describe('the findings of a journalled request', () => {
  test("are at their characters, as explain has them: the original poster's request", async () => {
    const body = await placed(ORIGINAL_POSTERS);
    expect(body.text.split('\n')).toHaveLength(8);
    expect(places(body)).toEqual([
      ['campaign-skill-not-running', '"camp-abc-123"'],
      ['contact-flat-phone', '"phone"'],
      ['key-missing', '"contact"'],
      ['number-impossible', '"+15550199"'],
    ]);
  });

  test.each<[name: string, body: string, want: [string, string | null][]]>([
    ['a broken text at the place where it breaks', '{"contact": {"externalId" 1}}', [['json-broken', '1']]],
    ['a character of a text', RIGHT.replace('ext-12345', 'ext/12345'), [['external-id-character', '/']]],
    [
      'a key that is twice there',
      RIGHT.replace('{"contact"', '{"campaignId": "camp-pc-001", "contact"'),
      [['json-duplicate-key', '"']],
    ],
  ])('%s', async (_name, body, want) => {
    expect(places(await placed(body)).filter(([code]) => code !== 'contact-unknown')).toEqual(want);
  });

  test('have no place where they are about the caller', async () => {
    expect(places(await placed(RIGHT, 'fake-expired'))).toEqual([['token-expired', null]]);
  });
});

test.each<[name: string, given: string, want: string]>([
  ['one line becomes several', '{"a":[1]}', '{\n  "a": [\n    1\n  ]\n}'],
  ['numbers keep their digits', '{"a":1.0e2}', '{\n  "a": 1.0e2\n}'],
  ['what is not JSON stays', '{"a": }', '{"a": }'],
  ['what has lines stays', '{"a":\n1}', '{"a":\n1}'],
  ['a comment is not JSON', '{"a":1} // x', '{"a":1} // x'],
])('laid out: %s', (_name, given, want) => expect(formattedJson(given)).toBe(want));

describe('a draft', () => {
  test('has the findings that the fake will have, and its payload corrected', async () => {
    const judged = validateDraft(defaultContract, ORIGINAL_POSTERS, await fake.tenant());
    await fake.clearJournal();
    await askForCall(fake.url, ORIGINAL_POSTERS);
    const [entry] = await fake.journal();
    expect(judged.findings.map(({ finding }) => finding)).toEqual(entry?.findings);
    expect(JSON.parse(judged.corrected?.text ?? '')).toMatchObject({
      contact: { phoneNumbers: [{ number: '+15550199' }] },
    });
  });

  test('that is right has none', async () => {
    expect(validateDraft(defaultContract, RIGHT, await fake.tenant())).toMatchObject({ findings: [], corrected: null });
  });

  test('is changed by its fields, and the rest of it stays', () => {
    const payload = '{"campaignId": "a", "note": 1.0}';
    const field = draftFields(payload)?.find(({ name }) => name === 'campaignId') ?? expect.fail('no field');
    expect(withField(payload, field, 'b"c')).toBe('{"campaignId": "b\\"c", "note": 1.0}');
    expect(JSON.parse(withField(payload, field, ''))).toEqual({ note: 1 });
  });

  test('gets the objects that a field needs, and keeps what is in its way', () => {
    const number = (payload: string) => draftFields(payload)?.find(({ name }) => name === 'number') ?? expect.fail();
    expect(JSON.parse(withField('{}', number('{}'), '+1'))).toEqual({ contact: { phoneNumbers: [{ number: '+1' }] } });
    const blocked = '{"contact": "x"}';
    expect(withField(blocked, number(blocked), '+1')).toBe(blocked);
  });

  test('that is not an object has no fields', () =>
    expect([draftFields('[1]'), draftFields('{'), draftFields('')].map((each) => each?.length)).toEqual([
      undefined,
      5,
      undefined,
    ]));
});

test('the campaigns of a tenant are shown with how a call for them would be answered', () => {
  const statuses = campaignStatuses(defaultContract, defaultTenant);
  expect(statuses.map(({ campaign, obstacles }) => [campaign.campaignId, obstacles.map(({ code }) => code)])).toEqual([
    ['camp-abc-123', ['campaign-skill-not-running']],
    ['camp-pc-001', []],
    ['camp-inactive-002', ['campaign-inactive']],
    ['camp-inbound-003', ['campaign-without-outbound-skill']],
    ['camp-manual-004', ['campaign-skill-manual']],
    ['camp-pc-005', []],
    ['camp-hours-006', []],
  ]);
});

describe('the contract of the fake', () => {
  test('is under its variants', async () => {
    const { contract, leftOut } = await consoleContract({ 'flat-phone': 'accept', scope: 'either' });
    expect([contract.variants['flat-phone'], contract.variants.scope, leftOut]).toEqual(['accept', 'either', []]);
  });

  test('leaves variants out that would have to be compiled together, and says which', async () => {
    const { contract, leftOut } = await consoleContract({
      'flat-phone': 'accept',
      campaign: 'required',
      scope: 'none',
    });
    expect([contract.variants['flat-phone'], contract.variants.scope]).toEqual(['reject', 'none']);
    expect(leftOut.toSorted()).toEqual(['campaign=required', 'flat-phone=accept']);
  });
});
