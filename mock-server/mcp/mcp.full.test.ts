import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProcess } from '../../cli/test-support/run-cli.ts';
import { type FakeCxone, startFakeCxone } from '../index.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BIN = path.join(ROOT, 'bin.js');
const CALL = '/ccapi/v2/outbound/personal-connection/call';
const THREAD = `curl -X POST https://api.nice-incontact.com${CALL} -H 'Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzZWNyZXQtc3ViamVjdCJ9.c2lnbmF0dXJlLW9mLW1pbmU' -H 'Content-Type: application/json' -d '{"contact":{"externalId":"ext-12345","phone":"+15550199"},"campaignId":"camp-abc-123","scriptId":"script-xyz-999"}'`;
const RIGHT =
  '{"contact":{"externalId":"ext-12345","phoneNumbers":[{"phoneType":"mobile","number":"+15550199999"}]},"campaignId":"camp-pc-001","scriptId":"script-xyz-999"}';

interface Called {
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly isError: boolean;
}

async function call(client: Client, name: string, args: Record<string, unknown> = {}): Promise<Called> {
  const result = await client.callTool({ name, arguments: args });
  const [content] = result.content as { text: string }[];
  return {
    data: (result.structuredContent ?? {}) as Called['data'],
    text: content?.text ?? '',
    isError: result.isError === true,
  };
}

const newClient = () => new Client({ name: 'test', version: '1.0.0' });
const OVER = { stdio: 'stdio', http: 'HTTP' } as const;

