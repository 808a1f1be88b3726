import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultContract } from '../../contracts/internal.ts';
import { entryText } from '../../contracts/report/explanation-text.ts';
import { loadLedger } from '../../generated/index.ts';
import { runCli } from '../test-support/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-'));
const SECRET = 'planted-s3cret-0123456789';
const JWT = `eyJhbGciOiJSUzI1NiJ9.${Buffer.from('{"scope":"a","exp":32503680000}').toString('base64url')}.planted`;
const BASIC = Buffer.from(`my-client:${SECRET}`).toString('base64');
const URL_OF_CALL = 'https://api.nice-incontact.com/ccapi/v2/outbound/personal-connection/call';
const body = (externalId: string) => `{"contact": {"externalId": "${externalId}", "phone": "+15550199"}}`;
const curl = (flags: string, externalId: string, url = URL_OF_CALL) =>
  `curl '${url}' ${flags} -H 'Content-Type: application/json' -d '${body(externalId)}'`;
const explained = (args: readonly string[], input = '') =>
  runCli(['explain', ...args], { cwd: folder, input, env: { NO_COLOR: '1' } });

beforeAll(() => {
  writeFileSync(path.join(folder, 'token.txt'), `${SECRET}\n`);
  writeFileSync(path.join(folder, 'bytes.bin'), Buffer.from([0x89, 0x50, 0x4e, 0x47]));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('explain with the code of a finding', () => {
  test('there is an entry for every code, with its fix and its evidence', async () => {
    const { claims } = await loadLedger();
    for (const entry of Object.values(defaultContract.tables.findings)) {
      const text = entryText(entry, [], claims);
      expect(text).toMatch(new RegExp(`^${entry.code}  \\((error|warning), found in the stage ${entry.stage}\\)\n`));
      expect(text.replace(/\s+/g, ' ')).toContain(`Fix: ${entry.hint}`);
      for (const citation of entry.evidence) {
        const [id, direction] = citation.split(' ');
        const mark = direction === undefined ? '' : `, ${direction}`;
        expect(text).toMatch(new RegExp(`^${id} \\((official|observed|claimed|assumed)${mark}\\) `, 'm'));
      }
    }
  });

  test('it is printed with what it is answered with, also under other variants', async () => {
    const { code, stdout } = await explained(['campaign-skill-not-running']);
    expect(code).toBe(0);
    expect(stdout).toContain('Answered with 400\n');
    expect(stdout).toContain('"error_description":"invalid campaign id for personal connection"');
    expect(stdout).toContain('Answered with 400 under the variant error-body=empty, no body');
  });

  test('as JSON it has its replies and claims', async () => {
    const { code, stdout } = await explained(['scope-missing', '--json']);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(stdout).claims)).toEqual(['EP-06', 'EP-07', 'AS-18', 'AUTH-21']);
  });
});

