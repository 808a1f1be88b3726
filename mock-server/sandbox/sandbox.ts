import { isMadeBy } from '../../contracts/arguments/index.ts';
import {
  assertTenant,
  contractUnder,
  DocumentOperations,
  type EffectiveContract,
  type SchemaProblem,
  type SomeVariants,
  type Tenant,
  TenantIndex,
  withoutSlashes,
} from '../../contracts/internal.ts';
import { defaultTenant } from '../../generated/index.ts';
import type { JournalEntry, ScenarioChoice } from '../admin-types/index.ts';
import { andThen, guarded, type MaybePromise, Turns, WaitingRequests } from '../exchange/index.ts';
import { type KeptExchange, madeExchange, Subscribers } from '../journal/index.ts';
import { createRecording, type Recording } from '../replay/index.ts';
import {
  beginning,
  type Clock,
  checkedScenario,
  chosenScenario,
  createMemoryStore,
  MemoryBudget,
  type NamedOperations,
  newState,
  reachableStores,
  resetState,
  type SandboxStore,
  type SharedStore,
  soundClock,
  timeIn,
  updateState,
} from '../state/index.ts';
import { createTokenKeys, type TokenKeys } from '../tokens/index.ts';
import { assertDocuments, assertInitial } from './assert-options.ts';
import type { SandboxOptions } from './sandbox-options.ts';
import { newTenantHistory, type TenantChanges, type TenantHistory } from './tenant-history.ts';
import { TestKeys } from './test-keys.ts';

/** Where the fake is reached: the issuer of its tokens, and the base of every URL in an answer. */
export interface Origin {
  /** Without a slash at the end. */
  url: string;
  /** Unless it is known from the start, the host settles it when it knows. */
  isSettled: boolean;
}

function originOf(known?: string): Origin {
  return {
    url: known === undefined ? 'http://127.0.0.1:4010' : withoutSlashes(known),
    isSettled: known !== undefined,
  };
}

/** Takes what a host has found out, unless it was known. */
export function settleOrigin(origin: Origin, url: string): void {
  if (!origin.isSettled) Object.assign(origin, { url, isSettled: true });
}

/** Observes what a sandbox stores, from its beginning on; the sandbox is there from the next task on. */
export type ObserveStore = (store: SandboxStore, sandbox: () => Sandbox, memory: MemoryBudget) => SandboxStore;

/** What a server adds to the options. */
interface BuildOptions extends SandboxOptions {
  readonly clock: Clock;
  readonly observe?: ObserveStore | undefined;
  /** Where other processes keep the same sandboxes. */
  readonly shared?: SharedStore | undefined;
}

/** What the sandboxes of all test keys have in common. None of it changes but by who embeds the fake. */
interface SandboxShared {
  readonly testKeys: TestKeys<Sandbox>;
  readonly tokens: TokenKeys;
  /** Where other processes have the same sandboxes. */
  readonly shared: SharedStore | undefined;
  /** What all of them may use. */
  readonly memory: MemoryBudget;
  readonly origin: Origin;
  readonly recording: Recording | undefined;
  /** The operations of OpenAPI documents that are served beside those of the contract. */
  readonly documents: DocumentOperations | undefined;
  /** Texts that no journal must show, beside the tenants' secrets. */
  readonly secrets: string[];
  /** Whether bodies that are neither JSON nor a form are shown, redacted as text. */
  readonly keepBodies: boolean;
  /** That the clocks of the sandboxes go by. */
  readonly source: Clock;
  /** The contract under the variants of a tenant, and those that the fake was started with. */
  contractFor(tenant: Tenant): Promise<EffectiveContract>;
  /** Who hears of the exchanges and calls of all of them. */
  readonly allSubscribers: Subscribers;
}

/** One isolated copy of everything that the fake knows and that makes two runs differ. */
export interface Sandbox extends SandboxShared {
  /** The test key that it belongs to; null for the sandbox of requests without one. */
  readonly key: string | null;
  /** Replaced as a whole when the tenant's variants change. */
  contract: EffectiveContract;
  /** An immutable snapshot, replaced as a whole. */
  tenant: TenantIndex;
  /** Of this tenant, and replaced with it. */
  changes: TenantChanges;
  /** Where the tenant comes from, and what was changed since. */
  readonly history: TenantHistory;
  /** Everything that outlives a request. */
  readonly store: SandboxStore;
  /** The requests that wait for something to happen in it. */
  readonly waiting: WaitingRequests;
  /** The requests that somebody else was faster than. */
  readonly turns: Turns;
  /** Who hears of its exchanges and calls. */
  readonly subscribers: Subscribers;
  /**
   * As on the first day: no journal, no calls, no used or revoked tokens, the tenant as it was at the start; ids start
   * again, the clock goes right.
   */
  reset(): MaybePromise<void>;
}

/** Lets go of what the store of a sandbox keeps. A store that cannot be reached keeps nobody from that. */
export function releaseStore({ store }: Sandbox): void {
  guarded('releasing a store', () => store.release?.())();
}

/** What the clock of a sandbox shows now, in milliseconds since 1970. */
export function timeOf({ store, source }: Sandbox): MaybePromise<number> {
  return andThen(store.state(), (state) => timeIn(state, source));
}

