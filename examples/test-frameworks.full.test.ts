import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServeProcess, startServe } from '../cli/test-support/run-cli.ts';

/** The pytest fixtures and the JUnit 5 extension, run by pytest and JUnit: with a fake of their own, and with one that runs. */

const bin = path.resolve('bin.js');
const JARS = '/usr/share/java';

/** Debian's package is for Debian's Python. */
const python = ['python3', '/usr/bin/python3'].find((each) => spawnSync(each, ['-c', 'import pytest']).status === 0);
const hasJunit = existsSync(`${JARS}/junit-platform-console.jar`) && spawnSync('javac', ['--version']).status === 0;
requireOrSay('pytest', python !== undefined, 'python3-pytest');
requireOrSay('junit5', hasJunit, 'default-jdk-headless junit5');

function requireOrSay(example: string, isHere: boolean, packages: string): void {
  if (isHere) return;
  const how = `examples/${example} is not run: apt-get install -y ${packages}`;
  if (process.env.REQUIRE_ALL) throw new Error(`${how}; REQUIRE_ALL is set`);
  console.warn(how);
}

let running: ServeProcess;
const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-frameworks-'));
beforeAll(async () => {
  running = await startServe();
});
afterAll(async () => {
  await running.end();
  rmSync(folder, { recursive: true });
});

/** A fake of the run's own, or the one that runs already. */
const FAKES = [
  ['a fake that it starts', (): NodeJS.ProcessEnv => ({})],
  ['the fake at FAKE_CXONE_URL', (): NodeJS.ProcessEnv => ({ FAKE_CXONE_URL: running.url })],
] as const;

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv, cwd?: string) {
  return new Promise<{ status: number | null; output: string }>((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
      });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output }));
  });
}

const keysInUse = async (): Promise<unknown> => (await fetch(`${running.url}/_fake/keys`)).json();

describe.runIf(python !== undefined)('examples/pytest', () => {
  const pytest = (env: NodeJS.ProcessEnv) =>
    run(
      python ?? '',
      ['-m', 'pytest', '-q', '-p', 'no:cacheprovider'],
      { PYTHONDONTWRITEBYTECODE: '1', ...env },
      'examples/pytest',
    );

  test.each(FAKES)('passes with %s, and leaves no sandbox', async (_, env) => {
    const { status, output } = await pytest(env());
    expect(output).toContain('4 passed');
    expect(status).toBe(0);
    expect(await keysInUse()).toEqual({ keys: [] });
  });

  test('says so if the fake does not start', async () => {
    const { status, output } = await pytest({ FAKE_CXONE_TENANT: 'nope.yaml' });
    expect(output).toContain('nope.yaml cannot be read');
    expect(status).toBe(1);
  });
});

describe.runIf(hasJunit)('examples/junit5', () => {
  const jars = readdirSync(JARS)
    .filter((jar) => /^(junit-(jupiter|platform)|opentest4j|apiguardian|picocli|univocity)[a-z0-9-]*\.jar$/.test(jar))
    .map((jar) => path.join(JARS, jar))
    .join(path.delimiter);

  beforeAll(async () => {
    const sources = ['FakeCxone', 'PlaceCallTest'].map((name) => `examples/junit5/src/test/java/${name}.java`);
    const lint = '-Xlint:all,-processing,-path';
    const compiled = await run('javac', [lint, '-d', folder, '-cp', jars, ...sources], {});
    expect(compiled).toEqual({ status: 0, output: '' });
  });

  test.each(FAKES)('passes with %s, and leaves no sandbox', async (_, env) => {
    const { status, output } = await run(
      'java',
      [
        `-Dfake-cxone=${bin}`,
        ...['-cp', `${folder}${path.delimiter}${jars}`, 'org.junit.platform.console.ConsoleLauncher'],
        ...['--scan-classpath', folder, '--disable-banner'],
      ],
      env(),
    );
    expect(output).toMatch(/3 tests successful/);
    expect(status).toBe(0);
    expect(await keysInUse()).toEqual({ keys: [] });
  });
});

// No Maven runs here: it would fetch its plugins.
test('pom.xml is well-formed, and has JUnit 5', () => {
  const { project } = new XMLParser().parse(readFileSync('examples/junit5/pom.xml', 'utf8'));
  expect(project.dependencies.dependency).toMatchObject({ artifactId: 'junit-jupiter', scope: 'test' });
});
