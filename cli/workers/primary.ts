import cluster, { type Worker } from 'node:cluster';
import { createServer } from 'node:net';
import { guarded, on, once } from '../../mock-server/exchange/index.ts';
import { type ProcessCounts, sumOfCounters } from '../../mock-server/metrics/index.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** Milliseconds before a worker that has ended at once is replaced, and after which metrics do not wait for one. */
const PAUSE = 1_000;
const PATIENCE = 1_000;

interface WorkerState {
  readonly begun: number;
  isStarted: boolean;
  counts: ProcessCounts;
  /** Called with its next report. */
  waiting: (() => void)[];
}

const NOTHING: ProcessCounts = { counters: [], gauges: [] };

/** Runs workers on one port until a signal comes. The first is started alone: what is wrong with the options is said once. */
export async function runWorkers(count: number, { host, port }: ListeningPlace): Promise<void> {
  // Workers accept by themselves: connections that a primary hands to a worker as it dies stay open and are never answered.
  cluster.schedulingPolicy = cluster.SCHED_NONE; // before setupPrimary, from which on it stays as it is
  if (port === 0) {
    // A worker that is started when no other is left would take another free port than those before it.
    const free = await freePort(host);
    cluster.setupPrimary({ args: [...process.argv.slice(2), '--port', String(free)] });
  }
  return new Promise((resolve) => new Workers(count, resolve).begin());
}

interface ListeningPlace {
  readonly host: string;
  readonly port: number;
}

/** A port that nobody uses; 0 where there is no such host, about which the first worker reports. */
function freePort(host: string): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    once(server, 'error', () => resolve(0));
    server.listen(0, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

class Workers {
  readonly #count: number;
  readonly #done: () => void;
  readonly #workers = new Map<Worker, WorkerState>();
  /** What workers have counted that have ended. */
  #ended = NOTHING;
  #ending: Promise<void> = Promise.resolve();
  #isAnnounced = false;
  #isClosing = false;

  constructor(count: number, done: () => void) {
    this.#count = count;
    this.#done = done;
  }

  begin(): void {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) on(process, signal, () => this.#close());
    this.#fork();
  }

  /** Each finishes what it is at; at a second signal they do not. */
  #close(): void {
    if (this.#isClosing) for (const { process: child } of this.#workers.keys()) child.kill('SIGKILL');
    this.#isClosing = true;
    for (const [worker, { isStarted }] of this.#workers) {
      if (isStarted) this.#send(worker, { type: 'close' });
      else worker.process.kill('SIGKILL');
    }
  }

  #send(worker: Worker, message: ToWorker): void {
    if (worker.isConnected())
      worker.send(
        message,
        guarded('a message to a worker', () => undefined),
      );
  }

  #fork(): void {
    const worker = cluster.fork();
    const state: WorkerState = { begun: performance.now(), isStarted: false, counts: NOTHING, waiting: [] };
    this.#workers.set(worker, state);
    on(worker, 'message', (message: FromWorker) => this.#hear(worker, state, message));
    on(worker, 'exit', (code: number | null) => this.#exit(worker, state, code));
  }

  #hear(worker: Worker, state: WorkerState, message: FromWorker): unknown {
    if (message.type === 'collect') return this.#collect(worker);
    if (message.type === 'started') return this.#started(state);
    state.counts = message.counts;
    for (const each of state.waiting.splice(0)) each();
    return undefined;
  }

  #started(state: WorkerState): void {
    state.isStarted = true;
    if (this.#isClosing) return;
    while (this.#workers.size < this.#count) this.#fork();
    const all = [...this.#workers];
    if (this.#isAnnounced || !all.every(([, { isStarted }]) => isStarted)) return;
    this.#isAnnounced = true;
    const [first] = all;
    if (first !== undefined) this.#send(first[0], { type: 'announce' });
  }

  #exit(worker: Worker, state: WorkerState, code: number | null): void {
    this.#workers.delete(worker);
    for (const each of state.waiting.splice(0)) each();
    this.#ending = this.#ending.then(async () => {
      this.#ended = await sumOfCounters([this.#ended, state.counts]);
    });
    if (!this.#isClosing && !this.#isAnnounced && !state.isStarted) {
      process.exitCode = code ?? 1; // it has said why
      this.#close();
    }
    if (!this.#isClosing) this.#replace(state);
    else if (this.#workers.size === 0) this.#done();
  }

  #replace({ begun }: WorkerState): void {
    process.stderr.write('fake-cxone: a worker has ended and is replaced\n');
    const pause = performance.now() - begun < PAUSE ? PAUSE : 0;
    const fork = guarded('starting a worker', () => {
      if (!this.#isClosing) this.#fork();
    });
    setTimeout(fork, pause);
  }

  /** What all but one have counted. */
  async #collect(asking: Worker): Promise<void> {
    const others = [...this.#workers].filter(([worker]) => worker !== asking);
    await Promise.all(others.map(([worker, state]) => this.#reported(worker, state)));
    await this.#ending;
    this.#send(asking, { type: 'collected', others: [this.#ended, ...others.map(([, { counts }]) => counts)] });
  }

  #reported(worker: Worker, state: WorkerState): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PATIENCE);
      state.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
      this.#send(worker, { type: 'report' });
    });
  }
}
