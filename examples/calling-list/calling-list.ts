/**
 * Has a Personal Connection skill call everybody of a file, by documented operations alone: map a calling list, upload the
 * file, wait for the job, start the skill, and wait until each record has its outcome. Unofficial, not affiliated with NICE. It
 * needs nothing but Node.
 */
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const {
  FAKE_CXONE_URL: url = 'http://127.0.0.1:4010',
  CXONE_TOKEN_URL: tokenUrl = `${url}/auth/token`,
  CXONE_API_VERSION: version = 'v34.0',
  CXONE_CLIENT_ID: clientId = 'fake-client-id',
  CXONE_CLIENT_SECRET: clientSecret = 'fake-client-secret',
  CXONE_ACCESS_KEY_ID: accessKeyId = 'fake-access-key-id',
  CXONE_ACCESS_KEY_SECRET: accessKeySecret = 'fake-access-key-secret==',
  CXONE_SKILL_ID: skillId = '4002',
  CXONE_LIST: listName = 'Reminders',
  CXONE_FILE: file = 'examples/calling-list/people.csv',
  CXONE_POLL_SECONDS: pollSeconds = '5',
} = process.env;

async function token(): Promise<string> {
  const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64');
  const body = new URLSearchParams({ grant_type: 'password', username: accessKeyId, password: accessKeySecret });
  const response = await fetch(tokenUrl, { method: 'POST', headers: { Authorization: `Basic ${basic}` }, body });
  if (!response.ok) throw new Error(`no token: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { access_token: string }).access_token;
}

let bearer = await token();

async function send(method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${url}/inContactAPI/services/${version}/${path}`, {
    method,
    headers: { Authorization: `Bearer ${bearer}`, Accept: 'application/json', 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
}

/** One request; after a 401 once more, with a new token. A status from 400 on is an error that says why, unless it is named. */
async function ask<T>(method: string, path: string, body?: object, fine?: number): Promise<T> {
  let response = await send(method, path, body);
  if (response.status === 401) {
    bearer = await token();
    response = await send(method, path, body);
  }
  const text = await response.text();
  if (!response.ok && response.status !== fine)
    throw new Error(`${method} ${path}: ${response.status} ${response.headers.get('icStatusDescription') ?? text}`);
  return (text.startsWith('{') ? JSON.parse(text) : undefined) as T;
}

const { listId } = await ask<{ listId: number }>('POST', 'lists/call-lists', {
  listName,
  externalIdColumn: 'Id',
  firstNameColumn: 'First',
  timeZoneColumn: 'Zone',
  destinationMappings: [{ fieldName: 'PhoneNumber', fieldValue: 'Phone' }],
});
const { jobId } = await ask<{ jobId: number }>('POST', `lists/call-lists/${listId}/upload`, {
  listFile: (await readFile(file)).toString('base64'),
  fileName: 'people.csv',
  skillId: Number(skillId),
  forceOverwrite: false,
  startSkill: false,
  sendEmail: false,
  expirationDate: '2030-12-31',
});
type Jobs = { readonly uploadJobs: readonly { readonly isComplete: boolean }[] };
while (!(await ask<Jobs>('GET', `lists/call-lists/jobs/${jobId}`)).uploadJobs[0]?.isComplete) await pause();

/** The response of a job has no counts; the list has. */
interface Contents {
  readonly totalRecords: number;
  readonly invalidRecords: number;
  readonly contactRecords: readonly { externalId: string; icAttempts: number; icFinalStatus: string }[];
}
const contents = async () =>
  (await ask<{ resultSet: Contents }>('GET', `lists/call-lists/${listId}?includeRecords=true`)).resultSet;
const { totalRecords, invalidRecords } = await contents();
console.log(`The list has ${totalRecords} records, ${invalidRecords} of them invalid.`);
await ask('POST', `skills/${skillId}/start`, undefined, 409); // a skill that runs already is a 409

let records = (await contents()).contactRecords;
for (; records.some(({ icFinalStatus }) => icFinalStatus === ''); records = (await contents()).contactRecords)
  await pause();
for (const { externalId, icAttempts, icFinalStatus } of records)
  console.log(`${externalId}: ${icAttempts} attempt, ${icFinalStatus}`);

function pause(): Promise<void> {
  return wait(Number(pollSeconds) * 1000);
}
