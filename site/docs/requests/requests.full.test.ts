import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultContract } from '../../../contracts/internal.ts';
import { defaultTenant } from '../../../generated/index.ts';
import { type FakeCxone, startFakeCxone } from '../../../mock-server/index.ts';
import { operationsIn } from '../parts/operations-in.ts';
import { languages } from './index.ts';
import { bodyText, exampleRequest } from './operation-request.ts';

// by require, without its types: they bring those of browsers, which Node's do not agree with
const { parse: parseHcl }: { parse(file: string, text: string): Promise<unknown> } = createRequire(import.meta.url)(
  '@cdktf/hcl2json',
);

const spec = await defaultContract.openapi();
const operations = operationsIn(spec);

/** How a text is run, and what the machine must have for it. */
const RUNS: Readonly<Record<string, { readonly file: string; readonly command: readonly [string, ...string[]] }>> = {
  curl: { file: 'example.sh', command: ['sh'] },
  JavaScript: { file: 'example.mjs', command: [process.execPath] },
  Python: { file: 'example.py', command: ['python3'] },
  Java: { file: 'Example.java', command: ['java'] },
};
const here = Object.entries(RUNS).filter(
  ([
    name,
    {
      command: [program],
    },
  ]) => {
    const asked = spawnSync(program === 'sh' ? 'curl' : program, ['--version']).status === 0;
    if (!asked && process.env['REQUIRE_ALL'])
      throw new Error(`${name}: there is no ${program}, and REQUIRE_ALL is set`);
    if (!asked)
      console.warn(
        `requests in ${name} are not sent: there is no ${program}; apt-get install -y default-jdk-headless python3 curl`,
      );
    return asked;
  },
);

/** How a request is written: its method, headers and kind of body. */
function shapeOf({ method, path: at, operation }: (typeof operations)[number]): string {
  const { headers, body } = exampleRequest(spec, method, at, operation);
  return JSON.stringify([method, headers.map(([name]) => name), Object.keys(body ?? {})]);
}

/**
 * Of requests that are written alike, the first: to start a program for each takes minutes. A sign-in is left out: what
 * follows redirects goes on to the application, which is not there.
 */
const withoutSignIn = operations.filter(({ operation }) => operation.operationId !== 'signIn');
const oneOfEachShape = withoutSignIn.filter(
  (each, index) => withoutSignIn.findIndex((other) => shapeOf(other) === shapeOf(each)) === index,
);

