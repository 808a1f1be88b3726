import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaultTenant } from '../../generated/index.ts';
import { runCli } from '../test-support/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-init-'));
afterAll(() => rmSync(folder, { recursive: true }));
const FILES = ['fake-cxone.config.yaml', 'fake-cxone.test.mjs', 'tenant.schema.json', 'tenant.yaml'];

test('init writes a config, a tenant with its schema, and a sample test, and says what comes next', async () => {
  const { code, stdout } = await runCli(['init'], { cwd: folder });
  expect(code).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(FILES);
  for (const file of FILES) expect(stdout).toContain(`made ${file}\n`);
  expect(stdout).toMatch(/\nNext: run npx --no-install fake-cxone serve.*\n$/);
  const tenant = readFileSync(path.join(folder, 'tenant.yaml'), 'utf8');
  expect(tenant).toMatch(/^# yaml-language-server: \$schema=\.\/tenant\.schema\.json\n/);
  expect(parse(tenant)).toEqual(defaultTenant);
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(path.join(folder, 'tenant.schema.json'), 'utf8')),
  );
  expect(validate(parse(tenant))).toBe(true);
});

test('serve reads the config that init writes', async () => {
  const { code, stdout } = await runCli(['config'], { cwd: folder });
  expect([code, stdout]).toEqual([0, expect.stringMatching(/tenant +tenant\.yaml +fake-cxone\.config\.yaml:3/)]);
});

test('init names a folder that cannot be made', async () => {
  const { code, stderr } = await runCli(['init', '/proc/none/here']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('/proc/none')]);
});

test('init keeps what is there', async () => {
  const kept = path.join(folder, 'kept');
  mkdirSync(kept);
  writeFileSync(path.join(kept, 'tenant.yaml'), 'mine');
  const { code, stdout } = await runCli(['init', kept]);
  expect([code, stdout]).toEqual([0, expect.stringContaining(`kept ${path.join(kept, 'tenant.yaml')}\n`)]);
  expect(readFileSync(path.join(kept, 'tenant.yaml'), 'utf8')).toBe('mine');
});

test('init makes no history in a tenant file that is kept', async () => {
  const kept = path.join(folder, 'with-history');
  mkdirSync(kept);
  writeFileSync(path.join(kept, 'tenant.yaml'), 'mine');
  const { code, stdout, stderr } = await runCli(['init', kept, '--contacts', '1000', '--seed', '7']);
  expect([code, stdout, readdirSync(kept)]).toEqual([2, '', ['tenant.yaml']]);
  expect(stderr).toContain('exists and is kept');
  expect(stderr).toMatch(/completedContacts:\n +generated:\n +count: 1000\n +days: 30\n +seed: 7/);
});

test('a folder that is a file is a usage error', async () => {
  const isFile = await runCli(['init', path.join(folder, 'tenant.yaml')]);
  expect([isFile.code, isFile.stdout, isFile.stderr]).toEqual([2, '', expect.stringContaining('name a folder')]);
  const { code, stderr } = await runCli(['init', path.join(folder, 'tenant.yaml', 'x')]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('name a folder')]);
});

test('the sample test passes in a project that has the package', () => {
  mkdirSync(path.join(folder, 'node_modules'));
  symlinkSync(path.resolve('.'), path.join(folder, 'node_modules/fake-cxone'), 'dir');
  const { status, stdout } = spawnSync(process.execPath, ['--test', 'fake-cxone.test.mjs'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
  });
  expect([status, stdout]).toEqual([0, expect.stringContaining('a call is accepted')]);
});

test('init with --contacts makes a tenant with a history, the same file from the same seed', async () => {
  const [one, other] = [path.join(folder, 'one'), path.join(folder, 'other')];
  const options = ['--contacts', '100000', '--days', '30', '--seed', '7'];
  for (const each of [one, other]) expect((await runCli(['init', each, ...options])).code).toBe(0);
  const text = readFileSync(path.join(one, 'tenant.yaml'), 'utf8');
  expect(readFileSync(path.join(other, 'tenant.yaml'), 'utf8')).toBe(text);
  const generated = { count: 100_000, days: 30, seed: 7 };
  expect(parse(text)).toEqual({ ...defaultTenant, completedContacts: { generated } });
});

test('init with --until makes a history that ends then', async () => {
  const made = path.join(folder, 'until');
  const options = ['--contacts', '10', '--until', '2026-01-31T23:59:59Z'];
  expect((await runCli(['init', made, ...options])).code).toBe(0);
  const generated = { count: 10, days: 30, seed: 1, until: '2026-01-31T23:59:59Z' };
  expect(parse(readFileSync(path.join(made, 'tenant.yaml'), 'utf8'))).toEqual({
    ...defaultTenant,
    completedContacts: { generated },
  });
});

test.each([
  [['--contacts', 'many'], 'whole number from 1 to 1000000'],
  [['--days', '7'], '--days, --seed and --until need --contacts'],
  [['--until', '2026-01-31T23:59:59Z'], '--days, --seed and --until need --contacts'],
  [['--contacts', '10', '--until', 'noon'], 'a time such as'],
])('init %j is a usage error', async (options, problem) => {
  const { code, stderr } = await runCli(['init', path.join(folder, 'never'), ...options]);
  expect([code, stderr]).toEqual([2, expect.stringContaining(problem)]);
});
