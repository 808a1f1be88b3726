import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contractUnder } from '../../contracts/internal.ts';
import { startFakeCxone } from '../index.ts';
import { argumentProblems } from './argument-problems.ts';
import { mcpTools } from './mcp-server.ts';
import type { McpTool } from './tool.ts';

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
  ])('%s %j', (name, given, problems) => {
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

  test('without arguments, or with null, is one without any', async () => {
    for (const params of [{ name: 'find_operation' }, { name: 'find_operation', arguments: null }])
      expect((await called(params)).result?.content[0]?.text).toMatch(/^query is missing\. /);
  });

  test.each<[method: string, params: unknown, code: number, message: RegExp]>([
    ['tools/call', undefined, -32602, /^name must be one of explain_rejection, /],
    ['tools/call', { name: ['x'] }, -32602, /^name must be one of /],
    ['resources/read', { uri: 5 }, -32602, /^there is no resource "5"; resources\/list names all$/],
    ['resources/burn', {}, -32601, /^there is no method resources\/burn$/],
  ])('%s with %j is an error of the protocol', async (method, params, code, message) => {
    expect((await asked(method, params)).error).toEqual({ code, message: expect.stringMatching(message) });
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
  const { data } = await tool.run(args, {
    now: () => Date.UTC(2026, 10, 24),
    contractUnder,
    documents: undefined,
    fake: undefined,
    startFake: undefined,
  });
  return data;
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
