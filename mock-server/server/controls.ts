import { type House, healthOf } from '../admin/index.ts';
import { defaultGrant, keyOfForeignToken, mintAccessToken, revokeAllTokens, revokeToken } from '../auth/index.ts';
import type { ClockControls, EventOptions, FakeControls, JournalControls, ReachableFake } from '../client/index.ts';
import { checkTestKey, mountOf, queryOf } from '../exchange/index.ts';
import {
  harOf,
  type JournalEntry,
  type JournalFilter,
  passes,
  readFilter,
  verificationProblems,
  verify,
} from '../journal/index.ts';
import { callOf, callsOf, mustHold, mustHoldFault, mustHoldScenario, type World } from '../sandbox/index.ts';
import { setScenario } from '../state/index.ts';
import { changeTenant, isRefused, problemOf, shownTenant } from '../tenant/index.ts';
import { EntryQueue } from './entry-queue.ts';

/** The controls of the fake of a world. */
export function controlsOf(world: World, house?: House): FakeControls {
  return {
    reset: async () => world.reset(),
    ...weatherControls(world),
    ...journalControls(world),
    forKey: (key) => controlsOfKey(world, key, house),
    calls: async () => callsOf(world),
    async call(id) {
      const call = await callOf(world, id);
      if (call === undefined) throw new Error(`there is no call '${id}'; it may have been dropped or reset`);
      return call;
    },
    clock: clockOf(world),
    tenant: async () => shownTenant(world.tenant.tenant),
    async patchTenant(patch) {
      const made = await changeTenant(world, { patch });
      if (isRefused(made)) throw new Error(problemOf(made));
      return made;
    },
    doubleDials: async () => world.stores.dials.doubles(),
    async revoke(token) {
      if (typeof token !== 'string') return revokeAllTokens(world);
      const key = keyOfForeignToken(world, token);
      if (key !== undefined)
        throw new Error(`the token belongs to the test key '${key}'; revoke it by forKey('${key}')`);
      if (!(await revokeToken(world, token)))
        throw new Error('the token is none that this fake has issued, and no fixed one');
    },
    health: async () => healthOf(world, house),
    async setScenario(choice) {
      await mustHoldScenario(choice);
      const problems = setScenario(world, choice);
      if (problems.length > 0)
        throw new Error(problems.map(({ pointer, problem }) => `${pointer} ${problem}`.trim()).join('; '));
    },
    clearScenario: async () => world.scenario.clear(),
    scenario: async () => world.scenario.report(world.clock.now()),
    token: (wish = {}) => mintAccessToken(world, { ...defaultGrant(world), ...wish }),
  };
}

function clockOf({ clock }: World): ClockControls {
  return {
    read: async () => clock.reading(),
    stop: async () => clock.change({ isRunning: false }),
    start: async () => clock.change({ isRunning: true }),
    set: async (now) => clock.change({ now: new Date(now).toISOString() }),
    advance: async (seconds) => clock.change({ advance: seconds }),
  };
}

/** Each use finds the world anew: it may have been dropped meanwhile. */
function controlsOfKey({ testKeys, origin }: World, key: string, house?: House): ReachableFake {
  checkTestKey(key);
  const now = () => ({ ...controlsOf(testKeys.world(key), house), url: origin.url + mountOf(key) });
  const names = Object.keys(now()) as (keyof ReachableFake)[];
  const getters = names.map((name) => [name, { enumerable: true, get: () => now()[name] }] as const);
  return Object.defineProperties({}, Object.fromEntries(getters)) as ReachableFake;
}

/** The controls of a world's journal. */
export function journalControls(world: World): JournalControls {
  const { journal } = world.stores;
  return {
    journal: (filter = {}) => filtered(world, filter),
    async entry(id) {
      const entry = await journal.get(id);
      if (entry === undefined) throw new Error(`the journal has no entry '${id}'; it may have been dropped or reset`);
      return entry;
    },
    clearJournal: async () => journal.clear(),
    async verify(verification) {
      const problems = await verificationProblems(verification, world.contract.tables);
      if (problems.length > 0)
        throw new TypeError(
          problems.map(({ pointer, problem }) => `${pointer || 'verification'} ${problem}`).join('; '),
        );
      return verify(verification, await journal.list());
    },
    har: async (filter = {}) => harOf(await filtered(world, filter), world.origin.url),
    events: (options = {}) => events(world, options),
  };
}

async function filtered(world: World, filter: JournalFilter): Promise<readonly JournalEntry[]> {
  const read = checked(world, filter);
  return passes(read, await world.stores.journal.list());
}

/** Read as from a query, so that it is refused for the same reasons here and there. */
function checked({ contract }: World, filter: JournalFilter): JournalFilter {
  const read = readFilter(new URLSearchParams(queryOf(filter)), contract.tables);
  if (typeof read === 'string') throw new TypeError(read);
  return read;
}

async function events(
  world: World,
  { after, filter = {}, signal }: EventOptions,
): Promise<AsyncIterableIterator<JournalEntry>> {
  signal?.throwIfAborted();
  const read = checkedForEvents(world, filter);
  if (world.watchers.isFull) throw new Error('as many as may are listening to this journal already');
  const kept = after === undefined ? [] : await world.stores.journal.list();
  const place = kept.findIndex(({ id }) => id === after);
  if (after !== undefined && place < 0) throw new Error(`the journal no longer keeps '${after}'`);
  const queue: EntryQueue = new EntryQueue(() => {
    leave();
    signal?.removeEventListener('abort', end);
  });
  const end = () => queue.end();
  const tell = (entries: readonly JournalEntry[]) => {
    for (const entry of passes(read, entries)) queue.push(entry);
  };
  tell(kept.slice(place + 1));
  const leave = world.watchers.add({ exchange: (entry) => tell([entry]), end });
  signal?.addEventListener('abort', end);
  return queue;
}

function checkedForEvents(world: World, filter: JournalFilter): JournalFilter {
  const read = checked(world, filter);
  if (read.limit !== undefined || read.after !== undefined)
    throw new TypeError('events take neither limit nor after in a filter; the option after resumes them');
  return read;
}

type WeatherControls = Pick<FakeControls, 'setFault' | 'clearFault' | 'faults' | 'setRateLimit' | 'clearRateLimit'>;

/** The controls of the faults and the rate limit of a world. */
export function weatherControls({ weather: { faults, limiter } }: World): WeatherControls {
  return {
    setFault: async (name, fault) => {
      await mustHoldFault(name, fault);
      faults.set(name, fault);
    },
    clearFault: async (name) => void (name === undefined ? faults.clearAll() : faults.clear(name)),
    faults: async () => faults.list(),
    setRateLimit: async (limit) => {
      await mustHold('RateLimit', limit, 'the rate limit');
      limiter.set(limit);
    },
    clearRateLimit: async () => limiter.set(undefined),
  };
}
