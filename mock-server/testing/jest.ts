import { expect } from '@jest/globals';
import { type MatcherOptions, matchers } from '../../contracts/testing/index.ts';
import type { Expectation } from '../index.ts';
import { toHaveReceived } from './to-have-received.ts';

/** `import 'fake-cxone/jest'`: Jest's expect gets the matchers. */

expect.extend({ ...matchers, toHaveReceived });

/** What the entry gives to Jest's expect. */
export interface JestContractMatchers<R> {
  /** Passes for a request that the contract has nothing against. Await it. */
  toBeValidRequest(options?: MatcherOptions): Promise<R>;
  /** Passes for an answer that the contract declares. Await it. */
  toBeValidResponse(options?: MatcherOptions): Promise<R>;
  /** Passes for a request and an answer that the contract has nothing against. Await it. */
  toSatisfyContract(options?: MatcherOptions): Promise<R>;
  /** Passes for a fake where nobody was called twice at the same number. Await it. */
  toHaveNoDoubleDials(): Promise<R>;
  /** Passes for a fake that has received what is expected, as often as it is. Await it. */
  toHaveReceived(expectation?: Expectation): Promise<R>;
}

declare module 'expect' {
  interface Matchers<R extends void | Promise<void>, T = unknown> extends JestContractMatchers<R> {}
}

declare global {
  // biome-ignore lint/style/noNamespace: it is how @types/jest declares them
  namespace jest {
    // biome-ignore lint/complexity/noBannedTypes: the parameters must be those that @types/jest declares
    interface Matchers<R, T = {}> extends JestContractMatchers<R> {}
  }
}
