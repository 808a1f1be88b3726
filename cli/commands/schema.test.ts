import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { operationIds } from '../../generated/codes.ts';
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

  test.each(['tenant', ...readdirSync('spec/forms').map((file) => file.replace('.schema.json', ''))])(
    '--of %s prints the schema that is written in spec/',
    async (name) => {
      const { code, stdout } = await runCli(['schema', '--of', name]);
      const file = name === 'tenant' ? 'spec/tenant.schema.json' : `spec/forms/${name}.schema.json`;
      const written = readFileSync(file, 'utf8').replace(
        '"enum": "operations"',
        `"enum": ${JSON.stringify(operationIds)}`,
      );
      expect([code, JSON.parse(stdout)]).toEqual([0, JSON.parse(written)]);
    },
  );

  test('--of config has every option of serve', async () => {
    const { properties } = JSON.parse((await runCli(['schema', '--of', 'config'])).stdout);
    expect(properties).toMatchObject({ port: { type: ['string', 'number'] }, tls: { type: 'boolean' } });
    expect(Object.keys(properties)).not.toContain('config');
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
    expect(stderr).toContain('Use one of: 2020-12, 07');
  });

  test('says so where the variants leave nothing to print', async () => {
    const { code, stderr } = await runCli(['schema', '--of', 'error', '--variant', 'error-body=empty']);
    expect([code, stderr]).toEqual([2, 'fake-cxone: under these variants a rejection has no body, and so no schema\n']);
  });
});
