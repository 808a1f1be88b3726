import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Progress } from './progress.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function shownOn(isTTY: boolean): { written: string[]; progress: Progress } {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
  return { written, progress: new Progress(stream, 10_000_000) };
}

test('a short work shows nothing, a long one how far it is, and takes the line away', () => {
  const { written, progress } = shownOn(true);
  progress.add(1_000_000);
  expect(written).toEqual([]);
  vi.advanceTimersByTime(1500);
  progress.add(1_500_000);
  progress.add(1_000_000);
  expect(written).toEqual(['\r2.5 MB of 10.0 MB (25 %) checked']);
  progress.end();
  expect(written.at(-1)).toBe('\r\u001b[K');
});

test('off a terminal nothing is shown at all', () => {
  const { written, progress } = shownOn(false);
  vi.advanceTimersByTime(5000);
  progress.add(1_000_000);
  progress.end();
  expect(written).toEqual([]);
});
