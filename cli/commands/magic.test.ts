import { describe, expect, test } from 'vitest';
import { magicInputs } from '../../generated/index.ts';
import { runCli } from '../test-support/run-cli.ts';

describe('magic', () => {
  test('lists every input, a line each, on stdout', async () => {
    const { code, stdout, stderr } = await runCli(['magic']);
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n');
    expect(lines).toContain('magic-busy         +12025550101  The line is busy.');
    for (const { externalId } of magicInputs)
      expect(lines.filter((line) => line.startsWith(`${externalId} `))).toHaveLength(1);
  });

  test('--json is the list itself', async () => {
    const { code, stdout } = await runCli(['magic', '--json']);
    expect([code, JSON.parse(stdout)]).toEqual([0, magicInputs]);
  });
});
