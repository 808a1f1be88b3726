import { http, type RequestHandler } from 'msw';
import { controlsOf, createFetch, createWorld, type FakeControls, type WorldOptions } from '../index.ts';

/** Which origins are the fake's, and what it knows. */
export interface FakeCxoneHandlersOptions extends Omit<WorldOptions, 'origin'> {
  /** `https://api-na1.example.com`; one, or several that are the same fake. The first is the issuer of its tokens. */
  readonly origin: string | readonly [string, ...string[]];
}

/** Handlers for `setupServer(...handlers)`, which is also where a test asks for calls, journal and tokens. */
export type FakeCxoneHandlers = RequestHandler[] & FakeControls;

/** A fake that msw puts in the way of requests to the origins that are named; it listens on no port. */
export function fakeCxoneHandlers({ origin, ...options }: FakeCxoneHandlersOptions): FakeCxoneHandlers {
  const origins = (typeof origin === 'string' ? [origin] : [...origin]).map(originOf);
  const world = createWorld({ origin: origins[0] as string, ...options });
  const handle = world.then((made) => createFetch(made));
  const controls = world.then(controlsOf);
  const handlers: RequestHandler[] = origins.map((each) =>
    http.all(`${each}/*`, async ({ request }) => (await handle)(request)),
  );
  return Object.assign(handlers, {
    reset: async () => (await controls).reset(),
    journal: async () => (await controls).journal(),
    calls: async () => (await controls).calls(),
    token: async (wish) => (await controls).token(wish),
    health: async () => (await controls).health(),
  } satisfies FakeControls);
}

/** A path would make another fake of it: the contract's paths begin at the root. */
function originOf(given: string): string {
  const { origin, pathname } = new URL(given);
  if (pathname !== '/') throw new TypeError(`'${given}' is no origin; give '${origin}'`);
  return origin;
}
