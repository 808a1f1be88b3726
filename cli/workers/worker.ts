import cluster from 'node:cluster';
import { guarded, on } from '../../mock-server/exchange/index.ts';
import type { ProcessCounts, ServerProcesses } from '../../mock-server/metrics/index.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** Milliseconds between two reports of what was counted: as much is lost of a worker that is killed. */
const REPORT_EVERY = 250;
/** Milliseconds after which metrics are answered without the other workers. */
const PATIENCE = 2_000;

/** The primary, as a worker knows it. */
export interface PrimaryLink {
  readonly processes: ServerProcesses;
  /** This worker answers requests; `announce` prints where, and is called in one worker. */
  started(worker: { announce(): void; close(): Promise<void> }): void;
  /** It has ended its server. */
  leave(): void;
}

/** Joins the primary that has started this process. */
export function joinPrimary(): PrimaryLink {
  const waiting = new Set<(others: readonly ProcessCounts[]) => void>();
  const reports = new Reports();
  return {
    processes: {
      report: (own) => reports.begin(own),
      others: () => othersOf(waiting),
    },
    started({ announce, close }) {
      on(process, 'message', (message: ToWorker) => {
        if (message.type === 'announce') announce();
        else if (message.type === 'close') return close();
        else if (message.type === 'report') reports.send(true);
        else for (const each of waiting) each(message.others);
        return undefined;
      });
      send({ type: 'started' });
    },
    leave() {
      reports.end();
      cluster.worker?.disconnect(); // and not process.disconnect, which would end it with exit code 0
    },
  };
}

function send(message: FromWorker): void {
  if (process.connected) process.send?.(message);
}

/** What all others have counted; nothing where the primary takes too long. */
function othersOf(waiting: Set<(others: readonly ProcessCounts[]) => void>): Promise<readonly ProcessCounts[]> {
  return new Promise((resolve) => {
    const collected = (others: readonly ProcessCounts[]) => {
      clearTimeout(late);
      waiting.delete(collected);
      resolve(others);
    };
    const late = setTimeout(() => collected([]), PATIENCE);
    waiting.add(collected);
    send({ type: 'collect' });
  });
}

/** Reports what this worker has counted, again and again where it has changed. */
class Reports {
  #own: (() => ProcessCounts) | undefined;
  #last = '';
  #timer: NodeJS.Timeout | undefined;

  begin(own: () => ProcessCounts): void {
    this.#own = own;
    this.#timer = setInterval(() => this.send(false), REPORT_EVERY).unref();
  }

  readonly send = guarded('reporting what was counted', (isWanted: boolean) => {
    const counts = this.#own?.() ?? { counters: [], gauges: [] };
    const text = JSON.stringify(counts.counters);
    if (!isWanted && text === this.#last) return;
    this.#last = text;
    send({ type: 'counts', counts });
  });

  end(): void {
    clearInterval(this.#timer);
    this.send(true);
  }
}
