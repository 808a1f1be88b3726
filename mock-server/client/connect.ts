import { ArgumentError, assertOptions, check, isText, type OptionChecks } from '../../contracts/arguments/index.ts';
import { withoutSlashes } from '../../contracts/http/index.ts';
import { durationInWords, isDuration, TIMEOUT } from '../../contracts/time/index.ts';
import type {
  ClockChange,
  ClockControls,
  Har,
  Health,
  JournalControls,
  JournalEntry,
  OverrideControls,
  ReachableFake,
} from '../admin-types/index.ts';
import { checkedControls, checkTestKey, mountOf } from '../admin-types/index.ts';
import { journalEvents } from './journal-events.ts';
import { type Address, ask, stranger } from './request.ts';

export interface ConnectOptions {
  /** Where the fake is reached, as `fake-cxone serve` prints it. */
  readonly url: string;
  /** Milliseconds for each answer, 10,000 by default. */
  readonly timeout?: number;
  /** Test key: all that is done and sent there belongs to a sandbox of its own. */
  readonly key?: string;
  /** What the fake was started with, where it asks for one. */
  readonly adminToken?: string;
}

const CONNECT_OPTIONS: OptionChecks<ConnectOptions> = {
  url: isText,
  timeout: check((value) => isDuration(value, TIMEOUT), durationInWords(TIMEOUT)),
  key: isText,
  adminToken: isText,
};

/**
 * Connects to a fake that runs in another process. Rejects with ConnectionError where nothing answers, or where what
 * answers is not fake-cxone. Without an admin token its admin API answers to its own machine only, a tunnel or
 * forwarded port included.
 */
export async function connectFakeCxone(options: ConnectOptions): Promise<ReachableFake> {
  const { url, timeout = 10_000, adminToken, key } = assertOptions(options, CONNECT_OPTIONS, ['url']);
  if (adminToken !== undefined && !/^[\x21-\x7e]+$/.test(adminToken))
    throw new ArgumentError('adminToken', 'must be printable ASCII without spaces, as a header carries it');
  const base: Address = { url: baseOf(url), timeout, adminToken };
  const fake = key === undefined ? fakeAt(base, base) : fakeOfKey(base, key);
  await fake.health();
  return fake;
}

function fakeOfKey(base: Address, key: string): ReachableFake {
  checkTestKey(key);
  return fakeAt({ ...base, url: base.url + mountOf(key) }, base);
}

function fakeAt(address: Address, base: Address): ReachableFake {
  return checkedControls({
    url: address.url,
    health: async () => healthIn(address, await ask(address, 'GET', '/_fake/health')),
    reset: async () => void (await ask(address, 'POST', '/_fake/reset')),
    ...journalOf(address),
    forKey: (key) => fakeOfKey(base, key),
    calls: async () => listIn(address, await ask(address, 'GET', '/_fake/calls'), 'calls'),
    call: (id) => ask(address, 'GET', '/_fake/calls/{id}', { params: { id } }),
    clock: clockOf(address),
    tenant: () => ask(address, 'GET', '/_fake/tenant'),
    patchTenant: (patch) => ask(address, 'PATCH', '/_fake/tenant', { body: patch }),
    dialer: () => ask(address, 'GET', '/_fake/dialer'),
    doubleDials: async () => listIn(address, await ask(address, 'GET', '/_fake/double-dials'), 'doubleDials'),
    revoke: async (token) =>
      void (await ask(address, 'POST', '/_fake/tokens/revoke', {
        body: typeof token === 'string' ? { token } : token,
      })),
    token: async (wanted = {}) => tokenIn(address, await ask(address, 'POST', '/_fake/tokens', { body: wanted })),
    ...overridesOf(address),
    async setScenario(choice) {
      if (typeof choice === 'string') await ask(address, 'PUT', '/_fake/scenario/{name}', { params: { name: choice } });
      else await ask(address, 'PUT', '/_fake/scenario', { body: choice });
    },
    clearScenario: async () => void (await ask(address, 'DELETE', '/_fake/scenario')),
    scenario: () => ask(address, 'GET', '/_fake/scenario'),
  });
}