describe('a usage error of explain ends with 2 and says why', () => {
  test.each<[name: string, args: string[], input: string, want: string]>([
    [
      'a slip of a code',
      ['campaign-unknwon'],
      '',
      "'campaign-unknwon' is neither a file nor the code of a finding; the nearest code is campaign-unknown",
    ],
    [
      'a code to which none is near',
      ['nope-code'],
      '',
      "'nope-code' is neither a file nor the code of a finding; see fake-cxone explain --help",
    ],
    ['no such file', ['gone.har'], '', "there is no file 'gone.har'"],
    ['a folder', ['.'], '', '. cannot be read: it is a folder; name a file'],
    ['words', ['why is my call rejected'], '', 'the argument cannot be read: it is not a curl command'],
    ['a picture', ['bytes.bin'], '', 'bytes.bin cannot be read: it is not a curl command'],
    ['an empty stdin', [], '', 'stdin cannot be read: there is nothing in it'],
    ['a stdin of spaces', ['-'], ' \n', 'stdin cannot be read: there is nothing in it'],
    ['an answer without its request', [], 'HTTP/1.1 400 Bad Request\n\n', 'pass a response with --answer'],
    ['an open quote', ["curl -d '{"], '', 'the argument cannot be read: a single quote is not closed'],
    [
      'a body that is not there',
      [`curl -d @gone.json ${URL_OF_CALL}`],
      '',
      'gone.json cannot be read: there is no such file',
    ],
    ['a HAR file without entries', [], '{"log": {"entries": []}}', 'the HAR file has no entries'],
    ['a HAR entry that is none', [], '{"log": {"entries": [{}]}}', 'the entry has no request with a url'],
    [
      'a token file that is not there',
      ['{}', '--token', '@gone.txt'],
      '',
      'gone.txt cannot be read: there is no such file',
    ],
    [
      'an answer file that is not there',
      ['{}', '--answer', 'gone.txt'],
      '',
      'gone.txt cannot be read: there is no such file',
    ],
    ['a status that is none', ['{}', '--status', 'forbidden'], '', 'a status is a number from 100 to 599'],
    ['a variant that is none', ['{}', '--variant', 'scoop=x'], '', 'Unknown variant "scoop"'],
  ])('%s', async (_name, args, input, want) => {
    const { code, stdout, stderr } = await explained(args, input);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.replace(/\s+/g, ' ')).toContain(want);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

test('explain takes NDJSON of the proxy as a HAR file: the first call that was rejected, and the others are counted', async () => {
  const record = (status: number, url = URL_OF_CALL) =>
    JSON.stringify({
      request: { url, body: { contact: { externalId: '1', phone: '+15550100' } } },
      response: { status },
    });
  const lines = [record(200, 'https://api.nice-incontact.com/auth/token'), record(202), record(400)];
  const { code, stdout, stderr } = await explained([], `${lines.join('\n')}\n`);
  expect([code, stdout]).toEqual([1, expect.stringMatching(/^POST .*\/call -> 400/)]);
  expect(stderr).toContain('2 other exchanges are left out');
});

test('explain waits for a stdin that comes late', async () => {
  const { code, stdout } = await runCli(['explain'], { input: body('x'), inputAfter: 1500 });
  expect([code, stdout]).toEqual([1, expect.stringMatching(/^POST /)]);
});

describe('no credential is ever printed', () => {
  test.each<[name: string, args: string[]]>([
    ['--token', [body(SECRET), '--token', SECRET]],
    ['--token with its scheme', [body(SECRET), '--token', `Bearer ${SECRET}`]],
    ['--token @file', [body(SECRET), '--token', '@token.txt']],
    ['a JWT by --token', [body(JWT), '--token', JWT]],
    ['a header', [curl(`-H 'Authorization: Bearer ${SECRET}'`, SECRET)]],
    [
      'a header with a JWT, rejected',
      [curl(`-H 'Authorization: Bearer ${JWT}'`, JWT), '--text', `401 - bad token ${JWT}`],
    ],
    ['a header that is not well formed', [curl(`-H 'Authorization: Bearer "${SECRET} ${SECRET}"'`, SECRET)]],
    ['a header without a scheme', [curl(`-H 'Authorization: ${SECRET}'`, SECRET)]],
    ['two headers', [curl(`-H 'Authorization: Bearer ${SECRET}' -H 'Authorization: Bearer ${JWT}'`, SECRET)]],
    ['--oauth2-bearer', [curl(`--oauth2-bearer ${SECRET}`, SECRET)]],
    ['-u', [curl(`-u my-client:${SECRET}`, SECRET)]],
    ['a Basic header', [curl(`-H 'Authorization: Basic ${BASIC}'`, `${SECRET}${BASIC}`)]],
    ['a query', [curl('', 'e', `${URL_OF_CALL}?access_token=${SECRET}`)]],
    ['a query of a path that is none', [curl('', 'e', `https://api.nice-incontact.com/x?access_token=${SECRET}`)]],
    ['the user of a URL', [curl('', 'e', URL_OF_CALL.replace('//', `//me:${SECRET}@`))]],
    ['a JWT in the payload alone', [body(JWT)]],
    ['a JWT that is the whole argument', [JWT]],
    [
      'the form of a token request',
      [
        `curl https://cxone.niceincontact.com/auth/token -d grant_type=password -d username=u -d password=${SECRET} -d client_secret=${SECRET}`,
      ],
    ],
    ['an open quote behind it', [`curl -H 'Authorization: Bearer ${SECRET}`]],
  ])('%s', async (_name, args) => {
    for (const form of [[], ['--json']]) {
      const { stdout, stderr } = await explained([...args, ...form]);
      expect(stdout + stderr).not.toBe('');
      for (const secret of [SECRET, BASIC, JWT, JWT.split('.')[1] as string])
        expect(stdout + stderr).not.toContain(secret);
    }
  });
});
