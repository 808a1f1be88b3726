import type { FindingCode, OperationId, ReplyCode } from '../../generated/index.ts';
import type { SomeVariants } from '../contract/index.ts';
import type { ProbeResponse } from './answers.ts';
import type { ProbeEvaluation } from './evaluate-probe.ts';
import type { Probe } from './probe.ts';
import type { Message } from './probe-message.ts';

/** The result of one probe. */
export interface ProbeResult extends ProbeEvaluation {
  readonly probe: Pick<Probe, 'title' | 'file' | 'line' | 'tier'>;
  readonly operation: OperationId | null;
  readonly finding: FindingCode | null;
  readonly reply: ReplyCode;
  readonly expectedStatus: number;
  /** As it was sent, with the names of the default tenant in place of what the sender gave. */
  readonly request: Message;
  /** Without anything that the sender gave; null where none came. */
  readonly response: ProbeResponse | null;
}

/** A case that was not sent, and why. */
export interface Unsent {
  readonly title: string;
  readonly why: string;
}

/** What a run of probes comes to. */
export interface VerifyResult {
  /** Of the server: scheme, host and port. */
  readonly target: string;
  /** When the first probe was sent, ISO 8601. */
  readonly at: string;
  /** Variants that were expected, where they are not the default ones. */
  readonly variants: SomeVariants;
  readonly results: readonly ProbeResult[];
  readonly unsent: readonly Unsent[];
  /** True where somebody stopped it. */
  readonly isCutShort: boolean;
}

/** How many probes came to each verdict. */
export function verdictsIn({ results }: VerifyResult): Readonly<Record<ProbeEvaluation['verdict'], number>> {
  const count = (verdict: ProbeEvaluation['verdict']) => results.filter((each) => each.verdict === verdict).length;
  return { agrees: count('agrees'), differs: count('differs'), 'could-not-tell': count('could-not-tell') };
}

/** Cases that were not sent, counted by the reason. */
export function unsentByReason({ unsent }: VerifyResult): [why: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { why } of unsent) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}

/** A host that answers 404 to everything has nothing of this contract; its 404s say nothing, the expected ones neither. */
export function withoutEmptyHost(results: readonly ProbeResult[]): ProbeResult[] {
  const answered = results.filter(({ response }) => response !== null);
  const isEmpty =
    answered.every(({ response }) => response?.status === 404) &&
    answered.some(({ expectedStatus }) => expectedStatus !== 404);
  if (!isEmpty) return [...results];
  const why = 'every response of this host is 404: it does not serve this contract, or not at this base URL';
  return results.map((each) =>
    each.response === null ? each : { ...each, verdict: 'could-not-tell', why, aspects: [] },
  );
}
