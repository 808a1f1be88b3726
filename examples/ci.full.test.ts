import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { startServe } from '../cli/test-support/run-cli.ts';
import { loadProbes } from '../generated/index.ts';
import packageJson from '../package.json' with { type: 'json' };

// The shell steps of every recipe, run as they stand. npx is one that finds the fake of this repository, npm does nothing.

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-ci-'));
const tools = path.join(folder, 'tools');
const npxLog = path.join(folder, 'npx.log');
const ghLog = path.join(folder, 'gh.log');

beforeAll(() => {
  mkdirSync(tools);
  const bin = path.resolve('bin.js');
  putTool(
    'npx',
    [
      `echo "$@" >> '${npxLog}'`,
      'while [ "$1" != fake-cxone ]; do shift; done',
      'shift',
      `exec '${process.execPath}' '${bin}' "$@"`,
    ].join('\n'),
  );
  putTool('npm', 'exit 0');
  putTool('gh', `echo "$@" >> '${ghLog}'; case "$2" in list) echo 0;; esac`);
});
afterAll(() => rmSync(folder, { recursive: true }));

function putTool(name: string, script: string): void {
  const file = path.join(tools, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

const RIGHT = {
  contact: { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] },
  campaignId: 'camp-pc-001',
  scriptId: 'script-xyz-999',
};
const WRONG = { ...RIGHT, contact: { externalId: 'ext-12345', phone: '+15550199999' } };
const WARNED = { contact: RIGHT.contact };

/** A project with one recording in it. */
function project(...payloads: object[]): string {
  const cwd = mkdtempSync(path.join(folder, 'project-'));
  mkdirSync(path.join(cwd, 'recordings'));
  const entries = payloads.map((payload) => ({
    request: {
      method: 'POST',
      url: 'https://api.nice-incontact.com/ccapi/v2/outbound/personal-connection/call',
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      postData: { text: JSON.stringify(payload) },
    },
    response: { status: 202, headers: [], content: { size: 0 } },
  }));
  writeFileSync(path.join(cwd, 'recordings', 'calls.har'), JSON.stringify({ log: { entries } }));
  return cwd;
}

interface Step {
  readonly script: string;
  /** Runs also where one before it has failed. */
  readonly always?: boolean;
  /** Runs only where one before it has failed. */
  readonly onFailure?: boolean;
  readonly env?: Record<string, string>;
}

interface Ran {
  readonly code: number | null;
  readonly output: string;
  /** A file that is left in the project, or that the service gives for a summary or for outputs. */
  file(name: string): string;
}

/** Runs steps as the services do: after one that fails, only those that run always; the first failure is the result. */
function run(steps: readonly Step[], cwd: string, env: Record<string, string> = {}): Ran {
  const given = { GITHUB_STEP_SUMMARY: path.join(cwd, 'summary'), GITHUB_OUTPUT: path.join(cwd, 'output') };
  let code: number | null = 0;
  let output = '';
  for (const step of steps.filter(({ script }) => script !== '')) {
    if (code !== 0 ? step.always !== true && step.onFailure !== true : step.onFailure === true) continue;
    const ended = spawnSync('sh', ['-e', '-c', step.script], {
      cwd,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...given,
        ...env,
        ...step.env,
        NO_COLOR: '1',
        PATH: `${tools}${path.delimiter}${process.env.PATH}`,
      },
    });
    if (code === 0) code = ended.status;
    output += ended.stdout + ended.stderr;
  }
  return { code, output, file: (name) => readFileSync(path.join(cwd, name), 'utf8') };
}

const recipe = (name: string): string => readFileSync(path.join('examples/ci', name), 'utf8');

interface GithubStep {
  readonly run?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly with?: Record<string, string>;
}
const githubSteps = (text: string, job = 'recordings'): Step[] =>
  (parse(text).jobs[job].steps as GithubStep[]).map((step) => ({
    script: step.run ?? '',
    always: step.if === 'always()',
    onFailure: step.if === 'failure()',
  }));
