import { setTimeout as wait } from 'node:timers/promises';
import type { FakeProcess } from '../traffic/start-fake-process.ts';

const PAUSE = 20;

/** Milliseconds that the same request took, at the fake that works and at one that is idle. */
export interface Pairs {
  readonly loaded: number[];
  readonly idle: number[];
}

/**
 * Sends the same request to both fakes in turn, so that whatever else the machine does slows both alike. Ends with the
 * signal.
 */
export async function measurePairs(loaded: FakeProcess, idle: FakeProcess, signal: AbortSignal): Promise<Pairs> {
  const pairs: Pairs = { loaded: [], idle: [] };
  while (!signal.aborted) {
    pairs.loaded.push(await time(loaded.url));
    pairs.idle.push(await time(idle.url));
    await wait(PAUSE);
  }
  return pairs;
}

async function time(url: string): Promise<number> {
  const begun = performance.now();
  const response = await fetch(`${url}/.well-known/openid-configuration`);
  await response.arrayBuffer();
  return performance.now() - begun;
}

/** The value that 99 of 100 do not exceed. */
export function p99(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? Number.NaN;
}
