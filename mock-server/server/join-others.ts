import { randomBytes } from 'node:crypto';
import { guarded } from '../exchange/index.ts';
import { createNotifier, type Notifier, type NotifyOptions } from '../notify/index.ts';
import { type Sandbox, StartOptionError } from '../sandbox/index.ts';
import { reachableShared, type SharedStore } from '../state/index.ts';
import { followOthers } from './follow-others.ts';
import type { TlsIdentity, TlsOptions } from './tls.ts';

/** Milliseconds between two looks for sandboxes that nobody uses. */
const SWEEP = 30_000;

/** Opens the store that other processes have too, if there is one. Its client is loaded here, and by nobody who needs none. */
export async function openStore(url: string | undefined): Promise<SharedStore | undefined> {
  if (url === undefined) return undefined;
  const { NoRedisPackage, openRedis } = await import('../redis/index.ts');
  try {
    return reachableShared(await openRedis(url));
  } catch (error) {
    throw error instanceof NoRedisPackage ? new StartOptionError('store', error.message) : error;
  }
}

/** The identity of a server; one made on the spot is that of all processes. */
export async function identityOf(
  tls: TlsOptions | undefined,
  names: readonly string[],
  shared: SharedStore | undefined,
): Promise<TlsIdentity | undefined> {
  if (tls === undefined) return undefined;
  const { tlsIdentity } = await import('./tls.ts');
  if (shared === undefined || tls !== true) return tlsIdentity(tls, names);
  const made = await shared.secret('certificate', async () => JSON.stringify(await tlsIdentity(true, names)));
  return JSON.parse(made) as TlsIdentity;
}

/** A notifier of which one process sends, and whose secret all have. */
export async function sharedNotifier(
  options: NotifyOptions,
  longestSleep: number,
  shared: SharedStore,
): Promise<Notifier> {
  const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;
  const secret = options.secret ?? (await shared.secret('notify-secret', newSecret));
  const lease = shared.lease('notify', () => notifier.takeOver());
  const notifier = createNotifier({ ...options, secret }, longestSleep, {
    isHeld: () => lease.isHeld,
    count: (name) => shared.count(name),
    note: (name) => shared.note(name),
    isNoted: (name) => shared.isNoted(name),
  });
  return notifier;
}

/** From now on a sandbox goes on with what other processes change, and one of them forgets what nobody uses. */
export function joinOthers(base: Sandbox, shared: SharedStore, notifier: Notifier | undefined): () => void {
  followOthers(base, shared, notifier && ((sandbox, change) => notifier.changedElsewhere(sandbox, change)));
  const lease = shared.lease('sweep', () => undefined);
  const sweep = guarded('forgetting sandboxes that nobody uses', () => {
    if (lease.isHeld) return shared.dropIdle(base.testKeys.idle);
    return undefined;
  });
  const timer = setInterval(sweep, SWEEP).unref();
  if (notifier !== undefined)
    guarded('watching sandboxes', async () => {
      for (const key of await shared.listKeys()) base.testKeys.get(key);
    })();
  return () => clearInterval(timer);
}
