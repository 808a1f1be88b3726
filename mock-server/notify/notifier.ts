import { randomBytes } from 'node:crypto';
import { shownUrl } from '../../contracts/internal.ts';
import type { NotifyReport } from '../admin-types/index.ts';
import type { ObserveStore, Sandbox } from '../sandbox/index.ts';
import type { RemoteChange, SandboxStore } from '../state/index.ts';
import { Deliveries, USUAL_RETRIES } from './deliveries.ts';
import { keyOf, type NotifyOptions } from './notify-options.ts';
import { observedStore } from './observed-store.ts';
import { Receiver } from './receiver.ts';
import { type SharedWatch, Watcher } from './watcher.ts';

/** Sends what happens to calls and lists, in all sandboxes of a server. */
export interface Notifier {
  /** Signs the events. */
  readonly secret: string;
  /** Observes the sandbox that a store belongs to. */
  readonly observe: ObserveStore;
  /** Another process has changed a sandbox. */
  changedElsewhere(sandbox: Sandbox, change: RemoteChange): void;
  /** From now on this process sends, and no other. */
  takeOver(): void;
  /** What has become of the events of a sandbox in this process; undefined of one that it does not observe. */
  report(sandbox: Sandbox): NotifyReport | undefined;
  /** Ends it: what is not sent is dropped. */
  close(): Promise<void>;
}

/** Where several processes have the same sandboxes: whether this one sends, and how all of them count events. */
export interface SharedNotifier {
  readonly isHeld: () => boolean;
  readonly count: (name: string) => Promise<number>;
  /** Lets the others know of an event that is done, and whether one is. */
  readonly note: (name: string) => Promise<void>;
  readonly isNoted: (name: string) => Promise<boolean>;
}

function watchOf({ isHeld, count, isNoted }: SharedNotifier, sandbox: () => Sandbox): SharedWatch {
  return {
    get isHeld() {
      return isHeld();
    },
    count: () => count(`events/${sandbox().key ?? ''}`),
    isDone: (id) => isNoted(`event/${id}`),
  };
}

/** Makes a notifier; sandboxes look at the time at least every `longestSleep` milliseconds as long as something is due. */
export function createNotifier(options: NotifyOptions, longestSleep: number, shared?: SharedNotifier): Notifier {
  const { url, secret = `whsec_${randomBytes(32).toString('base64')}`, retries = USUAL_RETRIES } = options;
  const receiver = new Receiver(url, keyOf(secret) as Buffer);
  const shown = shownUrl(url);
  const warn = (text: string) => process.emitWarning(`notify ${shown}: ${text}`, { type: 'FakeCxoneWarning' });
  const done = shared && ((id: string) => shared.note(`event/${id}`).catch(() => undefined)); // it may be sent twice then
  const watchers = new Map<SandboxStore, Watcher>();
  let isClosed = false;
  return {
    secret,
    observe(store, sandbox, memory) {
      if (isClosed) return store;
      const deliveries = new Deliveries({ receiver, retries, memory, report: warn, done });
      const watcher = new Watcher(sandbox, deliveries, longestSleep, shared && watchOf(shared, sandbox));
      const observed = observedStore(store, {
        stored: watcher.stored,
        reset: () => watcher.reset(),
        end() {
          watcher.end();
          watchers.delete(observed);
        },
      });
      watchers.set(observed, watcher);
      return observed;
    },
    changedElsewhere: ({ store }, change) => watchers.get(store)?.storedElsewhere(change),
    takeOver() {
      for (const watcher of watchers.values()) watcher.takeOver();
    },
    report({ store }) {
      const report = watchers.get(store)?.report();
      return report && { url: shown, isSender: shared?.isHeld() ?? true, ...report };
    },
    async close() {
      isClosed = true;
      for (const watcher of watchers.values()) watcher.end();
      await receiver.close();
    },
  };
}
