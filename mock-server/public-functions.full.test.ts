import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as contracts from '../contracts/index.ts';
import { inspectRequest } from '../contracts/index.ts';
import { ENTRIES } from '../scripts/entries.ts';
import { connectFakeCxone, type FakeControls } from './client/index.ts';
import { controlsOf, createFetch, createSandbox, type FakeCxone, startFakeCxone, startProxy } from './index.ts';
import { fakeCxoneHandlers } from './testing/msw.ts';

vi.mock('@jest/globals', () => ({ expect: { extend: () => undefined } }));

/** Their sources: a new function is tested as soon as an entry exports it. */
const sources = Object.entries(ENTRIES).map(([entry, source]) => [entry, `../${source}`] as const);

type Callable = (...given: unknown[]) => unknown;

const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;
const nested = (levels: number) => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 0);
const shared = Array.from({ length: 40 }).reduce<unknown>((inner) => [inner, inner], 0);
const thrower = () => {
  throw new Error('the program has a bug');
};
const traps = {
  get: thrower,
  ownKeys: thrower,
  has: thrower,
  getPrototypeOf: thrower,
  getOwnPropertyDescriptor: thrower,
};
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

const HOSTILE: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  zero: () => 0,
  NaN: () => Number.NaN,
  Infinity: () => Number.POSITIVE_INFINITY,
  negative: () => -1.5,
  'a bigint': () => 10n,
  'a symbol': () => Symbol('s'),
  'a function': () => () => undefined,
  'a function that throws': () => thrower,
  'an empty text': () => '',
  'a text': () => 'x',
  'a text of 1 MB': () => 'x'.repeat(1_000_000),
  'lone surrogates': () => 'a\ud800b\udc00',
  __proto__: () => '__proto__',
  constructor: () => 'constructor',
  'an empty array': () => [],
  'an array of 100,000': () => Array.from({ length: 100_000 }, () => 'x'),
  'an array of nulls': () => [null, undefined],
  'a sparse array': () => new Array(100_000),
  'an empty object': () => ({}),
  'an object without a prototype': () => Object.create(null),
  'keys of prototypes': () => JSON.parse('{"__proto__": {"a": 1}, "constructor": {"prototype": 1}, "toString": 1}'),
  'an object that contains itself': () => cyclic,
  'an array of 100,000 levels': () => nested(100_000),
  'an object that is large only as JSON': () => shared,
  'a getter that throws': () => Object.defineProperty({}, 'url', { enumerable: true, get: thrower }),
  'a proxy that throws': () => new Proxy({}, traps),
  'a proxy that was revoked': revoked,
  'an invalid date': () => new Date(Number.NaN),
  'an object that throws as a text': () => ({ toString: thrower, toJSON: thrower, [Symbol.toPrimitive]: thrower }),
  'an object of nulls': () => ({ request: null, response: null, url: null, headers: null, method: null, body: null }),
  'a message of wrong parts': () => ({
    request: {},
    response: {},
    status: 'x',
    headers: 5,
    url: 5,
    method: [],
    body: 1n,
  }),
  'something like a fetch': () => ({ clone: () => null, text: () => 5, url: 5, headers: [null], bodyUsed: 1 }),
  'something like a fake': () => ({ verify: () => 5, doubleDials: () => 5 }),
  'a promise': () => Promise.resolve(5),
  'a map': () => new Map([[null, null]]),
};
const hostile = fc.constantFrom(...Object.keys(HOSTILE)).map((name) => ({ name, value: HOSTILE[name]?.() }));
const anything = fc.oneof(
  hostile,
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }).map((value) => ({
    name: fc.stringify(value).slice(0, 200),
    value,
  })),
);

/** What our own code says where it did not look before it leapt, and what the engine says for it. */
const BUG =
  /Cannot read|Cannot convert|Cannot destructure|is not a function|not iterable|is not defined|call stack|Invalid time|a bug in|catalog has no|URI malformed|Invalid URL|private member|circular structure|serialize a BigInt/;
/** What may come out, besides a value. */
const TYPED = new Set(['ArgumentError', 'StartOptionError', 'ConnectionError', 'BadSigningKey', 'ContractViolation']);

