import { http, type RequestHandler } from 'msw';
import {
  ArgumentError,
  assertOptions,
  check,
  isEither,
  isText,
  type OptionChecks,
} from '../../contracts/arguments/index.ts';
import { baseUrlProblem } from '../../contracts/internal.ts';
import { checkedControls, mountOf, type OverrideControls } from '../admin-types/index.ts';
import {
  controlsOf,
  createFetch,
  createSandbox,
  type FakeControls,
  type HostOptions,
  type SandboxOptions,
} from '../index.ts';
import { HOST_OPTIONS, SANDBOX_OPTIONS } from '../server/index.ts';

/** Which origins are the fake's, and what it knows. */
export interface FakeCxoneHandlersOptions extends Omit<SandboxOptions, 'origin'>, HostOptions {
  /** `https://api-na1.example.com`; one, or several that are the same fake. The first is the issuer of its tokens. */
  readonly origin: string | readonly [string, ...string[]];
}

const HANDLER_OPTIONS: OptionChecks<FakeCxoneHandlersOptions> = {
  ...SANDBOX_OPTIONS,
  ...HOST_OPTIONS,
  origin: isEither(
    isText,
    check(
      (value) => Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string'),
      'an origin or a list of them',
    ),
  ),
};

/** Handlers for `setupServer(...handlers)`, which is also where a test asks for calls, journal and tokens. */
export type FakeCxoneHandlers = RequestHandler[] & FakeControls;

/** A fake that msw puts in the way of requests to the origins that are named; it listens on no port. */
export function fakeCxoneHandlers(given: FakeCxoneHandlersOptions): FakeCxoneHandlers {
  const { origin, wait, ...options } = assertOptions(given, HANDLER_OPTIONS, ['origin']);
  const origins = (typeof origin === 'string' ? [origin] : [...origin]).map(originOf);
  const sandbox = createSandbox({ origin: origins[0] as string, ...options });
  const handle = sandbox.then((made) => createFetch(made, wait === undefined ? {} : { wait }));
  const controls = sandbox.then((made) => controlsOf(made));
  // what is wrong with the options is reported by each use, and must not end the process before
  for (const each of [handle, controls]) each.catch(() => undefined);
  const handlers: RequestHandler[] = origins.map((each) =>
    http.all(`${each}/*`, async ({ request }) => (await handle)(request).catch(noAnswer)),
  );
  return Object.assign(handlers, controlsLater(controls, origins[0] as string));
}

/** The controls of a sandbox that is still being made. */
function controlsLater(controls: Promise<FakeControls>, origin: string): FakeControls {
  return checkedControls({
    reset: async () => (await controls).reset(),
    journal: async (filter) => (await controls).journal(filter),
    entry: async (id) => (await controls).entry(id),
    clearJournal: async () => (await controls).clearJournal(),
    verify: async (verification) => (await controls).verify(verification),
    har: async (filter) => (await controls).har(filter),
    events: async (options) => (await controls).events(options),
    forKey(key) {
      const ofKey = controls.then((made) => made.forKey(key));
      ofKey.catch(() => undefined);
      return { ...controlsLater(ofKey, origin), url: origin + mountOf(key) };
    },
    calls: async () => (await controls).calls(),
    call: async (id) => (await controls).call(id),
    clock: {
      read: async () => (await controls).clock.read(),
      stop: async () => (await controls).clock.stop(),
      start: async () => (await controls).clock.start(),
      set: async (now) => (await controls).clock.set(now),
      advance: async (seconds) => (await controls).clock.advance(seconds),
    },
    tenant: async () => (await controls).tenant(),
    patchTenant: async (patch) => (await controls).patchTenant(patch),
    dialer: async () => (await controls).dialer(),
    doubleDials: async () => (await controls).doubleDials(),
    revoke: async (token) => (await controls).revoke(token),
    token: async (grant) => (await controls).token(grant),
    health: async () => (await controls).health(),
    ...overridesLater(controls),
    setScenario: async (choice) => (await controls).setScenario(choice),
    clearScenario: async () => (await controls).clearScenario(),
    scenario: async () => (await controls).scenario(),
  });
}

function overridesLater(controls: Promise<FakeControls>): OverrideControls {
  return {
    setFault: async (name, fault) => (await controls).setFault(name, fault),
    clearFault: async (name) => (await controls).clearFault(name),
    faults: async () => (await controls).faults(),
    setStub: async (name, stub) => (await controls).setStub(name, stub),
    clearStub: async (name) => (await controls).clearStub(name),
    stubs: async () => (await controls).stubs(),
    setRateLimit: async (limit) => (await controls).setRateLimit(limit),
    clearRateLimit: async () => (await controls).clearRateLimit(),
  };
}

/** Whatever a handler throws msw would make a 500 of; a connection that breaks has a response of its own. */
function noAnswer(error: unknown): Response {
  if (error instanceof TypeError && error.message === 'fetch failed') return Response.error();
  throw error;
}

/** A path would make another fake of it: the contract's paths begin at the root. */
function originOf(given: string): string {
  const problem = baseUrlProblem(given);
  if (problem !== undefined) throw new ArgumentError('origin', `${problem}; write it as https://api.example.com`);
  const { origin, pathname } = new URL(given);
  if (pathname !== '/') throw new ArgumentError('origin', `'${given}' is not an origin; give '${origin}'`);
  return origin;
}
