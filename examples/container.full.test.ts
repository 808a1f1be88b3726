import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DockerfileParser, JSONInstruction } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

// No engine is needed here: the steps of the Dockerfile are read from it and run in clean folders, in its order, and its
// command is run as another user who cannot write. What only an engine can show is listed in docs/container.md.

const text = readFileSync('Dockerfile', 'utf8');
const instructions = DockerfileParser.parse(text).getInstructions();
const compose = parse(readFileSync('compose.yaml', 'utf8'));

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-container-'));
const [build, runtime] = [path.join(folder, 'build'), path.join(folder, 'runtime')];
afterAll(() => {
  if (existsSync(runtime)) allow(runtime, 0o755, 0o644);
  rmSync(folder, { recursive: true });
});

/** The arguments of each instruction of this name, in the first stage or in the last. */
function of(keyword: string, stage: 'build' | 'runtime'): string[] {
  const second = instructions.findLastIndex((each) => each.getKeyword() === 'FROM');
  return instructions
    .filter((each, index) => each.getKeyword() === keyword && index >= second === (stage === 'runtime'))
    .map((each) => each.getArgumentsContent() ?? '');
}

/** The words of an instruction in exec form, which no shell reads. */
function exec(keyword: string): string[] {
  const found = instructions.find((each) => each.getKeyword() === keyword);
  if (!(found instanceof JSONInstruction)) throw new Error(`${keyword} is not there or not in exec form`);
  return found.getJSONStrings().map((each) => JSON.parse(each.getValue()) as string);
}

/** The command of the HEALTHCHECK, which follows its flags and CMD. */
function healthcheck(): string[] {
  const found = instructions.find((each) => each.getKeyword() === 'HEALTHCHECK');
  return JSON.parse(/CMD (\[.*\])$/s.exec(found?.getArgumentsContent() ?? '')?.[1] ?? 'null') as string[];
}

describe('the Dockerfile', () => {
  test('has nothing that a linter finds', () => expect(validate(text)).toEqual([]));

  test('ends in a small stage that is not root, and starts without a shell', () => {
    expect(instructions.filter((each) => each.getKeyword() === 'FROM').length).toBe(2);
    expect(of('USER', 'runtime')).toEqual(['node']);
    expect(of('EXPOSE', 'runtime')).toEqual(['4010']);
    expect(of('STOPSIGNAL', 'runtime')).toEqual(['SIGTERM']);
    expect(of('RUN', 'runtime')).toEqual([]);
    expect([...exec('ENTRYPOINT'), ...exec('CMD')].join(' ')).toBe('node bin.js serve --host 0.0.0.0 --port 4010');
    expect(healthcheck().slice(0, 2)).toEqual(['node', '-e']);
  });

  test('nothing is copied that its build or its ignore file does not have', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
    for (const copied of of('COPY', 'build').flatMap((each) => each.split(' ').slice(0, -1)))
      if (copied !== '.') expect(ignored).toContain(`!${copied}`);
  });
});

describe('compose.yaml', () => {
  const { cxone, app } = compose.services;

  test('runs both without rights that they do not need', () => {
    for (const service of [cxone, app]) {
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
      expect(service.security_opt).toEqual(['no-new-privileges:true']);
    }
    expect(cxone.ports).toEqual(['127.0.0.1:4010:4010']);
  });

  test('checks health as the Dockerfile does, and the application waits for it', () => {
    expect(cxone.healthcheck.test).toEqual(['CMD', ...healthcheck()]);
    expect(app.depends_on).toEqual({ cxone: { condition: 'service_healthy' } });
  });

  test('names the fake alike for both', () => {
    expect(cxone.command.slice(0, 5)).toEqual(exec('CMD'));
    expect(cxone.command.slice(5)).toEqual(['--public-url', app.environment.FAKE_CXONE_URL]);
  });
});

/** Changes the rights of a folder and of all that is in it, not of what links lead to. */
function allow(root: string, ofFolders: number, ofFiles: number): void {
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    const name = path.join(root, entry.name);
    if (entry.isDirectory()) allow(name, ofFolders, ofFiles);
    else if (entry.isFile()) chmodSync(name, ofFiles);
  }
  chmodSync(root, ofFolders);
}