describe.each(Object.values(OVER))('an assistant over %s', (transport) => {
  const client = newClient();
  let fake: FakeCxone | undefined;

  beforeAll(async () => {
    if (transport === OVER.stdio) {
      await client.connect(new StdioClientTransport({ command: process.execPath, args: [BIN, 'mcp'], stderr: 'pipe' }));
      return;
    }
    fake = await startFakeCxone({});
    await client.connect(new StreamableHTTPClientTransport(new URL(`${fake.url}/_fake/mcp`)));
  });
  afterAll(async () => {
    await client.close();
    await fake?.close();
  });

  test('finds the tools, each with a schema and a hint whether it only reads', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'explain_rejection',
      'check_payload',
      'compare_variants',
      'find_operation',
      'show_evidence',
      'start_fake',
      'list_exchanges',
      'set_override',
      'verify_requests',
    ]);
    expect(tools.every(({ inputSchema, annotations }) => inputSchema.type === 'object' && annotations)).toBe(true);
  });

  test("asks the thread's question and is told the cause with its evidence, and without the token", async () => {
    const { data, text } = await call(client, 'explain_rejection', {
      request: THREAD,
      text: '400 Bad Request - invalid campaign id for personal connection',
    });
    const [first] = data['findings'] as { code: string; evidence: { grade: string; claims: { id: string }[] } }[];
    expect(data['verdict']).toMatchObject({ kind: 'narrowed' });
    expect(first?.evidence.grade).toMatch(/^(official|observed|claimed|assumed)$/);
    expect(first?.evidence.claims.length).toBeGreaterThan(0);
    expect(`${JSON.stringify(data)}${text}`).not.toMatch(/secret-subject|eyJzdWIi|c2lnbmF0/);
    expect(text).toContain('contact.phone');
  });

  test('checks a payload, right and wrong', async () => {
    expect((await call(client, 'check_payload', { request: RIGHT })).data['verdict']).toMatchObject({ kind: 'right' });
    const wrong = await call(client, 'check_payload', { request: THREAD });
    expect(wrong.data['findings']).toContainEqual(expect.objectContaining({ code: 'contact-flat-phone' }));
    expect(wrong.data['corrected']).toMatchObject({ payload: { contact: { phoneNumbers: expect.anything() } } });
  });

  test('says of documented operations that do the same what they rest on', async () => {
    const { data } = await call(client, 'explain_rejection', { request: THREAD, status: 400 });
    const { documented } = data['path'] as { documented: { evidence: unknown }[] };
    expect(documented.length).toBeGreaterThan(0);
    for (const { evidence } of documented)
      expect(evidence).toEqual({
        grade: expect.stringMatching(/official|observed|claimed|assumed/),
        sentence: expect.any(String),
        claims: expect.arrayContaining([expect.objectContaining({ id: expect.stringMatching(/^[A-Z]+-\d+$/) })]),
      });
  });

  test('compares variants, and says which change the verdict', async () => {
    const { data } = await call(client, 'compare_variants', { request: THREAD, variant: 'flat-phone' });
    expect(data['changing']).toContainEqual(
      expect.objectContaining({ variant: 'flat-phone', value: 'accept', evidence: expect.anything() }),
    );
    expect(data['byDefault']).toMatchObject({
      verdict: 'wrong',
      findings: expect.arrayContaining([
        { code: 'contact-flat-phone', severity: 'error', evidence: expect.objectContaining({ grade: 'claimed' }) },
      ]),
    });
    const { data: one } = await call(client, 'compare_variants', { variant: 'scope' });
    expect(one['variants']).toHaveLength(1);
  });

  test('finds operations by words and by path', async () => {
    const { data } = await call(client, 'find_operation', { query: `/inContactAPI/services/v30.0/skills/4001/start` });
    expect((data['operations'] as { id: string }[])[0]?.id).toBe('startSkill');
    for (const found of data['operations'] as Record<string, { evidence: unknown }[]>[]) {
      expect(Object.keys(found['evidence'] ?? {})).toEqual(expect.arrayContaining(['path', 'security']));
      for (const part of [...(found['parameters'] ?? []), ...(found['responses'] ?? [])])
        expect(part.evidence).toEqual({ grade: expect.stringMatching(/./), claims: expect.any(Array) });
    }
    const byWords = await call(client, 'find_operation', { query: 'calling list upload', method: 'post' });
    expect((byWords.data['operations'] as { id: string }[]).map(({ id }) => id)).toContain('uploadCallingList');
    expect((await call(client, 'find_operation', { query: 'teleport' })).data['note']).toContain('no operation');
  });

  test('shows evidence, or that there is no source', async () => {
    const claim = await call(client, 'show_evidence', { about: 'ep-01' });
    expect(claim.data['evidence']).toMatchObject({ grade: 'claimed', claims: [{ id: 'EP-01' }] });
    const { data: scope } = await call(client, 'show_evidence', { about: 'scope' });
    expect(JSON.stringify(scope['values'])).toContain('"id":"AUTH-21","direction":"contradicts"');
    const finding = await call(client, 'show_evidence', { about: 'contact-flat-phone' });
    expect(finding.data['evidence']).toHaveProperty('claims');
    expect((await call(client, 'show_evidence', { about: 'quantum dialer' })).data['evidence']).toMatchObject({
      grade: 'no source',
    });
  });

  test('uses a fake: starts it, makes it fail, and sees what came', async () => {
    const { data } = await call(client, 'start_fake');
    const send = () =>
      fetch(`${data['url']}${CALL}`, {
        method: 'POST',
        headers: { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' },
        body: RIGHT,
      });
    expect((await send()).status).toBe(202);
    const set = await call(client, 'set_override', { fault: { answer: { status: 503 } } });
    expect(set.isError, set.text).toBe(false);
    expect((await send()).status).toBe(503);
    const { data: journal } = await call(client, 'list_exchanges', { filter: { status: 503 } });
    expect(journal['exchanges']).toHaveLength(1);
    const verified = await call(client, 'verify_requests', {
      expectations: [{ operation: 'placeCall', count: { exactly: 2 } }],
    });
    expect(verified.data['ok'], verified.text).toBe(true);
    const stub = { request: { path: '/jobs/{id}' }, responses: [{ json: { state: 'done' } }] };
    const { data: stubbed } = await call(client, 'set_override', { name: 'job', stub });
    expect(stubbed['stubs']).toEqual([{ name: 'job', stub, responded: 0 }]);
    expect((await call(client, 'set_override', { clear: true })).data).toMatchObject({ faults: [], stubs: [] });
  });

  test.each([
    ['explain_rejection', {}, 'request is missing. The request as text'],
    ['explain_rejection', { request: RIGHT, stauts: 400 }, 'Did you mean "status"?'],
    ['explain_rejection', { request: '   ' }, 'request cannot be read'],
    ['explain_rejection', { request: 'curl https://x.example -d @/etc/passwd' }, 'files are not opened'],
    ['check_payload', { request: RIGHT, variants: { scope: 'eiter' } }, 'either'],
    ['compare_variants', { variant: 'scop' }, 'scope'],
    ['show_evidence', { about: 'EP-999' }, 'EP-'],
    ['start_fake', { variants: { scope: 'call' } }, 'variants: a fake runs already at http://127.0.0.1:'],
    ['set_override', { scenario: 'no-such' }, 'scenario: Unknown scenario "no-such"'],
    ['set_override', { fault: { status: 'x' } }, 'fault: /status'],
    ['set_override', { stub: { request: {} } }, "stub: must have required property 'responses'"],
    ['set_override', { name: 'a b', stub: {} }, 'name: the name of a stub must be'],
    ['set_override', { name: 'a' }, 'name: nothing has this name'],
    ['list_exchanges', { filter: { stauts: 400 } }, 'filter: '],
    ['verify_requests', { expectations: [{ operation: 'noSuch' }] }, 'expectations: '],
    ['no_such_tool', {}, 'Unknown tool "no_such_tool"'],
  ])('is told what is wrong with %s %j', async (name, args, part) => {
    if (name === 'set_override' || name === 'start_fake') await call(client, 'start_fake');
    const { isError, text } = await call(client, name, args);
    expect(text).toContain(part);
    expect(isError).toBe(true);
  });

  test('reads resources', async () => {
    const { resources } = await client.listResources();
    const textOf = async (uri: string) => {
      const { contents } = await client.readResource({ uri });
      return (contents[0] as { text: string }).text;
    };
    const documents = resources.filter(({ mimeType }) => mimeType === 'application/json');
    expect(documents.map(({ uri }) => uri)).toEqual(
      ['openapi.json', 'claims', 'rejections', 'variants', 'tenant', 'scenarios', 'admin-openapi.json'].map(
        (name) => `fake-cxone://${name}`,
      ),
    );
    for (const { uri } of documents) expect(JSON.parse(await textOf(uri))).toBeTruthy();
    expect(JSON.parse(await textOf('fake-cxone://variants')).scope.values.call.evidence.claims[0].id).toBe('EP-06');
    await expect(client.readResource({ uri: 'fake-cxone://nothing' })).rejects.toThrow('resources/list');
    expect((await client.listResourceTemplates()).resourceTemplates).toEqual([]);
  });

  test('reads the pages of the documentation as Markdown', async () => {
    const { resources } = await client.listResources();
    const pages = resources.filter(({ uri }) => uri.startsWith('fake-cxone://docs/'));
    expect(pages.length).toBeGreaterThan(100);
    const call = pages.find(({ uri }) => uri.endsWith('/operation-placeCall.html.md'));
    expect(call).toMatchObject({ name: 'placeCall', mimeType: 'text/markdown' });
    const { contents } = await client.readResource({ uri: call?.uri ?? '' });
    expect((contents[0] as { text: string }).text).toMatch(/^# placeCall\n[\s\S]*\*claimed:\* \[EP-01\]/);
  });
});