/** What a call came to that it should not; undefined for a value and for an error that is typed and names an argument. */
async function faultOf(work: () => unknown): Promise<string | undefined> {
  try {
    const made: unknown = await work();
    await closed(made);
    return undefined;
  } catch (error) {
    const isOurs = error instanceof Error && TYPED.has(error.name);
    // what a callback of the program throws is the program's; and what is not there is no argument
    const ofCallback = error instanceof Error && /^the program has a bug$|^no fake runs: add/.test(error.message);
    if (ofCallback || (isOurs && !BUG.test(error.message))) return undefined;
    return error instanceof Error
      ? `${error.name}: ${error.message.slice(0, 200)}\n${error.stack?.slice(0, 600)}`
      : String(error);
  }
}

async function closed(made: unknown): Promise<void> {
  if (made === null || typeof made !== 'object') return;
  if ('close' in made && typeof made.close === 'function') await made.close();
  if ('return' in made && typeof made.return === 'function') await made.return();
}

function isClass(value: unknown): value is new (...given: unknown[]) => object {
  return typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
}

/** Classes of errors are made by the package, and read by others. */
function isErrorClass(value: unknown): boolean {
  return isClass(value) && value.prototype instanceof Error;
}

/** Arguments that are right, so that hostile ones come to every place of the list. */
const right: Record<string, unknown[]> = {};
let started: FakeCxone;

beforeAll(async () => {
  started = await startFakeCxone();
  const sandbox = await createSandbox();
  const operation = contracts.defaultContract.tables.operations[0];
  const request = { method: 'POST', url: '/auth/token', headers: null, body: null };
  const response = { status: 200, headers: null, body: '{}' };
  Object.assign(right, {
    inspectRequest: ['placeCall', {}, {}],
    inspectResponse: ['placeCall', response, {}],
    explain: [{ request, response }, {}],
    correctPayload: [contracts.defaultContract, operation, '{}', undefined],
    concernsContract: [contracts.defaultContract, request, []],
    isAboutKey: [operation, 'key-unknown'],
    Checker: [contracts.defaultContract, {}],
    answer: [sandbox, { method: 'GET', path: '/', query: '', rawHeaders: [] }, { bytes: new Uint8Array() }],
    createApp: [sandbox, {}],
    createFetch: [sandbox, {}],
    controlsOf: [sandbox],
    scenarioProblems: [contracts.defaultContract.tables, {}],
    faultProblems: ['slow', {}],
    stubProblems: ['job', {}],
    contractFetch: [fetch, {}],
    toBeValidRequest: [request, {}],
    toBeValidResponse: [{ request, response }, {}],
    toSatisfyContract: [{ request, response }, {}],
    connectFakeCxone: [{ url: started.url, timeout: 100 }],
  });
});
afterAll(() => started.close());

