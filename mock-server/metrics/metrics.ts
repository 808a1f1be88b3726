import type { Finding } from '../../contracts/internal.ts';
import type { FindingCode } from '../../generated/index.ts';
import type { CallRecord } from '../admin-types/index.ts';
import type { KeptExchange } from '../journal/index.ts';

/** Most answers take less than a millisecond; a token takes a few, and the first one some hundred. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] as const;

/** How often something was counted, by the values of its labels. */
export class LabeledCounter<L extends string> {
  readonly labels: readonly L[];
  readonly #counts = new Map<string, number>();

  constructor(...labels: readonly L[]) {
    this.labels = labels;
  }

  /** One more; `values` are those of the labels, in their order. */
  add(...values: readonly string[]): void {
    const key = values.join('\n');
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** What was counted, each with its labels. */
  list(): { readonly labels: Readonly<Record<string, string>>; readonly value: number }[] {
    return [...this.#counts].map(([key, value]) => {
      const values = key.split('\n');
      return { labels: Object.fromEntries(this.labels.map((label, index) => [label, values[index] ?? ''])), value };
    });
  }
}

/** Counts what a server does. Nothing here waits, and nothing of a request becomes a label but what the spec names. */
export class Metrics {
  readonly requests = new LabeledCounter('operation', 'status');
  readonly findings = new LabeledCounter('code', 'severity', 'shadowed');
  readonly calls = new LabeledCounter('state');
  /** Durations in seconds: how many were at most so long, beside how many there were and their sum. */
  readonly durations = { bounds: BUCKETS, within: BUCKETS.map(() => 0), count: 0, sum: 0 };

  readonly #addFinding = (code: FindingCode, severity: Finding['severity'], isShadowed: boolean): void =>
    this.findings.add(code, severity, isShadowed ? 'true' : 'false');

  /** An exchange that is over. */
  exchange(exchange: KeptExchange): void {
    this.requests.add(exchange.operation ?? 'none', String(exchange.status));
    exchange.eachFinding(this.#addFinding);
  }

  /** A call that was accepted. */
  call({ state }: CallRecord): void {
    this.calls.add(state);
  }

  /** How long the vendor's surface took for a request, in seconds. */
  duration(seconds: number): void {
    const { within } = this.durations;
    this.durations.count += 1;
    this.durations.sum += seconds;
    for (let at = within.length - 1; at >= 0 && seconds <= (BUCKETS[at] as number); at--)
      within[at] = (within[at] as number) + 1;
  }
}
