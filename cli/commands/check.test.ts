import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { CheckResult } from '../../contracts/internal.ts';
import { runCli, startServe } from '../test-support/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const URL_OF_CALL = 'https://api.nice-incontact.com/ccapi/v2/outbound/personal-connection/call';
const RIGHT = {
  contact: { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] },
  campaignId: 'camp-pc-001',
  scriptId: 'script-xyz-999',
};
const ASKED = {
  contact: { externalId: 'ext-12345', phone: '+15550199' },
  campaignId: 'camp-abc-123',
  scriptId: 'script-xyz-999',
};
const REJECTED = {
  status: 400,
  headers: { 'Content-Type': 'application/json' },
  body: '{"error":"Bad Request","error_description":"invalid campaign id for personal connection"}',
};
const HEADERS = { 'Content-Type': 'application/json', Authorization: 'Bearer [redacted]' };

const exchange = (body: unknown, response: object = { status: 202, headers: {}, body: '' }) => ({
  request: { method: 'POST', url: URL_OF_CALL, headers: HEADERS, body: JSON.stringify(body) },
  response,
});
const lines = (...records: object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
const harEntry = (body: unknown, url = URL_OF_CALL) => ({
  request: {
    method: 'POST',
    url,
    headers: [{ name: 'content-type', value: 'application/json' }],
    postData: { text: JSON.stringify(body) },
  },
  response: { status: 202, headers: [], content: { size: 0 } },
});

function put(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** `side severity code pointer line:column` of each finding, in the order of the file. */
function brief({ findings }: CheckResult): string[] {
  return findings.map(({ side, severity, code, pointer, line, column }) =>
    [side, severity, code, ...(pointer === '' ? [] : [pointer]), `${line}:${column}`].join(' '),
  );
}

async function check(
  args: string[],
  input?: string,
): Promise<{ code: number | null; result: CheckResult; stderr: string }> {
  const { code, stdout, stderr } = await runCli(
    ['check', ...args, '--report', 'json'],
    input === undefined ? {} : { input },
  );
  return { code, result: JSON.parse(stdout), stderr };
}

const FLAT = [
  'request error contact-flat-phone /contact/phone',
  'request error key-missing /contact/phoneNumbers',
  'request warning number-impossible /contact/phone',
];
const at = (place: string) => FLAT.map((finding) => `${finding} ${place}`);
const RAW = `POST /ccapi/v2/outbound/personal-connection/call HTTP/1.1\r\nHost: api.nice-incontact.com\r\nAuthorization: Bearer [redacted]\r\nContent-Type: application/json\r\n\r\n`;
const plan = (body: string) => ({
  format_version: '1.2',
  planned_values: {},
  resource_changes: [
    {
      address: 'terracurl_request.call',
      mode: 'managed',
      type: 'terracurl_request',
      change: {
        actions: ['create'],
        after: {
          url: URL_OF_CALL,
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          request_body: body,
        },
        after_unknown: {},
      },
    },
  ],
});

test('check lists first what the fake would reject with, and not what is there most often', async () => {
  const withoutToken = (body: unknown) => {
    const { request, response } = exchange(body, { status: 401, headers: {}, body: '' });
    return { request: { ...request, headers: { 'Content-Type': 'application/json' } }, response };
  };
  const recording = put(
    'rejections.ndjson',
    lines(withoutToken(ASKED), withoutToken(ASKED), exchange(ASKED, REJECTED)),
  );
  const { result } = await check([recording, '--tenant', 'spec/tenants/default.yaml']);
  const errors = result.groups.filter(({ severity, side }) => severity === 'error' && side === 'request');
  expect(errors.map(({ code, count }) => `${code} ${count}`)).toEqual([
    'credentials-missing 2',
    'campaign-skill-not-running 3',
    'contact-flat-phone 3',
    'key-missing 3',
  ]);
});

describe('check: what is reported for each form of recording', () => {
  test.each<[name: string, file: string, content: string | Uint8Array, code: number, want: string[]]>([
    ['NDJSON, all of it right', 'right.ndjson', lines(exchange(RIGHT), exchange(RIGHT)), 0, []],
    [
      'NDJSON with the exchange of the original poster',
      'asked.ndjson',
      lines(exchange(RIGHT), exchange(ASKED, REJECTED)),
      1,
      at('2:1'),
    ],
    ['one record alone', 'one.json', JSON.stringify(exchange(ASKED, REJECTED)), 1, at('1:1')],
    [
      'HAR',
      'asked.har',
      JSON.stringify({ log: { entries: [harEntry(RIGHT), harEntry(ASKED)] } }, null, 2),
      1,
      at('26:7'),
    ],
    ['HAR, packed', 'asked.har.gz', gzipSync(JSON.stringify({ log: { entries: [harEntry(ASKED)] } })), 1, at('1:20')],
    ['a raw HTTP request', 'asked.http', RAW + JSON.stringify(ASKED), 1, at('1:1')],
    ['a raw HTTP exchange', 'right.http', `${RAW}${JSON.stringify(RIGHT)}\r\n\r\nHTTP/1.1 202 Accepted\r\n\r\n`, 0, []],
    [
      'a payload, whose places are those of the file',
      'asked.json',
      JSON.stringify(ASKED, null, 2),
      1,
      [
        'request error contact-flat-phone /contact/phone 4:5',
        'request error key-missing /contact/phoneNumbers 2:3',
        'request warning number-impossible /contact/phone 4:14',
      ],
    ],
    ['a payload that is right', 'right.json', JSON.stringify(RIGHT), 0, []],
    ['a broken payload', 'broken.json', '{"contact": {"externalId": "1",}}', 1, ['request error json-broken 1:32']],
    [
      'a curl command',
      'asked.curl',
      `curl ${URL_OF_CALL} -H 'Authorization: Bearer $TOKEN' --json '${JSON.stringify(ASKED)}'`,
      1,
      at('1:1'),
    ],
    ['a Terraform plan', 'plan.json', JSON.stringify(plan(JSON.stringify(ASKED))), 1, at('1:76')],
    ['a Terraform plan that is right', 'plan-right.json', JSON.stringify(plan(JSON.stringify(RIGHT))), 0, []],
    [
      'an answer that the contract does not know',
      'answer.ndjson',
      lines(exchange(RIGHT, { status: 200, headers: {}, body: 'ok' }), exchange(RIGHT)),
      1,
      ['response error response-status-undeclared 1:1'],
    ],
    [
      'an answer with a body where none belongs',
      'body.ndjson',
      lines(exchange(RIGHT, { status: 202, headers: {}, body: '{}' }), exchange(RIGHT)),
      1,
      ['response error response-body-unexpected 1:1'],
    ],
    [
      'an answer that is HTML',
      'html.ndjson',
      lines(
        exchange(RIGHT, { status: 400, headers: { 'content-type': 'text/html' }, body: '<html>' }),
        exchange(RIGHT),
      ),
      1,
      ['response error response-media-type-wrong 1:1', 'response error response-body-broken 1:1'],
    ],
    [
      'a path that another thread claims',
      'claimed.ndjson',
      lines(exchange(RIGHT), { request: { url: 'https://api-na1.niceincontact.com/api/v2/outbound/connections' } }),
      1,
      ['request error path-claimed 2:1'],
    ],
    [
      'a record that is cut off, and the rest',
      'cut.ndjson',
      `${lines(exchange(ASKED, REJECTED))}{"request":`,
      1,
      [...at('1:1'), 'record error record-truncated 2:1'],
    ],
    [
      'a broken record, and the rest',
      'broken.ndjson',
      `${lines(exchange(RIGHT))}{oops}\n${lines(exchange(ASKED))}`,
      1,
      ['record error record-broken 2:1', ...at('3:1')],
    ],
    [
      'a packed file that is cut off',
      'cut.ndjson.gz',
      gzipSync(lines(...Array.from({ length: 400 }, () => exchange(RIGHT)))).subarray(0, -20),
      1,
      ['record error record-truncated 1:1'],
    ],
    [
      'a token that is a placeholder',
      'placeholder.http',
      `${RAW.replace('[redacted]', 'YOUR_ACCESS_TOKEN')}${JSON.stringify(RIGHT)}`,
      1,
      ['request error token-placeholder 1:1'],
    ],
    [
      'no credentials',
      'stranger.http',
      `${RAW.replace(/Authorization.*\r\n/, '')}${JSON.stringify(RIGHT)}`,
      1,
      ['request error credentials-missing 1:1'],
    ],
    [
      'a form',
      'form.http',
      `${RAW.replace('application/json', 'application/x-www-form-urlencoded')}${JSON.stringify(RIGHT)}`,
      1,
      ['request error media-type-wrong 1:1'],
    ],
  ])('%s', async (_name, file, content, code, want) => {
    const checked = await check([put(file, content)]);
    expect(brief(checked.result)).toEqual(want);
    expect(checked.code).toBe(code);
    expect(checked.stderr).toBe('');
  });
});

describe('check: which files', () => {
  test('a folder is searched for recordings, a pattern expanded, stdin read; each file once', async () => {
    put('many/a.har', JSON.stringify({ log: { entries: [harEntry(RIGHT)] } }));
    put('many/deep/b.ndjson.gz', gzipSync(lines(exchange(RIGHT), exchange(RIGHT))));
    put('many/notes.txt', 'not a recording');
    const { code, result } = await check(
      [path.join(folder, 'many'), path.join(folder, 'many/**/*.gz'), '-'],
      lines(exchange(RIGHT)),
    );
    const names = result.files.map(({ file, exchanges }) => `${path.basename(file)} ${exchanges}`);
    expect([code, names]).toEqual([0, ['a.har 1', 'b.ndjson.gz 2', 'notes.txt 0', '- 1']]);
  });

  test('a folder has scripts and code too; what has no request is listed, or counted where it is code', async () => {
    const url = 'https://api.nice-incontact.com/ccapi/v2/outbound/personal-connection/call';
    const body = JSON.stringify(RIGHT);
    put('mixed/a.sh', `curl -H 'Authorization: Bearer x.y.z' -H 'Content-Type: application/json' -d '${body}' ${url}`);
    put(
      'mixed/b.ps1',
      `Invoke-RestMethod -Method Post -Uri '${url}' -ContentType application/json -Headers @{} -Body '${body}'`,
    );
    put('mixed/c.md', `# Call\n\n    curl -H "$AUTH" -H 'Content-Type: application/json' -d '${body}' ${url}\n`);
    put('mixed/d.ts', 'export const nothing = 1;');
    put('mixed/e.py', `requests.post("${url}", json=body)`);
    put('mixed/f.log', 'INFO nothing');
    put('mixed/g.json', '');
    put('mixed/h.png', 'no text');
    put('mixed/i.yml', 'a: 1\nb: 2\n');
    const folderOfAll = path.join(folder, 'mixed');
    const { code, stdout, stderr } = await runCli(['check', folderOfAll, '--json']);
    const { files, findings } = JSON.parse(stdout) as CheckResult;
    const names = files.map(({ file, exchanges }) => `${path.basename(file)} ${exchanges}`);
    expect(names).toEqual(['a.sh 1', 'b.ps1 1', 'c.md 1', 'e.py 0', 'f.log 0', 'g.json 0']);
    expect(findings.map((each) => `${path.basename(each.file)} ${each.code}`)).toEqual([
      'b.ps1 credentials-missing',
      'e.py record-unread',
    ]);
    expect(code).toBe(1);
    const left = stderr.replaceAll(`${folderOfAll.replaceAll('\\', '/')}/`, '').split('\n');
    expect(left.map((line) => line.split(/[:;] (?=it|pass|see|there)/)[0])).toEqual([
      'fake-cxone: e.py is skipped',
      'fake-cxone: f.log is skipped',
      'fake-cxone: g.json is skipped',
      'fake-cxone: 2 other files have no request in them, and are skipped',
      '',
    ]);
  });

  test('other hosts and paths are counted and left alone; --host names a gateway', async () => {
    const other = (url: string) => ({ request: { url, body: '{}' } });
    const file = put(
      'hosts.ndjson',
      lines(
        exchange(RIGHT),
        other('https://other.example/auth/token'),
        other('https://gateway.example/api/v2/outbound/connections'),
      ),
    );
    expect((await check([file])).result.totals).toMatchObject({ exchanges: 1, others: 2, errors: 0 });
    expect((await check([file, '--host', 'gateway.example'])).result.totals).toMatchObject({
      exchanges: 2,
      others: 1,
      errors: 1,
    });
  });

  test('where nothing concerns the contract, that is reported, and fails unless it is allowed', async () => {
    const file = put(
      'none.ndjson',
      lines({ request: { url: 'https://other.example/' } }, { request: { url: 'https://other.example/' } }),
    );
    const { code, stderr } = await check([file]);
    expect([code, stderr]).toEqual([
      1,
      'fake-cxone: none of the 2 requests concerns the contract, so nothing was checked; see --prefix, --host and --allow-none\n',
    ]);
    expect((await check([file, '--allow-none'])).code).toBe(0);
  });

  test.each([
    ['a file that is not there', ['nowhere.har'], 'there is no file nowhere.har'],
    ['a pattern without a match', ['nowhere/*.har'], 'the pattern nowhere/*.har matches no file'],
    [
      'a report that is none',
      ['-', '--report', 'html'],
      'Unknown report "html". Use one of: pretty, json, junit, sarif, github, markdown.',
    ],
    [
      'a report that cannot be written',
      ['-', '--report', 'json=/nowhere/x.json'],
      '--report json=/nowhere/x.json cannot be written: its folder is not there; make it first',
    ],
    [
      'a baseline that is none',
      ['-', '--baseline', put('no-baseline.json', '{}')],
      'is not a report of fake-cxone check; write one with --report json=',
    ],
    ['no files', [], 'The argument files is missing'],
    ['a text of no format', [put('notes.md', '# Notes\n')], 'notes.md cannot be read: it is not a HAR file'],
    ['JSON without a key of the call', [put('package.json', '{"name": "x", "version": "1"}')], 'cannot be read'],
    ['a host with a path', ['-', '--host', 'gw.example/cxone'], '"gw.example/cxone" is not a host name. Write it as'],
    ['a prefix that is none', ['-', '--prefix', 'cxone'], 'Write it as /cxone.'],
  ])('%s ends with 2 and a sentence', async (_name, args, want) => {
    const { code, stderr } = await runCli(['check', ...args], { input: lines(exchange(RIGHT)) });
    expect(code).toBe(2);
    expect(stderr).toContain(want);
    expect(stderr).not.toContain('    at ');
  });
});

test.each(['', '\n'])(
  'an empty stdin or file ends with 2: a broken producer is not a broken client (%j)',
  async (text) => {
    const { code, stdout, stderr } = await runCli(['check', '-'], { input: text });
    expect([code, stdout, stderr]).toEqual([2, '', 'fake-cxone: stdin cannot be read: there is nothing in it\n']);
    for (const name of ['empty.json', 'empty.ndjson', 'empty.har', 'empty.sh']) {
      const file = put(`empty/${name}`, text);
      const checked = await runCli(['check', file, '--allow-none']);
      expect([checked.code, checked.stderr]).toEqual([
        2,
        `fake-cxone: ${file} cannot be read: there is nothing in it\n`,
      ]);
    }
  },
);

describe('check: short by default', () => {
  const har = () => {
    const entries = [
      harEntry(ASKED),
      harEntry({ ...RIGHT, campaignId: 7 }, 'https://gw.example/ccapi/v2/outbound/personal-connection/call'),
    ];
    return put('line.har', JSON.stringify({ log: { entries } }));
  };

  test('a HAR file with four findings takes at most 20 lines, and each place names its entry', async () => {
    const { stdout } = await runCli(['check', har()]);
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(20);
    expect(stdout.match(/^(error|warning) /gm)).toHaveLength(4);
    expect(stdout).toContain('line.har: entry 2 (POST /ccapi/v2/outbound/personal-connection/call) campaignId must be');
    expect(stdout).not.toContain('Coverage');
    expect(stdout).toMatch(/2 exchanges checked: 3 errors, 1 warning\n$/);
  });

  test('--coverage adds what the recordings exercise', async () => {
    expect((await runCli(['check', har(), '--coverage'])).stdout).toContain('Coverage of placeCall');
  });
});

test('--prefix is the path of a gateway, for check and for explain', async () => {
  const url = URL_OF_CALL.replace('/ccapi', '/cxone/ccapi').replace('api.nice-incontact.com', 'gw.example');
  const file = put('prefix.har', JSON.stringify({ log: { entries: [harEntry(ASKED, `${url}?a=/cxone/b`)] } }));
  expect((await check([file])).result.totals.exchanges).toBe(0);
  const { result } = await check([file, '--prefix', '/cxone']);
  expect(result.totals.exchanges).toBe(1);
  expect(result.findings[0]).toMatchObject({ entry: 1, path: new URL(url).pathname });
  const explained = await runCli(['explain', file, '--prefix', '/cxone']);
  expect(explained.stdout).toContain("contact-flat-phone  'contact.phone' is not a key");
});

describe('check: what fails', () => {
  const warned = () => put('warned.ndjson', lines(exchange(RIGHT), exchange({ contact: RIGHT.contact })));

  test('warnings pass, unless --fail-on says otherwise', async () => {
    expect((await check([warned()])).code).toBe(0);
    expect((await check([warned(), '--fail-on', 'warning'])).code).toBe(1);
  });

  test('a baseline accepts what it has, in whatever file and line, and what is new fails', async () => {
    const baseline = path.join(folder, 'baseline.json');
    const old = put('old.ndjson', lines(exchange(ASKED, REJECTED), exchange(RIGHT)));
    await runCli(['check', old, '--report', `json=${baseline}`]);
    const again = put('again.ndjson', lines(exchange(RIGHT), exchange(ASKED, REJECTED)));
    const accepted = await check([again, '--baseline', baseline]);
    expect([accepted.code, accepted.result.totals.known]).toEqual([0, 3]);
    const fresh = put('fresh.ndjson', lines(exchange(ASKED), exchange({ ...RIGHT, campaignId: 7 })));
    const { stdout, code } = await runCli(['check', fresh, '--baseline', baseline]);
    expect(code).toBe(1);
    expect(stdout).toContain('error campaign-type');
    expect(stdout).not.toContain('error contact-flat-phone');
  });

  test('with a tenant file the rules about its campaigns run', async () => {
    const tenant = path.resolve('spec/tenants/default.yaml');
    const file = put('tenant.ndjson', lines(exchange({ ...RIGHT, campaignId: 'camp-abc-123' }), exchange(RIGHT)));
    expect((await check([file])).code).toBe(0);
    const { code, result } = await check([file, '--tenant', tenant]);
    expect([code, brief(result)[0]]).toEqual([1, 'request error campaign-skill-not-running /campaignId 1:1']);
  });

  test('variants count', async () => {
    const file = put('flat.ndjson', lines(exchange(ASKED), exchange(RIGHT)));
    expect((await check([file, '--variant', 'flat-phone=accept'])).code).toBe(0);
  });
});

describe('check: coverage', () => {
  test('counts statuses, replies, findings and fields, and what was never exercised', async () => {
    const { result } = await check([put('coverage.ndjson', lines(exchange(RIGHT), exchange(ASKED, REJECTED)))]);
    const coverage = result.coverage.placeCall;
    expect(coverage?.statuses).toMatchObject({ 202: 1, 400: 1, 401: 0, 403: 0 });
    expect(coverage?.replies).toMatchObject({ call_accepted: 1, invalid_campaign: 1, invalid_script: 0 });
    expect(coverage?.findings).toMatchObject({ 'contact-flat-phone': 1, 'campaign-unknown': 0 });
    expect(Object.keys(coverage?.findings ?? {})).not.toContain('client-missing');
    expect(coverage?.fields).toEqual({
      '/contact': 2,
      '/campaignId': 2,
      '/scriptId': 2,
      '/contact/externalId': 2,
      '/contact/phoneNumbers': 1,
      '/contact/phoneNumbers/*/phoneType': 1,
      '/contact/phoneNumbers/*/number': 1,
    });
  });
});

describe('check: the token endpoint', () => {
  const token = (body: string, response: object) => ({
    request: {
      method: 'POST',
      url: 'https://cxone.niceincontact.com/auth/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded', authorization: 'Basic aWQ6aHVudGVyMi1odW50ZXIy' },
      body,
    },
    response,
  });
  const json = { 'content-type': 'application/json' };

  test('is checked and covered, and its secrets are in no report', async () => {
    const issued = {
      access_token: 'hunter2-hunter2',
      token_type: 'Bearer',
      expires_in: 3600,
      refresh_token: 'hunter2-hunter2',
      id_token: 'hunter2-hunter2',
    };
    const file = put(
      'token.ndjson',
      lines(
        token('grant_type=pasword&username=a&password=hunter2-hunter2&client_secret=hunter2-hunter2', {
          status: 400,
          headers: json,
          body: '{"error":"unsupported_grant_type"}',
        }),
        token('grant_type=password&username=a&password=hunter2-hunter2', {
          status: 200,
          headers: json,
          body: JSON.stringify(issued),
        }),
      ),
    );
    const { code, stdout } = await runCli(['check', file, '--report', 'json']);
    const result = JSON.parse(stdout) as CheckResult;
    expect(brief(result).filter((finding) => finding.startsWith('request'))).toEqual([
      'request error grant-unsupported /grant_type 1:1',
      'request error client-twice /client_secret 1:1',
    ]);
    expect(result.coverage.issueToken?.replies).toMatchObject({ token_issued: 1 });
    expect(Object.keys(result.coverage.issueToken?.findings ?? {})).not.toContain('token-expired');
    expect(code).toBe(1);
    for (const report of ['json', 'pretty', 'junit', 'sarif', 'markdown', 'github']) {
      const text = await runCli(['check', file, '--report', report]);
      expect(text.stdout + text.stderr, report).not.toContain('hunter2');
    }
  });
});

describe('check: secrets', () => {
  test('no report has a token, or a value that Terraform marks as sensitive', async () => {
    const token = `eyJhbGciOiJSUzI1NiJ9.${'eyJzdWIiOiJzZWNyZXQifQ'}.c2lnbmF0dXJl`;
    const secret = 'hunter2-hunter2';
    const sensitive = plan(JSON.stringify({ contact: { externalId: secret, [secret]: 1 } }));
    Object.assign(sensitive.resource_changes[0]?.change ?? {}, { after_sensitive: { request_body: true } });
    const files = [
      put(
        'secret.ndjson',
        lines(exchange({ ...RIGHT, [token]: 1 }), {
          request: {
            url: `${URL_OF_CALL}?access_token=${token}`,
            headers: { authorization: `Bearer ${token}` },
            body: '{}',
          },
        }),
      ),
      put('secret-plan.json', JSON.stringify(sensitive)),
    ];
    for (const report of ['pretty', 'github', 'markdown', 'junit', 'sarif', 'json']) {
      const { stdout, stderr } = await runCli(['check', ...files, '--report', report]);
      expect(stdout.length).toBeGreaterThan(100);
      for (const planted of [token, secret]) expect(stdout + stderr, report).not.toContain(planted);
    }
  });
});

test('several reports are written at once, each to its place', async () => {
  const file = put('several.ndjson', lines(exchange(ASKED, REJECTED), exchange(RIGHT)));
  const [junit, sarif] = [path.join(folder, 'out.xml'), path.join(folder, 'out.sarif')];
  const { stdout } = await runCli([
    'check',
    file,
    '--report',
    'github',
    '--report',
    `junit=${junit}`,
    '--report',
    `sarif=${sarif}`,
  ]);
  expect(stdout).toMatch(
    /^::error file=.*several\.ndjson,line=1,col=1,title=contact-flat-phone::'contact\.phone' is not a key; fix: /,
  );
  expect(readFileSync(junit, 'utf8')).toContain('<testsuites');
  expect(JSON.parse(readFileSync(sarif, 'utf8')).version).toBe('2.1.0');
});

test('what the fake prints with --json is a recording', async () => {
  const fake = await startServe(['--json']);
  for (const body of [RIGHT, ASKED]) {
    const headers = { 'Content-Type': 'application/json', Authorization: 'Bearer fake-pc-write' };
    const url = `${fake.url}${new URL(URL_OF_CALL).pathname}`;
    await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  }
  await fake.end();
  const { code, result } = await check(['-'], fake.lines.map((line) => `${line}\n`).join(''));
  expect(brief(result)).toEqual(at('3:1'));
  expect(result.coverage.placeCall?.statuses).toMatchObject({ 202: 1, 400: 1 });
  expect(code).toBe(1);
});
