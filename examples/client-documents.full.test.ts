import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServeProcess, startServe } from '../cli/test-support/run-cli.ts';
import { COLLECTION, postmanCollection } from '../scripts/postman-collection.ts';
import { fileOfTool } from '../scripts/scratch-install.ts';

// The examples that are not programs: run by their own runner where npm has one, otherwise read, and what they would send
// is sent.

const CLIENTS = 'examples/clients';
const STOPPED = 'camp-abc-123';
const require = createRequire(import.meta.url);
// Its types bring those of a browser, which are not ours.
const { parse }: { parse(file: string, text: string): Promise<Hcl> } = require('@cdktf/hcl2json');
const terraform = await run('terraform', ['version']).then(
  () => true,
  () => false,
);
if (!terraform) console.warn(`${CLIENTS}/terraform is not applied: there is no terraform`);

interface Hcl {
  readonly locals: readonly { readonly call: unknown }[];
  readonly variable: { readonly campaign_id: readonly { readonly default: string }[] };
}

let fake: ServeProcess;
beforeAll(async () => {
  fake = await startServe();
});
afterAll(() => fake.end());

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

function run(program: string, args: readonly string[], options: { cwd?: string } = {}): Promise<Ended> {
  const env = { ...process.env, NO_COLOR: '1', REDOCLY_TELEMETRY: 'off', CHECKPOINT_DISABLE: '1' };
  const child = spawn(program, args, { ...options, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  return new Promise((done, reject) => {
    child.on('error', reject);
    child.on('close', (code) => done({ code, said }));
  });
}

async function statusOf(call: string): Promise<number> {
  const headers = { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' };
  const url = `${fake.url}/ccapi/v2/outbound/personal-connection/call`;
  return (await fetch(url, { method: 'POST', headers, body: call })).status;
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((all, [from, to]) => all.replaceAll(from, to), text);
}

describe('the Postman collection', () => {
  test('is the one that scripts/postman-collection.ts makes', () => {
    expect(readFileSync(COLLECTION, 'utf8')).toBe(postmanCollection());
  });

  test.each([
    ['camp-pc-001', 0, /answers 202/],
    [STOPPED, 1, /expected response to have status code 202 but got 400/],
  ])('newman runs it: %s ends with %d', async (campaignId, code, words) => {
    const newman = fileOfTool('newman', 'bin/newman.js');
    const variables = ['--env-var', `baseUrl=${fake.url}`, '--env-var', `campaignId=${campaignId}`];
    const ended = await run(process.execPath, [newman, 'run', COLLECTION, ...variables]);
    expect(ended.said).toMatch(words);
    expect(ended.code).toBe(code);
  });
});

describe('the Arazzo workflow', () => {
  test.each([
    ['camp-pc-001', 0, /✓[\s\S]*call/],
    [STOPPED, 1, /\$statusCode == 202/],
  ])('redocly respect runs it: %s ends with %d', async (campaignId, code, words) => {
    const redocly = fileOfTool('@redocly/cli', 'bin/cli.js');
    const file = `${CLIENTS}/arazzo/place-call.arazzo.yaml`;
    const options = ['--server', `cxone=${fake.url}`, '--input', `campaignId=${campaignId}`];
    const ended = await run(process.execPath, [redocly, 'respect', file, ...options]);
    expect(ended.said).toMatch(words);
    expect(ended.code, ended.said).toBe(code);
  });
});

describe('the .http file', () => {
  test.each([
    ['camp-pc-001', 202],
    [STOPPED, 400],
  ])('its requests are taken: %s gives %d', async (campaignId, status) => {
    const text = readFileSync(`${CLIENTS}/http/place-call.http`, 'utf8');
    let token = '';
    const statuses: number[] = [];
    for (const block of text.split(/^###.*\n/m).slice(1)) {
      const values = {
        '{{base}}': fake.url,
        '{{campaignId}}': campaignId,
        '{{token.response.body.access_token}}': token,
      };
      const [head = '', body = ''] = filled(block.replace(/^#.*\n/gm, ''), values)
        .trim()
        .split('\n\n');
      const [line = '', ...headers] = head.split('\n');
      const [method = '', url = ''] = line.split(' ');
      const pairs = headers.map((header) => header.split(': ') as [string, string]);
      const answer = await fetch(url, { method, headers: pairs, body });
      statuses.push(answer.status);
      if (answer.status === 200) token = ((await answer.json()) as { access_token: string }).access_token;
    }
    expect(statuses).toEqual([200, status]);
  });
});

describe('the MuleSoft flow', () => {
  test('is XML', () => {
    expect(XMLValidator.validate(readFileSync(`${CLIENTS}/mulesoft/place-call.xml`, 'utf8'))).toBe(true);
  });

  test.each([
    ['camp-pc-001', 202],
    [STOPPED, 400],
  ])('its DataWeave is the body of a call: %s gives %d', async (campaignId, status) => {
    const [, body = ''] = readFileSync(`${CLIENTS}/mulesoft/call.dwl`, 'utf8').split('\n---\n');
    const json = filled(body.replace(/(\w+):/g, '"$1":'), {
      'payload.externalId': '"ext-12345"',
      'payload.number': '"+15550199999"',
      'payload.campaignId': JSON.stringify(campaignId),
      'payload.scriptId': '"script-xyz-999"',
    });
    expect(await statusOf(json)).toBe(status);
  });
});

describe('the Terraform configurations', () => {
  test.each(['.', 'http-data-source', 'rest-provider'])('%s is HCL, and its call is taken', async (folder) => {
    const file = path.posix.join(CLIENTS, 'terraform', folder, 'main.tf');
    const { locals, variable } = await parse(file, readFileSync(file, 'utf8'));
    const usual = variable.campaign_id[0]?.default ?? '';
    const call = JSON.stringify(locals[0]?.call);
    expect(await statusOf(filled(call, { '${var.campaign_id}': usual }))).toBe(202);
    expect(await statusOf(filled(call, { '${var.campaign_id}': STOPPED }))).toBe(400);
  });

  test.runIf(terraform)('terraform_data is applied, and places one call for each new value', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-terraform-'));
    cpSync(CLIENTS, folder, { recursive: true });
    const cwd = path.join(folder, 'terraform');
    const apply = (campaign: string) =>
      run('terraform', ['apply', '-auto-approve', '-var', `base_url=${fake.url}`, '-var', `campaign_id=${campaign}`], {
        cwd,
      });
    const calls = async () =>
      ((await (await fetch(`${fake.url}/_fake/calls`)).json()) as { readonly calls: readonly unknown[] }).calls.length;
    expect((await run('terraform', ['init'], { cwd })).code).toBe(0);
    const before = await calls();
    for (const campaign of ['camp-pc-001', 'camp-pc-001']) expect((await apply(campaign)).code).toBe(0);
    expect(await calls()).toBe(before + 1);
    const rejected = await apply(STOPPED);
    expect(rejected.said).toContain('No call was placed: 400');
    expect(rejected.code).toBe(1);
    rmSync(folder, { recursive: true });
  });
});
