import type { Fault, RateLimit, Stub } from '../admin-types/index.ts';
import type { SandboxState, Scenario, TimedPatch } from '../exchange/index.ts';
import { NO_UPLOADS } from '../lists/index.ts';
import { newFaults } from './faults.ts';
import { beginning } from './scenario-progress.ts';
import { newStubs } from './stubs.ts';

/** The state of a sandbox that begins at a time, in milliseconds since 1970. */
export function newState(
  first: {
    readonly faults?: Readonly<Record<string, Fault>>;
    readonly rateLimit?: RateLimit;
    readonly stubs?: Readonly<Record<string, Stub>>;
    readonly scenario?: Scenario | undefined;
    readonly inherited?: readonly TimedPatch[];
  },
  now: number,
): SandboxState {
  const { faults, rateLimit, scenario, stubs, inherited = [] } = first;
  return {
    version: 0,
    counters: { call: 0, token: 0, session: 0 },
    clock: { ahead: 0, stoppedAt: null },
    scenario: scenario === undefined ? null : beginning(scenario, now),
    faults: newFaults(faults),
    stubs: newStubs(stubs),
    rateLimit: rateLimit === undefined ? null : { limit: rateLimit, since: 0 },
    tenant: { version: 0, patches: [], created: 0, ...(inherited.length > 0 && { inherited }) },
    uploads: NO_UPLOADS,
    dialer: { settledTo: now, next: null, lists: {} },
    sessions: {},
    tokens: { generation: 0, oldest: 0 },
    resets: 0,
  };
}

/**
 * The state of a sandbox that is reset. Versions go on, and the numbers and the generation of tokens: a token of
 * before must not come to hold again.
 */
export function resetState(first: SandboxState, before: SandboxState): SandboxState {
  return {
    ...first,
    version: before.version + 1,
    counters: { ...first.counters, token: before.counters.token },
    tenant: { ...before.tenant, version: before.tenant.version + 1, patches: [], created: 0 },
    tokens: { generation: before.tokens.generation, oldest: 0 },
    resets: before.resets + 1,
  };
}

/** The state with another rate limit, or none; all buckets are full. */
export function withRateLimit(state: SandboxState, limit: RateLimit | undefined): SandboxState {
  return { ...state, rateLimit: limit === undefined ? null : { limit, since: state.version + 1 } };
}
