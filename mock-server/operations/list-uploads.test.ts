import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultTenant } from '../../generated/index.ts';
import { createFetch, createSandbox, type FakeCxone, startFakeCxone } from '../index.ts';
import { uploadFiles } from '../lists/index.ts';

let fake: FakeCxone;
beforeEach(async () => {
  fake = await startFakeCxone({ port: 0 });
});
afterEach(() => {
  vi.restoreAllMocks();
  return fake.close();
});

const LISTS = '/inContactAPI/services/v34.0/lists/call-lists';
const MAPPING = {
  listName: 'Customers',
  externalIdColumn: 'ID',
  firstNameColumn: 'First',
  destinationMappings: [{ fieldName: 'PhoneNumber', fieldValue: 'Phone' }],
  customFieldMappings: [{ fieldName: 'plan', fieldValue: 'Plan' }],
};

async function send(path: string, method = 'GET', body?: object): Promise<unknown> {
  const response = await fetch(fake.url + path, {
    method,
    headers: { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return text === '' ? response.status : JSON.parse(text);
}

function upload(csv: string, forceOverwrite = false, more: object = {}): Promise<unknown> {
  const listFile = Buffer.from(csv).toString('base64');
  const flags = { forceOverwrite, expirationDate: '2030-01-01', startSkill: false, sendEmail: false };
  return send(`${LISTS}/5001/upload`, 'POST', { listFile, ...flags, ...more });
}

async function idsInList(query = ''): Promise<readonly string[]> {
  const { resultSet } = (await send(`${LISTS}/5001?includeRecords=true${query}`)) as {
    readonly resultSet: { readonly contactRecords: readonly { readonly externalId: string }[] };
  };
  return resultSet.contactRecords.map(({ externalId }) => externalId);
}

/** How often each record was dialed. */
async function attemptsSeen(): Promise<Record<string, number>> {
  const { resultSet } = (await send(`${LISTS}/5001?includeRecords=true`)) as {
    readonly resultSet: { readonly contactRecords: readonly { externalId: string; icAttempts: number }[] };
  };
  return Object.fromEntries(resultSet.contactRecords.map(({ externalId, icAttempts }) => [externalId, icAttempts]));
}

const NO_SKILL = 'no skill dials the list: name one as skillId of an upload';
const UNCLOSED = 'record 2: a quotation mark in it is not closed, so that the rest of the file is part of it';
const TWO = 'ID,Phone,First,Plan\next-1,2025550143,Dana,gold\next-2,none,"Lee, Sam",\n';

test('records are in the list when the job ends, by the clock of the fake', async () => {
  expect(await send(LISTS, 'POST', MAPPING)).toEqual({ listId: 5001 });
  expect(await upload(TWO)).toEqual({ jobId: 1 });
  await fake.clock.stop();
  expect(await send(`${LISTS}/jobs/1`)).toMatchObject({ uploadJobs: [{ jobId: 1, listId: 5001, isComplete: false }] });
  expect(await idsInList()).toEqual([]);
  await fake.clock.advance(2);
  const job = await send(`${LISTS}/jobs/1`);
  expect(job).toMatchObject({
    uploadJobs: [{ isComplete: true, completedDate: expect.any(String), isCancelled: false }],
  });
  expect(await send(`${LISTS}/5001?includeRecords=true`)).toMatchObject({
    resultSet: {
      totalRecords: 2,
      validRecords: 1,
      invalidRecords: 1,
      contactRecords: [
        {
          externalId: 'ext-1',
          firstName: 'Dana',
          destinations: [{ formattedDestination: '2025550143' }],
          otherFields: [{ fieldName: 'plan', fieldMapping: 'Plan', fieldValue: 'gold' }],
        },
        { externalId: 'ext-2', firstName: 'Lee, Sam' },
      ],
    },
  });
  expect(await send(LISTS)).toMatchObject({ callingLists: [{ listId: 5001, totalRecords: 2 }] });
});

/** A file with rows of numbers in a row. */
function csvOf(ids: readonly string[]): string {
  return ['ID,Phone', ...ids.map((id, index) => `${id},20255${10_000 + index}`)].join('\n');
}

/** The jobs of the list, each with whether it is complete. */
async function jobsSeen(): Promise<readonly string[]> {
  const { lists } = await fake.dialer();
  return lists.flatMap(({ jobs }) => jobs.map(({ jobId, state }) => `${jobId} ${state}`));
}

test('two uploads at once are two jobs, one after the other, in the order of the uploads', async () => {
  await send(LISTS, 'POST', MAPPING);
  await fake.clock.stop();
  const many = Array.from({ length: 3_000 }, (_, index) => `many-${index}`);
  expect(await Promise.all([upload(csvOf(many)), upload(csvOf(['few']))])).toHaveLength(2);
  const { jobs } = (await fake.dialer()).lists[0] as { readonly jobs: readonly { begins: string; ends: string }[] };
  expect(jobs[1]?.begins).toBe(jobs[0]?.ends);
  expect(await jobsSeen()).toEqual(['1 running', '2 waiting']);
  await upload(csvOf(['other']), true);
  await fake.clock.advance(2);
  await send(`${LISTS}/jobs/1`);
  await fake.clock.advance(60);
  expect(await idsInList()).toEqual(['other']);
});

test('a job reads the list as the job before has left it, also where that was canceled meanwhile', async () => {
  await send(LISTS, 'POST', MAPPING);
  await fake.clock.stop();
  await upload(csvOf(['a', 'b']));
  await upload(csvOf(['b', 'c']));
  await upload(csvOf(['c', 'd']));
  await send(`${LISTS}/jobs/1`, 'DELETE');
  await fake.clock.advance(60);
  expect(await idsInList()).toEqual(['b', 'c', 'd']);
  expect(await jobsSeen()).toEqual(['1 canceled', '2 complete', '3 complete']);
  expect(await send(`${LISTS}/5001`)).toMatchObject({ resultSet: { totalRecords: 4, invalidRecords: 1 } });
});

test('a job that waits finds again what was removed from the list', async () => {
  await send(LISTS, 'POST', MAPPING);
  await fake.clock.stop();
  await upload(csvOf(['a', 'b']));
  await fake.clock.advance(2);
  await upload(csvOf(['b', 'c']));
  await send(`${LISTS}/Customers/removeProspects`, 'DELETE', { prospectsToRemove: [{ externalId: 'b' }] });
  await fake.clock.advance(60);
  expect(await idsInList()).toEqual(['a', 'b', 'c']);
});

test('a job that is complete does not run again where the clock is set back', async () => {
  await send(LISTS, 'POST', MAPPING);
  await fake.clock.stop();
  await fake.clock.set('2030-01-31T12:00:00Z');
  await upload(csvOf(['a', 'b']));
  await fake.clock.advance(2);
  await fake.clock.set('2030-01-31T11:00:00Z');
  expect(await jobsSeen()).toEqual(['1 complete']);
  await send(`${LISTS}/jobs/1`, 'DELETE');
  await upload(csvOf(['c']));
  await upload(csvOf(['d']));
  await fake.clock.advance(10);
  expect(await idsInList()).toEqual(['a', 'b', 'c', 'd']);
});

test('a call that is placed after the clock was set back counts for its record', async () => {
  await send(LISTS, 'POST', MAPPING);
  await fake.clock.stop();
  await fake.clock.set('2030-01-31T12:00:00Z');
  const skillId = 4002;
  const place = defaultTenant.skills.findIndex((each) => each.skillId === skillId);
  await fake.patchTenant([{ op: 'add', path: `/skills/${place}/agentless`, value: true }]);
  await upload(csvOf(['a', 'magic-busy']), true, { skillId, startSkill: true });
  await fake.clock.set('2030-01-31T12:00:02Z');
  await fake.clock.set('2030-01-31T11:00:00Z');
  await fake.clock.advance(300);
  await upload(csvOf(['c']), false, { skillId });
  await fake.clock.advance(1_500);
  expect((await fake.calls()).map(({ contact }) => contact)).toEqual(['a', 'magic-busy', 'c']);
  expect(await send(`${LISTS}/5001?includeRecords=true`)).toMatchObject({
    resultSet: { contactRecords: [{ icAttempts: 1 }, { icAttempts: 1, icFinalStatus: '' }, { icAttempts: 1 }] },
  });
});

test.each([
  ['a byte order mark, and no last line break', '\ufeffID,Phone,First,Plan\na,2025550143,René,', ['a René']],
  [
    'empty lines and lines of commas',
    '\n\nID,Phone,First,Plan\n \n,,,\na,2025550143,Lee,\n\nb,2025550144,,\n,,',
    ['a Lee', 'b '],
  ],
  ['a last row that is cut off', 'ID,Phone,First,Plan\na,2025550143,Lee,x\nb,2025550144', ['a Lee', 'b ']],
])('a file with %s is read to its end', async (_, csv, expected) => {
  await send(LISTS, 'POST', MAPPING);
  await upload(csv);
  await fake.clock.advance(10);
  const { resultSet } = (await send(`${LISTS}/5001?includeRecords=true`)) as {
    readonly resultSet: { readonly contactRecords: readonly { externalId: string; firstName?: string }[] };
  };
  expect(resultSet).toMatchObject({ totalRecords: expected.length, validRecords: expected.length });
  expect(resultSet.contactRecords.map(({ externalId, firstName = '' }) => `${externalId} ${firstName}`)).toEqual(
    expected,
  );
});

test.each([
  ['a return and a line feed, and then a line feed alone', '\r\n', '\n'],
  ['a line feed alone, and then a return too', '\n', '\r\n'],
  ['a return alone', '\r', '\r'],
])('rows that end with %s are all read', async (_, header, rest) => {
  await send(LISTS, 'POST', MAPPING);
  const rows = ['ext-1,2025550143,Dana,"gold"', 'ext-2,2025550144,Lee,"two\n\nlines"'];
  await upload(`ID,Phone,First,Plan${header}${rows.join(rest)}${header}`);
  await fake.clock.advance(10);
  const { resultSet } = (await send(`${LISTS}/5001?includeRecords=true`)) as { readonly resultSet: object };
  expect(resultSet).toMatchObject({
    invalidRecords: 0,
    contactRecords: [
      { externalId: 'ext-1', otherFields: [{ fieldValue: 'gold' }] },
      { externalId: 'ext-2', otherFields: [{ fieldValue: 'two\n\nlines' }] },
    ],
  });
});

test('rows that are not valid records are in the journal, of the upload and of its job', async () => {
  await send(LISTS, 'POST', MAPPING);
  await upload(TWO);
  await send(`${LISTS}/jobs/1`);
  const messages = (await fake.journal()).map(({ findings }) => findings.map(({ message }) => message));
  expect(messages).toEqual([
    [],
    ['record 2: it has no number that can be dialed', NO_SKILL],
    ['record 2: it has no number that can be dialed'],
  ]);
});

test.each([
  ['without an external id', ' ,2025550144,Lee\n', 'record 2: it has no external id'],
  ['with an external id of another row', 'ext-1,2025550144,Lee\n', 'record 2: its external id is in the list already'],
  ['with a quotation mark that is not closed', 'ext-2,2025550144,"Lee\n', UNCLOSED],
  ['of which a quotation mark hides the rest of the file', '"ext-2,2025550144,Lee\next-3,2025550145,Kim\n', UNCLOSED],
])('a row %s is an invalid record that is counted, and not among the records', async (_, row, message) => {
  await send(LISTS, 'POST', MAPPING);
  await upload(`ID,Phone,First,Plan\next-1,2025550143,Dana,\n${row}`);
  expect((await fake.journal()).at(-1)?.findings.map((each) => each.message)).toEqual([message, NO_SKILL]);
  await fake.clock.advance(10);
  expect(await idsInList()).toEqual(['ext-1']);
  const counts = { totalRecords: 2, validRecords: 1, invalidRecords: 1, prospectiveContactCount: 1 };
  expect(await send(LISTS)).toMatchObject({ callingLists: [counts] });
});

test('a job that is canceled adds nothing, and one that is complete stays', async () => {
  await send(LISTS, 'POST', MAPPING);
  await upload(TWO);
  expect(await send(`${LISTS}/jobs/1`, 'DELETE')).toBe(200);
  await fake.clock.advance(10);
  expect(await idsInList()).toEqual([]);
  expect(await send(`${LISTS}/jobs/1`)).toMatchObject({ uploadJobs: [{ isCancelled: true, isComplete: false }] });
  await upload(TWO); // it is not known: the first did not come into the list
  await fake.clock.advance(10);
  expect(await send(`${LISTS}/jobs/2`, 'DELETE')).toBe(200);
  expect(await send(`${LISTS}/jobs/2`)).toMatchObject({ uploadJobs: [{ isCancelled: false, isComplete: true }] });
  expect(await idsInList()).toEqual(['ext-1', 'ext-2']);
  const range = 'startDate=2000-01-01T00:00:00Z&endDate=2100-01-01T00:00:00Z';
  expect(await send(`${LISTS}/jobs?${range}`)).toMatchObject({
    totalRecords: 2,
    uploadJobs: [{ jobId: 1 }, { jobId: 2 }],
  });
});

test('an upload adds records, or takes the place of those before', async () => {
  await send(LISTS, 'POST', MAPPING);
  await upload(TWO);
  await upload('ID,Phone\next-2,2025550144\next-3,2025550145');
  await fake.clock.advance(10);
  expect(await idsInList()).toEqual(['ext-1', 'ext-2', 'ext-3']);
  expect(await idsInList('&skip=1&top=1')).toEqual(['ext-2']);
  expect(await idsInList('&orderBy=externalId+desc&top=2')).toEqual(['ext-3', 'ext-2']);
  await upload('ID,Phone\next-4,2025550146', true);
  expect(await idsInList()).toEqual(['ext-1', 'ext-2', 'ext-3']);
  await fake.clock.advance(10);
  expect(await idsInList()).toEqual(['ext-4']);
});

test('records that are removed are gone, and may be uploaded again', async () => {
  await send(LISTS, 'POST', MAPPING);
  await upload(TWO);
  await fake.clock.advance(10);
  expect(
    await send(`${LISTS}/Customers/removeProspects`, 'DELETE', { prospectsToRemove: [{ externalId: 'ext-2' }] }),
  ).toEqual({ successfulRecords: [{ externalId: 'ext-2', resultCode: 'Success' }], failedRecords: [] });
  expect(await idsInList()).toEqual(['ext-1']);
  expect(await send(LISTS)).toMatchObject({ callingLists: [{ totalRecords: 1, validRecords: 1 }] });
  await upload('ID,Phone\next-2,2025550144');
  await fake.clock.advance(10);
  expect(await idsInList()).toEqual(['ext-1', 'ext-2']);
});

test('a call to a person of the list is an attempt', async () => {
  await send(LISTS, 'POST', MAPPING);
  await upload(TWO);
  await fake.clock.advance(10);
  await send('/ccapi/v2/outbound/personal-connection/call', 'POST', {
    contact: { externalId: 'ext-1', phoneNumbers: [{ phoneType: 'mobile', number: '+12025550143' }] },
    campaignId: 'camp-pc-001',
  });
  expect(await send(`${LISTS}/5001/attempts`)).toMatchObject({ resultSet: { totalRecords: 2, contactAttempts: [] } });
  await fake.clock.advance(600);
  expect(await send(`${LISTS}/5001/attempts`)).toMatchObject({
    resultSet: {
      contactAttempts: [
        {
          contactId: 300_000_000_001,
          externalId: 'ext-1',
          formattedPhone: '+12025550143',
          agentDispDesc: 'Positive no Amount',
        },
      ],
    },
  });
  expect(await attemptsSeen()).toEqual({ 'ext-1': 1, 'ext-2': 0 });
  expect(await idsInList('&finalized=false')).toEqual(['ext-1']); // its list has not dialed it
  await upload(TWO, true);
  await fake.clock.advance(10);
  expect(await attemptsSeen()).toEqual({ 'ext-1': 0, 'ext-2': 0 });
  expect(await send(`${LISTS}/5001/attempts`)).toMatchObject({ resultSet: { contactAttempts: [] } });
});

test('an upload assigns the list to a skill and starts it; a list that was deleted leaves its id behind', async () => {
  await send(LISTS, 'POST', MAPPING);
  await upload(TWO, false, { skillId: 4001, startSkill: true });
  expect(await send('/inContactAPI/services/v34.0/skills/4001')).toMatchObject({ isRunning: true });
  expect(await send(LISTS)).toMatchObject({ callingLists: [{ skills: [{ skillId: '4001' }] }] });
  expect(await send(`${LISTS}/5001?forceDelete=true`, 'DELETE')).toBe(200);
  expect(await send(LISTS, 'POST', MAPPING)).toEqual({ listId: 5002 });
});

test('uploads take at most half of the memory, over all test keys, and a reset frees it', async () => {
  const small = await startFakeCxone({ port: 0, memoryLimit: 1_048_576 });
  const rows = Array.from({ length: 10_000 }, (_, index) => `ext-${index},2025550143,Dana,gold`).join('\n');
  const file = Buffer.from(`ID,Phone,First,Plan\n${rows}`).toString('base64');
  const flags = { forceOverwrite: true, expirationDate: '', startSkill: false, sendEmail: false };
  const statusOf = async (key: string) => {
    const post = (path: string, body: object) =>
      fetch(`${small.url}/_fake/keys/${key}${path}`, {
        method: 'POST',
        headers: { authorization: 'Bearer fake-pc-write' },
        body: JSON.stringify(body),
      });
    await post(LISTS, MAPPING);
    return (await post(`${LISTS}/5001/upload`, { listFile: file, ...flags })).status;
  };
  expect([await statusOf('one'), await statusOf('two')]).toEqual([202, 413]);
  await fetch(`${small.url}/_fake/keys/one/_fake/reset`, { method: 'POST' });
  expect(await statusOf('two')).toBe(202);
  await small.close();
});

/** More than goes through memory whole. */
const ROWS = 60_000;
const idAt = (index: number) => `ext-${String(index).padStart(6, '0')}`;
const LARGE = [
  'ID,Phone,First,Plan',
  ...Array.from({ length: ROWS }, (_, index) => `${idAt(index)},2025550143,Zoë,gold`),
];

test('a large file is read as a small one is', async () => {
  await send(LISTS, 'POST', MAPPING);
  const rows = [...LARGE, `${idAt(5)},2025550144,,`, ',2025550144,,', '"quoted, 1",none,"line\r\nbreak",'];
  expect(await upload(`\ufeff${rows.join('\r\n')}\r\n`)).toEqual({ jobId: 1 });
  expect(await upload(`\ufeff${rows.join('\r\n')}\r\n`)).toMatchObject({ error_description: expect.any(String) });
  await fake.clock.advance(100);
  expect(await send(`${LISTS}/5001?includeRecords=true&skip=${ROWS - 1}`)).toMatchObject({
    resultSet: {
      totalRecords: ROWS + 3,
      validRecords: ROWS,
      invalidRecords: 3,
      contactRecords: [
        { externalId: idAt(ROWS - 1), firstName: 'Zoë', otherFields: [{ fieldValue: 'gold' }] },
        { externalId: 'quoted, 1', firstName: 'line\r\nbreak' },
      ],
    },
  });
  const [entry] = await fake.journal({ operation: 'uploadCallingList' });
  expect(entry?.findings.map(({ message }) => message)).toEqual([
    `record ${ROWS + 1}: its external id is in the list already`,
    `record ${ROWS + 2}: it has no external id`,
    `record ${ROWS + 3}: it has no number that can be dialed`,
    NO_SKILL,
  ]);
  expect(entry?.request).toMatchObject({ isCut: true, body: expect.stringMatching(/^\{"listFile":"77u/) });
});

test('a second large file has the ids of the first', async () => {
  await send(LISTS, 'POST', MAPPING);
  await upload(LARGE.join('\n'));
  await fake.clock.advance(100);
  await upload([...LARGE, 'ext-new,2025550144,,'].join('\n'));
  await fake.clock.advance(200);
  expect(await idsInList(`&skip=${ROWS - 1}`)).toEqual([idAt(ROWS - 1), 'ext-new']);
});

test('of a large file that is no base64, or whose list is not there, nothing is kept', async () => {
  const begun = vi.spyOn(uploadFiles, 'begin');
  await send(LISTS, 'POST', MAPPING);
  const flags = { forceOverwrite: false, expirationDate: '', startSkill: false, sendEmail: false };
  const listFile = `${Buffer.from(LARGE.join('\n')).toString('base64').replaceAll('=', '')}%`;
  expect(await send(`${LISTS}/5001/upload`, 'POST', { listFile, ...flags })).toMatchObject({
    error_description: expect.any(String),
  });
  expect(await send(`${LISTS}/4711/upload`, 'POST', { listFile: listFile.slice(0, -1), ...flags })).toMatchObject({
    error_description: expect.any(String),
  });
  expect(begun).toHaveBeenCalledTimes(2);
  for (const { value } of begun.mock.results) expect(uploadFiles.read(value.id, 0, 10)).toBe('');
});

test.each([
  ['a cancellation', () => send(`${LISTS}/jobs/1`, 'DELETE')],
  ['a reset', () => send('/_fake/reset', 'POST')],
  ['the end of the list', () => send(`${LISTS}/5001?forceDelete=true`, 'DELETE')],
  ['the end of the fake', () => fake.close()],
])('a large file is gone with %s', async (_, end) => {
  const begun = vi.spyOn(uploadFiles, 'begin');
  await send(LISTS, 'POST', MAPPING);
  expect(await upload(LARGE.join('\n'))).toEqual({ jobId: 1 });
  const id = begun.mock.results[0]?.value.id;
  expect(uploadFiles.read(id, 0, 8)).toBe('ID,Phone');
  await end();
  expect(uploadFiles.read(id, 0, 8)).toBe('');
});

test('a large file that cannot be written is a 503 that says so, and the next is accepted', async () => {
  await send(LISTS, 'POST', MAPPING);
  const append = vi.spyOn(fs, 'writeSync').mockImplementationOnce(() => {
    throw new Error('ENOSPC: no space left on device, write');
  });
  syncBuiltinESMExports();
  expect(await upload(LARGE.join('\n'))).toMatchObject({
    status: 503,
    detail: expect.stringContaining('an upload cannot be written to a temporary file in'),
  });
  append.mockRestore();
  syncBuiltinESMExports();
  expect(await upload(LARGE.join('\n'))).toEqual({ jobId: 1 });
});

test('a large file is accepted by fetch in this process too', async () => {
  const handle = createFetch(await createSandbox());
  const post = (path: string, body: object) =>
    handle(
      new Request(`http://fake.example${path}`, {
        method: 'POST',
        headers: { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  await post(LISTS, MAPPING);
  const listFile = Buffer.from(LARGE.join('\n')).toString('base64');
  const flags = { forceOverwrite: false, expirationDate: '', startSkill: false, sendEmail: false };
  const begun = vi.spyOn(uploadFiles, 'begin');
  expect((await post(`${LISTS}/5001/upload`, { listFile, ...flags })).status).toBe(202);
  expect(begun).toHaveBeenCalledTimes(1);
  expect((await post('/_fake/reset', {})).status).toBe(204);
});
