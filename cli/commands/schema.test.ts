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

  test('takes rulings', async () => {
    const { stdout } = await runCli(['schema', '--ruling', 'campaign=required', '--ruling', 'flat-phone=accept']);
    const schema = JSON.parse(stdout);
    expect(schema.required).toEqual(['contact', 'campaignId']);
    expect(Object.keys(schema.$defs.Contact.properties)).toContain('phone');
  });

  test('refuses a draft that it does not make', async () => {
    const { code, stderr } = await runCli(['schema', '--draft', '04']);
    expect(code).toBe(2);
    expect(stderr).toContain('Allowed choices are 2020-12, 07');
  });

  test('says so where the rulings leave nothing to print', async () => {
    const { code, stderr } = await runCli(['schema', '--of', 'error', '--ruling', 'error-body=empty']);
    expect([code, stderr]).toEqual([2, 'fake-cxone: under these rulings a refusal has no body, and so no schema\n']);
  });
});
