import type { MemoryUse } from '../admin-types/index.ts';
import type { Metrics } from './metrics.ts';
import type { MetricsPage, ProcessCounts, ServerProcesses } from './metrics-page.ts';

export { Metrics } from './metrics.ts';
export type { ProcessCounts, ServerProcesses } from './metrics-page.ts';

/** What a scrape is answered with; `journalEntries` is how many the journal has now, `memory` what is used. prom-client is loaded by the first scrape. */
export async function scrape(
  metrics: Metrics,
  journalEntries: number,
  memory: MemoryUse,
  processes?: ServerProcesses,
): Promise<MetricsPage> {
  const { countsOf, metricsPage } = await import('./metrics-page.ts');
  const others = (await processes?.others()) ?? [];
  return metricsPage([countsOf(metrics, memory), ...others], journalEntries);
}

/** Lets the other processes of a server ask this one what it has counted. */
export async function reportTo(processes: ServerProcesses, metrics: Metrics, memory: () => MemoryUse): Promise<void> {
  const { countsOf } = await import('./metrics-page.ts');
  processes.report(() => countsOf(metrics, memory()));
}

/** The counters of processes that have ended, as those of one. */
export async function sumOfCounters(all: readonly ProcessCounts[]): Promise<ProcessCounts> {
  const page = await import('./metrics-page.ts');
  return page.sumOfCounters(all);
}
