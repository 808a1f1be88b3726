import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startServe } from '../test-support/run-cli.ts';
import { limitedLines } from './exchange-log.ts';

describe('lines of exchanges', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('are made and printed up to 100 in a second; the rest is counted', () => {
    const written: string[] = [];
    const print = limitedLines((text) => void written.push(text), 'look there');
    const made = vi.fn(() => 'line');
    for (let times = 0; times < 300; times++) print(made);
    expect(written).toEqual(Array(100).fill('line'));
    expect(made).toHaveBeenCalledTimes(100);
    vi.advanceTimersByTime(1_000);
    expect(written.at(-1)).toBe('... 200 more exchanges in this second, not printed; look there');
    print(made);
    expect(written.at(-1)).toBe('line');
    vi.advanceTimersByTime(1_000);
    expect(written).toHaveLength(102);
  });
});

test('serve tells of every exchange of a load, printed or counted', async () => {
  const fake = await startServe();
  const ask = async () => (await fetch(`${fake.url}/auth/jwks`)).arrayBuffer();
  for (let round = 0; round < 30; round++) await Promise.all(Array.from({ length: 20 }, ask));
  await fake.end();
  const stdout = fake.lines.join('\n');
  const printed = stdout.match(/^200 GET \/auth\/jwks/gm)?.length ?? 0;
  const counted = [...stdout.matchAll(/^\.\.\. (\d+) more exchanges?/gm)].map(([, count]) => Number(count));
  expect(counted.reduce((sum, count) => sum + count, printed)).toBe(600);
});