/** Somebody who is not root and owns nothing, where this process may become somebody else. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const onWindows = process.platform === 'win32';

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** A command in exec form as the runtime would run it, on another port. */
function start([command, ...args]: readonly string[], port: number, env: NodeJS.ProcessEnv = {}): ChildProcess {
  expect(command).toBe('node');
  const moved = args.map((each) => each.replaceAll('4010', String(port)));
  return spawn(process.execPath, moved, { cwd: runtime, env: { ...env, HOME: '/nonexistent' }, ...nobody });
}

function ended(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

describe('what the Dockerfile does', () => {
  beforeAll(() => {
    for (const each of [build, runtime]) mkdirSync(each);
    chmodSync(folder, 0o755);
    copyContext();
    for (const command of of('RUN', 'build')) {
      const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', command], {
        cwd: build,
        encoding: 'utf8',
        env: { ...process.env, VITEST: undefined, NODE_ENV: undefined },
      });
      expect(status, `${command}\n${stdout}${stderr}`).toBe(0);
    }
    for (const line of of('COPY', 'runtime')) {
      const words = line.split(' ').filter((word) => !word.startsWith('--'));
      const target = path.join(runtime, words.pop() ?? '');
      for (const word of words) {
        const source = path.join(build, path.posix.relative('/app', word));
        const name = line.endsWith(' ./') ? path.join(target, path.basename(source)) : target;
        cpSync(source, name, { recursive: true, verbatimSymlinks: true });
      }
    }
    allow(runtime, 0o555, 0o444);
  }, 400_000);

  /** What the ignore file lets through; it names what is wanted, and of that takes away again. */
  function copyContext(): void {
    const lines = readFileSync('.dockerignore', 'utf8').split('\n');
    for (const line of lines.filter((each) => each.startsWith('!'))) {
      const name = line.slice(1);
      cpSync(name, path.join(build, name), {
        recursive: true,
        filter: (source) => !/\.test(-d)?\.ts$/.test(source) && !source.includes('node_modules'),
      });
    }
  }

  test('its runtime has no development packages and no sources', () => {
    const packages = readdirSync(path.join(runtime, 'node_modules'));
    expect(packages).toContain('express');
    expect(packages).toEqual(expect.arrayContaining(['redis', '@redis']));
    for (const name of ['typescript', 'vitest', 'esbuild', 'jest', 'msw', 'tsx']) expect(packages).not.toContain(name);
    expect(readdirSync(runtime).sort()).toEqual([
      'LICENSE',
      'bin.js',
      'dist',
      'generated',
      'node_modules',
      'on-demand',
      'package.json',
    ]);
  });

  test('who runs it cannot write there', async () => {
    if (onWindows) return;
    const { code, output } = await ended(start(['node', '-e', "require('fs').writeFileSync('x', '')"], 0));
    expect([code, output]).toEqual([1, expect.stringContaining('EACCES')]);
  });

  test('its command serves, its health command says so, and SIGTERM ends it with 0', async () => {
    const port = await freePort();
    const command = [...exec('ENTRYPOINT'), ...exec('CMD')].map((each) => each.replace('0.0.0.0', '127.0.0.1'));
    expect((await ended(start(healthcheck(), port))).code).toBe(1);
    const child = start(command, port);
    const over = ended(child);
    await expect.poll(async () => (await ended(start(healthcheck(), port))).code, { timeout: 20_000 }).toBe(0);
    const placed = await ended(start(compose.services.app.command, 0, { FAKE_CXONE_URL: `http://127.0.0.1:${port}` }));
    expect(placed).toEqual({ code: 0, output: '202\n' });
    child.kill('SIGTERM');
    const { code, output } = await over;
    expect(output).toContain(`listening on http://127.0.0.1:${port}`);
    expect(code).toBe(onWindows ? null : 0);
  }, 60_000);
});