describe('the requests of the pages', () => {
  let fake: FakeCxone;
  let folder: string;
  beforeAll(async () => {
    fake = await startFakeCxone({
      tenant: {
        ...defaultTenant,
        callLists: [{ name: 'Customers', mapping: { externalIdColumn: 'ID', destinations: ['Phone'] } }],
      },
    });
    folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-requests-'));
  });
  afterAll(async () => {
    await fake.close();
    rmSync(folder, { recursive: true });
  });
  const requestOf = ({ method, path: at, operation }: (typeof operations)[number]) =>
    exampleRequest(spec, method, fake.url + at, operation);

  beforeEach(() => fake.reset());
  async function send(id: string): Promise<Response> {
    const each = operations.find(({ operation }) => operation.operationId === id);
    if (each === undefined) throw new Error(`there is no ${id}`);
    const request = requestOf(each);
    return fetch(request.url, {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      body: bodyText(request) ?? null,
    });
  }
  /** What must be there before a request: a page cannot know a refresh token, and nothing is stopped that does not run. */
  const BEFORE: Readonly<Record<string, readonly string[]>> = {
    getContact: ['placeCall'],
    getContactStateHistory: ['placeCall'],
    getContactStatehistory: ['placeCall'],
    stopSkill: ['startSkill'],
    getUploadJob: ['uploadCallingList'],
    cancelUploadJob: ['uploadCallingList'],
    removeProspects: ['uploadCallingList', 'advance 60'],
    listContributingSkills: ['addContributingSkill'],
    joinAgentSession: ['startAgentSession'],
    endAgentSession: ['startAgentSession'],
    setAgentState: ['startAgentSession'],
    getNextEvent: ['startAgentSession'],
    dialPhone: ['startAgentSession'],
    endInteraction: ['startAgentSession', 'dialPhone'],
    holdInteraction: ['startAgentSession', 'dialPhone', 'advance 60'],
    resumeInteraction: ['startAgentSession', 'dialPhone', 'advance 60', 'holdInteraction'],
    recordInteraction: ['startAgentSession', 'dialPhone', 'advance 60'],
    maskInteraction: ['startAgentSession', 'dialPhone', 'advance 60'],
    unmaskInteraction: ['startAgentSession', 'dialPhone', 'advance 60', 'maskInteraction'],
    snoozeInteraction: ['startAgentSession', 'loginToDialer', 'setAgentState', 'placeCall', 'advance 12'],
    overrideAmd: ['startAgentSession', 'loginToDialer', 'setAgentState', 'placeCall', 'advance 30'],
    dialIndependently: ['startAgentSession', 'dialPhone'],
    setIndependentOutcome: ['startAgentSession', 'dialPhone', 'dialIndependently'],
    setInteractionDisposition: ['startAgentSession', 'dialPhone', 'endInteraction'],
    setContactDisposition: ['startAgentSession', 'dialPhone', 'endInteraction'],
    dialAgentPhone: ['startAgentSession'],
    endAgentPhone: ['startAgentSession', 'dialAgentPhone'],
    muteAgentPhone: ['startAgentSession', 'dialPhone', 'advance 60'],
    unmuteAgentPhone: ['startAgentSession', 'dialPhone', 'advance 60', 'muteAgentPhone'],
    keepSessionAlive: ['startAgentSession'],
    dialSkill: ['startAgentSession'],
    dialAgent: ['startAgentSession', 'another agent', 'dialPhone', 'advance 60', 'holdInteraction'],
    loginToDialer: ['startAgentSession'],
    logoutFromDialer: ['startAgentSession', 'loginToDialer'],
    logoutAgent: ['startAgentSession'],
  };
  /** The session of the agent whom an example calls. */
  async function startOther(): Promise<void> {
    const made = await fetch(`${fake.url}/inContactAPI/services/v34.0/agent-sessions?stationId=2&asAgentId=5002`, {
      method: 'POST',
      headers: { authorization: 'Bearer fake-pc-write', accept: 'application/json' },
    });
    expect(made.status).toBe(202);
  }
  async function prepared(id: string, text: string): Promise<string> {
    for (const before of BEFORE[id] ?? []) {
      if (before.startsWith('advance ')) await fake.clock.advance(Number(before.split(' ')[1]));
      else if (before === 'another agent') await startOther();
      else expect([before, (await send(before)).ok]).toEqual([before, true]);
    }
    if (!text.includes('sample-refresh-token')) return text;
    const { refresh_token: token } = (await (await send('issueToken')).json()) as { refresh_token: string };
    return text.replace('sample-refresh-token', token);
  }

  describe.each(here)('in %s', (name, { file, command: [program, ...args] }) => {
    const answered = name === 'curl' ? operations : oneOfEachShape;
    test.each(answered)('is answered with the success of $operation.operationId', async (each) => {
      const text = await prepared(each.operation.operationId, languages[name]?.(requestOf(each)) ?? '');
      writeFileSync(path.join(folder, file), `${text}\n`);
      const success = Object.keys(each.operation.responses)[0] ?? '';
      const { stdout } = await promisify(execFile)(program, [...args, file], { cwd: folder });
      expect(stdout).toMatch(new RegExp(`^(HTTP/1.1 )?${success}\\b`));
    });
  });

  test.each(operations)('for Terraform are a data source that says the same, $operation.operationId', async (each) => {
    const request = requestOf(each);
    const parsed = await parseHcl('example.tf', languages['Terraform']?.(request) ?? '');
    const [source] = (parsed as { data: { http: { example: Record<string, unknown>[] } } }).data.http.example;
    expect(source).toMatchObject({ url: request.url, method: request.method });
    if (request.headers.length > 0) expect(source?.['request_headers']).toEqual(Object.fromEntries(request.headers));
  });

  test('for DataWeave are the payload, its keys and values as they are', () => {
    const [call] = operations;
    const text = call && languages['DataWeave']?.(requestOf(call));
    const json = text?.split('---\n')[1]?.replace(/^(\s*)(\w+):/gm, '$1"$2":');
    expect(JSON.parse(json ?? '')).toEqual({
      contact: { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] },
      campaignId: 'camp-pc-001',
      scriptId: 'script-xyz-999',
    });
  });
});
