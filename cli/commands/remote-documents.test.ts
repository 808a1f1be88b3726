import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, startServe } from '../test-support/run-cli.ts';

/** Documents that a URL leads to, of a server on this machine. */

const cwd = mkdtempSync(path.join(tmpdir(), 'fake-cxone-remote-'));
const JOBS = `openapi: 3.0.3
info: { title: Jobs, version: '1' }
paths:
  /jobs:
    post:
      requestBody: { content: { application/json: { schema: { $ref: 'parts/all.yaml#/Job' } } } }
      responses: { '204': { description: done } }
`;
const PARTS: Record<string, string> = {
  '/jobs.yaml': JOBS,
  '/alone.yaml': JOBS.replace("$ref: 'parts/all.yaml#/Job'", 'type: object'),
  '/parts/all.yaml': `Job: { type: object, required: [name], properties: { name: { $ref: '#/Name' }, next: { $ref: './more.json' } } }\nName: { type: string, maxLength: 3 }\n`,
  '/parts/more.json': '{"allOf": [{"$ref": "all.yaml#/Job"}]}',
  '/broken.yaml': 'swagger: "2.0"\n',
  '/deep.yaml': JOBS.replace('all.yaml#/Job', 'broken-part.yaml#/Job'),
  '/parts/broken-part.yaml': "Job: { $ref: '#/Nothing' }\n",
};
let served: string[] = [];
const server = createServer((request, response) => {
  const url = request.url ?? '';
  served.push(url);
  if (url === '/loop') return response.writeHead(302, { location: '/loop' }).end();
  if (url === '/moved?token=s3cret') return response.writeHead(302, { location: '/jobs.yaml' }).end();
  if (url === '/file') return response.writeHead(302, { location: 'file:///etc/passwd' }).end();
  if (url === '/page') return response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
  if (url === '/large') {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(1024 * 1024, 32)));
    };
    response.on('drain', more);
    return more();
  }
  const text = PARTS[url.split('?', 1)[0] as string];
  return response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'application/yaml' }).end(text);
});
let at = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(cwd, { recursive: true });
});

