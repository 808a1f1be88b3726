import { createHash } from 'node:crypto';
import path from 'node:path';
import type { CollectedTest } from './collected-tests.ts';

/** What the run without a mutant showed. */
export interface FirstRun {
  /** How often each test reached each mutant, by the ids of both. */
  readonly perTest: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Milliseconds of each test. */
  readonly times: Readonly<Record<string, number>>;
}

/** Milliseconds of quick and slow tests: of those that are as near to the mutant, the quick go first and the slow last. */
const QUICK = 3;
const SLOW = 100;

/** Orders tests by how likely they are to notice a mutant. */
export class TestOrder {
  readonly #run: FirstRun;
  /** In how many tests each mutant is reached. */
  readonly #reaching = new Map<string, number>();

  constructor(run: FirstRun) {
    this.#run = run;
    for (const reached of Object.values(run.perTest))
      for (const id of Object.keys(reached)) this.#reaching.set(id, (this.#reaching.get(id) ?? 0) + 1);
  }

  /**
   * Those first that reach the mutant, and of these the ones of its own folder, and then those that alone, or with few others,
   * reach a place of its file, whose mutated source is given. A mutant that is evaluated at import may be noticed by a test that does not
   * reach it. Equal ones are mixed, for those of one subject notice the same.
   */
  of(tests: readonly CollectedTest[], source: string, file: string, mutant: string): CollectedTest[] {
    const here = Array.from(source.matchAll(/stryMutAct_\w+\("(\d+)"\)/g), ([, id = '']) => id);
    return tests
      .map((test) => ({
        test,
        isOwn: path.dirname(file).endsWith(path.dirname(test.file)),
        ...this.#rankOf(test.id, here, mutant),
      }))
      .toSorted(
        (one, other) =>
          Number(other.isReaching) - Number(one.isReaching) ||
          Number(other.isOwn) - Number(one.isOwn) ||
          one.fewest - other.fewest ||
          one.pace - other.pace ||
          one.mixed.localeCompare(other.mixed),
      )
      .map(({ test }) => test);
  }

  #rankOf(test: string, here: readonly string[], mutant: string) {
    const { perTest, times } = this.#run;
    const reached = perTest[test] ?? {};
    let fewest = Number.MAX_SAFE_INTEGER;
    for (const id of here) if (id in reached) fewest = Math.min(fewest, this.#reaching.get(id) ?? 1);
    const mixed = createHash('sha256').update(test).digest('hex');
    const time = times[test] ?? 0;
    return { isReaching: mutant in reached, fewest, pace: Number(time > QUICK) + Number(time > SLOW), mixed };
  }
}
