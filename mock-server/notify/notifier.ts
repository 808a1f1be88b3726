import { randomBytes } from 'node:crypto';
import { shownUrl } from '../../contracts/internal.ts';
import type { ObserveStore } from '../sandbox/index.ts';
import { Deliveries, USUAL_RETRIES } from './deliveries.ts';
import { keyOf, type NotifyOptions } from './notify-options.ts';
import { observedStore } from './observed-store.ts';
import { Receiver } from './receiver.ts';
import { Watcher } from './watcher.ts';

/** Sends what happens to calls and lists, in all sandboxes of a server. */
export interface Notifier {
  /** Signs the events. */
  readonly secret: string;
  /** Observes the sandbox that a store belongs to. */
  readonly observe: ObserveStore;
  /** Ends it: what is not sent is dropped. */
  close(): Promise<void>;
}

/** Makes a notifier; sandboxes look at the time at least every `longestSleep` milliseconds as long as something is due. */
export function createNotifier(options: NotifyOptions, longestSleep: number): Notifier {
  const { url, secret = `whsec_${randomBytes(32).toString('base64')}`, retries = USUAL_RETRIES } = options;
  const receiver = new Receiver(url, keyOf(secret) as Buffer);
  const shown = shownUrl(url);
  const report = (text: string) => process.emitWarning(`notify ${shown}: ${text}`, { type: 'FakeCxoneWarning' });
  const watchers = new Set<Watcher>();
  let isClosed = false;
  return {
    secret,
    observe(store, sandbox, memory) {
      if (isClosed) return store;
      const deliveries = new Deliveries({ receiver, retries, memory, report });
      const watcher = new Watcher(sandbox, deliveries, longestSleep);
      watchers.add(watcher);
      return observedStore(store, {
        stored: watcher.stored,
        reset: () => watcher.reset(),
        end() {
          watcher.end();
          watchers.delete(watcher);
        },
      });
    },
    async close() {
      isClosed = true;
      for (const watcher of watchers) watcher.end();
      await receiver.close();
    },
  };
}