/** Keeps an entry that no request of the vendor's makes, and sends it to the subscribers. */
export function recordEntry({ store, subscribers }: Sandbox, entry: JournalEntry): MaybePromise<void> {
  return andThen(store.journal.append(entry), () => subscribers.exchange(madeExchange(entry)));
}

/** The operations that scenarios and faults of a sandbox may name. */
export function namedOperations({ contract: { tables }, documents }: Sandbox): NamedOperations {
  return { tables, documents };
}

/** Begins a scenario in a sandbox; where something of it is wrong, says all of it and changes nothing. */
export async function setScenario(sandbox: Sandbox, choice: ScenarioChoice): Promise<readonly SchemaProblem[]> {
  const { store, source } = sandbox;
  const chosen = chosenScenario(namedOperations(sandbox), choice);
  if ('problems' in chosen) return chosen.problems;
  await updateState(store, (state) => ({ ...state, scenario: beginning(chosen.scenario, timeIn(state, source)) }));
  return [];
}

const ours = new WeakSet<object>();
/** A sandbox that was built here. */
export const isSandbox = isMadeBy(ours, 'a sandbox that createSandbox() gives');

/** Builds a sandbox. Rejects with an ArgumentError where the tenant, a fault or a scenario is not valid. */
export async function buildSandbox(options: BuildOptions): Promise<Sandbox> {
  assertDocuments(options.openapi);
  if (options.tenant !== undefined) await assertTenant('tenant', options.tenant);
  const tenant = options.tenant ?? defaultTenant;
  const contractFor = ({ variants }: Tenant) =>
    contractUnder({ ...(variants as SomeVariants | undefined), ...options.variants });
  const contract = await contractFor(tenant);
  const { tables } = contract;
  const taken = tables.operations.map(({ id }) => id);
  const documents = options.openapi && new DocumentOperations(options.openapi, taken);
  await assertInitial({ tables, documents }, options);
  const { shared: elsewhere } = options;
  const source = soundClock(options.clock);
  const allSubscribers = new Subscribers();
  const { onExchange, onKeptExchange } = options;
  if (onExchange !== undefined)
    allSubscribers.add({ exchange: guarded('onExchange throws', (kept: KeptExchange) => onExchange(kept.entry())) });
  if (onKeptExchange !== undefined) allSubscribers.add({ exchange: onKeptExchange });
  const shared: SandboxShared = {
    testKeys: testKeysOf(options, source, (key) => newSandbox(shared, options, inheritedFrom(base), key)),
    tokens: createTokenKeys(options.signingKey, elsewhere && ((make) => elsewhere.secret('signing-key', make))),
    shared: elsewhere,
    memory: new MemoryBudget(options.memoryLimit),
    origin: originOf(options.origin),
    recording: options.recording && createRecording(contract, options.recording),
    documents,
    secrets: [],
    keepBodies: options.keepBodies === true,
    source,
    allSubscribers,
    contractFor,
  };
  const first = { tenant: new TenantIndex(tenant), contract, changes: new Map<string, number>() };
  const base = newSandbox(shared, options, newTenantHistory(first, { tenant, changes: first.changes }, []), null);
  return base;
}

function testKeysOf(options: BuildOptions, clock: Clock, make: (key: string) => Sandbox): TestKeys<Sandbox> {
  const { testKeyIdle: idle, knownTestKeys: known = [], testKeys: policy = 'any', shared } = options;
  const drop = (dropped: Sandbox) => {
    dropped.subscribers.end();
    dropped.waiting.end();
    releaseStore(dropped);
  };
  return new TestKeys(make, drop, { clock, ...(idle !== undefined && { idle }), policy, known, shared });
}

/** A sandbox of a test key begins with what holds in the one without a key. */
function inheritedFrom({ tenant, contract, changes, history }: Sandbox): TenantHistory {
  const { file, fileChanges, inherited, own } = history;
  return newTenantHistory({ tenant, contract, changes }, { tenant: file, changes: fileChanges }, [
    ...inherited,
    ...own,
  ]);
}

function newSandbox(shared: SandboxShared, options: BuildOptions, history: TenantHistory, key: string | null): Sandbox {
  const { journalLimit = 1000 } = options;
  const given = options.stores ?? options.shared?.stores;
  const stores = given === undefined ? createMemoryStore : reachableStores(given);
  const { tables } = history.first.contract;
  const scenario =
    options.scenario === undefined
      ? undefined
      : checkedScenario({ tables, documents: shared.documents }, options.scenario);
  const { inherited } = history;
  const begin = () => newState({ ...options, scenario, inherited }, shared.source.now());
  const made = stores({ key, state: begin(), journalLimit, memory: shared.memory });
  const store = options.observe?.(made, () => sandbox, shared.memory) ?? made;
  const sandbox: Sandbox = {
    ...shared,
    key,
    ...history.first,
    history,
    store,
    waiting: new WaitingRequests(),
    turns: new Turns(),
    subscribers: new Subscribers(shared.allSubscribers),
    reset: () =>
      andThen(store.state(), (before) => {
        const state = resetState(begin(), before);
        return andThen(store.reset(state), (isReset) => {
          if (!isReset) return sandbox.reset();
          Object.assign(sandbox, history.first);
          Object.assign(history, { own: [], version: state.tenant.version });
          return sandbox.waiting.wake();
        });
      }),
  };
  ours.add(sandbox);
  return sandbox;
}