function overridesOf(address: Address): OverrideControls {
  return {
    setFault: async (name, fault) =>
      void (await ask(address, 'PUT', '/_fake/faults/{name}', { params: { name }, body: fault })),
    async clearFault(name) {
      if (name === undefined) await ask(address, 'DELETE', '/_fake/faults');
      else await ask(address, 'DELETE', '/_fake/faults/{name}', { params: { name } });
    },
    faults: async () => listIn(address, await ask(address, 'GET', '/_fake/faults'), 'faults'),
    setStub: async (name, stub) =>
      void (await ask(address, 'PUT', '/_fake/stubs/{name}', { params: { name }, body: stub })),
    async clearStub(name) {
      if (name === undefined) await ask(address, 'DELETE', '/_fake/stubs');
      else await ask(address, 'DELETE', '/_fake/stubs/{name}', { params: { name } });
    },
    stubs: async () => listIn(address, await ask(address, 'GET', '/_fake/stubs'), 'stubs'),
    setRateLimit: async (limit) => void (await ask(address, 'PUT', '/_fake/rate-limit', { body: limit })),
    clearRateLimit: async () => void (await ask(address, 'DELETE', '/_fake/rate-limit')),
  };
}

/** Without what would make every path below it wrong, or show a password in an error. */
function baseOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) {
    throw new ArgumentError('url', 'must be that of a fake, such as http://127.0.0.1:4010');
  }
  if (parsed.username !== '' || parsed.password !== '')
    throw new ArgumentError('url', 'must be without user and password');
  return `${parsed.origin}${withoutSlashes(parsed.pathname)}`;
}

function healthIn(address: Address, value: unknown): Health {
  const { status, tenant, variants } = fieldsOf(value);
  if (status === 'ok' && typeof tenant === 'string' && 'scope' in fieldsOf(variants)) return value as Health;
  throw stranger(address, 200);
}

/** The list in an answer, which may be that of something else. */
function listIn<K extends string, T>(address: Address, value: Readonly<Record<K, readonly T[]>>, key: K): readonly T[] {
  const list = fieldsOf(value)[key];
  if (Array.isArray(list)) return list as T[];
  throw stranger(address, 200);
}

function tokenIn(address: Address, value: unknown): string {
  const { token } = fieldsOf(value);
  if (typeof token === 'string') return token;
  throw stranger(address, 201);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

/** The clock of a fake that runs elsewhere. */
function clockOf(address: Address): ClockControls {
  const change = (wanted: ClockChange) => ask(address, 'PATCH', '/_fake/clock', { body: wanted });
  return {
    read: () => ask(address, 'GET', '/_fake/clock'),
    stop: () => change({ isRunning: false }),
    start: () => change({ isRunning: true }),
    set: (now) => change({ now: String(now) }),
    advance: (seconds) => change({ advance: seconds }),
  };
}

/** The controls of a journal of a fake elsewhere. */
function journalOf(address: Address): JournalControls {
  return {
    // the document has text where these types list every code
    journal: async (query = {}) =>
      listIn(address, await ask(address, 'GET', '/_fake/journal', { query }), 'entries') as readonly JournalEntry[],
    entry: async (id) =>
      having(address, await ask(address, 'GET', '/_fake/journal/{id}', { params: { id } }), 'id') as JournalEntry,
    clearJournal: async () => void (await ask(address, 'DELETE', '/_fake/journal')),
    verify: async (body) =>
      having(address, await ask(address, 'POST', '/_fake/journal/verify', { body }), 'expectations'),
    har: async (query = {}) =>
      having(address, await ask(address, 'GET', '/_fake/journal.har', { query }), 'log') as Har,
    events: (options = {}) => journalEvents(address, options),
  };
}

function having<T>(address: Address, value: T, key: string & keyof T): T {
  if (key in fieldsOf(value)) return value;
  throw stranger(address, 200);
}
