import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { runCli, type ServeProcess, startServe } from '../test-support/run-cli.ts';

/** `proxy` with an OpenAPI document of the user, as a process between a client and a server. */

const cwd = mkdtempSync(path.join(tmpdir(), 'fake-cxone-proxy-openapi-'));
writeFileSync(
  path.join(cwd, 'jobs.yaml'),
  `openapi: 3.0.3
info: { title: Jobs, version: '1' }
security: [{ card: [] }]
paths:
  /jobs/{id}:
    put:
      operationId: putJob
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer } }
        - { name: phrase, in: query, schema: { type: string, format: password } }
      requestBody:
        content:
          application/json:
            schema: { type: object, required: [name], properties: { name: { type: string }, opening: { type: string, writeOnly: true } } }
      responses:
        '200': { description: done, content: { application/json: { schema: { type: object, required: [id], properties: { id: { type: integer } } } } } }
  /inContactAPI/services/v34.0/skills:
    get: { operationId: mySkills, responses: { '204': { description: nothing } } }
components:
  securitySchemes: { card: { type: apiKey, in: header, name: X-Reader-Card } }
`,
);
const SECRETS = ['alpha-one-card', 'beta-two-phrase', 'gamma-three-opening'];

let came = 0;
let body = '{"id": 7}';
const target = createServer((request, response) => {
  came += 1;
  request.resume().on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(body));
});
let to = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
  to = `http://127.0.0.1:${(target.address() as AddressInfo).port}`;
});
let running: ServeProcess | undefined;
afterEach(() => running?.end());
afterAll(() => {
  target.close();
  rmSync(cwd, { recursive: true });
});

async function proxy(...more: string[]): Promise<ServeProcess> {
  const args = ['--target', to, '--openapi', 'jobs.yaml', '--record', 'seen.har', ...more];
  running = await startServe(args, { command: 'proxy', cwd });
  return running;
}

const RIGHT = { name: 'n', opening: 'gamma-three-opening' };
const headers = { 'X-Reader-Card': 'alpha-one-card', 'content-type': 'application/json' };
const put = (url: string, id: string, sent: object, more: Record<string, string> = {}) =>
  fetch(`${url}/jobs/${id}?phrase=beta-two-phrase`, {
    method: 'PUT',
    headers: { ...headers, ...more },
    body: more['content-encoding'] === 'gzip' ? new Uint8Array(gzipSync(JSON.stringify(sent))) : JSON.stringify(sent),
  });

test('judges the operations of a document, and keeps none of the secrets that it marks', async () => {
  const { url, lines, talk, end } = await proxy();
  const right = await put(url, '7', RIGHT);
  expect([right.status, right.headers.get('x-fake-cxone-violations')]).toEqual([200, null]);
  const packed = await put(url, '7', { ...RIGHT, name: 1 }, { 'content-encoding': 'gzip' });
  expect(packed.headers.get('x-fake-cxone-violations')).toBe('request document-request /name');
  body = '{"id": "seven"}';
  const wrong = await put(url, 'seven', { opening: 'gamma-three-opening' });
  body = '{"id": 7}';
  expect([wrong.status, wrong.headers.get('x-fake-cxone-violations'), wrong.headers.get('x-fake-cxone-error')]).toEqual(
    [
      200,
      'request document-request path/id, request document-request /name, response document-response /id',
      'document-request',
    ],
  );
  const listed = await fetch(`${url}/inContactAPI/services/v34.0/skills`);
  expect(listed.headers.get('x-fake-cxone-violations')).not.toContain('document');
  const sent = (method: string, target: string) =>
    fetch(`${url}${target}?phrase=beta-two-phrase`, { method, headers, body: JSON.stringify(RIGHT) });
  for (const astray of [await sent('PATCH', '/jobs/7'), await sent('PUT', '/job/7')])
    expect(astray.headers.get('x-fake-cxone-violations')).toBe('request document-request');
  expect((await sent('OPTIONS', '/jobs/7')).headers.get('x-fake-cxone-violations')).toBeNull();
  const journal = await (await fetch(`${url}/_fake/journal`)).text();
  const { entries } = JSON.parse(journal) as { entries: { operation: string }[] };
  expect(entries.map(({ operation }) => operation)).toEqual([
    ...['putJob', 'putJob', 'putJob', 'listSkills'],
    ...[null, null, null],
  ]);
  expect(entries[2]).toMatchObject({
    document: {
      title: 'Jobs',
      pointer: '/paths/~1jobs~1{id}/put',
      problems: [
        { in: 'path', pointer: '/id', problem: 'must be integer' },
        { in: 'body', pointer: '/name' },
      ],
    },
    findings: [
      { code: 'document-request', grade: 'yours' },
      { code: 'document-request' },
      { code: 'document-response' },
    ],
  });
  await end();
  const recorded = readFileSync(path.join(cwd, 'seen.har'), 'utf8');
  const kept = [journal, recorded, ...lines, ...talk, JSON.stringify([...wrong.headers])].join('\n');
  expect(SECRETS.filter((secret) => kept.includes(secret))).toEqual([]);
  expect(lines.join('\n')).toContain('document-request');
  const checked = await runCli(['check', 'seen.har', '--openapi', 'jobs.yaml', '--json'], { cwd });
  expect(JSON.parse(checked.stdout).totals).toMatchObject({ exchanges: 7, unreadable: 0 });
}, 30_000);

test('with --errors, responds itself by the document, and says that it rests on it', async () => {
  const { url } = await proxy('--errors');
  came = 0;
  const wrong = await put(url, 'seven', RIGHT);
  expect(came).toBe(0);
  expect([wrong.status, wrong.headers.get('x-fake-cxone-error')]).toEqual([400, 'document-request']);
  expect(await wrong.json()).toMatchObject({
    title: 'Bad Request',
    detail: expect.stringContaining('rests on the document that you gave'),
    ...{ grade: 'yours', document: 'Jobs', operation: 'putJob', pointer: '/paths/~1jobs~1{id}/put' },
    problems: [{ in: 'path', pointer: '/id', rule: '/paths/~1jobs~1{id}/put/parameters/0/schema/type' }],
  });
  expect((await put(url, '7', RIGHT, { 'content-type': 'text/plain' })).status).toBe(415);
  const other = await fetch(`${url}/jobs/7`, { method: 'PATCH' });
  expect([other.status, other.headers.get('allow'), came]).toEqual([405, 'PUT', 0]);
  body = '{"id": "seven"}';
  const replaced = await put(url, '7', RIGHT);
  body = '{"id": 7}';
  expect(came).toBe(1);
  expect(replaced.status).toBe(502);
  expect(await replaced.json()).toMatchObject({
    target: to,
    ...{ grade: 'yours', document: 'Jobs', operation: 'putJob' },
    problems: [{ pointer: '/id', problem: expect.stringContaining('must be integer') }],
  });
  expect((await put(url, '7', RIGHT)).status).toBe(200);
}, 30_000);

test('a document that cannot be used ends with code 2, file and pointer', async () => {
  writeFileSync(path.join(cwd, 'swagger.yaml'), 'swagger: "2.0"\npaths: {}\n');
  const { code, stderr } = await runCli(['proxy', '--target', to, '--port', '0', '--openapi', 'swagger.yaml'], { cwd });
  expect([code, stderr]).toEqual([2, expect.stringContaining('swagger.yaml:1:10: /swagger is Swagger 2.0')]);
});
