import type { MemoryUse } from '../admin-types/index.ts';
import type { Metrics } from './metrics.ts';
import type { MetricsPage } from './metrics-page.ts';

export { Metrics } from './metrics.ts';

/** What a scrape is answered with; `journalEntries` is how many the journal has now, `memory` what is used. prom-client is loaded by the first scrape. */
export async function scrape(metrics: Metrics, journalEntries: number, memory: MemoryUse): Promise<MetricsPage> {
  const { metricsPage } = await import('./metrics-page.ts');
  return metricsPage(metrics, journalEntries, memory);
}
