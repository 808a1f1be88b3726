import { setTimeout as wait } from 'node:timers/promises';

/** Bytes, after a forced collection. */
export interface Memory {
  readonly rss: number;
  readonly heap: number;
}

/** Collects garbage, twice with a pause for what is freed a little later, and measures. Needs `--expose-gc`. */
export async function measureMemory(): Promise<Memory> {
  if (globalThis.gc === undefined) throw new Error('start node with --expose-gc');
  for (let time = 0; time < 3; time++) {
    globalThis.gc();
    await wait(50);
  }
  const { rss, heapUsed } = process.memoryUsage();
  return { rss, heap: heapUsed };
}

export function inMegabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}
