import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCli, startServe } from '../test-support/run-cli.ts';

const cwd = mkdtempSync(path.join(tmpdir(), 'fake-cxone-openapi-'));
afterAll(() => rmSync(cwd, { recursive: true }));

function written(name: string, text: string): string {
  writeFileSync(path.join(cwd, name), text);
  return name;
}

const REPORTS = `openapi: 3.1.0
info: { title: Reports, version: '1' }
servers: [{ url: https://reports.example/v1 }]
paths:
  /jobs/{job}:
    get:
      operationId: getJob
      responses:
        '200':
          description: the job
          content:
            application/json:
              schema:
                type: object
                required: [state]
                properties: { state: { const: done } }
`;

test('serve --openapi serves the operations of several documents, YAML and JSON, beside its own', async () => {
  const other = {
    openapi: '3.0.0',
    info: { title: 'o', version: '1' },
    paths: { '/other': { get: { responses: { 204: { description: '' } } } } },
  };
  const files = [written('reports.yaml', REPORTS), written('other.json', JSON.stringify(other))];
  const fake = await startServe(
    files.flatMap((file) => ['--openapi', file]),
    { cwd },
  );
  const job = await fetch(`${fake.url}/v1/jobs/7`);
  expect([job.status, await job.json()]).toEqual([200, { state: 'done' }]);
  expect((await fetch(`${fake.url}/other`)).status).toBe(204);
  expect((await fetch(`${fake.url}/inContactAPI/services/v34.0/skills`)).status).toBe(401);
  expect(await fake.end()).toBe(0);
});

test.each([
  [
    'Swagger 2.0',
    'swagger: "2.0"\npaths: {}\n',
    ':1:10: /swagger is Swagger 2.0, which is not served; convert it by: npx swagger2openapi FILE',
  ],
  [
    'a broken reference',
    REPORTS.replace('type: object', "$ref: '#/components/schemas/Job'"),
    ":14:23: /paths/~1jobs~1{job}/get/responses/200/content/application~1json/schema/$ref there is nothing at '#/components/schemas/Job'; declare it there, or take the reference out",
  ],
  [
    'a reference with a slip',
    `${REPORTS.replace('type: object', "$ref: '#/components/schemas/Jobb'")}components: { schemas: { Job: {} } }\n`,
    ":14:23: /paths/~1jobs~1{job}/get/responses/200/content/application~1json/schema/$ref there is nothing at '#/components/schemas/Jobb'; did you mean '#/components/schemas/Job'?",
  ],
  [
    'a scheme that is not declared',
    REPORTS.replace('      operationId', '      security: [{ token: [] }]\n      operationId'),
    ":7:27: /paths/~1jobs~1{job}/get/security/0/token is not declared: there is no security scheme 'token' in /components/securitySchemes; declare it there, or take the requirement out",
  ],
  [
    'a parameter without a place',
    REPORTS.replace('      operationId', '      parameters: [{ name: job }]\n      operationId'),
    ':7:20: /paths/~1jobs~1{job}/get/parameters/0/in must be one of path, query, header, cookie',
  ],
  ['YAML that is none', 'openapi: [', ':1:11: '],
  ['JSON that is none', '{"openapi": "3.1.0"', ':1:20: '],
  ['a text', 'hello', ': is not an OpenAPI document'],
])('serve --openapi ends with code 2, file, line and pointer: %s', async (what, text, problem) => {
  const file = written(`broken-${what.length}.yaml`, text);
  const { code, stderr } = await runCli(['serve', '--port', '0', '--openapi', file], { cwd });
  expect([code, stderr]).toEqual([2, expect.stringContaining('the OpenAPI document is invalid:')]);
  expect(stderr).toContain(`${file}${problem.startsWith(': ') ? ':1:1' : ''}${problem}`);
});

test('serve --openapi says at the start which documents it serves, in words and as JSON', async () => {
  const file = written('told.yaml', REPORTS);
  const [asText, asJson] = [
    await startServe(['--openapi', file], { cwd }),
    await startServe(['--openapi', file, '--json'], { cwd }),
  ];
  expect(asText.lines).toContain(`serves 1 operation of ${file} (Reports), beside its own and without evidence`);
  expect(JSON.parse(asJson.lines[0] ?? '')).toMatchObject({ documents: [{ file, title: 'Reports', operations: 1 }] });
  expect([await asText.end(), await asJson.end()]).toEqual([0, 0]);
});