describe('/_fake/mcp', () => {
  test('judges by the variants and the documents of its fake', async () => {
    const get = { operationId: 'readJob', summary: 'Reads a job', responses: { 204: { description: '' } } };
    const paths = { '/jobs/{id}': { get } };
    const document = { openapi: '3.0.3', info: { title: 'Jobs', version: '1' }, paths };
    await using fake = await startFakeCxone({ openapi: [document], variants: { 'flat-phone': 'accept' } });
    const client = newClient();
    await client.connect(new StreamableHTTPClientTransport(new URL(`${fake.url}/_fake/mcp`)));
    const codesOf = async (request: string) => {
      const { data } = await call(client, 'check_payload', { request });
      return (data['findings'] as { code: string; grade?: string }[]).map(({ code, grade }) => [code, grade]);
    };
    expect(await codesOf('curl -X PUT http://127.0.0.1/jobs/7')).toEqual([['document-request', 'yours']]);
    expect(JSON.stringify(await codesOf(THREAD))).not.toContain('contact-flat-phone');
    for (const query of ['reads job', '/jobs/9']) {
      const { data } = await call(client, 'find_operation', { query });
      expect(data['ofDocuments']).toEqual([
        expect.objectContaining({ id: 'readJob', method: 'GET', path: '/jobs/{id}', document: 'Jobs', grade: 'yours' }),
      ]);
    }
    await client.close();
  });

  test('is behind the gate of the admin API', async () => {
    const fake = await startFakeCxone({ adminToken: 'admin-token-1' });
    const ask = (headers: Record<string, string>) =>
      fetch(`${fake.url}/_fake/mcp`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream', ...headers },
        body: '{"jsonrpc":"2.0","id":1,"method":"tools/list"}',
      }).then(({ status }) => status);
    expect(await ask({})).toBe(401);
    expect(await ask({ Authorization: 'Bearer admin-token-1' })).toBe(200);
    expect(await ask({ Authorization: 'Bearer admin-token-1', Origin: 'https://other.example' })).toBe(403);
    expect((await fetch(`${fake.url}/_fake/mcp`, { headers: { Authorization: 'Bearer admin-token-1' } })).status).toBe(
      405,
    );
    await fake.close();
  });
});