test('serve --openapi URL plays what the URL leads to; with --allow-remote-refs also what its references lead to', async () => {
  served = [];
  const fake = await startServe(
    ['--openapi', `${at}/moved?token=s3cret`, '--openapi', `${at}/alone.yaml`, '--allow-remote-refs'],
    { cwd },
  );
  expect(served).toEqual(['/moved?token=s3cret', '/jobs.yaml', '/parts/all.yaml', '/parts/more.json', '/alone.yaml']);
  const post = async (body: object) => {
    const response = await fetch(`${fake.url}/jobs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return [response.status, response.status === 204 ? undefined : ((await response.json()) as object)];
  };
  expect(await post({ name: 'abc', next: { name: 'd' } })).toEqual([204, undefined]);
  expect(await post({ name: 'abc', next: { name: 'four' } })).toEqual([
    400,
    expect.objectContaining({
      problems: [
        expect.objectContaining({
          pointer: '/next/name',
          rule: `/x-remote-refs/${at.replaceAll('/', '~1')}~1parts~1all.yaml/Name/maxLength`,
        }),
      ],
    }),
  ]);
  await fake.end();
  expect(fake.lines.join('\n')).toContain('/moved');
  expect([...fake.lines, ...fake.talk].join('\n')).not.toContain('s3cret');
}, 20_000);

test('without the option, a reference out of the document is an error that names it', async () => {
  served = [];
  const { code, stderr } = await runCli(['serve', '--port', '0', '--openapi', `${at}/jobs.yaml?token=s3cret`]);
  expect([code, served]).toEqual([2, ['/jobs.yaml?token=s3cret']]);
  expect(stderr).toContain(`${at}/jobs.yaml:6:`);
  expect(stderr).toContain("'parts/all.yaml#/Job' leads to another file");
  expect(stderr).toContain('--allow-remote-refs');
  expect(stderr).not.toContain('s3cret');
});

test('a file with references to a URL is bundled; its references to other files are not', async () => {
  const file = path.join(cwd, 'mine.yaml');
  writeFileSync(file, JOBS.replace('parts/all.yaml', `${at}/parts/all.yaml`));
  const seen = path.join(cwd, 'seen.ndjson');
  const request = {
    method: 'POST',
    url: '/jobs',
    headers: { 'content-type': 'application/json' },
    body: '{"name": 1}',
  };
  writeFileSync(seen, JSON.stringify({ request, response: null }));
  const args = ['check', seen, '--openapi', file, '--json'];
  const { code, stdout } = await runCli([...args, '--allow-remote-refs']);
  expect([code, (JSON.parse(stdout) as { findings: object[] }).findings]).toEqual([
    1,
    [expect.objectContaining({ code: 'document-request', pointer: '/name' })],
  ]);
  writeFileSync(file, JOBS);
  const local = await runCli([...args, '--allow-remote-refs']);
  expect([local.code, local.stderr]).toEqual([2, expect.stringContaining('mine.yaml:6:')]);
});

test.each([
  ['/none.yaml', 'cannot be fetched: the response has the status 404. Or save the document to a file'],
  ['/loop', 'there are more than 5 redirects'],
  ['/file', 'it redirects to file:///etc/passwd, which is not followed'],
  ['/page', 'the response is a web page'],
  ['/large', 'it is larger than 67108864 bytes'],
  ['/broken.yaml', '/broken.yaml:1:10: /swagger is Swagger 2.0'],
  ['/deep.yaml', "in AT/parts/broken-part.yaml: /Job/$ref there is nothing at '#/x-remote-refs"],
])('what cannot be fetched or used ends with code 2, and says where and why: %s', async (url, problem) => {
  const { code, stderr } = await runCli(['explain', 'json-broken', '--openapi', at + url, '--allow-remote-refs']);
  expect([code, stderr]).toEqual([2, expect.stringContaining(problem.replace('AT', at))]);
});

test('nobody at the address, and a URL with a password, are said without the password', async () => {
  const nobody = await runCli(['proxy', '--target', at, '--port', '0', '--openapi', 'http://127.0.0.1:1/x.json']);
  expect([nobody.code, nobody.stderr]).toEqual([2, expect.stringMatching(/x\.json cannot be fetched: .*\. Or save/)]);
  const named = await runCli(['check', '-', '--openapi', at.replace('//', '//me:s3cret@')]);
  expect([named.code, named.stderr]).toEqual([2, expect.stringContaining('user name or a password is not used')]);
  expect(named.stderr).not.toContain('s3cret');
});

test('init --openapi writes a config that serves the document; what a URL leads to is saved', async () => {
  const folder = path.join(cwd, 'project');
  writeFileSync(path.join(cwd, 'alone.yaml'), PARTS['/alone.yaml'] as string);
  const args = ['init', 'project', '--openapi', 'alone.yaml', '--openapi', `${at}/jobs.yaml`, '--allow-remote-refs'];
  const { code, stdout, stderr } = await runCli(args, { cwd });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain(`made ${path.join('project', 'jobs.json')}\n`);
  const config = await runCli(['config', '--json'], { cwd: folder });
  expect(JSON.parse(config.stdout).openapi).toMatchObject({ value: ['alone.json', 'jobs.json'] });
  served = [];
  const fake = await startServe([], { cwd: folder });
  const body = '{"name": "four"}';
  const headers = { 'content-type': 'application/json' };
  expect((await fetch(`${fake.url}/jobs`, { method: 'POST', headers, body: '[]' })).status).toBe(400);
  expect((await fetch(`${fake.url}/jobs`, { method: 'POST', headers, body })).status).toBe(204); // by the first
  await fake.end();
  expect(served).toEqual([]);
  const again = await runCli(['init', 'project', '--openapi', 'alone.yaml'], { cwd });
  expect(again.stdout).toContain(
    `kept ${path.join('project', 'fake-cxone.config.yaml')}\n  add to it: openapi: ["../alone.yaml"]\n`,
  );
  const wrong = await runCli(['init', 'other', '--openapi', 'missing.yaml'], { cwd });
  expect([wrong.code, existsSync(path.join(cwd, 'other'))]).toEqual([2, false]);
  expect(readFileSync(path.join(folder, 'jobs.json'), 'utf8')).toContain('x-remote-refs');
}, 20_000);
