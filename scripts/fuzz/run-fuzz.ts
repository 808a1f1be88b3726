import fc from 'fast-check';
import { inMegabytes, type Memory } from '../traffic/memory.ts';

/** Something that sessions are put to; C is what a session consists of. */
export interface FuzzTarget<C> {
  /** Starts from nothing. */
  reset(): Promise<void>;
  /** What is wrong with the answers to a session, or undefined. */
  run(session: readonly C[]): Promise<string | undefined>;
}

/** How long to go on: until either is reached. */
export interface Budget {
  readonly count: number;
  readonly seconds: number;
  readonly seed: number;
}

/** A problem, and the smallest session that was found to have it. */
export interface FuzzFailure<C> {
  readonly problem: string;
  readonly seed: number;
  readonly session: readonly C[];
}

export interface Outcome<C> {
  readonly requests: number;
  readonly seconds: number;
  readonly failures: readonly FuzzFailure<C>[];
  /** By how much memory grew after the warm-up, as a share of what it was then. */
  readonly growth: number;
}

const BATCH = 50;
const WARM_UP = 0.3;
const MOST_FAILURES = 20;
/** Milliseconds to look for a smaller session. */
const SHRINKING = 20_000;

interface Mode<C> {
  readonly name: string;
  readonly sessions: fc.Arbitrary<C[]>;
  readonly sizeOf: (session: readonly C[]) => number;
  readonly memory: () => Promise<Memory>;
}

/** Puts random sessions to a target, batch by batch, each with a seed of its own. */
export async function runFuzz<C>(target: FuzzTarget<C>, mode: Mode<C>, budget: Budget): Promise<Outcome<C>> {
  const failures: FuzzFailure<C>[] = [];
  const begun = performance.now();
  const elapsed = () => (performance.now() - begun) / 1000;
  let requests = 0;
  let warm: Memory | undefined;
  const share = () => Math.max(requests / budget.count, elapsed() / budget.seconds);
  for (let seed = budget.seed; share() < 1 && failures.length < MOST_FAILURES; seed++) {
    const failure = await runBatch(target, mode, seed, failures);
    requests += failure.requests;
    if (failure.found !== undefined) {
      failures.push(failure.found);
      console.log(`${mode.name}: seed ${seed}: ${failure.found.problem}`);
    }
    if (warm === undefined && share() > WARM_UP) {
      await target.reset();
      warm = await mode.memory();
    }
  }
  await target.reset();
  const after = await mode.memory();
  const growth = warm === undefined ? 0 : after.rss / warm.rss - 1;
  const [from, to] = [inMegabytes(warm?.rss ?? after.rss), inMegabytes(after.rss)];
  console.log(
    `${mode.name}: ${requests} requests in ${elapsed().toFixed(0)} s, seeds from ${budget.seed}, ${failures.length} problems, RSS ${from} -> ${to} (${(growth * 100).toFixed(1)} %), heap ${inMegabytes(warm?.heap ?? 0)} -> ${inMegabytes(after.heap)}`,
  );
  return { requests, seconds: elapsed(), failures, growth };
}

/** A batch ends at its first new problem, which is made as small as can be; a known one is passed over. */
async function runBatch<C>(
  target: FuzzTarget<C>,
  { sessions, sizeOf }: Mode<C>,
  seed: number,
  known: readonly FuzzFailure<C>[],
): Promise<{ readonly requests: number; readonly found?: FuzzFailure<C> }> {
  let requests = 0;
  let problem: string | undefined;
  let until = Number.POSITIVE_INFINITY;
  const property = fc.asyncProperty(sessions, async (session) => {
    if (performance.now() > until) return true;
    if (problem === undefined) requests += sizeOf(session);
    const seen = await runSession(target, session);
    if (seen === undefined || known.some((each) => each.problem === seen)) return true;
    if (problem === undefined) until = performance.now() + SHRINKING;
    problem ??= seen;
    return seen !== problem;
  });
  const details = await fc.check(property, { numRuns: BATCH, seed });
  const [session] = details.counterexample ?? [];
  if (problem === undefined || session === undefined) return { requests };
  return { requests, found: { problem, seed, session: await withoutTheRest(target, session, problem) } };
}

/** Leaves out each part of a session that its problem does not need. */
async function withoutTheRest<C>(target: FuzzTarget<C>, session: readonly C[], problem: string): Promise<readonly C[]> {
  let left = session;
  for (let at = session.length - 1; at >= 0; at--) {
    const fewer = left.filter((_, index) => index !== at);
    if ((await runSession(target, fewer)) === problem) left = fewer;
  }
  return left;
}

/** A busy machine is slow, which is not a failure: what is too slow must be so twice. */
export async function runSession<C>(target: FuzzTarget<C>, session: readonly C[]): Promise<string | undefined> {
  await target.reset();
  const problem = await target.run(session);
  if (!problem?.startsWith('no answer')) return problem;
  await target.reset();
  return target.run(session);
}
