import { AggregatorRegistry, type Registry } from 'prom-client';
import type { MemoryUse } from '../admin-types/index.ts';
import type { LabeledCounter, Metrics } from './metrics.ts';

/** What a scrape is answered with. */
export interface MetricsPage {
  readonly mediaType: string;
  readonly text: string;
}

interface Sample {
  readonly labels: Readonly<Record<string, string | number>>;
  readonly value: number;
  readonly metricName?: string;
}

/** What a process has counted, as prom-client's own metrics give themselves to other processes: plain JSON. */
export interface ProcessCounts {
  /** These only grow, and count on when the process has ended. */
  readonly counters: readonly object[];
  /** These are of now. */
  readonly gauges: readonly object[];
}

/** Several processes on one machine that are one server. */
export interface ServerProcesses {
  /** Takes how this one counts, for the others. */
  report(own: () => ProcessCounts): void;
  /** What the others have counted, with those that have ended. */
  others(): Promise<readonly ProcessCounts[]>;
}

/** What one process has counted. */
export function countsOf(
  { requests, findings, calls, durations }: Pick<Metrics, 'requests' | 'findings' | 'calls' | 'durations'>,
  { limit, used: _used, ...kinds }: MemoryUse,
): ProcessCounts {
  return {
    counters: [
      counter('fake_cxone_requests_total', 'Requests, by operation and status.', requests),
      counter(
        'fake_cxone_findings_total',
        'Findings of requests; shadowed if another finding decided the response.',
        findings,
      ),
      histogram(
        'fake_cxone_request_duration_seconds',
        'Time from the headers of a request to its response.',
        durations,
      ),
      counter('fake_cxone_calls_total', 'Accepted calls, by state.', calls),
    ],
    gauges: [
      metric(
        'gauge',
        'fake_cxone_memory_bytes',
        'Bytes that are used for the sake of requests, estimated.',
        Object.entries(kinds).map(([kind, value]) => ({ labels: { kind }, value })),
      ),
      metric('gauge', 'fake_cxone_memory_limit_bytes', 'Bytes that sandboxes may use together.', [
        { labels: {}, value: limit },
      ]),
    ],
  };
}

/** Everything counted so far by all processes, in the format of Prometheus. The library is loaded by the first scrape. */
export async function metricsPage(all: readonly ProcessCounts[], journalEntries: number): Promise<MetricsPage> {
  const entries = metric('gauge', 'fake_cxone_journal_entries', 'Exchanges that the journal has.', [
    { labels: {}, value: journalEntries },
  ]);
  const [first = NOTHING, ...others] = all;
  const registry: Registry = AggregatorRegistry.aggregate([
    [...first.counters, entries, ...first.gauges],
    ...others.map(({ counters, gauges }) => [...counters, ...gauges]),
  ]);
  return { mediaType: registry.contentType, text: await registry.metrics() };
}

const NOTHING: ProcessCounts = { counters: [], gauges: [] };

/** The counters of several processes as those of one. */
export async function sumOfCounters(all: readonly ProcessCounts[]): Promise<ProcessCounts> {
  const registry: Registry = AggregatorRegistry.aggregate(all.map(({ counters }) => [...counters]));
  return { counters: await registry.getMetricsAsJSON(), gauges: [] };
}

/** As prom-client's own metrics give themselves to other processes. */
function metric(
  type: 'counter' | 'gauge' | 'histogram',
  name: string,
  help: string,
  values: readonly Sample[],
): object {
  return { type, name, help, values, aggregator: 'sum' };
}

function counter(name: string, help: string, counted: LabeledCounter<string>): object {
  return metric('counter', name, help, counted.list());
}

function histogram(name: string, help: string, { bounds, within, count, sum }: Metrics['durations']): object {
  const buckets = bounds.map((le, at) => ({ metricName: `${name}_bucket`, labels: { le }, value: within[at] ?? 0 }));
  return metric('histogram', name, help, [
    ...buckets,
    { metricName: `${name}_bucket`, labels: { le: '+Inf' }, value: count },
    { metricName: `${name}_sum`, labels: {}, value: sum },
    { metricName: `${name}_count`, labels: {}, value: count },
  ]);
}
