import {
  check,
  isAnObject,
  isBoolean,
  isEither,
  isFunction,
  isListOf,
  isOneOf,
  isOptions,
  isRecordOf,
  isShape,
  isText,
  isWhole,
  type OptionChecks,
} from '../../contracts/arguments/index.ts';
import { baseUrlProblem, isHttpExchange, isVariants } from '../../contracts/internal.ts';
import { type DurationRange, durationInWords, IDLE, isDuration, TIMEOUT } from '../../contracts/time/index.ts';
import type { ServerOptions } from '../admin/index.ts';
import { isTestKey } from '../admin-types/index.ts';
import { isNotify } from '../notify/index.ts';
import type { SandboxOptions } from '../sandbox/index.ts';
import type { HostOptions } from './send-response.ts';
import type { StartOptions } from './start.ts';

/**
 * What the options of the program are, as `serve` checks its own. What is inside of a tenant, a fault, a scenario
 * or a rate limit is checked by its form when it is used, and an address by the server.
 */

/** A duration in a range. */
export const lasts = (range: DurationRange) => check((value) => isDuration(value, range), durationInWords(range));
/** 0 is any free one. */
export const isPort = isWhole(0, 65_535);
/** Not empty: a server without an address listens on all of them. */
export const isAddress = check(
  (value) => typeof value === 'string' && value.trim() !== '',
  'an address such as 127.0.0.1',
);
/** How many entries a journal keeps. */
export const isLimit = isWhole(0, 1_000_000);
const isBaseUrl = check(
  (value) => typeof value === 'string' && baseUrlProblem(value) === undefined,
  'a URL such as https://api.example.com, without credentials, query and fragment',
);

const isStoreUrl = check(
  (value) => typeof value === 'string' && /^rediss?:\/\/./.test(value) && URL.canParse(value),
  'a URL such as redis://127.0.0.1:6379',
);

const isRecording = isOptions(
  {
    exchanges: isListOf(isHttpExchange),
    hash: isFunction,
    keepNumbers: isBoolean,
    prefix: isText,
    unmatched: isText,
  },
  ['hash', 'keepNumbers', 'prefix', 'unmatched'],
);

/** Bytes that the sandboxes may use together: at least a megabyte. */
export const isMemoryLimit = isWhole(1024 * 1024, Number.MAX_SAFE_INTEGER);
export const isTestKeyPolicy = isOneOf('known', 'any', 'off');
export const areTestKeys = isListOf(check((value) => typeof value === 'string' && isTestKey(value), 'a test key'));

export const SANDBOX_OPTIONS: OptionChecks<SandboxOptions> = {
  tenant: isAnObject,
  variants: isVariants,
  // an object with a state of its own, as a class makes it: other keys are its own
  clock: isShape({ now: isFunction }),
  signingKey: isText,
  origin: isBaseUrl,
  journalLimit: isLimit,
  keepBodies: isBoolean,
  testKeyIdle: lasts(IDLE),
  memoryLimit: isMemoryLimit,
  testKeys: isTestKeyPolicy,
  knownTestKeys: areTestKeys,
  scenario: isEither(
    isAnObject,
    check((value) => typeof value === 'string', 'a scenario or the name of one'),
  ),
  recording: isRecording,
  openapi: isListOf(isAnObject),
  stores: isFunction,
  onExchange: isFunction,
  onKeptExchange: isFunction,
  faults: isRecordOf(isAnObject),
  rateLimit: isAnObject,
  stubs: isRecordOf(isAnObject),
};

export const HOST_OPTIONS: OptionChecks<HostOptions> = { wait: isFunction };

export const SERVER_OPTIONS: OptionChecks<ServerOptions> = {
  adminToken: isText,
  allowedHosts: isListOf(isText),
  cors: isEither(isListOf(isText), isOneOf('*')),
  version: isText,
  processes: isAnObject,
};

export const START_OPTIONS: OptionChecks<StartOptions> = {
  ...SANDBOX_OPTIONS,
  ...SERVER_OPTIONS,
  ...HOST_OPTIONS,
  port: isPort,
  host: isAddress,
  requestTimeout: lasts(TIMEOUT),
  notify: isNotify,
  store: isStoreUrl,
  tls: isEither(isOneOf(true), isOptions({ cert: isText, key: isText })),
};