describe('fake-cxone mcp', () => {
  test('without its SDK is a usage error that says what to install', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-mcp-'));
    mkdirSync(path.join(folder, 'node_modules'));
    for (const each of readdirSync(path.join(ROOT, 'node_modules')))
      if (each !== '@modelcontextprotocol')
        symlinkSync(path.join(ROOT, 'node_modules', each), path.join(folder, 'node_modules', each));
    for (const each of ['bin.js', 'dist', 'generated', 'on-demand', 'package.json'])
      cpSync(path.join(ROOT, each), path.join(folder, each), { recursive: true });
    const { code, stdout, stderr } = await runProcess(['mcp'], { bin: path.join(folder, 'bin.js') });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('which is not installed; npm install @modelcontextprotocol/sdk');
    rmSync(folder, { recursive: true });
  });

  test('ends when nobody reads its stdout, with the fake that it started, and without a word on stderr', async () => {
    const child = spawn(process.execPath, [BIN, 'mcp']);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdin.on('error', () => {}); // it is closed when the process ends
    const ask = (id: number, method: string, params?: object) =>
      child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
    ask(1, 'tools/call', { name: 'start_fake', arguments: {} });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    ask(2, 'tools/list');
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(stderr).toBe('');
  });

  test('responds to all that came before its stdin ended', async () => {
    const params = { name: 'start_fake', arguments: {} };
    const input = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params });
    const { code, stdout, stderr } = await runProcess(['mcp'], { input });
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ id: 1, result: { structuredContent: { isNew: true } } });
  });

  test('prints nothing but messages on stdout, with a fake that gets requests too', async () => {
    const child = spawn(process.execPath, [BIN, 'mcp'], {
      env: { ...process.env, FAKE_CXONE_JSON: 'true', DEBUG: '*' },
    });
    const lines: string[] = [];
    const incoming = createInterface(child.stdout)[Symbol.asyncIterator]();
    const ask = async (message: object) => {
      child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
      const { value } = await incoming.next();
      lines.push(value);
      return JSON.parse(value) as { result: { structuredContent?: { url: string } } };
    };
    const clientInfo = { name: 'raw', version: '1' };
    await ask({ id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo } });
    const { result } = await ask({ id: 2, method: 'tools/call', params: { name: 'start_fake', arguments: {} } });
    await fetch(`${result.structuredContent?.url}${CALL}`, { method: 'POST', body: RIGHT });
    await ask({ id: 3, method: 'tools/call', params: { name: 'no_such_tool', arguments: {} } });
    child.stdin.end();
    for (let rest = await incoming.next(); rest.done !== true; rest = await incoming.next()) lines.push(rest.value);
    expect(lines.map((line) => (JSON.parse(line) as { id: number }).id)).toEqual([1, 2, 3]);
  });
});

test('a message by the name of another host is refused, though it comes from this machine', async () => {
  await using fake = await startFakeCxone({});
  const { port } = new URL(fake.url);
  const status = await new Promise((resolve, reject) => {
    const headers = { host: 'rebound.example', 'content-type': 'application/json' };
    const sent = request({ port, host: '127.0.0.1', path: '/_fake/mcp', method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end('{"jsonrpc":"2.0","id":1,"method":"tools/list"}');
  });
  expect(status).toBe(403);
});
