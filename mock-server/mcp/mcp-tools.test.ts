import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contractUnder } from '../../contracts/internal.ts';
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
      ['request must NOT have fewer than 1 characters', 'scopes.0 must be string'],
    ],
    ['explain_rejection', { request: 'x', variants: { scope: 1 } }, ['variants.scope must be string']],
    ['list_exchanges', { last: 101, filter: [] }, ['filter must be object', 'last must be <= 100']],
    ['set_override', {}, ['give one of fault, name, stub, scenario, clear']],
    ['set_override', { clear: false }, ['clear must be true']],
    ['verify_requests', { expectations: ['x'] }, ['expectations.0 must be object']],
    ['show_evidence', { about: 'EP-01' }, []],
  ])('%s %j', (name, given, problems) => {
    const tool = mcpTools.find((each) => each.name === name) as McpTool;
    expect(argumentProblems(tool, given)).toEqual(problems);
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
