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

/** Tests that reach the mutant, of its folder and of others; and those that do not reach it. */
const [OWN, OTHER, UNREACHED] = [0, 1, 2];

interface Rank {
  readonly test: CollectedTest;
  readonly distance: number;
  /** The tests that reach the place of the file that fewest of them reach, of those places that this one reaches. */
  readonly fewest: number;
  readonly pace: number;
  readonly mixed: string;
}

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
   * Those first that reach the mutant, and of these the ones of its own folder. The others come by turns: one of each group, then
   * the second of each, for those of one subject notice the same. In a group and in a turn those come first that alone, or
   * with few others, reach a place of its file, whose mutated source is given. A mutant that is evaluated at import may be
   * noticed by a test that does not reach it.
   */
  of(tests: readonly CollectedTest[], source: string, file: string, mutant: string): CollectedTest[] {
    const here = Array.from(source.matchAll(/stryMutAct_\w+\("(\d+)"\)/g), ([, id = '']) => id);
    const turns = new Map<string, number>();
    return tests
      .map((test) => this.#rankOf(test, here, file, mutant))
      .toSorted(nearest)
      .map((rank) => ({
        rank,
        turn: rank.distance === OWN ? 0 : nextTurn(turns, `${rank.distance} ${groupOf(rank.test)}`),
      }))
      .toSorted(
        (one, other) =>
          one.rank.distance - other.rank.distance || one.turn - other.turn || nearest(one.rank, other.rank),
      )
      .map(({ rank }) => rank.test);
  }

  #rankOf(test: CollectedTest, here: readonly string[], file: string, mutant: string): Rank {
    const { perTest, times } = this.#run;
    const reached = perTest[test.id] ?? {};
    let fewest = Number.MAX_SAFE_INTEGER;
    for (const id of here) if (id in reached) fewest = Math.min(fewest, this.#reaching.get(id) ?? 1);
    const mixed = createHash('sha256').update(test.id).digest('hex');
    const time = times[test.id] ?? 0;
    const isOwn = path.dirname(file).endsWith(path.dirname(test.file));
    const distance = mutant in reached ? (isOwn ? OWN : OTHER) : UNREACHED;
    return { test, distance, fewest, pace: Number(time > QUICK) + Number(time > SLOW), mixed };
  }
}

function nearest(one: Rank, other: Rank): number {
  return (
    one.distance - other.distance ||
    one.fewest - other.fewest ||
    one.pace - other.pace ||
    one.mixed.localeCompare(other.mixed)
  );
}

/** The tests of one `describe` or, in files of cases, of one subject. */
function groupOf({ id }: CollectedTest): string {
  return /^(?:.* > )?(?:[\w-]+: )?/.exec(id)?.[0] ?? '';
}

function nextTurn(turns: Map<string, number>, group: string): number {
  const turn = (turns.get(group) ?? 0) + 1;
  turns.set(group, turn);
  return turn;
}
