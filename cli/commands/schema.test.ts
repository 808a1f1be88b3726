import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCli } from '../test-support/run-cli.ts';

const generated = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../generated/schemas/${name}.json`, import.meta.url), 'utf8'));

describe('schema', () => {
  test.each([
    [[], 'call-request.2020-12'],
    [['--draft', '07'], 'call-request.draft-07'],
    [['--of', 'error'], 'error.2020-12'],
    [['--of', 'error', '--draft', '07'], 'error.draft-07'],
    [['--of', 'exchange'], 'exchange.2020-12'],
  ])('%s prints generated/schemas/%s.json', async (args, name) => {
    const { code, stdout } = await runCli(['schema', ...args]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(generated(name));
  });

  test('takes variants', async () => {
    const { stdout } = await runCli(['schema', '--variant', 'campaign=required', '--variant', 'flat-phone=accept']);
    const schema = JSON.parse(stdout);
    expect(schema.required).toEqual(['contact', 'campaignId']);
    expect(Object.keys(schema.$defs.Contact.properties)).toContain('phone');
  });

  test('rejects a draft that it does not make', async () => {
    const { code, stderr } = await runCli(['schema', '--draft', '04']);
    expect(code).toBe(2);
    expect(stderr).toContain('Allowed choices are 2020-12, 07');
  });

  test('says so where the variants leave nothing to print', async () => {
    const { code, stderr } = await runCli(['schema', '--of', 'error', '--variant', 'error-body=empty']);
    expect([code, stderr]).toEqual([2, 'fake-cxone: under these variants a rejection has no body, and so no schema\n']);
  });
});
