import type { OperationId } from '../../generated/index.ts';
import type { Found } from '../finding.ts';
import { patternOf } from '../pointer.ts';
import type { CheckedFinding, FindingGroup, Side } from './check-result.ts';

const MOST_EXAMPLES = 3;
/** Keys that nobody knows can be of any number; what is over is counted under one group of its code. */
const MOST_GROUPS = 1000;

/** The same for what is the same fault, in whatever file and line, so that a baseline outlives a new recording. */
export function fingerprintOf(
  operation: OperationId | null,
  side: Side,
  { code, pointer }: Pick<Found, 'code' | 'pointer'>,
): string {
  return `${operation ?? '-'} ${side} ${code} ${patternOf(pointer)}`.trimEnd();
}

/** Counts findings that are alike, and keeps the first few of each kind. */
export class Groups {
  readonly #groups = new Map<string, FindingGroup>();

  /** Counts one more of a kind; true where nothing more is to be shown of it. */
  count(fingerprint: string): boolean {
    const group = this.#groups.get(fingerprint);
    if (group === undefined) return false;
    group.count += 1;
    return group.examples.length >= MOST_EXAMPLES;
  }

  /** Shows a finding that was just counted as an example of its kind; one of a new kind begins that. */
  show(finding: CheckedFinding): void {
    const { fingerprint } = finding;
    const group = this.#groups.get(fingerprint);
    if (group !== undefined) {
      if (group.examples.length < MOST_EXAMPLES) group.examples.push(finding);
      return;
    }
    const isFull = this.#groups.size >= MOST_GROUPS;
    const key = isFull ? `${finding.operation ?? '-'} ${finding.side} ${finding.code} (others)` : fingerprint;
    if (isFull && this.#groups.has(key)) this.count(key);
    else this.#groups.set(key, groupOf(finding, key));
  }

  /** Errors first, then what is there most often. */
  all(): FindingGroup[] {
    return [...this.#groups.values()].sort(
      (a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1) || b.count - a.count,
    );
  }
}

function groupOf(finding: CheckedFinding, key: string): FindingGroup {
  const { code, severity, side, operation, hint, evidence, isKnown, pointer } = finding;
  const place = patternOf(pointer);
  return {
    fingerprint: key,
    code,
    severity,
    side,
    operation,
    place,
    hint,
    evidence,
    isKnown,
    count: 1,
    examples: [finding],
  };
}
