import { readFileSync } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { contractUnder } from '../../contracts/internal.ts';
import { startFakeCxone } from '../index.ts';
import { argumentProblems } from './argument-problems.ts';
import { createMcpServer, mcpTools } from './mcp-server.ts';
import { StdioTransport } from './stdio-transport.ts';
import type { McpTool } from './tool.ts';

const NO_FAKE = {
  now: () => Date.UTC(2026, 10, 24),
  contractUnder,
  documents: undefined,
  fake: undefined,
  startFake: undefined,
};

/** What docs/mcp.md says of the arguments of a tool, a line for each. */
function documented({ name, inputSchema: { properties, required = [] } }: McpTool): string {
  const rows = Object.entries(properties).map(([argument, { type, const: only, description }]) => {
    const form = only === undefined ? String(type) : `\`${JSON.stringify(only)}\``;
    return `| \`${argument}\` | ${form}${required.includes(argument) ? ', required' : ''} | ${description} |`;
  });
  return [`### ${name}`, '', '| argument | form | |', '|---|---|---|', ...rows, ''].join('\n');
}

test('docs/mcp.md lists the arguments of each tool as its schema has them', () => {
  const page = readFileSync(new URL('../../docs/mcp.md', import.meta.url), 'utf8');
  for (const tool of mcpTools) expect(page).toContain(documented(tool));
});

describe('arguments that a tool does not take', () => {
  test.each<[tool: string, given: Record<string, unknown>, problems: string[]]>([
    ['explain_rejection', {}, [expect.stringMatching(/^request is missing\. The request as text: a curl/)]],
    ['explain_rejection', { request: 'x', status: '400' }, ['status must be integer']],
    [
      'explain_rejection',
      { request: 'x', stauts: 400 },
      ['Unknown argument "stauts". Use one of: request, status, text, scopes, variants. Did you mean "status"?'],
    ],
    [
      'explain_rejection',
      { request: '', scopes: [1] },
      ['request must have at least 1 character', 'scopes.0 must be string'],
    ],
    ['explain_rejection', { request: 'x', variants: { scope: 1 } }, ['variants.scope must be string']],
    ['list_exchanges', { last: 101, filter: [] }, ['filter must be object', 'last must be <= 100']],
    ['set_override', {}, ['give one of fault, name, stub, scenario, clear']],
    ['set_override', { clear: false }, ['clear must be true']],
    ['verify_requests', { expectations: ['x'] }, ['expectations.0 must be object']],
    ['show_evidence', { about: 'EP-01' }, []],
    ['show_evidence', { about: 'a'.repeat(1_001) }, ['about must have at most 1000 characters']],
    [
      'verify_requests',
      { expectations: Array.from({ length: 1_000 }, () => 'x') },
      [...Array.from({ length: 10 }, (_, index) => `expectations.${index} must be object`), '990 more'],
    ],
  ])('%s %.100j', (name, given, problems) => {
    const tool = mcpTools.find((each) => each.name === name) as McpTool;
    expect(argumentProblems(tool, given)).toEqual(problems);
  });
});

