import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCli } from '../test-support/run-cli.ts';

/** `check` and `explain` with an OpenAPI document of the user. */

const cwd = mkdtempSync(path.join(tmpdir(), 'fake-cxone-documents-'));
afterAll(() => rmSync(cwd, { recursive: true }));

writeFileSync(
  path.join(cwd, 'jobs.yaml'),
  `openapi: 3.0.3
info: { title: Jobs, version: '1' }
servers: [{ url: https://jobs.example }]
paths:
  /jobs/{id}:
    put:
      operationId: putJob
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      requestBody:
        content:
          application/json:
            schema: { type: object, required: [name], properties: { name: { type: string }, phrase: { type: string, format: password } } }
      responses: { '204': { description: done } }
`,
);
const record = {
  request: {
    method: 'PUT',
    url: 'https://jobs.example/jobs/x',
    headers: { 'content-type': 'application/json' },
    body: '{"name": 1, "phrase": "open-sesame-1"}',
  },
  response: { status: 200, headers: {}, body: '' },
};
writeFileSync(path.join(cwd, 'seen.ndjson'), `${JSON.stringify(record)}\n`);
writeFileSync(
  path.join(cwd, 'request.sh'),
  `curl -X PUT https://jobs.example/jobs/7 -H 'Content-Type: application/json' -d '{"name": 1, "phrase": "open-sesame-1"}'\n`,
);

test('a document of many megabytes is read', async () => {
  const description = 'a'.repeat(12_000_000);
  const document = { openapi: '3.0.3', info: { title: 'Long', version: '1', description }, paths: {} };
  writeFileSync(path.join(cwd, 'long.json'), JSON.stringify(document));
  const { code, stdout } = await runCli(['check', 'seen.ndjson', '--openapi', 'long.json,jobs.yaml'], { cwd });
  expect([code, stdout]).toEqual([1, expect.stringContaining('document-request')]);
});

const URL_OF_JOB = 'https://jobs.example/jobs/7';

test('check --openapi judges what only the document has, and says that it rests on it', async () => {
  const { code, stdout } = await runCli(['check', 'seen.ndjson', '--openapi', 'jobs.yaml', '--json'], { cwd });
  const { findings } = JSON.parse(stdout) as { findings: { code: string; operation: string; grade: string }[] };
  expect([code, findings.map((each) => [each.operation, each.code, each.grade])]).toEqual([
    1,
    [
      ['putJob', 'document-request', 'yours'],
      ['putJob', 'document-request', 'yours'],
      ['putJob', 'document-response', 'yours'],
    ],
  ]);
  expect(stdout).not.toContain('open-sesame');
  const pretty = await runCli(['check', 'seen.ndjson', '--openapi', 'jobs.yaml'], { cwd });
  expect(pretty.stdout).toContain('putJob');
  expect(pretty.stdout).toContain('not on evidence about the vendor');
  expect(JSON.parse(stdout).coverage).toEqual({
    putJob: {
      statuses: { '200': 1, '204': 0 },
      replies: {},
      findings: { 'document-request': 2, 'document-response': 1 },
      fields: {},
    },
  });
  const without = await runCli(['check', 'seen.ndjson', '--json'], { cwd });
  expect(JSON.parse(without.stdout).totals).toMatchObject({ exchanges: 0, others: 1 });
});

test('explain --openapi explains by the document, without the secrets that it marks', async () => {
  const { code, stdout } = await runCli(['explain', 'request.sh', '--openapi', 'jobs.yaml'], { cwd });
  expect(code).toBe(1);
  expect(stdout).toContain('It would be rejected: name must be string, by your document Jobs at');
  expect(stdout).toContain('rests on your document Jobs, and not on evidence about the vendor');
  expect(stdout).not.toContain('open-sesame');
  const answered = await runCli(['explain', 'request.sh', '--openapi', 'jobs.yaml', '--status', '400', '--json'], {
    cwd,
  });
  expect(JSON.parse(answered.stdout)).toMatchObject({
    verdict: { kind: 'explained' },
    operation: 'putJob',
    findings: [{ code: 'document-request', likelihood: 'possible', grade: 'yours' }],
  });
});