/** Calls with every hostile value in every place of the list, the others right; then with any values at all. */
async function faultsOf(call: Callable, rightOnes: readonly unknown[], places: number): Promise<string[]> {
  const faults: string[] = [];
  for (let place = 0; place < places; place++) {
    for (const [name, make] of Object.entries(HOSTILE)) {
      const given = Array.from({ length: places }, (_none, at) => (at === place ? make() : rightOnes[at]));
      const fault = await faultOf(() => call(...given));
      if (fault !== undefined) faults.push(`argument ${place + 1} is ${name}: ${fault}`);
    }
  }
  const parameters = fc.array(anything, { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(parameters, async (given) => {
      const fault = await faultOf(() => call(...given.map(({ value }) => value)));
      if (fault !== undefined) faults.push(`${given.map(({ name }) => name).join(', ')}: ${fault}`);
    }),
    { numRuns: 8 },
  );
  return [...new Map(faults.map((fault) => [fault.replace(/^.*?: /s, ''), fault])).values()]; // one of each kind
}

describe.each(sources)('every function of the entry %s is total', (_entry, source) => {
  test('called with anything', async () => {
    const entry = (await import(source)) as Readonly<Record<string, unknown>>;
    const faults: string[] = [];
    for (const [name, value] of Object.entries(entry)) {
      if (typeof value !== 'function' || isErrorClass(value) || name === 'test') continue;
      const call: Callable = isClass(value) ? (...given) => new value(...given) : (value as Callable);
      for (const fault of await faultsOf(call, right[name] ?? [], Math.max(value.length, right[name]?.length ?? 2)))
        faults.push(`${name}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });
});

/** Every method of an object, and of the objects in it; getters are read. */
function methodsOf(value: object, path = ''): readonly (readonly [string, Callable, number])[] {
  const names = new Set([...Object.keys(value), ...Object.getOwnPropertyNames(Object.getPrototypeOf(value) ?? {})]);
  return [...names].flatMap((name) => {
    if (/^(constructor|__|toString|valueOf|hasOwn|isProto|propertyIs|toLocale)/.test(name)) return [];
    const part: unknown = Reflect.get(value, name);
    if (typeof part === 'function')
      return [[path + name, part.bind(value) as Callable, Math.max(part.length, 2)] as const];
    return part !== null && typeof part === 'object' && name === 'clock' ? methodsOf(part, `${name}.`) : [];
  });
}

/** Methods that end what is tested. */
const ENDS = new Set(['close']);

describe('every method of what they return is total', () => {
  const objects: readonly (readonly [string, () => Promise<object> | object])[] = [
    ['the fake', () => started],
    ['the fake of a test key', () => started.forKey('key')],
    ['the client', () => connectFakeCxone({ url: started.url })],
    ['the client of a test key', async () => (await connectFakeCxone({ url: started.url })).forKey('key')],
    ['the controls of a sandbox', async () => controlsOf(await createSandbox())],
    ['the proxy', () => startProxy({ target: started.url })],
    ['a handler of requests', async () => ({ handle: createFetch(await createSandbox()) })],
    ['a contract', () => contracts.defaultContract.router],
    ['a checker', () => new contracts.Checker(contracts.defaultContract)],
    ['a locator', () => new contracts.SourceLocator('{"a": [1]}')],
    ['an index of a tenant', async () => new contracts.TenantIndex(await started.tenant())],
  ];

  test.each(objects)('%s', async (_name, make) => {
    const made = await make();
    const faults: string[] = [];
    for (const [name, call, places] of methodsOf(made)) {
      if (ENDS.has(name)) continue;
      for (const fault of await faultsOf(call, [], places)) faults.push(`${name}: ${fault}`);
    }
    expect(faults).toEqual([]);
    if (made !== started) await closed(made);
  });

  test('the handlers of msw', async () => {
    const handlers = fakeCxoneHandlers({ origin: 'https://api.example.com' });
    const names = Object.keys(await started.forKey('x')).filter((name) => name !== 'url');
    const faults: string[] = [];
    for (const name of names as (keyof FakeControls)[]) {
      const method: unknown = handlers[name];
      if (typeof method !== 'function') continue;
      for (const fault of await faultsOf(method as Callable, [], 2)) faults.push(`${name}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });
});

describe('inspectRequest', () => {
  test.each([
    [null, 'body-null'],
    [[], 'body-array'],
    [[{}], 'body-array'],
    [-1, 'body-scalar'],
    ['x', 'body-scalar'],
    [true, 'body-scalar'],
  ] as const)('finds what a body is that is not an object: %j', (body, code) => {
    for (const id of ['placeCall', 'issueToken'] as const)
      expect(inspectRequest(id, body).map((finding) => finding.code)).toEqual([code]);
  });

  test('names the argument that is wrong', () => {
    const call = inspectRequest as Callable;
    expect(() => call('placeCal', {})).toThrow('id: Unknown operation "placeCal".');
    expect(() => call(null, {})).toThrow('id must be a string, not null');
    expect(() => call('placeCall', { a: [10n] })).toThrow('body.a[0] must be JSON, not a bigint');
    expect(() => call('placeCall', cyclic)).toThrow('body: is nested deeper than 200 levels, or contains itself');
    expect(() => call('placeCall', {}, { contract: {} })).toThrow('contract must be a contract that contractUnder()');
    expect(() => call('placeCall', {}, { contracts: 1 })).toThrow(
      'Unknown option "contracts". Use one of: contract, circumst',
    );
  });
});
