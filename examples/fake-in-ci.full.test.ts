import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { startServe } from '../cli/test-support/run-cli.ts';

/** The shell steps of the recipes that start the fake, in a project whose `npm test` calls it. */

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-in-ci-'));
afterAll(() => rmSync(folder, { recursive: true }));

const RIGHT = { contact: { externalId: 'e', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] } };
const WRONG = { contact: { externalId: 'e', phone: '+15550199999' } };

/** A project with the fake installed. Its test places a call, and fails where the call is rejected. */
function project(payload: object): string {
  const cwd = mkdtempSync(path.join(folder, 'project-'));
  const bin = path.resolve('bin.js');
  mkdirSync(path.join(cwd, 'node_modules/.bin'), { recursive: true });
  symlinkSync(bin, path.join(cwd, 'node_modules/.bin/fake-cxone'));
  writeFileSync(
    path.join(cwd, 'test.mjs'),
    `const { status } = await fetch(process.env.FAKE_CXONE_URL + '/ccapi/v2/outbound/personal-connection/call', {
      method: 'POST',
      headers: { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' },
      body: ${JSON.stringify(JSON.stringify({ ...payload, campaignId: 'camp-pc-001' }))},
    });
    process.exit(status === 202 ? 0 : 1);`,
  );
  tool(cwd, 'npm', `if [ "$1" = test ]; then exec '${process.execPath}' test.mjs; fi`);
  tool(cwd, 'npx', `shift 2; exec '${bin}' "$@"`);
  return cwd;
}

function tool(cwd: string, name: string, script: string): void {
  mkdirSync(path.join(cwd, 'tools'), { recursive: true });
  writeFileSync(path.join(cwd, 'tools', name), `#!/bin/sh\n${script}\n`);
  chmodSync(path.join(cwd, 'tools', name), 0o755);
}

interface Step {
  readonly script: string;
  readonly always: boolean;
}

const text = (name: string): string => readFileSync(path.join('examples/ci', name), 'utf8');
const githubSteps = (source: string): Step[] =>
  (parse(source).jobs.tests.steps as { run?: string; if?: string }[]).map((step) => ({
    script: step.run ?? '',
    always: step.if === 'always()',
  }));
/** GitLab runs the lines of a job in one shell. */
const gitlabSteps = (source: string): Step[] => [
  { script: (parse(source).tests.script as string[]).join('\n'), always: false },
];
const jenkinsSteps = (source: string): Step[] =>
  [...source.matchAll(/^ *sh (?:'''([\s\S]*?)'''|'([^'\n]*)')$/gm)].map(([, block, line]) => ({
    script: block ?? line ?? '',
    always: false,
  }));
const azureSteps = (source: string): Step[] =>
  (parse(source).steps as { script?: string; condition?: string }[]).map(({ script = '', condition }) => ({
    script,
    always: condition === 'always()',
  }));

/** Runs the steps as the services do, on a free port in place of 4010. */
function run(steps: readonly Step[], cwd: string, port: string, env: NodeJS.ProcessEnv = {}) {
  let code: number | null = 0;
  let output = '';
  for (const { script, always } of steps) {
    if (code !== 0 && !always) continue;
    const ended = spawnSync('sh', ['-e', '-c', script.replaceAll('4010', port)], {
      cwd,
      encoding: 'utf8',
      env: {
        ...process.env,
        FAKE_CXONE_URL: `http://127.0.0.1:${port}`,
        ...env,
        PATH: `${path.join(cwd, 'tools')}${path.delimiter}${process.env.PATH}`,
      },
    });
    if (code === 0) code = ended.status;
    output += ended.stdout + ended.stderr;
  }
  return { code, output };
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? String(address.port) : '';
}

/** A fake that was sent SIGTERM needs a moment to end. */
const expectEnded = (port: string) =>
  vi.waitFor(() => expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed'), { timeout: 10_000 });

const entriesIn = (cwd: string, file: string) =>
  readFileSync(path.join(cwd, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).response.status as number);

const RECIPES = [
  ['fake-github-workflow.yml', githubSteps, 'journal.ndjson', true],
  ['fake.gitlab-ci.yml', gitlabSteps, 'journal.ndjson', false],
  ['fake.Jenkinsfile', jenkinsSteps, 'journal.ndjson', false],
  ['fake-azure-pipelines.yml', azureSteps, 'fake-cxone/journal.ndjson', true],
] as const;

describe('the recipes that start the fake', () => {
  test.each(RECIPES)('%s runs the tests, and keeps journal and report', async (name, stepsOf, journal) => {
    const [cwd, port] = [project(RIGHT), await freePort()];
    const { code, output } = run(stepsOf(text(name)), cwd, port);
    expect(code, output).toBe(0);
    expect(entriesIn(cwd, journal)).toEqual([202]);
    expect(readFileSync(path.join(cwd, 'contract.xml'), 'utf8')).toContain('failures="0"');
    await expectEnded(port);
  });

  test.each(RECIPES)('%s fails where a test does, and ends the fake', async (name, stepsOf, journal, isChecked) => {
    const [cwd, port] = [project(WRONG), await freePort()];
    const { code, output } = run(stepsOf(text(name)), cwd, port);
    expect(code, output).toBe(1);
    expect(entriesIn(cwd, journal)).toEqual([400]);
    if (isChecked) expect(readFileSync(path.join(cwd, 'contract.xml'), 'utf8')).toContain('contact-flat-phone');
    await expectEnded(port);
  });

  test('the one with a service fetches journal and report from it', async () => {
    const adminToken = 'only-for-run-1';
    const fake = await startServe([], { env: { FAKE_CXONE_ADMIN_TOKEN: adminToken } });
    const cwd = project(RIGHT);
    const { code, output } = run(githubSteps(text('fake-github-services.yml')), cwd, new URL(fake.url).port, {
      FAKE_CXONE_ADMIN_TOKEN: adminToken,
    });
    await fake.end();
    expect(code, output).toBe(0);
    expect(entriesIn(cwd, 'journal.ndjson')).toEqual([202]);
    const { env, services } = parse(text('fake-github-services.yml')).jobs.tests;
    expect(services.cxone.env.FAKE_CXONE_ADMIN_TOKEN).toBe(env.FAKE_CXONE_ADMIN_TOKEN);
  });

  test.each(['fake-github-workflow.yml', 'fake-github-services.yml'])('%s is a workflow by the schema', (name) =>
    expect(validateWorkflow(text(name))).toEqual({ actionType: 'workflow', errors: [] }),
  );

  test.each([...RECIPES.map(([name]) => name), 'fake-github-services.yml'])(
    '%s names the fake, its files and no registry',
    (name) => {
      expect(text(name)).toMatch(/FAKE_CXONE_URL(:| =) '?http:\/\/127\.0\.0\.1:4010'?$/m);
      expect(text(name)).toMatch(/artifact/i);
      expect(text(name)).not.toMatch(/npx (?!--no-install fake-cxone)|npm (?!ci|test|\})/);
    },
  );
});
