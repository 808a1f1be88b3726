import { test as base, expect, inject } from 'vitest';
import { type MatcherOptions, matchers } from '../../contracts/testing/index.ts';
import { type Expectation, type FakeCxone, type StartOptions, startFakeCxone } from '../index.ts';
import { toHaveReceived } from './to-have-received.ts';

/** `import 'fake-cxone/vitest'`: Vitest's expect gets the matchers, and there is a `test` with a fake in it. */

expect.extend({ ...matchers, toHaveReceived });

/** What the entry gives to Vitest's expect. */
export interface VitestContractMatchers {
  /** Passes for a request that the contract has nothing against. Await it. */
  toBeValidRequest(options?: MatcherOptions): Promise<void>;
  /** Passes for an answer that the contract declares. Await it. */
  toBeValidResponse(options?: MatcherOptions): Promise<void>;
  /** Passes for a request and an answer that the contract has nothing against. Await it. */
  toSatisfyContract(options?: MatcherOptions): Promise<void>;
  /** Passes for a fake where nobody was called twice at the same number. Await it. */
  toHaveNoDoubleDials(): Promise<void>;
  /** Passes for a fake that has received what is expected, as often as it is. Await it. */
  toHaveReceived(expectation?: Expectation): Promise<void>;
}

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: the parameter must be the one that Vitest declares
  interface Matchers<T = any> extends VitestContractMatchers {}
  interface ProvidedContext {
    /** One fake for each worker, from `fake-cxone/vitest/global-setup`. */
    fakeCxoneUrls: readonly string[];
  }
}

/** What a test asks for by name. */
export interface FakeCxoneFixtures {
  /** How the worker's fake is started; to be overridden by `test.extend` or `test.override`. */
  readonly fakeCxoneOptions: StartOptions;
  /** The worker's fake, on a port of its own; nothing is left in it of the test before. */
  readonly fakeCxone: FakeCxone;
}

/** Vitest's `test` with a fake for each worker, which is reset before each test. */
export const test = base.extend<FakeCxoneFixtures & { readonly fakeCxoneReset: undefined }>({
  fakeCxoneOptions: [{}, { scope: 'worker' }],
  fakeCxone: [
    async ({ fakeCxoneOptions }, use) => {
      const fake = await startFakeCxone(fakeCxoneOptions);
      await use(fake);
      await fake.close();
    },
    { scope: 'worker' },
  ],
  fakeCxoneReset: [
    async ({ fakeCxone }, use) => {
      await fakeCxone.reset();
      await use(undefined);
    },
    { auto: true },
  ],
});

/** Where this worker's fake of `fake-cxone/vitest/global-setup` is reached. */
export function fakeCxoneUrl(): string {
  const urls = inject('fakeCxoneUrls') as readonly string[] | undefined;
  const url = urls?.[(Number(process.env['VITEST_POOL_ID'] ?? 1) - 1) % urls.length];
  if (url === undefined) throw new Error("no fake runs: add 'fake-cxone/vitest/global-setup' to globalSetup");
  return url;
}
