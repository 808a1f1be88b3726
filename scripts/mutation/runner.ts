/**
 * Stryker's test runner for this project. It loads the tests once and runs them for one mutant after another in the same
 * process, which takes a hundredth of the time of Vitest, which loads all modules again for each mutant. A process
 * is only replaced where the mutant is evaluated at import, or where another may have left something behind.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bundled, bundleTests, TEST_FILES } from './bundle.ts';
import type { CollectedTest } from './collected-tests.ts';
import { type FirstRun, TestOrder } from './test-order.ts';

/** What the mutated sources read and write (`__stryker__` of Stryker's instrumenter). */
interface Instrumentation {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  /** How often each mutant was reached, by its id: at import, and in each test. */
  mutantCoverage?: { readonly static: Readonly<Record<string, number>>; readonly perTest: FirstRun['perTest'] };
}

interface MutantRun {
  readonly activeMutant: { readonly id: string };
  readonly mutantActivation: 'static' | 'runtime';
  readonly sandboxFileName: string;
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
}

/** The tests that are tried for a mutant. If none of them notices it, it counts as survived. */
const MOST_TESTS = 300;
/** `TestStatus` of Stryker's API. The run ends where a test fails without a mutant. */
const [SUCCESS, FAILED] = [0, 1];
const FIRST_RUN_FILE = 'first-run.json';

class Runner {
  readonly #mutated: Instrumentation = {};
  #tests: readonly CollectedTest[] | undefined;
  #order: TestOrder | undefined;
  /** Something of an earlier mutant may be left in this process. */
  #isUsed = false;
  #isSpoiled = false;
  /** What is thrown outside of a test's own promise. */
  #stray: unknown;

  constructor() {
    const all = globalThis as { __stryker__?: Instrumentation };
    this.#mutated = all.__stryker__ ??= {};
    const keep = (error: unknown) => {
      this.#stray ??= error;
    };
    process.on('unhandledRejection', keep).on('uncaughtException', keep);
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async dryRun() {
    await bundleTests();
    const tests = [];
    for (const test of await this.#load()) {
      const start = performance.now();
      const failure = await this.#failureOf(test);
      const timeSpentMs = performance.now() - start;
      const { id } = test;
      const result = { id, name: id, fileName: test.file, timeSpentMs };
      tests.push(
        failure === undefined ? { ...result, status: SUCCESS } : { ...result, status: FAILED, failureMessage: failure },
      );
    }
    const mutantCoverage = this.#mutated.mutantCoverage ?? { static: {}, perTest: {} };
    const times = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    const firstRun: FirstRun = { perTest: mutantCoverage.perTest, times };
    writeFileSync(FIRST_RUN_FILE, JSON.stringify(firstRun));
    return { status: 'complete', tests, mutantCoverage };
  }

  /** Stryker replaces the process and asks again where this throws. */
  async mutantRun(run: MutantRun) {
    const isStatic = run.mutantActivation === 'static';
    if (this.#isSpoiled || (isStatic && this.#tests !== undefined)) throw new Error('the process is not fresh');
    this.#isSpoiled = isStatic;
    if (isStatic) this.#activate(run);
    const tests = await this.#load();
    this.#order ??= new TestOrder(JSON.parse(readFileSync(FIRST_RUN_FILE, 'utf8')) as FirstRun);
    const ids = run.testFilter && new Set(run.testFilter);
    const considered = tests.filter(({ id }) => ids?.has(id) ?? true);
    const { sandboxFileName: file, activeMutant } = run;
    const ordered = this.#order.of(considered, readFileSync(file, 'utf8'), file, activeMutant.id);
    if (!isStatic) this.#activate(run);
    return await this.#firstFailure(ordered, isStatic);
  }

  #activate({ activeMutant, hitLimit }: MutantRun): void {
    Object.assign(this.#mutated, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
  }

  async #firstFailure(tests: readonly CollectedTest[], isStatic: boolean) {
    let nrOfTests = 0;
    for (const test of tests.slice(0, MOST_TESTS)) {
      nrOfTests += 1;
      const failureMessage = await this.#failureOf(test);
      const { hitCount = 0, hitLimit = Number.POSITIVE_INFINITY } = this.#mutated;
      if (failureMessage === undefined && hitCount <= hitLimit) continue;
      if (!isStatic) await this.#assertPassesWithoutMutant(test);
      if (hitCount > hitLimit) return { status: 'timeout', reason: `reached ${hitCount} times` };
      return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests };
    }
    const wasReached = (this.#mutated.hitCount ?? 0) > 0;
    this.#mutated.activeMutant = undefined;
    if (!wasReached && this.#isUsed && !isStatic) throw new Error('what the mutant changes may be cached');
    this.#isUsed = true;
    return { status: 'survived', nrOfTests };
  }

  /** A failure is the mutant's only if the same test passes without it; otherwise an earlier mutant may be its cause. */
  async #assertPassesWithoutMutant(test: CollectedTest): Promise<void> {
    this.#mutated.activeMutant = undefined;
    const isSpoiled = (await this.#failureOf(test)) !== undefined;
    if (isSpoiled && this.#isUsed) throw new Error('an earlier mutant left something behind');
    this.#isSpoiled = isSpoiled;
    this.#isUsed = true;
  }

  async #load(): Promise<readonly CollectedTest[]> {
    if (this.#tests === undefined) {
      const load = (file: string) => import(pathToFileURL(bundled(file)).href);
      const { collectTests } = (await load('collected-tests.ts')) as typeof import('./collected-tests.ts');
      this.#tests = await collectTests(TEST_FILES, load);
    }
    return this.#tests;
  }

  async #failureOf(test: CollectedTest): Promise<string | undefined> {
    this.#stray = undefined;
    this.#mutated.currentTestId = test.id;
    try {
      await test.run();
    } catch (error) {
      return String(error);
    } finally {
      this.#mutated.currentTestId = undefined;
    }
    return this.#stray === undefined ? undefined : String(this.#stray);
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: Runner }];
