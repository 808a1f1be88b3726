/** The contract in the user's tests: matchers, a watched fetch, a middleware. */
export { defaultTenant } from '../../generated/index.ts';
export { type BreachSink, ContractBreach } from './contract-breach.ts';
export { type ContractFetchOptions, contractFetch } from './contract-fetch.ts';
export {
  type ContractMiddleware,
  type ContractMiddlewareOptions,
  contractMiddleware,
  type WatchedExchange,
} from './contract-middleware.ts';
export {
  type Matcher,
  type MatcherOptions,
  type MatcherResult,
  matchers,
  toBeValidRequest,
  toBeValidResponse,
  toSatisfyContract,
} from './matchers.ts';
export type { TestingOptions } from './testing-options.ts';
export { toHaveNoDoubleDials } from './to-have-no-double-dials.ts';
