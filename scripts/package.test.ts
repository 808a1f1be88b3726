import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-package-'));
const npm = (args: string[], cwd: string) =>
  execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

let packed: string[] = [];
beforeAll(() => {
  const [info] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], process.cwd()),
  ) as { filename: string; files: { path: string }[] }[];
  packed = info?.files.map((file) => file.path) ?? [];
  writeFileSync(path.join(folder, 'package.json'), '{"name":"somebody","private":true,"type":"module"}');
  npm(
    ['install', '--omit=dev', '--no-audit', '--no-fund', '--ignore-scripts', path.join(folder, info?.filename ?? '')],
    folder,
  );
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string): string {
  writeFileSync(path.join(folder, 'script.mjs'), script);
  return execFileSync(process.execPath, ['script.mjs'], { cwd: folder, encoding: 'utf8' });
}

describe('the packed package, installed in a clean folder', () => {
  test('holds what is needed and no sources, tests or cases', () => {
    const stray = packed.filter(
      (file) =>
        !/^(bin\.js|package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/.+\.(js|d\.ts)|generated\/(openapi\.json|reference\.md|types\.ts|schemas\/.+\.json))$/.test(
          file,
        ),
    );
    expect(stray).toEqual([]);
    for (const file of [
      'bin.js',
      'dist/cli.js',
      'dist/index.js',
      'dist/contracts.js',
      'dist/types/mock-server/index.d.ts',
      'generated/schemas/call-request.draft-07.json',
    ]) {
      expect(packed).toContain(file);
    }
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

  test("the README's program works", () => {
    const output = run(`
      import { startFakeCxone } from 'fake-cxone';
      const fake = await startFakeCxone({ port: 0, rulings: { 'flat-phone': 'accept', campaign: 'required' } });
      const token = await fake.token({ scopes: ['outbound:personal-connection:write'] });
      const response = await fetch(fake.url + '/ccapi/v2/outbound/personal-connection/call', {
        method: 'POST',
        headers: { Authorization: 'Bearer ' + token, 'Content-Type': 'application/json' },
        body: JSON.stringify({ contact: { externalId: 'ext-12345', phone: '+15550199999' }, campaignId: 'camp-pc-001' }),
      });
      const [call] = await fake.calls();
      const [entry] = await fake.journal();
      console.log(response.status, call.state, entry.rooms.length);
      await fake.reset();
      await fake.close();
    `);
    expect(output).toBe('202 queued 9\n');
  });

  test('contracts, schemas and the document are there under their names', () => {
    const output = run(`
      import { contractUnder, inspectRequest } from 'fake-cxone/contracts';
      import schema from 'fake-cxone/schemas/call-request.draft-07.json' with { type: 'json' };
      import openapi from 'fake-cxone/openapi.json' with { type: 'json' };
      const [first] = inspectRequest('placeCall', { contact: { externalId: 'a', phone: '+1' } });
      console.log(first.code, schema.$schema, openapi.openapi, (await contractUnder({ scope: 'none' })).readings.scope);
    `);
    expect(output).toBe('contact-flat-phone http://json-schema.org/draft-07/schema# 3.1.0 none\n');
  });

  test('its types hold for somebody who compiles against them', () => {
    writeFileSync(
      path.join(folder, 'typed.mts'),
      `import { createApp, createWorld, startFakeCxone, type FakeCxone } from 'fake-cxone';
       import { inspectResponse, type Finding } from 'fake-cxone/contracts';
       import type { components } from 'fake-cxone/types';
       export const contact: components['schemas']['Contact'] = { externalId: 'a', phoneNumbers: [] };
       // @ts-expect-error phone is not a key
       export const flat: components['schemas']['Contact'] = { externalId: 'a', phoneNumbers: [], phone: '+1' };
       export async function main(): Promise<readonly Finding[]> {
         const fake: FakeCxone = await startFakeCxone({ port: 0, rulings: { scope: 'either' } });
         // @ts-expect-error no such reading
         await startFakeCxone({ rulings: { scope: 'maybe' } });
         createApp(await createWorld());
         void inspectResponse;
         const [entry] = await fake.journal();
         return entry?.findings ?? [];
       }`,
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
    ];
    expect(execFileSync(process.execPath, [tsc, ...args], { cwd: folder, encoding: 'utf8' })).toBe('');
  }, 60_000);

  test('brings few packages', () => {
    const installed = readdirSync(path.join(folder, 'node_modules'), { recursive: true, withFileTypes: true }).filter(
      (entry) =>
        entry.isFile() &&
        entry.name === 'package.json' &&
        /node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+$/.test(entry.parentPath),
    );
    expect(installed.length).toBeLessThanOrEqual(68 + 1 + 30);
  });
});
