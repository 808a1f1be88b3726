import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
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