const gitlabSteps = (text: string, job = 'recordings'): Step[] =>
  (parse(text)[job].script as string[]).map((script) => ({ script }));
const jenkinsSteps = (text: string): Step[] =>
  [...text.matchAll(/^ *sh '([^'\n]*)'$/gm)].map(([, script = '']) => ({ script }));
interface AzureStep {
  readonly script?: string;
  readonly task?: string;
  readonly condition?: string;
  readonly inputs?: Record<string, string>;
}
const azureSteps = (text: string): Step[] =>
  (parse(text).steps as AzureStep[]).map(({ script = '', condition }) => ({
    script,
    always: condition === 'always()',
  }));

const RECIPES = [
  ['github-workflow.yml', githubSteps, ['junit.xml', 'check.sarif', 'check.md', 'summary']],
  ['.gitlab-ci.yml', gitlabSteps, ['junit.xml']],
  ['Jenkinsfile', jenkinsSteps, ['junit.xml']],
  ['azure-pipelines.yml', azureSteps, ['junit.xml', 'check.md']],
] as const;

/** Each report is read by a library of its own form, and names the finding or none. */
function expectReport({ file }: Ran, name: string, codes: readonly string[]): void {
  const text = file(name);
  if (name.endsWith('.sarif')) {
    const results = JSON.parse(text).runs[0].results as { ruleId: string }[];
    expect([...new Set(results.map(({ ruleId }) => ruleId))].sort()).toEqual(codes);
  } else if (name.endsWith('.xml')) {
    const { testsuites } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(text);
    expect(Number(testsuites.failures)).toBe(codes.length);
    for (const code of codes) expect(text).toContain(code);
  } else {
    expect(text.length).toBeGreaterThan(50);
    for (const code of codes) expect(text).toContain(code);
    if (codes.length === 0) expect(text).not.toContain('contact-flat-phone');
  }
}

const FOUND = ['contact-flat-phone', 'key-missing'];

