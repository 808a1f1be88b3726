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
  /** This worker answers requests; `announce` tells people, and is called in one worker. */
  started(worker: { announce(): void; close(): Promise<void> }): void;
  /** It has ended its server. */
  leave(): void;
}

/** Joins the primary that has started this process. */
export function joinPrimary(): PrimaryLink {
  const send = (message: FromWorker) => void (process.connected && process.send?.(message));
  let own: (() => ProcessCounts) | undefined;
  let last = '';
  let collected: ((others: readonly ProcessCounts[]) => void)[] = [];
  const report = guarded('reporting what was counted', (isWanted: boolean) => {
    const counts = own?.() ?? { counters: [], gauges: [] };
    const text = JSON.stringify(counts.counters);
    if (!isWanted && text === last) return;
    last = text;
    send({ type: 'counts', counts });
  });
  const timer = setInterval(() => report(false), REPORT_EVERY).unref();
  return {
    processes: {
      report(given) {
        own = given;
      },
      others: () =>
        new Promise((resolve) => {
          const late = setTimeout(() => resolve([]), PATIENCE);
          collected.push((others) => {
            clearTimeout(late);
            resolve(others);
          });
          send({ type: 'collect' });
        }),
    },
    started({ announce, close }) {
      on(process, 'message', (message: ToWorker) => {
        if (message.type === 'announce') announce();
        else if (message.type === 'close') return close();
        else if (message.type === 'report') report(true);
        else for (const each of collected.splice(0)) each(message.others);
        return undefined;
      });
      send({ type: 'started' });
    },
    leave() {
      clearInterval(timer);
      report(true);
      collected = [];
      cluster.worker?.disconnect(); // and not process.disconnect, which would end it with exit code 0
    },
  };
}
