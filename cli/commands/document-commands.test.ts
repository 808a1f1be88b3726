import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
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

test('a document that cannot be read ends with code 2, file and pointer', async () => {
  writeFileSync(path.join(cwd, 'swagger.yaml'), 'swagger: "2.0"\npaths: {}\n');
  for (const command of ['check', 'explain']) {
    const { code, stderr } = await runCli([command, 'seen.ndjson', '--openapi', 'swagger.yaml'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('swagger.yaml:1:10: /swagger is Swagger 2.0')]);
  }
});
