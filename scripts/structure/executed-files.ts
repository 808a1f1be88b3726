import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';

const WARM_UP_RUNS = 3;
const SOURCE = /^(contracts|mock-server|cli)\//;
/** Rules stay one file each, so that the number of those that a request meets says nothing. */
const RULE = /^contracts\/rules\/(?!index\.ts|rule\.ts)/;

/** Measures which source files have functions that run, by V8's precise coverage of this process. */
export class ExecutionMeter {
  readonly #root: string;
  readonly #session = new Session();

  /** `root` is the folder of the project, with a slash at its end. Start before the sources are imported. */
  constructor(root: URL) {
    this.#root = fileURLToPath(root);
    this.#session.connect();
  }

  async start(): Promise<void> {
    await this.#session.post('Profiler.enable');
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  }

  /** The files whose functions one run executes, after warm-up runs: hand-written ones, without the rules. */
  async filesOf(run: () => Promise<void>): Promise<string[]> {
    for (let count = 0; count < WARM_UP_RUNS; count++) await run();
    await this.#executed(); // counters begin again
    await run();
    return (await this.#executed()).filter((file) => SOURCE.test(file) && !RULE.test(file)).sort();
  }

  async #executed(): Promise<string[]> {
    const { result } = await this.#session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url, functions }) => url.startsWith('file:') && functions.some(isExecutedFunction))
      .map(({ url }) => fileURLToPath(url.replace(/\?.*$/, '')))
      .filter((file) => file.startsWith(this.#root))
      .map((file) => file.slice(this.#root.length).replaceAll('\\', '/'));
  }
}

interface CoveredFunction {
  readonly functionName: string;
  readonly ranges: readonly { readonly startOffset: number; readonly count: number }[];
}

/** The function without a name at the beginning of a script is the module itself. */
function isExecutedFunction({ functionName, ranges: [whole] }: CoveredFunction): boolean {
  return whole !== undefined && whole.count > 0 && (functionName !== '' || whole.startOffset > 0);
}
