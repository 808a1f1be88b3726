import { type SomeVariants, switchedVariants } from '../../contracts/internal.ts';
import {
  contractMessage,
  dangerOf,
  evaluateProbe,
  type Given,
  type Measure,
  type Probe,
  type ProbeResult,
  sentMessage,
  type Unsent,
  type VerifyResult,
  withoutEmptyHost,
  withoutGiven,
} from '../../contracts/verify/index.ts';
import type { ContractsAnswer } from './contracts-answer.ts';
import { withOtherValues } from './other-values.ts';
import { originOf, type SendProbe } from './send-probe.ts';

export interface ProbeRun {
  readonly target: URL;
  readonly probes: readonly Probe[];
  readonly unsent: readonly Unsent[];
  readonly given: Given;
  /** What is expected of the server, over the default variants. */
  readonly variants: SomeVariants;
  /** Milliseconds between two requests that may ring a phone. */
  readonly interval: number;
  /** What the contract answers at this target. */
  readonly contracts: ContractsAnswer;
  readonly send: SendProbe;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly now: () => Date;
  /** Stops at once; what was seen until then is the result. */
  readonly signal: AbortSignal;
  readonly onResult?: (result: ProbeResult) => void;
}

/** Sends probes one after another and judges what comes back. */
export async function runProbes(run: ProbeRun): Promise<VerifyResult> {
  const { target, probes, unsent, variants, contracts, signal } = run;
  const measure = await contracts.measure(variants);
  const at = run.now().toISOString();
  const results: ProbeResult[] = [];
  let calls = 0;
  for (const probe of probes) {
    if (probe.tier === 'calls' && calls++ > 0) await run.wait(run.interval, signal);
    if (signal.aborted) break;
    const result = await resultOf(run, measure, probe);
    if (signal.aborted && result.response === null) break;
    results.push(result);
    run.onResult?.(result);
  }
  const switched = switchedVariants(variants).map((each) => each.split('=', 2) as [string, string]);
  return {
    target: target.origin,
    at,
    variants: Object.fromEntries(switched),
    results: withoutEmptyHost(results),
    unsent,
    isCutShort: signal.aborted,
  };
}

async function resultOf(
  { target, given, variants, contracts, send, signal }: ProbeRun,
  measure: Measure,
  probe: Probe,
): Promise<ProbeResult> {
  const message = sentMessage(probe, given, originOf(target));
  const danger = dangerOf(probe.tier, message, given);
  if (danger !== undefined) throw new Error(`the probe '${probe.title}' is not sent: ${danger}`);
  const expected = await contracts.to(probe, variants);
  const outcome = withoutGiven(await send(message, signal), given);
  const evaluation = evaluateProbe(measure, expected, outcome, probe.any);
  const { title, file, line, tier } = probe;
  return {
    probe: { title, file, line, tier },
    operation: expected.operation,
    finding: expected.finding,
    reply: expected.reply,
    expectedStatus: expected.status,
    request: contractMessage(probe, given, originOf(target)),
    response: 'failed' in outcome ? null : outcome,
    ...(evaluation.verdict === 'differs' && !('failed' in outcome)
      ? await withOtherValues(evaluation, { outcome, expected, contracts, probe, variants })
      : evaluation),
  };
}
