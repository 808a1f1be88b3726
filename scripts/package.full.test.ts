import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { fileOfTool } from './scratch-install.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-package-'));
const npm = (args: string[], cwd: string) =>
  execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

let packed: string[] = [];
let tarball = '';
beforeAll(() => {
  const [info] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], process.cwd()),
  ) as { filename: string; files: { path: string }[] }[];
  packed = info?.files.map((file) => file.path) ?? [];
  tarball = path.join(folder, info?.filename ?? '');
  writeFileSync(path.join(folder, 'package.json'), '{"name":"somebody","private":true,"type":"module"}');
  npm(['install', '--omit=dev', '--no-audit', '--no-fund', '--ignore-scripts', tarball], folder);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

function foldersAbove(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}

function run(script: string): string {
  writeFileSync(path.join(folder, 'script.mjs'), script);
  return execFileSync(process.execPath, ['script.mjs'], { cwd: folder, encoding: 'utf8' });
}

describe('the packed package, installed in a clean folder', () => {
  test('has what is needed and no sources, tests or cases', () => {
    const stray = packed.filter(
      (file) =>
        !/^(bin\.js|package\.json|README\.md|LICENSE|CHANGELOG\.md|CONTRIBUTING\.md|SECURITY\.md|SEMVER\.md|docs\/.+\.(md|png|svg)|examples\/.+|spec\/(tenants\/default\.yaml|tenant\.schema\.json)|dist\/(.+\.(c?js|d\.c?ts)|licenses\.txt)|on-demand\/\w+\.c?js|generated\/((admin-)?openapi(-3\.0)?\.json|reference\.md|types\.ts|schemas\/.+\.json|validators\/(\w+\.cjs|(load|all)\.js)))$/.test(
          file,
        ),
    );
    expect(stray).toEqual([]);
    for (const file of [
      'bin.js',
      'dist/cli.js',
      'dist/index.js',
      'dist/contracts.js',
      'dist/testing.js',
      'dist/testing.cjs',
      'dist/testing.d.cts',
      'dist/client.js',
      'dist/client.cjs',
      'dist/client.d.cts',
      'dist/vitest.js',
      'dist/vitest-global-setup.js',
      'dist/jest.js',
      'dist/jest.cjs',
      'dist/jest.d.cts',
      'dist/msw.js',
      'dist/index.d.ts',
      'generated/schemas/call-request.draft-07.json',
      'on-demand/load.js',
      'on-demand/load.cjs',
      'generated/validators/load.js',
      'generated/validators/load.cjs',
      'generated/validators/placeCall.cjs',
    ]) {
      expect(packed).toContain(file);
    }
    const declarations = packed.filter((file) => file.endsWith('.d.ts') && !file.startsWith('dist/chunks/'));
    const named = filesOf(manifest.exports).filter((file) => file.endsWith('.d.ts'));
    expect(declarations.sort()).toEqual([...new Set(named)].sort());
    expect(packed.filter((file) => /^dist\/chunks\/.+\.d\.ts$/.test(file)).length).toBeLessThanOrEqual(12);
    const tests = packed.filter((file) => /\.test[.-]|\/(cases|fixtures|scripts)\/|\.map$/.test(file));
    expect(tests.filter((file) => !file.startsWith('examples/'))).toEqual([]);
    expect(filesOf(manifest.exports).filter((file) => !file.includes('*') && !packed.includes(file))).toEqual([]);
  });

  test('has no dead link', () => {
    const folders = new Set(packed.flatMap((file) => foldersAbove(file)));
    const dead = packed
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
          .map(([, link = '']) => path.posix.join(path.posix.dirname(file), link).replace(/\/$/, ''))
          .filter((target) => !packed.includes(target) && !folders.has(target))
          .map((target) => `${file}: ${target}`),
      );
    expect(packed).toContain('docs/campaign.md');
    expect(dead).toEqual([]);
  });

  test('npx fake-cxone runs from there', () => {
    const shell = process.platform === 'win32';
    const schema = execFileSync('npx', ['--no-install', 'fake-cxone', 'schema'], {
      cwd: folder,
      encoding: 'utf8',
      shell,
    });
    expect(JSON.parse(schema).title).toBe('CallRequest');
  });

  test('npx fake-cxone serve answers', async () => {
    const child = spawn(
      process.execPath,
      [path.join(folder, 'node_modules/fake-cxone/bin.js'), 'serve', '--port', '0', '--json'],
      { cwd: folder },
    );
    const line = await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))));
    const { url } = JSON.parse(line) as { url: string };
    expect((await fetch(`${url}/_fake/health`)).status).toBe(200);
    const over = new Promise((resolve) => child.once('close', resolve));
    child.kill();
    await over;
  });

  test('npx fake-cxone serve --tls says what to install for it', () => {
    const bin = path.join(folder, 'node_modules/fake-cxone/bin.js');
    const { status, stderr } = spawnSync(process.execPath, [bin, 'serve', '--port', '0', '--tls'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([
      2,
      'fake-cxone: --tls: a certificate is made by the package selfsigned, which is not installed; npm install selfsigned, or give your own certificate and key by --tls-cert and --tls-key\n',
    ]);
  });

  test('npx fake-cxone serve --store says what to install for it', () => {
    const bin = path.join(folder, 'node_modules/fake-cxone/bin.js');
    const { status, stderr } = spawnSync(
      process.execPath,
      [bin, 'serve', '--port', '0', '--store', 'redis://127.0.0.1:6379'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([
      2,
      'fake-cxone: --store: a shared store is reached by the package redis, which is not installed; npm install redis\n',
    ]);
  });

  test("the README's program works", () => {
    const output = run(`
      import { startFakeCxone } from 'fake-cxone';
      const fake = await startFakeCxone({ port: 0, variants: { 'flat-phone': 'accept', campaign: 'required' } });
      const token = await fake.token({ scopes: ['outbound:personal-connection:write'] });
      const response = await fetch(fake.url + '/ccapi/v2/outbound/personal-connection/call', {
        method: 'POST',
        headers: { Authorization: 'Bearer ' + token, 'Content-Type': 'application/json' },
        body: JSON.stringify({ contact: { externalId: 'ext-12345', phone: '+15550199999' }, campaignId: 'camp-pc-001' }),
      });
      const [call] = await fake.calls();
      const [entry] = await fake.journal();
      console.log(response.status, call.state, entry.stages.length);
      await fake.reset();
      await fake.close();
    `);
    expect(output).toBe('202 queued 9\n');
  });

  test.each([
    ['ES modules', `import { connectFakeCxone } from 'fake-cxone/client';`],
    [
      'CommonJS',
      `import { createRequire } from 'node:module';
       const { connectFakeCxone } = createRequire(import.meta.url)('fake-cxone/client');`,
    ],
  ])('the client reaches a fake, from %s', (_name, imported) => {
    const output = run(`
      ${imported}
      import { startFakeCxone } from 'fake-cxone';
      const started = await startFakeCxone();
      const fake = await connectFakeCxone({ url: started.url });
      console.log(fake.url === started.url, (await fake.health()).status, (await fake.token()).split('.').length);
      await started.close();
      await connectFakeCxone({ url: started.url }).catch(({ name, fault }) => console.log(name, fault));
    `);
    expect(output).toBe('true ok 3\nConnectionError unreachable\n');
  });

  test('contracts, schemas and the document are there under their names', () => {
    const output = run(`
      import { contractUnder, inspectRequest } from 'fake-cxone/contracts';
      import schema from 'fake-cxone/schemas/call-request.draft-07.json' with { type: 'json' };
      import openapi from 'fake-cxone/openapi.json' with { type: 'json' };
      import older from 'fake-cxone/openapi-3.0.json' with { type: 'json' };
      const [first] = inspectRequest('placeCall', { contact: { externalId: 'a', phone: '+1' } });
      console.log(first.code, schema.$schema, openapi.openapi, older.openapi, (await contractUnder({ scope: 'none' })).variants.scope);
    `);
    expect(output).toBe('contact-flat-phone http://json-schema.org/draft-07/schema# 3.1.0 3.0.3 none\n');
  });

  test('what is for tests needs no test runner, from ES modules or CommonJS', () => {
    const program = `
      const given = { contact: { externalId: 'a', phone: '+15550199999' } };
      toBeValidRequest(given, { operation: 'placeCall' }).then(({ pass, message }) => console.log(pass, message().split('\\n')[0]));`;
    const wanted = 'false expected a request that the contract accepts\n';
    expect(run(`import { toBeValidRequest } from 'fake-cxone/testing';${program}`)).toBe(wanted);
    expect(
      run(`import { createRequire } from 'node:module';
        const { toBeValidRequest } = createRequire(import.meta.url)('fake-cxone/testing');${program}`),
    ).toBe(wanted);
  });

  test.each([
    ['vitest', 'vitest'],
    ['jest', '@jest/globals'],
    ['msw', 'msw'],
  ])('fake-cxone/%s is the only entry that imports %s, which is not installed with it', (entry, runner) => {
    expect(run(`import('fake-cxone/${entry}').catch(({ message }) => console.log(message))`)).toContain(
      `Cannot find package '${runner}'`,
    );
  });

  test('its types are valid for somebody who compiles against them', () => {
    writeFileSync(
      path.join(folder, 'typed.mts'),
      `import { createApp, createSandbox, startFakeCxone, type FakeCxone } from 'fake-cxone';
       import { connectFakeCxone, type ReachableFake } from 'fake-cxone/client';
       import { inspectResponse, type Finding } from 'fake-cxone/contracts';
       import { contractFetch, contractMiddleware, matchers, type ContractViolation } from 'fake-cxone/testing';
       import type { components } from 'fake-cxone/types';
       const violations: ContractViolation[] = [];
       export const watched: typeof fetch = contractFetch(fetch, { onViolation: violations, variants: { scope: 'either' } });
       export const middleware = contractMiddleware({ onViolation: (violation) => void violation.findings[0]?.code });
       // @ts-expect-error no such operation
       void matchers.toBeValidRequest({}, { operation: 'placeCalls' });
       export const contact: components['schemas']['Contact'] = { externalId: 'a', phoneNumbers: [] };
       // @ts-expect-error phone is not a key
       export const flat: components['schemas']['Contact'] = { externalId: 'a', phoneNumbers: [], phone: '+1' };
       export async function main(): Promise<readonly Finding[]> {
         const fake: FakeCxone = await startFakeCxone({ port: 0, variants: { scope: 'either' } });
         // @ts-expect-error no such value
         await startFakeCxone({ variants: { scope: 'maybe' } });
         createApp(await createSandbox());
         const reached: ReachableFake[] = [fake, await connectFakeCxone({ url: fake.url })];
         // @ts-expect-error no such preference
         await reached[0]?.token({ scope: 'outbound:call:write' });
         // @ts-expect-error who did not start it cannot end it
         await reached[1]?.close();
         void inspectResponse;
         const [entry] = await fake.journal();
         return entry?.findings ?? [];
       }`,
    );
    writeFileSync(
      path.join(folder, 'typed.cts'),
      `import { ContractViolation, toSatisfyContract, type MatcherOptions } from 'fake-cxone/testing';
       const options: MatcherOptions = { operation: 'placeCall' };
       export const result: Promise<{ readonly pass: boolean }> = toSatisfyContract({}, options);
       export const isBreach = (error: unknown): error is ContractViolation => error instanceof ContractViolation;`,
    );
    const tsc = path.resolve('node_modules/typescript/bin/tsc');
    const types = path.resolve('node_modules/@types');
    const args = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--skipLibCheck',
      'false',
      '--types',
      'node',
      '--typeRoots',
      types,
      'typed.mts',
      'typed.cts',
    ];
    expect(execFileSync(process.execPath, [tsc, ...args], { cwd: folder, encoding: 'utf8' })).toBe('');
  }, 60_000);

  test('brings few packages beside those of Express, and is small with all of them', () => {
    const brought = packagesFrom('fake-cxone');
    const ofExpress = packagesFrom('express');
    const others = [...brought].filter((each) => !ofExpress.has(each) && each !== homeOf('fake-cxone', folder));
    expect(ofExpress.size).toBeGreaterThan(20);
    expect(others.length).toBeLessThanOrEqual(31);
    const installed = readdirSync(path.join(folder, 'node_modules'), { recursive: true, withFileTypes: true });
    const bytes = installed
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);
    console.log(`${(bytes / 1_000_000).toFixed(1)} MB are installed, the package and all that it depends on`);
    expect(bytes).toBeLessThanOrEqual(32_000_000);
  });

  test('publint has nothing to say about it', async () => {
    const { messages, pkg } = await publint({ pack: { tarball: await tarballBytes() }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  test('its types lead to what is loaded, in every way of resolving that knows of exports', () => {
    const bin = fileOfTool('@arethetypeswrong/cli', 'dist/index.js');
    // A plain ES module is what most entries are meant to be; those that Jest needs have a CommonJS file.
    const args = [tarball, '--profile', 'node16', '--ignore-rules', 'cjs-resolves-to-esm', '--format', 'json'];
    const { analysis } = JSON.parse(execFileSync(process.execPath, [bin, ...args], { encoding: 'utf8' })) as Analysis;
    const wrong = analysis.problems.filter(
      ({ kind, resolutionKind }) => kind !== 'CJSResolvesToESM' && resolutionKind !== 'node10',
    );
    expect(wrong).toEqual([]);
    const onlyEsm = analysis.problems.filter(({ kind }) => kind === 'CJSResolvesToESM').map((each) => each.entrypoint);
    expect(onlyEsm).toEqual(['.', './contracts', './vitest', './vitest/global-setup', './msw', './types']);
    expect(Object.keys(analysis.entrypoints)).toEqual(Object.keys(manifest.exports));
  }, 120_000);
});

/** The files that the exports name, under whatever condition. */
function filesOf(exports: unknown): string[] {
  if (typeof exports === 'string') return [exports.replace('./', '')];
  return Object.values(exports as object).flatMap(filesOf);
}

/** What attw says of a package. */
interface Analysis {
  readonly analysis: {
    readonly entrypoints: object;
    readonly problems: readonly { kind: string; entrypoint?: string; resolutionKind?: string }[];
  };
}

async function tarballBytes(): Promise<ArrayBuffer> {
  return new Uint8Array(readFileSync(tarball)).buffer;
}

/** The folders of a package and of everything that it depends on, peers that nobody installed left out. */
function packagesFrom(name: string): Set<string> {
  const found = new Set<string>();
  const walk = (each: string, from: string): void => {
    const home = homeOf(each, from);
    if (home === undefined || found.has(home)) return;
    found.add(home);
    const { dependencies = {} } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as {
      dependencies?: object;
    };
    for (const dependency of Object.keys(dependencies)) walk(dependency, home);
  };
  walk(name, folder);
  return found;
}

/** Where Node finds a package from a folder: in the nearest node_modules that has it. */
function homeOf(name: string, from: string): string | undefined {
  const home = path.join(from, 'node_modules', name);
  if (existsSync(path.join(home, 'package.json'))) return home;
  return from === folder ? undefined : homeOf(name, path.dirname(from));
}
