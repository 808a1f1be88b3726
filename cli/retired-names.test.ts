import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { defaultTenant } from '../generated/index.ts';
import { runCli } from './test-support/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-retired-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, content: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const exchange = { request: { method: 'POST', url: '/ccapi/v2/x', body: '{}' }, response: { status: 400 } };
const recording = put('recording.json', exchange);
const oldEntry = put('old-entry.json', { ...exchange, rooms: ['parse'], steered: null });
const oldTenant = put('old-tenant.yaml', stringify({ ...defaultTenant, rulings: { scope: 'either' } }));
const oldDialer = put('old-dialer.yaml', stringify({ ...defaultTenant, dialler: {} }));
const oldConfig = put('old-config.yaml', 'ruling: { scope: either }\n');
const olderConfig = put('older-config.yaml', 'rulings: { scope: either }\n');

describe('a name that was replaced is a usage error that names the new one', () => {
  test.each<[string, string[], string]>([
    ['a flag of serve', ['--ruling', 'scope=either'], 'there is no option --ruling; it is now --variant'],
    ['a flag with =', ['--ruling=scope=either'], 'there is no option --ruling; it is now --variant'],
    ['a flag of explain', ['explain', '{}', '--ruling', 'scope=either'], 'it is now --variant'],
    ['a flag of check', ['check', recording, '--ruling', 'scope=either'], 'it is now --variant'],
    ['a flag of verify', ['verify', '--target', 'http://x', '--ruling', 'scope=either'], 'it is now --variant'],
    ['the value of a variant', ['explain', '{}', '--variant', 'unknown-contact=refuse'], "'refuse' is now 'reject'"],
    ['--unmatched rooms', ['replay', recording, '--unmatched', 'rooms'], "'rooms' is now 'stages'"],
    ['--unmatched refuse', ['replay', recording, '--unmatched', 'refuse'], "'refuse' is now 'reject'"],
    [
      'a key of a tenant',
      ['explain', '{}', '--tenant', oldTenant],
      "/rulings: 'rulings' is not a key here; 'rulings' is now 'variants'",
    ],
    ['another key of a tenant', ['serve', '--tenant', oldDialer], "'dialler' is now 'dialer'"],
    [
      'a key of a config file',
      ['config', '--config', oldConfig],
      ":1:1: Unknown option \"ruling\"; 'ruling' is now 'variant'",
    ],
    [
      'a key of a config file in the plural',
      ['config', '--config', olderConfig],
      ":1:1: Unknown option \"rulings\"; 'rulings' is now 'variant'",
    ],
    ['an exported journal', ['explain', oldEntry], "the record is of an older version; 'rooms' is now 'stages'"],
  ])('%s', async (_name, args, want) => {
    const { code, stdout, stderr } = await runCli(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(want);
  });

  test('a variable', async () => {
    const { code, stdout, stderr } = await runCli(['config'], { env: { FAKE_CXONE_RULING: 'scope=either' } });
    expect([code, stdout, stderr]).toEqual([
      2,
      '',
      'fake-cxone: the variable FAKE_CXONE_RULING is now FAKE_CXONE_VARIANT\n',
    ]);
  });

  test('a flag that is only mistyped gets the usual error', async () => {
    const { code, stderr } = await runCli(['explain', '{}', '--varant', 'scope=either']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('has no option --varant. Did you mean --variant?')]);
  });

  test('an exported journal among the records of a check is a finding', async () => {
    const { code, stdout } = await runCli(['check', oldEntry]);
    expect(code).toBe(1);
    expect(stdout).toContain("'rooms' is now 'stages'");
  });
});
