/** The contract in the user's tests: matchers, a watched fetch, a middleware. */

export { defaultTenant } from '../../generated/index.ts';
export { ArgumentError } from '../arguments/index.ts';
export { type ContractFetchOptions, contractFetch } from './contract-fetch.ts';
export {
  type ContractMiddleware,
  type ContractMiddlewareOptions,
  contractMiddleware,
  type WatchedExchange,
} from './contract-middleware.ts';
export { ContractViolation, type ViolationSink } from './contract-violation.ts';
export {
  type Matcher,
  type MatcherOptions,
  type MatcherResult,
  matchers,
  toBeValidRequest,
  toBeValidResponse,
  toHaveNoDoubleDials,
  toSatisfyContract,
} from './matchers.ts';
export type { TestingOptions } from './testing-options.ts';
