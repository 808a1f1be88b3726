import {
  ArgumentError,
  type ArgumentReader,
  argument,
  assertArgument,
  check,
  isAnObject,
  isEither,
  isFunction,
  isListOf,
  isOneOf,
  isRecordOf,
  isShape,
  isText,
  jsonArgument,
  type OptionChecks,
  optional,
  optionsArgument,
  plainData,
  readArgument,
  withArguments,
  withArgumentsLater,
} from '../../contracts/arguments/index.ts';
import {
  ADVANCE,
  durationInWords,
  HOW_TO_WRITE_AN_INSTANT,
  isDuration,
  isoOf,
  timeOfValue,
} from '../../contracts/time/index.ts';
import { checkTestKey } from './admin-path.ts';
import type { ClockControls, EventOptions, FakeControls, Grant, JournalControls } from './controls.ts';

/** How the arguments of each method are read; the compiler rejects a table that lacks one. */
type MethodReaders<T> = {
  readonly [K in keyof T as T[K] extends (...given: never[]) => unknown ? K : never]-?: readonly ArgumentReader[];
};

const isId = check((value) => typeof value === 'string' && !/^\.{0,2}$/.test(value), 'an id, such as journal-12');
const isFilter = isRecordOf(isEither(check(Number.isFinite, 'a number'), isText));
const isSignal = isShape({ aborted: isOneOf(true, false), addEventListener: isFunction });

const filter: ArgumentReader = (value) => {
  const copy = plainData('filter', value);
  assertArgument('filter', copy, isFilter);
  return copy;
};

const EVENT_OPTIONS: OptionChecks<EventOptions> = { after: isText, filter: isAnObject, signal: isSignal };
const GRANT: OptionChecks<Grant> = {
  userId: isText,
  scopes: isListOf(isText),
  expiresIn: check(Number.isSafeInteger, 'a whole number of seconds'),
  issuer: isText,
};

const events: ArgumentReader = (value) => {
  const options = optionsArgument(EVENT_OPTIONS)(value) as EventOptions | undefined;
  return options?.filter === undefined ? options : { ...options, filter: filter(options.filter) };
};

const testKey: ArgumentReader = (value) => {
  assertArgument('key', value, isText);
  checkTestKey(value as string);
  return value;
};

/** Nothing: what is listed is listed whole. Only of methods that no hook of a test runner calls with its context. */
const noFilter: ArgumentReader = (value) => {
  if (value !== undefined)
    throw new ArgumentError('filter', 'this method takes no filter; filter the list that it returns');
  return undefined;
};

/** ISO 8601, whatever a program gives for a time. */
const time: ArgumentReader = (value) => {
  const read = readArgument('now', () => timeOfValue(value));
  if (read !== undefined) return isoOf(read);
  throw new ArgumentError(
    'now',
    `must be ${HOW_TO_WRITE_AN_INSTANT}, milliseconds since 1970, or a Date that is valid`,
  );
};

const JOURNAL: MethodReaders<JournalControls> = {
  journal: [optional(filter)],
  entry: [argument('id', isId)],
  clearJournal: [],
  verify: [jsonArgument('verification')],
  har: [optional(filter)],
  events: [events],
};

const CONTROLS: MethodReaders<FakeControls> = {
  ...JOURNAL,
  forKey: [testKey],
  reset: [],
  calls: [noFilter],
  call: [argument('id', isId)],
  tenant: [],
  patchTenant: [jsonArgument('patch')],
  dialer: [],
  doubleDials: [noFilter],
  revoke: [
    argument(
      'token',
      isEither(
        isShape({ all: isOneOf(true) }),
        check((value) => typeof value === 'string', 'a token or { all: true }'),
      ),
    ),
  ],
  token: [optionsArgument(GRANT, { name: 'grant' })],
  health: [],
  setFault: [argument('name', isText), jsonArgument('fault')],
  clearFault: [optional(argument('name', isText))],
  faults: [noFilter],
  setStub: [argument('name', isText), jsonArgument('stub')],
  clearStub: [optional(argument('name', isText))],
  stubs: [noFilter],
  setRateLimit: [jsonArgument('limit')],
  clearRateLimit: [],
  setScenario: [jsonArgument('choice')],
  clearScenario: [],
  scenario: [],
};

const CLOCK: MethodReaders<ClockControls> = {
  read: [],
  stop: [],
  start: [],
  set: [time],
  advance: [
    argument(
      'seconds',
      check((value) => isDuration(value, ADVANCE), durationInWords(ADVANCE)),
    ),
  ],
};

/** Controls that read their arguments before they do anything, whether the fake is here or elsewhere. */
export function checkedControls<T extends FakeControls>(controls: T): T {
  const { forKey } = controls;
  const clock = { ...controls.clock, ...checkedMethods(controls.clock, CLOCK) };
  return {
    ...controls,
    ...checkedMethods(controls, CONTROLS),
    forKey: withArguments(forKey, ...CONTROLS.forKey),
    clock,
  };
}

/** The same for those of a journal alone. */
export function checkedJournal(controls: JournalControls): JournalControls {
  return { ...controls, ...checkedMethods(controls, JOURNAL) };
}

function checkedMethods<T extends object>(
  controls: T,
  readers: Readonly<Record<string, readonly ArgumentReader[]>>,
): object {
  return Object.fromEntries(
    Object.entries(readers).map(([name, each]) => {
      const method = controls[name as keyof T] as (...given: never[]) => Promise<unknown>;
      return [name, withArgumentsLater(method, ...each)];
    }),
  );
}
