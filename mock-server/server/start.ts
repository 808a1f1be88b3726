import type { Server } from 'node:http';
import { assertTenant, type DocumentSummary, type Tenant } from '../../contracts/internal.ts';
import { createServerContext, isLoopback, type ServerContext, type ServerOptions } from '../admin/index.ts';
import type { ReachableFake } from '../admin-types/index.ts';
import { createNotifier, type Notifier, type NotifyOptions } from '../notify/index.ts';
import { type RecordingSummary, summaryOf } from '../replay/index.ts';
import { buildSandbox, releaseStore, type Sandbox, type SandboxOptions, settleOrigin } from '../sandbox/index.ts';
import type { SharedStore } from '../state/index.ts';
import { type DroppedChange, reloadTenant } from '../tenant/index.ts';
import { createAppIn } from './app.ts';
import { controlsOf } from './controls.ts';
import { createHttpServer, listen, urlOf } from './http-server.ts';
import { identityOf, joinOthers, openStore, sharedNotifier } from './join-others.ts';
import type { HostOptions } from './send-response.ts';
import type { TlsIdentity, TlsOptions } from './tls.ts';

export interface StartOptions extends SandboxOptions, ServerOptions, HostOptions {
  /** 0 is any free one, and the default. */
  readonly port?: number;
  /** 127.0.0.1 by default. */
  readonly host?: string;
  /** Milliseconds in which a request must have arrived whole. */
  readonly requestTimeout?: number;
  /** Speaks HTTPS: by a certificate made on the spot (the package selfsigned must be installed), or by one's own. */
  readonly tls?: TlsOptions;
  /**
   * Where what outlives a request is kept, so that several processes are one fake: a Redis or Valkey at `redis://` or
   * `rediss://` (the package redis must be installed); `?prefix=` keeps fakes apart that use one database.
   */
  readonly store?: string;
  /** Posts what happens to calls and lists to a URL, signed. */
  readonly notify?: NotifyOptions;
}

/** A fake that runs. */
export interface FakeCxone extends ReachableFake, AsyncDisposable {
  /** Accepts no new requests, and resolves when those in flight are answered. `await using` calls it for you. */
  close(): Promise<void>;
  /** What clients must trust, in PEM; only where the fake speaks TLS. */
  readonly certificate?: string;
  /** Only where it answers from a recording: what there is in it. */
  readonly recording?: RecordingSummary;
  /** Only where it serves documents of the option `openapi`: their titles, and how many operations each has. */
  readonly documents?: readonly DocumentSummary[];
  /** Signs what is posted to the URL of the option `notify`; only with that. */
  readonly notifySecret?: string;
  /** Only where nobody may use `/_fake`: others can reach the fake, and it has no admin token. */
  readonly isControlClosed?: true;
  /**
   * Puts another tenant into effect, as if its file had changed: calls, journal and tokens stay, and what was changed at
   * /_fake/tenant is changed again. Gives back the changes that no longer apply. Rejects where it is not a tenant.
   */
  reloadTenant(tenant: Tenant): Promise<readonly DroppedChange[]>;
}

/**
 * Starts a fake on a port of its own. Rejects with the system's error where the port is taken, and with StartOptionError
 * where an option is invalid.
 */
export async function startFakeCxone(options: StartOptions = {}): Promise<FakeCxone> {
  const shared = await openStore(options.store);
  try {
    return await startOn(shared, options);
  } catch (error) {
    await shared?.close();
    throw error;
  }
}

async function startOn(shared: SharedStore | undefined, options: StartOptions): Promise<FakeCxone> {
  const identity = await identityOf(options.tls, namesOf(options), shared);
  const notifier = await notifierOf(options, shared);
  const known = { certificate: identity?.cert, notifications: notifier?.report };
  const serverContext = createServerContext({ ...options, ...known });
  const sandbox = await buildSandbox({ clock: Date, ...options, observe: notifier?.observe, shared });
  if (notifier !== undefined) sandbox.secrets.push(notifier.secret);
  const { requestTimeout } = options;
  const { server, close } = createHttpServer(createAppIn(serverContext, sandbox, options.wait), sandbox, {
    ...(requestTimeout !== undefined && { requestTimeout }),
    identity,
  });
  const url = await settledAddress({ server, sandbox, serverContext, identity }, options);
  const leave = shared && joinOthers(sandbox, shared, notifier);
  let ended: Promise<void> | undefined;
  const ending = async () => {
    serverContext.isClosing = true;
    leave?.();
    await Promise.all([close(), notifier?.close()]);
    for (const each of [sandbox, ...sandbox.testKeys.list()]) releaseStore(each);
    await shared?.close();
  };
  const end = () => (ended ??= ending());
  return runningFake(sandbox, serverContext, { url, end, notifier });
}

interface Listening {
  readonly server: Server;
  readonly sandbox: Sandbox;
  readonly serverContext: ServerContext;
  readonly identity: TlsIdentity | undefined;
}

/** Listens, and settles what depends on where; gives the URL. */
async function settledAddress(
  { server, sandbox, serverContext, identity }: Listening,
  { host = '127.0.0.1', port = 0, testKeys }: StartOptions,
): Promise<string> {
  const address = await listen(server, port, host);
  serverContext.allowedHosts.add(host.toLowerCase());
  serverContext.isExposed = !isLoopback(address.address);
  if (serverContext.isExposed && testKeys === undefined) sandbox.testKeys.policy = 'known';
  const url = urlOf(address, identity === undefined ? 'http' : 'https');
  settleOrigin(sandbox.origin, url);
  return url;
}

interface Running {
  readonly url: string;
  readonly end: () => Promise<void>;
  readonly notifier: Notifier | undefined;
}

function runningFake(sandbox: Sandbox, serverContext: ServerContext, { url, end, notifier }: Running): FakeCxone {
  const { certificate } = serverContext;
  return {
    url,
    close: end,
    [Symbol.asyncDispose]: end,
    ...(certificate !== undefined && { certificate }),
    ...(notifier && { notifySecret: notifier.secret }),
    ...(serverContext.isExposed && serverContext.isAdminToken === undefined && { isControlClosed: true }),
    ...(sandbox.recording && { recording: summaryOf(sandbox.recording) }),
    ...(sandbox.documents && { documents: sandbox.documents.summaries }),
    async reloadTenant(tenant) {
      await assertTenant('tenant', tenant);
      return reloadTenant(sandbox, tenant);
    },
    ...controlsOf(sandbox, serverContext),
  };
}

/** Milliseconds after which a clock is read again that goes as the system's does, or as a program lets it. */
const SLEEP = { system: 3_600_000, ofProgram: 100 } as const;

async function notifierOf(
  { notify, clock }: StartOptions,
  shared: SharedStore | undefined,
): Promise<Notifier | undefined> {
  if (notify === undefined) return undefined;
  const sleep = clock === undefined ? SLEEP.system : SLEEP.ofProgram;
  return shared === undefined ? createNotifier(notify, sleep) : sharedNotifier(notify, sleep, shared);
}

/** By which clients reach the fake, as far as that is reported. */
function namesOf({ host = '127.0.0.1', origin }: StartOptions): string[] {
  const published = origin !== undefined && URL.canParse(origin) ? [new URL(origin).hostname] : [];
  return [host, ...published].map((name) => name.replace(/^\[(.*)\]$/, '$1'));
}

/** Builds a sandbox that goes by the system's clock, unless it is given another. */
export function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  return buildSandbox({ clock: Date, ...options });
}
