import type { JournalEntry } from '../../../mock-server/client/index.ts';
import type { GrantOptions } from './likely-grant.ts';
import type { ResentRequest } from './resent-request.ts';

/** An exchange as a test for Vitest: it sends the request to a fake of its own, and asserts what came back. */
export function vitestTest(entry: JournalEntry, request: ResentRequest, grant: GrantOptions): string {
  const { method, path, headers, body, needsToken } = request;
  const sent = [
    ...(needsToken ? [`Authorization: \`Bearer \${await fakeCxone.token(${wantedText(grant)})}\`,`] : []),
    ...headers.map(([name, value]) => `${literal(name)}: ${literal(value)},`),
  ];
  return [
    "import { test } from 'fake-cxone/vitest';",
    "import { expect } from 'vitest';",
    '',
    `test(${literal(nameOf(entry))}, async ({ fakeCxone }) => {`,
    ...overrideNote(entry),
    `  const response = await fetch(fakeCxone.url + ${literal(path)}, {`,
    `    method: ${literal(method)},`,
    ...(sent.length === 0 ? [] : ['    headers: {', ...sent.map((line) => `      ${line}`), '    },']),
    ...(body === undefined ? [] : [`    body: ${literal(body)},`]),
    '  });',
    `  expect(response.status).toBe(${entry.response.status});`,
    ...bodyAssertion(entry.response.body),
    ...errorAssertion(entry),
    '});',
    '',
  ].join('\n');
}

function nameOf({ request, response }: JournalEntry): string {
  return `${request.method} ${request.path.split('?')[0]} is answered ${response.status}`;
}

/** The fake of the test decides by the contract, unless somebody overrides it. */
function overrideNote({ override }: JournalEntry): string[] {
  return override === null ? [] : [`  // was overridden by ${override.by}: ${override.why.replace(/\s+/g, ' ')}`];
}

function bodyAssertion(body: string): string[] {
  if (body === '') return [`  expect(await response.text()).toBe('');`];
  try {
    return [
      `  expect(await response.json()).toEqual(${JSON.stringify(JSON.parse(body)).replace(/[\u2028\u2029]/g, escaped)});`,
    ];
  } catch {
    return [`  expect(await response.text()).toBe(${literal(body)});`];
  }
}

function errorAssertion({ response: { headers } }: JournalEntry): string[] {
  const code = headers['x-fake-cxone-error'];
  return code === undefined ? [] : [`  expect(response.headers.get('x-fake-cxone-error')).toBe(${literal(code)});`];
}

function wantedText(grant: GrantOptions): string {
  const parts = Object.entries(grant).map(([name, value]) => `${name}: ${JSON.stringify(value).replaceAll('"', "'")}`);
  return parts.length === 0 ? '' : `{ ${parts.join(', ')} }`;
}

/** A text as a literal of JavaScript in single quotes; nothing in it can end the literal. */
function literal(text: string): string {
  const quoted = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${quoted.replace(/[\u2028\u2029]/g, escaped)}'`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16)}`;
}