describe('a request beside the operations of a document', () => {
  test.each([
    ['a method that the path does not have', `DELETE ${URL_OF_JOB}`, '/jobs/{id} takes PUT, and not DELETE, by your'],
    [
      'a path with a slip',
      'PUT https://jobs.example/job/7',
      'there is no such path; the nearest one is PUT /jobs/{id}',
    ],
    [
      'another path at its host',
      'GET https://jobs.example/things',
      'the nearest one is PUT /jobs/{id}, by your document',
    ],
  ])('explain names what the document has: %s', async (_name, line, message) => {
    const [method = '', url = ''] = line.split(' ');
    const args = ['explain', `curl -X ${method} ${url}`, '--openapi', 'jobs.yaml', '--json'];
    const { code, stdout } = await runCli(args, { cwd });
    const { verdict, operation, findings } = JSON.parse(stdout) as Record<string, unknown>;
    expect([code, operation, verdict]).toMatchObject([1, null, { kind: 'wrong' }]);
    expect(findings).toMatchObject([
      { code: 'document-request', grade: 'yours', message: expect.stringContaining(message) },
    ]);
  });

  test('is an error for check where it is meant for the document, and left alone elsewhere', async () => {
    const lines = ['PATCH /jobs/7', 'PUT /job/7', 'PUT /Jobs/7/', 'GET /things/of/others'].map((line) => {
      const [method, path] = line.split(' ');
      const body = '{"name": "n", "phrase": "open-sesame-1"}';
      return JSON.stringify({
        request: { method, url: `https://jobs.example${path}`, body },
        response: { status: 404 },
      });
    });
    writeFileSync(path.join(cwd, 'astray.ndjson'), lines.join('\n'));
    const { code, stdout } = await runCli(['check', 'astray.ndjson', '--openapi', 'jobs.yaml', '--json'], { cwd });
    const { totals, findings, coverage } = JSON.parse(stdout);
    expect([code, totals]).toMatchObject([1, { exchanges: 3, others: 1, errors: 3 }]);
    expect(findings.map((each: { code: string; path: string }) => [each.code, each.path])).toEqual([
      ['document-request', '/jobs/7'],
      ['document-request', '/job/7'],
      ['document-request', '/Jobs/7/'],
    ]);
    expect([coverage, stdout.includes('open-sesame')]).toEqual([{}, false]);
  });
});

test.each(['401', '404', '500'])('what is wrong with a body is no cause of a %s', async (status) => {
  const args = ['explain', 'request.sh', '--openapi', 'jobs.yaml', '--status', status];
  const { code, stdout } = await runCli(args, { cwd });
  expect([code, stdout.replace(/\s+/g, ' ')]).toEqual([
    1,
    expect.stringContaining(
      `Nothing that the document says is a cause of a ${status}. The request is still wrong: name`,
    ),
  ]);
});

test('explain says of a wrong response that it is wrong, and ends with 1', async () => {
  const right = { ...record, request: { ...record.request, url: URL_OF_JOB, body: '{"name": "n"}' } };
  writeFileSync(path.join(cwd, 'answered.ndjson'), JSON.stringify(right));
  const { code, stdout } = await runCli(['explain', 'answered.ndjson', '--openapi', 'jobs.yaml'], { cwd });
  expect(code).toBe(1);
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'Nothing is wrong with this request, as far as the document says. The response is not what the document says. This rests',
  );
  expect(stdout).toContain('The response itself:\n  document-response  the status 200 is not declared; there are 204');
  const verbose = await runCli(['explain', 'answered.ndjson', '--openapi', 'jobs.yaml', '--verbose'], { cwd });
  expect(verbose.stdout).toMatch(
    /The response itself\n {3}document-response {2}the status 200 .*\n {3}fix {7}Compare the/,
  );
});

test('a document that cannot be read ends with code 2, file and pointer', async () => {
  writeFileSync(path.join(cwd, 'swagger.yaml'), 'swagger: "2.0"\npaths: {}\n');
  for (const command of ['check', 'explain']) {
    const { code, stderr } = await runCli([command, 'seen.ndjson', '--openapi', 'swagger.yaml'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('swagger.yaml:1:10: /swagger is Swagger 2.0')]);
  }
});
