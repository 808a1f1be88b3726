import type { Finding } from '../../contracts/internal.ts';
import type { FindingCode } from '../../generated/index.ts';
import type { CallRecord } from '../admin-types/index.ts';
import type { KeptExchange } from '../journal/index.ts';

/** Most answers take less than a millisecond; a token takes a few, and the first one some hundred. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] as const;

/** How often some values of labels were counted; those with one more value are under it. */
class CountNode {
  readonly values: readonly string[];
  readonly under = new Map<string, CountNode>();
  count = 0;

  constructor(values: readonly string[]) {
    this.values = values;
  }

  add(value: string): CountNode {
    const node = new CountNode([...this.values, value]);
    this.under.set(value, node);
    return node;
  }
}

/** How often something was counted, by the values of its labels. */
export class LabeledCounter<L extends string> {
  readonly labels: readonly L[];
  readonly #root = new CountNode([]);
  /** Every combination that was counted, in the order of their first. */
  readonly #counts: CountNode[] = [];

  constructor(...labels: readonly L[]) {
    this.labels = labels;
  }

  /** One more; `values` are those of the labels, in their order. */
  add(...values: readonly string[]): void {
    let node = this.#root;
    for (const value of values) node = node.under.get(value) ?? node.add(value);
    if (node.count === 0) this.#counts.push(node);
    node.count += 1;
  }

  /** What was counted, each with its labels. */
  list(): { readonly labels: Readonly<Record<string, string>>; readonly value: number }[] {
    return this.#counts.map(({ values, count }) => ({
      labels: Object.fromEntries(this.labels.map((label, index) => [label, values[index] ?? ''])),
      value: count,
    }));
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
