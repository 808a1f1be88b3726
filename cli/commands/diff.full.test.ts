import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadOpenApi } from '../../generated/index.ts';
import { runCli } from '../test-support/run-cli.ts';

const OURS = fileURLToPath(new URL('../../generated/openapi.json', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-diff-'));

type Document = {
  components: { schemas: Record<string, { description: string; required: string[]; 'x-evidence': object }> };
};

/** Our contract with something changed, as a file. */
async function version(name: string, change: (schemas: Document['components']['schemas']) => void): Promise<string> {
  const document = structuredClone(await loadOpenApi()) as Document;
  change(document.components.schemas);
  const file = path.join(folder, name);
  writeFileSync(
    file,
    name.endsWith('.yaml') ? stringify(document, { aliasDuplicateObjects: false }) : JSON.stringify(document),
  );
  return file;
}

const strict = await version('strict.yaml', ({ CallRequest }) => CallRequest?.required.push('scriptId'));
const reworded = await version('reworded.json', ({ CallRequest, Contact }) => {
  Object.assign(CallRequest ?? {}, { description: 'Other words.' });
  Object.assign(Contact?.['x-evidence'] ?? {}, { type: ['EP-02', 'EP-04'] });
});

describe('fake-cxone diff', () => {
  test.each<[what: string, args: string[], code: number]>([
    ['the same version twice', ['built-in', OURS], 0],
    ['something breaking', ['built-in', strict], 1],
    ['something breaking that nobody is to fail for', ['built-in', strict, '--fail-on', 'never'], 0],
    ['what is not breaking', [strict, 'built-in'], 0],
    ['what is not breaking where anything is to fail', [strict, 'built-in', '--fail-on', 'any'], 1],
    ['other words', ['built-in', reworded], 0],
    ['other words where anything is to fail', ['built-in', reworded, '--fail-on', 'any'], 1],
  ])('%s: %j ends with %i', async (_what, args, code) => {
    expect((await runCli(['diff', ...args])).code).toBe(code);
  });

  test('shows what is breaking, where, and for which operation', async () => {
    const { stdout } = await runCli(['diff', 'built-in', strict]);
    expect(stdout).toBe(`Breaking
  breaking the body no longer takes at /: objects without the key scriptId [contract]
      /components/schemas/CallRequest/required  (POST /ccapi/v2/outbound/personal-connection/call)

1 breaking, 0 not breaking, 0 evidence only
`);
  });

  test('shows the claims of before and after', async () => {
    const { stdout } = await runCli(['diff', 'built-in', reworded]);
    expect(stdout).toBe(`Evidence only
  evidence description is another one [texts]
      /components/schemas/CallRequest/description
  evidence type rests on EP-02, EP-04, and rested on EP-02 [claims]
      /components/schemas/Contact/x-evidence

0 breaking, 0 not breaking, 2 evidence only
`);
  });

  test('says that there is no difference', async () => {
    expect((await runCli(['diff', OURS, 'built-in'])).stdout).toBe('no difference\n');
  });

  test('reads a version from stdin', async () => {
    const { code, stdout } = await runCli(['diff', '-', 'built-in'], { input: readFileSync(OURS, 'utf8') });
    expect([code, stdout]).toEqual([0, 'no difference\n']);
  });

  test('prints JSON with counts, and every change with its pointer', async () => {
    const { stdout } = await runCli(['diff', 'built-in', strict, '--json']);
    expect(JSON.parse(stdout)).toEqual({
      totals: { breaking: 1, compatible: 0, evidence: 0 },
      changes: [
        {
          kind: 'breaking',
          part: 'contract',
          message: 'the body no longer takes at /: objects without the key scriptId',
          pointer: '/components/schemas/CallRequest/required',
          version: 'new',
          operations: ['POST /ccapi/v2/outbound/personal-connection/call'],
        },
      ],
    });
  });

  test('writes several reports at once', async () => {
    const [markdown, github] = ['comment.md', 'github.txt'].map((name) => path.join(folder, name));
    await runCli(['diff', 'built-in', strict, '--report', `markdown=${markdown}`, '--report', `github=${github}`]);
    expect(readFileSync(markdown ?? '', 'utf8')).toContain(
      '| contract | the body no longer takes at /: objects without the key scriptId | `/components/schemas/CallRequest/required` | `POST /ccapi/v2/outbound/personal-connection/call` |',
    );
    expect(readFileSync(github ?? '', 'utf8')).toBe(
      `::error file=${strict},title=breaking::the body no longer takes at /: objects without the key scriptId at /components/schemas/CallRequest/required (POST /ccapi/v2/outbound/personal-connection/call)\n`,
    );
  });

  test.each<[ref: string, problem: string]>([
    ['#/components/schemas/Gone', "there is nothing at '#/components/schemas/Gone'"],
    ['./gone.yaml', "'./gone.yaml' leads out of the document; bundle it first, as by redocly bundle"],
  ])('a reference %s that is broken is reported with its file and pointer', async (ref, problem) => {
    const file = path.join(folder, 'broken.yaml');
    const schema = `{ schema: { $ref: '${ref}' } }`;
    writeFileSync(
      file,
      `openapi: 3.1.0\npaths:\n  /a:\n    get: { responses: { '200': { description: Done, content: { a/b: ${schema} } } } }\n`,
    );
    const at = `${file}:4:87: /paths/~1a/get/responses/200/content/a~1b/schema/$ref ${problem}`;
    for (const args of [
      [file, 'built-in'],
      ['built-in', file],
    ]) {
      const { code, stderr } = await runCli(['diff', ...args]);
      expect([code, stderr]).toEqual([2, expect.stringContaining(at)]);
    }
  });

  test.each<[args: string[], input: string, told: string]>([
    [
      ['http://127.0.0.1:1/openapi.json', 'built-in'],
      '',
      'is not fetched; pipe it: curl -s http://127.0.0.1:1/openapi.json',
    ],
    [['built-in'], '', 'The argument new is missing'],
    [['-', '-'], '', 'only one of the two versions can come from stdin'],
    [['nowhere.json', 'built-in'], '', 'nowhere.json cannot be read: there is no such file'],
    [['-', 'built-in'], '{"openapi": "3.1.0",\n "paths": ', 'stdin:2:11: '],
    [
      ['-', 'built-in'],
      'openapi: 3.1.0\npaths:\n  /a: { $ref: "#/b" }',
      "stdin:3:15: /paths/~1a/$ref there is nothing at '#/b'",
    ],
    [
      ['-', 'built-in'],
      `${Array.from('bcdefgh', (name, at) => `${name}: &${name} [${Array(9).fill(at === 0 ? 'x' : `*${'abcdefg'[at]}`)}]`).join('\n')}\nopenapi: 3.1.0`,
      'the aliases up to here stand for too many values',
    ],
    [['-', 'built-in'], 'swagger: "2.0"', 'must be 3.0, 3.1 or 3.2, and is Swagger 2.0'],
    [
      ['built-in', 'built-in', '--report', 'html'],
      '',
      'Unknown report "html". Use one of: pretty, json, markdown, github',
    ],
    [['built-in', 'built-in', '--fail-on', 'all'], '', 'Use one of: breaking, any, never'],
  ])('%j is a usage error', async (args, input, told) => {
    const { code, stderr } = await runCli(['diff', ...args], { input });
    expect(code).toBe(2);
    expect(stderr).toContain(told);
  });
});
