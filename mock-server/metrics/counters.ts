import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CallRecord, JournalEntry } from '../admin-types/index.ts';

/** What a scrape is answered with. */
export interface MetricsPage {
  readonly mediaType: string;
  readonly text: string;
}

/** The counters themselves. Who has something more to count adds a metric to `metricsIn` and a method here. */
export interface Counters {
  exchange(entry: JournalEntry): void;
  call(call: CallRecord): void;
  duration(seconds: number): void;
  page(journalEntries: number): Promise<MetricsPage>;
}

/** Most answers take less than a millisecond; a token takes a few, and the first one some hundred. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** Counters in a registry of their own, so that several servers in one process do not count for each other. */
export function createCounters(): Counters {
  const registry = new Registry();
  const { requests, findings, duration, calls, journal } = metricsIn(registry);
  return {
    exchange({ operation, response, findings: found }) {
      requests.inc({ operation: operation ?? 'none', status: response.status });
      for (const { code, severity, shadowed } of found)
        findings.inc({ code, severity, shadowed: shadowed === true ? 'true' : 'false' });
    },
    call: ({ state }) => calls.inc({ state }),
    duration: (seconds) => duration.observe(seconds),
    async page(journalEntries) {
      journal.set(journalEntries);
      return { mediaType: registry.contentType, text: await registry.metrics() };
    },
  };
}

/** Labels have few values, all of which the spec names: what a request brings in would fill the memory of a server. */
function metricsIn(registry: Registry) {
  const registers = [registry];
  return {
    requests: new Counter({
      name: 'fake_cxone_requests_total',
      help: 'Requests that were answered, by operation and status.',
      labelNames: ['operation', 'status'],
      registers,
    }),
    findings: new Counter({
      name: 'fake_cxone_findings_total',
      help: 'What was wrong with requests; shadowed where another finding was answered.',
      labelNames: ['code', 'severity', 'shadowed'],
      registers,
    }),
    duration: new Histogram({
      name: 'fake_cxone_request_duration_seconds',
      help: 'Time from the head of a request to its answer.',
      buckets: BUCKETS,
      registers,
    }),
    calls: new Counter({
      name: 'fake_cxone_calls_total',
      help: 'Calls that were accepted, by what became of them.',
      labelNames: ['state'],
      registers,
    }),
    journal: new Gauge({ name: 'fake_cxone_journal_entries', help: 'Exchanges that the journal has.', registers }),
  };
}
