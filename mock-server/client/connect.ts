import { ArgumentError, assertOptions, check, isText, type OptionChecks } from '../../contracts/arguments/index.ts';
import { withoutSlashes } from '../../contracts/http/index.ts';
import { durationInWords, isDuration, TIMEOUT } from '../../contracts/time/index.ts';
import type { Tenant } from '../../generated/index.ts';
import type {
  CallRecord,
  ClockControls,
  ClockState,
  DoubleDial,
  FaultState,
  Har,
  Health,
  JournalControls,
  JournalEntry,
  ReachableFake,
  ScenarioReport,
  VerificationResult,
} from '../admin-types/index.ts';
import { checkedControls, checkTestKey, mountOf, queryOf } from '../admin-types/index.ts';
import { journalEvents } from './journal-events.ts';
import { type Address, ask, stranger } from './request.ts';

export interface ConnectOptions {
  /** Where the fake is reached, as `fake-cxone serve` prints it. */
  readonly url: string;
  /** Milliseconds for each answer, 10,000 unless said otherwise. */
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
    health: async () => healthIn(address, await ask(address, 'GET', '/health')),
    reset: async () => void (await ask(address, 'POST', '/reset')),
    ...journalOf(address),
    forKey: (key) => fakeOfKey(base, key),
    calls: async () => listIn<CallRecord>(address, await ask(address, 'GET', '/calls'), 'calls'),
    call: async (id) => (await ask(address, 'GET', `/calls/${segment(id)}`)) as CallRecord,
    clock: clockOf(address),
    tenant: async () => (await ask(address, 'GET', '/tenant')) as Tenant,
    patchTenant: async (patch) => (await ask(address, 'PATCH', '/tenant', patch)) as Tenant,
    doubleDials: async () => listIn<DoubleDial>(address, await ask(address, 'GET', '/double-dials'), 'doubleDials'),
    revoke: async (token) =>
      void (await ask(address, 'POST', '/tokens/revoke', typeof token === 'string' ? { token } : token)),
    token: async (wanted = {}) => tokenIn(address, await ask(address, 'POST', '/tokens', wanted)),
    setFault: async (name, fault) => void (await ask(address, 'PUT', faultPath(name), fault)),
    clearFault: async (name) => void (await ask(address, 'DELETE', name === undefined ? '/faults' : faultPath(name))),
    faults: async () => listIn<FaultState>(address, await ask(address, 'GET', '/faults'), 'faults'),
    setRateLimit: async (limit) => void (await ask(address, 'PUT', '/rate-limit', limit)),
    clearRateLimit: async () => void (await ask(address, 'DELETE', '/rate-limit')),
    async setScenario(choice) {
      if (typeof choice === 'string') await ask(address, 'PUT', `/scenario/${segment(choice)}`);
      else await ask(address, 'PUT', '/scenario', choice);
    },
    clearScenario: async () => void (await ask(address, 'DELETE', '/scenario')),
    scenario: async () => (await ask(address, 'GET', '/scenario')) as ScenarioReport,
  });
}

function faultPath(name: string): string {
  return `/faults/${segment(name)}`;
}

/** Half of a surrogate pair has no encoding. */
function segment(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
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

function listIn<T>(address: Address, value: unknown, key: string): readonly T[] {
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
  const change = async (wanted: object) => (await ask(address, 'PATCH', '/clock', wanted)) as ClockState;
  return {
    read: async () => (await ask(address, 'GET', '/clock')) as ClockState,
    stop: () => change({ isRunning: false }),
    start: () => change({ isRunning: true }),
    set: (now) => change({ now: String(now) }),
    advance: (seconds) => change({ advance: seconds }),
  };
}

/** The controls of a journal of a fake elsewhere. */
function journalOf(address: Address): JournalControls {
  return {
    journal: async (filter = {}) => {
      const answer = await ask(address, 'GET', `/journal${queryOf(filter)}`);
      return having<{ entries: readonly JournalEntry[] }>(address, answer, 'entries').entries;
    },
    entry: async (id) => having<JournalEntry>(address, await ask(address, 'GET', `/journal/${segment(id)}`), 'id'),
    clearJournal: async () => void (await ask(address, 'DELETE', '/journal')),
    verify: async (verification) =>
      having<VerificationResult>(address, await ask(address, 'POST', '/journal/verify', verification), 'expectations'),
    har: async (filter = {}) =>
      having<Har>(address, await ask(address, 'GET', `/journal.har${queryOf(filter)}`), 'log'),
    events: (options = {}) => journalEvents(address, options),
  };
}

function having<T>(address: Address, value: unknown, key: keyof T): T {
  if (value !== null && typeof value === 'object' && key in value) return value as T;
  throw stranger(address, 200);
}