describe('a message', () => {
  const called = (params: unknown) => asked('tools/call', params);
  async function asked(method: string, params: unknown): Promise<Answer> {
    await using fake = await startFakeCxone({});
    const response = await fetch(`${fake.url}/_fake/mcp`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    return (await response.json()) as Answer;
  }
  interface Answer {
    readonly error?: object;
    readonly result?: { readonly isError?: true; readonly content: readonly { readonly text: string }[] };
  }

  test.each<[given: unknown, kind: string]>([
    [['x'], 'a list'],
    ['x', 'a text'],
    [5, 'a number'],
  ])('with arguments that are %j says what they must be', async (given, kind) => {
    const { result } = await called({ name: 'find_operation', arguments: given });
    expect([result?.isError, result?.content[0]?.text]).toEqual([
      true,
      `arguments must be an object, not ${kind}. The arguments of find_operation are: query (required), method.`,
    ]);
  });

  test('without arguments or with null is one without any', async () => {
    for (const params of [{ name: 'find_operation' }, { name: 'find_operation', arguments: null }])
      expect((await called(params)).result?.content[0]?.text).toMatch(/^query is missing\. /);
  });

  test.each<[method: string, params: unknown, code: number, message: RegExp]>([
    ['tools/call', undefined, -32602, /^name must be one of explain_rejection, /],
    ['tools/call', { name: ['x'] }, -32602, /^name must be one of /],
    ['resources/read', { uri: 5 }, -32602, /^uri must be a string; resources\/list names all$/],
    ['resources/read', undefined, -32602, /^uri must be a string/],
    [
      'resources/read',
      { uri: 'https://me:Sesame1234@h.example' },
      -32602,
      /resource "https:\/\/\[redacted\]@h\.example"/,
    ],
    ['initialize', undefined, -32602, /^protocolVersion must be a string$/],
    ['Bearer Sesame1234Sesame', {}, -32601, /^there is no method Bearer \[redacted\]$/],
    ['resources/burn', {}, -32601, /^there is no method resources\/burn$/],
  ])('%s with %j is an error of the protocol', async (method, params, code, message) => {
    expect((await asked(method, params)).error).toEqual({ code, message: expect.stringMatching(message) });
  });

  test('a batch over HTTP has at most 16 messages', async () => {
    await using fake = await startFakeCxone({});
    const sent = async (count: number) => {
      const response = await fetch(`${fake.url}/_fake/mcp`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
        body: JSON.stringify(Array.from({ length: count }, (_, id) => ({ jsonrpc: '2.0', id, method: 'ping' }))),
      });
      return [response.status, JSON.stringify(await response.json()).slice(0, 100)];
    };
    expect(await sent(16)).toEqual([200, expect.stringMatching(/^\[\{"result":\{\},/)]);
    expect(await sent(17)).toEqual([400, expect.stringContaining('a batch has at most 16 messages')]);
  });

  test('has long texts of stubs and exchanges in short', async () => {
    const stub = { request: { path: '/x' }, responses: [{ text: 'a'.repeat(5_000) }] };
    const { result } = await called({ name: 'set_override', arguments: { stub } });
    expect(result?.content[0]?.text).toContain('a… (1000 more characters)"');
  });
});

/** What a tool gives where no fake runs. */
async function dataOf(name: string, args: Record<string, unknown>): Promise<Record<string, unknown>> {
  const tool = mcpTools.find((each) => each.name === name) as McpTool;
  const { data } = await tool.run(args, NO_FAKE);
  return data;
}

describe('a message over stdio', () => {
  const ask = (method: string, id: unknown = 1, params?: unknown) =>
    JSON.stringify({ jsonrpc: '2.0', id, method, params });
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

  test.each<[what: string, sent: string | Uint8Array, code: number, message: RegExp, id?: unknown]>([
    ['that is not JSON', 'Bearer Sesame1234Sesame', -32700, /^the message cannot be read: it is not JSON in UTF-8/],
    ['that is torn', '{"jsonrpc":"2.0","id":1,"method":"pi', -32700, /it is not JSON in UTF-8 on one line$/],
    ['that is not UTF-8', Buffer.from(ask('ping\u00ff'), 'latin1'), -32700, /it is not JSON in UTF-8 on one line$/],
    ['of 100,000 levels', ask('ping').replace('1', deep), -32700, /nested deeper than 200 levels/],
    ['of 11 MB', 'x'.repeat(11_000_000), -32700, /it is longer than 10485760 bytes$/],
    ['that is a batch', `[${ask('ping')}]`, -32600, /no batches: send each message on a line of its own$/],
    ['that is a number', '5', -32600, /^a message is an object$/],
    ['with an object as its id', ask('ping', {}), -32600, /^id must be a string or an integer$/],
    ['without its version', '{"id":7,"method":"ping"}', -32600, /^jsonrpc must be "2.0"$/, 7],
    ['without a method', '{"jsonrpc":"2.0","id":7}', -32600, /^method must be a string$/, 7],
    ['with a list of parameters', ask('tools/call', 'a', [1]), -32600, /^params must be an object$/, 'a'],
    ['with a wrong token of progress', ask('ping', 7, { _meta: { progressToken: {} } }), -32600, /progressToken/, 7],
  ])('%s is an error of the protocol, and the next one is read', async (_what, sent, code, message, id = null) => {
    const line = Buffer.concat([Buffer.from(sent), Buffer.from(`\n${ask('ping', 'next')}\n`)]);
    expect(await answersTo([line])).toEqual([
      { jsonrpc: '2.0', id, error: { code, message: expect.stringMatching(message) } },
      { jsonrpc: '2.0', id: 'next', result: {} },
    ]);
  });

  test('may end with CRLF, begin with a byte order mark, come in single bytes, and be the last without an end', async () => {
    const text = Buffer.from(`\ufeff${ask('ping', 1)}\r\n\r\n\n${ask('ping', 2)}`);
    expect(await answersTo([...text].map((byte) => Buffer.of(byte)))).toEqual([
      { jsonrpc: '2.0', id: 1, result: {} },
      { jsonrpc: '2.0', id: 2, result: {} },
    ]);
  });

  test('gets its response also where nothing follows, and a notification or a response gets none', async () => {
    const silent = ['{"jsonrpc":"2.0","id":1,"result":{}}', '{"jsonrpc":"2.0","method":"nope"}'];
    const params = { name: 'show_evidence', arguments: { about: 'EP-01' } };
    const answers = await answersTo([Buffer.from([...silent, ask('tools/call', 9, params)].join('\n'))]);
    expect(answers).toEqual([expect.objectContaining({ id: 9, result: expect.anything() })]);
  });

  test('is not read while nobody reads the responses', async () => {
    const read = (id: number) => ask('resources/read', id, { uri: 'fake-cxone://claims' });
    const [one] = await answersTo([Buffer.from(read(0))]);
    const output = new PassThrough();
    const lines = Array.from({ length: 1_000 }, (_, id) => Buffer.from(`${read(id)}\n`));
    const transport = await connected(Readable.from(lines), output);
    const waiting = () => (output.readableLength + output.writableLength) / JSON.stringify(one).length;
    await expect.poll(waiting).toBeGreaterThan(0.9);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(waiting()).toBeLessThan(20);
    output.destroy();
    await transport.ended;
  });
});

/** What is responded to messages, each a JSON text. */
async function answersTo(chunks: readonly Uint8Array[]): Promise<unknown[]> {
  const output = new PassThrough();
  const transport = await connected(Readable.from(chunks), output);
  const lines = text(output);
  await transport.ended;
  output.end();
  return (await lines)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

async function connected(input: Readable, output: PassThrough): Promise<StdioTransport> {
  const server = await createMcpServer('1', NO_FAKE);
  const transport = new StdioTransport(input, output);
  await server.connect(transport);
  return transport;
}

describe('compare_variants', () => {
  test('says which values change the verdict on a request, and what they make of it', async () => {
    const body = { contact: { externalId: 'a', phone: '+15550199999' }, campaignId: 'camp-pc-001', scriptId: 's' };
    const { byDefault, changing } = await dataOf('compare_variants', { request: JSON.stringify(body) });
    expect(byDefault).toMatchObject({ verdict: 'wrong' });
    expect(changing).toContainEqual(
      expect.objectContaining({ variant: 'flat-phone', value: 'accept', verdict: 'right' }),
    );
  });

  test('a request that no operation takes has the same verdict under all', async () => {
    const { byDefault, changing } = await dataOf('compare_variants', { request: 'curl https://a.example/nowhere' });
    expect(byDefault).toMatchObject({ verdict: 'wrong' });
    expect(changing).toEqual([]);
  });
});

describe('show_evidence', () => {
  test.each<[about: string, shown: object]>([
    ['EP-01, ep-06', { evidence: { claims: [{ id: 'EP-01' }, { id: 'EP-06' }] } }],
    ['placecall', { id: 'placeCall', method: 'POST', evidence: expect.anything() }],
    ['campaign-unknown', { evidence: { grade: expect.any(String) } }],
    [
      'words of nobody',
      { evidence: { grade: 'no source' }, found: 0, note: expect.stringContaining('ask with fewer') },
    ],
  ])('of %s', async (about, shown) => {
    expect(await dataOf('show_evidence', { about })).toMatchObject({ about, ...shown });
  });
});