describe('the recipes for CI', () => {
  test.each(RECIPES)('%s passes a right recording and leaves its reports', (name, stepsOf, files) => {
    const ran = run(stepsOf(recipe(name)), project(RIGHT));
    expect(ran.code, ran.output).toBe(0);
    for (const file of files) expectReport(ran, file, []);
  });

  test.each(RECIPES)('%s fails a wrong recording and leaves its reports nevertheless', (name, stepsOf, files) => {
    const ran = run(stepsOf(recipe(name)), project(RIGHT, WRONG));
    expect(ran.code, ran.output).toBe(1);
    for (const file of files) expectReport(ran, file, FOUND);
  });

  test('every file is run by a test, and the table of the README has them all', () => {
    const files = readdirSync('examples/ci').filter((file) => file !== 'README.md');
    const rows = [...recipe('README.md').matchAll(/^\| `(.+?)` \|/gm)].map(([, file]) => file);
    expect(rows.sort()).toEqual(files.sort());
    expect(files).toEqual(
      [
        ...RECIPES.map(([name]) => name),
        ...NIGHTLY.map(([name]) => name),
        'github-action.yml',
        '.pre-commit-config.yaml',
        // by fake-in-ci.full.test.ts
        'fake-azure-pipelines.yml',
        'fake-github-services.yml',
        'fake-github-workflow.yml',
        'fake.Jenkinsfile',
        'fake.gitlab-ci.yml',
      ].sort(),
    );
  });

  test('reports are published where they were written', () => {
    const steps = parse(recipe('azure-pipelines.yml')).steps as AzureStep[];
    expect(steps.find(({ task }) => task === 'PublishTestResults@2')?.inputs?.testResultsFiles).toBe('junit.xml');
    expect(parse(recipe('.gitlab-ci.yml')).recordings.artifacts).toEqual({
      when: 'always',
      reports: { junit: 'junit.xml' },
    });
    expect(recipe('Jenkinsfile')).toMatch(/post \{\s+always \{\s+junit 'junit\.xml'/);
    const [sarif] = (parse(recipe('github-workflow.yml')).jobs.recordings.steps as GithubStep[]).filter(({ uses }) =>
      uses?.startsWith('github/codeql-action/upload-sarif'),
    );
    expect(sarif?.with).toEqual({ sarif_file: 'check.sarif' });
  });
});

const NIGHTLY = [
  ['verify-github-workflow.yml', githubSteps],
  ['verify.gitlab-ci.yml', gitlabSteps],
] as const;

describe('the recipes that ask a server every night', () => {
  test.each(NIGHTLY)(
    '%s passes where it answers as the contract says, and leaves what was seen',
    async (name, stepsOf) => {
      const fake = await startServe();
      const ran = run(stepsOf(recipe(name), 'verify'), project(), { VERIFY_TARGET: fake.url });
      await fake.end();
      expect(ran.code, ran.output).toBe(0);
      const { probes } = await loadProbes();
      const asked = probes.filter(({ tier, variants }) => tier === 'anonymous' && Object.keys(variants).length === 0);
      expect(JSON.parse(ran.file('observations.json')).observations.length).toBe(asked.length);
      expect(ran.file('junit.xml')).toContain('failures="0"');
      expect(existsSync(ghLog)).toBe(false);
    },
  );

  test.each(NIGHTLY)('%s fails where it does not, and leaves the same', async (name, stepsOf) => {
    const fake = await startServe(['--variant', 'bad-credentials=401']);
    const ran = run(stepsOf(recipe(name), 'verify'), project(), { VERIFY_TARGET: fake.url });
    await fake.end();
    expect(ran.code, ran.output).toBe(1);
    expect(JSON.parse(ran.file('observations.json')).tenant).toBe('nightly');
    expect(ran.file('junit.xml')).toContain('failures="7"');
  });

  test('the one for GitHub opens an issue with the summary then, and shows it', async () => {
    rmSync(ghLog, { force: true });
    const fake = await startServe(['--variant', 'bad-credentials=401']);
    const ran = run(githubSteps(recipe('verify-github-workflow.yml'), 'verify'), project(), {
      VERIFY_TARGET: fake.url,
    });
    await fake.end();
    expect(ran.file('summary')).toContain('## Contract verification: 7 differences');
    expect(readFileSync(ghLog, 'utf8')).toMatch(/^issue list .*\nissue create --title .* --body-file verify\.md\n$/);
  });

  test('they run on a schedule, and keep what was seen', () => {
    const github = parse(recipe('verify-github-workflow.yml'));
    expect(github.on.schedule[0].cron).toMatch(/^\d+ \d+ \* \* \*$/);
    const upload = (github.jobs.verify.steps as GithubStep[]).find(({ uses }) => uses?.includes('upload-artifact'));
    expect([upload?.if, upload?.with?.path]).toEqual(['always()', 'observations.json\njunit.xml\n']);
    const { rules, artifacts, ...job } = parse(recipe('verify.gitlab-ci.yml')).verify;
    expect(rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "schedule"' }]);
    expect(artifacts).toEqual({ when: 'always', paths: ['observations.json'], reports: { junit: 'junit.xml' } });
    expect(Object.keys(job)).toEqual(['image', 'script']);
  });
});

describe('the forms of the recipes', () => {
  test.each([
    'examples/ci/github-workflow.yml',
    'examples/ci/verify-github-workflow.yml',
    'examples/ci/github-action.yml',
    '.github/workflows/ci.yml',
  ])('%s is a workflow by the schema', (file) =>
    expect(validateWorkflow(readFileSync(file, 'utf8'))).toEqual({ actionType: 'workflow', errors: [] }),
  );

  test('action.yml is an action by the schema', () =>
    expect(validateAction(readFileSync('action.yml', 'utf8'))).toEqual({ actionType: 'action', errors: [] }));

  // No schema of these three is at hand without a network; these are the keys that their documentation has.
  test('.gitlab-ci.yml has keys that a job has', () => {
    const job = parse(recipe('.gitlab-ci.yml')).recordings;
    expect(Object.keys(job)).toEqual(['image', 'script', 'artifacts']);
  });

  test('azure-pipelines.yml has keys that a pipeline and its steps have', () => {
    const { steps, ...pipeline } = parse(recipe('azure-pipelines.yml')) as { steps: AzureStep[] };
    expect(Object.keys(pipeline)).toEqual(['trigger', 'pool']);
    for (const step of steps) {
      expect(['task', 'script']).toContain(Object.keys(step)[0]);
      const rest = Object.keys(step).slice(1);
      expect(rest.filter((key) => !['inputs', 'displayName', 'condition'].includes(key))).toEqual([]);
    }
  });

  test('the Jenkinsfile has the sections of a declarative pipeline, and every brace is closed', () => {
    const text = recipe('Jenkinsfile');
    expect(text.split('{').length).toBe(text.split('}').length);
    expect([...text.matchAll(/^ {2}(\w+) \{/gm)].map(([, section]) => section)).toEqual(['agent', 'stages', 'post']);
    expect(jenkinsSteps(text).length).toBe(text.split(/\bsh\b/).length - 1);
  });
});

describe('action.yml', () => {
  const action = parse(readFileSync('action.yml', 'utf8')) as {
    inputs: Record<string, { default?: string; required?: boolean }>;
    outputs: Record<string, { value: string }>;
    runs: { steps: { id: string; run: string; env: Record<string, string> }[] };
  };

  /** As GitHub does it: inputs are put into the variables of the step. */
  function act(inputs: Record<string, string>, cwd: string): Ran {
    const steps = action.runs.steps.map(({ run: script, env }) => ({
      script,
      env: Object.fromEntries(
        Object.entries(env).map(([name, value]) => [
          name,
          value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, key) => inputs[key] ?? action.inputs[key]?.default ?? '?'),
        ]),
      ),
    }));
    return run(steps, cwd);
  }

  test('passes a right recording', () => {
    const ran = act({ files: 'recordings' }, project(RIGHT));
    expect(ran.code, ran.output).toBe(0);
    expectReport(ran, 'check.sarif', []);
    expectReport(ran, 'summary', []);
    expect(ran.file('output')).toBe('sarif=check.sarif\n');
    expect(action.outputs.sarif?.value).toContain('steps.check.outputs.sarif');
  });

  test('annotates a wrong one, fails, and still leaves summary, SARIF and its output', () => {
    const ran = act({ files: 'recordings' }, project(WRONG));
    expect(ran.code, ran.output).toBe(1);
    expect(ran.output).toMatch(/^::error file=recordings\/calls\.har,line=1,col=\d+,title=contact-flat-phone::/m);
    for (const file of ['check.sarif', 'summary']) expectReport(ran, file, FOUND);
    expect(ran.file('output')).toBe('sarif=check.sarif\n');
  });

  test('takes several files and reports, a line each, and what is written in them is not run', () => {
    const cwd = project(RIGHT);
    const files = "recordings/*.har\nrecordings\n$(touch ran)'`touch ran`";
    const ran = act({ files, report: 'junit=junit.xml\njson=check.json' }, cwd);
    expect(ran.output).toContain('touch ran');
    expect([ran.code, existsSync(path.join(cwd, 'ran'))]).toEqual([2, false]);
    const again = act({ files: 'recordings/*.har\nrecordings', report: 'junit=junit.xml\njson=check.json' }, cwd);
    expect(again.code, again.output).toBe(0);
    expectReport(again, 'junit.xml', []);
    expect(JSON.parse(again.file('check.json')).totals.exchanges).toBe(1);
  });

  test('fails on warnings with the input for it, and accepts what the baseline has', () => {
    const cwd = project(WARNED);
    expect(act({ files: 'recordings', report: 'json=baseline.json' }, cwd).code).toBe(0);
    expect(act({ files: 'recordings', 'fail-on': 'warning' }, cwd).code).toBe(1);
    const ran = act({ files: 'recordings', 'fail-on': 'warning', baseline: 'baseline.json' }, cwd);
    expect(ran.code, ran.output).toBe(0);
  });

  test.each(['./fake-cxone.tgz', '/tmp/fake-cxone.tgz', 'https://example.test/fake-cxone.tgz'])(
    'runs the tarball %s, with the libraries that write SARIF and JUnit',
    (tarball) => {
      rmSync(npxLog, { force: true });
      const ran = act({ files: 'recordings', package: tarball }, project(RIGHT));
      expect(ran.code, ran.output).toBe(0);
      expect(readFileSync(npxLog, 'utf8').split(' -- ')[0]).toBe(
        `--yes --package ${tarball} --package node-sarif-builder@4 --package junit-report-builder@5`,
      );
    },
  );

  test.each(['fake-cxone', 'fake-cxone@0.1.0', '0.1.0', 'owner/fake-cxone.tgz', 'http://example.test/fake-cxone.tgz'])(
    'does not look up %s',
    (name) => {
      rmSync(npxLog, { force: true });
      const ran = act({ files: 'recordings', package: name }, project(RIGHT));
      expect([ran.code, existsSync(npxLog)]).toEqual([2, false]);
      expect(ran.output).toContain('::error::package must be');
    },
  );

  test('installs nothing where no tarball is named', () => {
    rmSync(npxLog, { force: true });
    act({ files: 'recordings' }, project(RIGHT));
    expect(readFileSync(npxLog, 'utf8')).toMatch(/^--no-install fake-cxone check /);
  });

  test('is used by the recipe with inputs that it has', () => {
    const steps = parse(recipe('github-action.yml')).jobs.recordings.steps as GithubStep[];
    const step = steps.find(({ uses }) => uses?.includes('/fake-cxone@'));
    expect(step?.uses?.split('@')[1]).toBe(`v${packageJson.version}`);
    expect(Object.keys(step?.with ?? {}).filter((name) => !(name in action.inputs))).toEqual([]);
    expect(step?.with).toHaveProperty('files');
  });
});

test('no file that people copy or read lets npx install what is called fake-cxone', () => {
  const folders = ['examples', 'docs'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  );
  const files = [
    ...folders,
    'README.md',
    'SEMVER.md',
    'CONTRIBUTING.md',
    'action.yml',
    '.pre-commit-hooks.yaml',
    'Dockerfile',
  ];
  const read = files.filter((file) => /\.(md|ya?ml)$|file$/.test(file) && !file.includes('node_modules'));
  const installing = read.filter((file) => /npx (?!--no-install )(\S+ )*fake-cxone\b(?!\.tgz)/.test(commandsIn(file)));
  expect(installing).toEqual([]);
});

/** The text without the step of action.yml that runs a tarball. */
function commandsIn(file: string): string {
  return readFileSync(file, 'utf8').replace(/npx --yes --package "\$PACKAGE" .*/, '');
}

describe('the hook of pre-commit', () => {
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));

  test('has the keys that a hook needs, and the config names it', () => {
    expect(Object.keys(hook)).toEqual(['id', 'name', 'description', 'entry', 'language', 'files']);
    const [repository] = parse(recipe('.pre-commit-config.yaml')).repos;
    expect(repository.hooks).toEqual([{ id: hook.id }]);
    expect(repository.rev).toBe(`v${packageJson.version}`);
  });

  test.each([
    ['a right recording', [RIGHT], 0],
    ['a wrong one', [WRONG], 1],
    ['one of other things', [], 0],
  ] as const)('%s', (_name, payloads, code) => {
    expect(new RegExp(hook.files).test('recordings/calls.har')).toBe(true);
    const ran = run([{ script: `npx ${hook.entry} recordings/calls.har` }], project(...payloads));
    expect(ran.code, ran.output).toBe(code);
  });
});
