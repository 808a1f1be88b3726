import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { guarded, on, once } from '../exchange/index.ts';
import { createApp, createFetch, createSandbox, type StartOptions, startFakeCxone, startProxy } from '../index.ts';
import { createMemoryStore, type SandboxStore, type StoreFactory } from '../state/index.ts';
import { exchangeRaw, scriptedUpstream } from '../test-support/scripted-upstream.ts';
import { listen, onRequest } from './http-server.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const RIGHT =
  '{"contact":{"externalId":"ext-12345","phoneNumbers":[{"phoneType":"mobile","number":"+15550199999"}]},"campaignId":"camp-pc-001"}';
const CALLING = {
  method: 'POST',
  headers: { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' },
  body: RIGHT,
};

const running: { close(): Promise<unknown> }[] = [];
let warned: string[] = [];
let details: (string | undefined)[] = [];
beforeEach(() => {
  warned = [];
  details = [];
  vi.spyOn(process, 'emitWarning').mockImplementation((text, options?: unknown) => {
    warned.push(String(text));
    details.push((options as { detail?: string }).detail);
  });
});
afterEach(async () => {
  for (const each of running.splice(0).reverse()) await each.close();
  vi.restoreAllMocks();
});

async function started(options: StartOptions = {}) {
  const fake = await startFakeCxone(options);
  running.push(fake);
  return fake;
}

/** The next request is answered, by the same server and in the same process. */
async function answersOn(url: string): Promise<void> {
  expect((await fetch(`${url}/auth/jwks`)).status).toBe(200);
}

/** The lines about what is given here; Node and packages may warn of other things. */
const linesWith = (text: string): string[] => warned.filter((line) => line.includes(text));

const LATE = { late: { latency: { fixed: 5 } } };
const HEAD = 'Host: x\r\nConnection: close\r\n';
const SHAPES: readonly (readonly [name: string, bytes: string])[] = [
  ['request', `GET /auth/jwks HTTP/1.1\r\n${HEAD}\r\n`],
  ['request for the admin API', 'GET /_fake/clock HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n'],
  ['clientError', 'garbage\r\n\r\n'],
  ['checkExpectation', `GET /auth/jwks HTTP/1.1\r\n${HEAD}Expect: x\r\n\r\n`],
  ['checkContinue', `POST /auth/token HTTP/1.1\r\n${HEAD}Content-Length: 1\r\nExpect: 100-continue\r\n\r\nx`],
  ['upgrade', 'GET /auth/jwks HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n'],
];

describe('what a listener throws', () => {
  test.each(SHAPES)('%s: is a 500 and one line, where the clock throws', async (_name, bytes) => {
    let isBroken = false;
    const now = () => {
      if (isBroken) throw new Error('the clock is broken');
      return 0;
    };
    const fake = await started({ clock: { now } });
    isBroken = true;
    const { text } = await exchangeRaw(fake.url, bytes);
    expect(text).toMatch(/HTTP\/1\.1 500 .*a bug in fake-cxone, please report it: the clock is broken/s);
    isBroken = false;
    expect(linesWith('the clock is broken')).toHaveLength(1);
    await answersOn(fake.url);
  });

  test.each([
    ['connect', 'CONNECT api:443 HTTP/1.1\r\nHost: api:443\r\n\r\n', ''],
    ['a target that is not a URL', `GET http://[ HTTP/1.1\r\n${HEAD}\r\n`, 'HTTP/1.1 404 '],
  ])('%s: needs no net', async (_name, bytes, wanted) => {
    const fake = await started();
    expect((await exchangeRaw(fake.url, bytes)).text.slice(0, 13)).toBe(wanted);
    expect(warned).toEqual([]);
    await answersOn(fake.url);
  });

  test.each(['throws', 'rejects'])('%s where no app catches it is a 500 too', async (how) => {
    const server = createServer();
    onRequest(server, 'request', () => {
      if (how === 'throws') throw new Error('not even Express');
      return Promise.reject(new Error('not even Express'));
    });
    const { port } = await listen(server, 0, '127.0.0.1');
    running.push({ close: async () => void server.close() });
    for (const times of [1, 2]) {
      const response = await fetch(`http://127.0.0.1:${port}`);
      expect([response.status, await response.text()]).toEqual([500, expect.stringContaining('not even Express')]);
      expect(warned).toEqual(Array(times).fill('answering a request: not even Express'));
    }
    server.emit('error', new Error('accept EMFILE'));
    expect(warned.at(-1)).toBe('the server: accept EMFILE');
  });

  test.each([
    [
      'throws',
      (): never => {
        throw new Error('heard it');
      },
    ],
    ['rejects', () => Promise.reject(new Error('heard it'))],
  ])('%s is reported, by whatever it was registered', async (_name, listener) => {
    const emitter = new EventEmitter();
    const otherwise = vi.fn();
    const leave = on(emitter, 'often', listener, otherwise);
    once(emitter, 'once', listener, otherwise);
    for (const event of ['often', 'often', 'once', 'once']) emitter.emit(event, 1);
    leave();
    emitter.emit('often');
    guarded('called', listener, otherwise)();
    await new Promise(setImmediate);
    expect(warned).toEqual([
      "a listener of 'often': heard it",
      "a listener of 'often': heard it",
      "a listener of 'once': heard it",
      'called: heard it',
    ]);
    expect(otherwise).toHaveBeenCalledTimes(4);
    expect(otherwise).toHaveBeenCalledWith(expect.any(Error), 1);
  });
});

describe('what a callback throws', () => {
  const throwing = (): never => {
    throw new Error('the program has a bug');
  };
  const rejecting = () => Promise.reject(new Error('the program has a bug'));

  test.each([
    ['throws', throwing],
    ['rejects', rejecting as unknown as typeof throwing],
  ])('onExchange that %s changes no answer, of fake and proxy', async (_name, onExchange) => {
    const fake = await started({ onExchange });
    const proxy = await startProxy({ target: fake.url, onExchange });
    running.push(proxy);
    expect((await fetch(proxy.url + CALL, CALLING)).status).toBe(202);
    expect(warned).toEqual(Array(2).fill('onExchange throws: the program has a bug'));
    await answersOn(proxy.url);
  });

  test.each([
    ['throws', throwing],
    ['rejects', rejecting],
  ])('wait that %s before the head is a 500', async (_name, wait) => {
    const fake = await started({ wait, faults: LATE });
    const response = await fetch(fake.url + CALL, CALLING);
    expect([response.status, await response.text()]).toEqual([500, expect.stringContaining('the program has a bug')]);
    await fake.reset();
    expect(warned).toEqual(['answering a request: the program has a bug']);
  });

  const bad = (): never => {
    throw new Error('even to look at it throws');
  };
  const UNREADABLE: readonly (readonly [name: string, thrown: () => unknown])[] = [
    ['null', () => null],
    ['a symbol', () => Symbol('s')],
    ['an object without a prototype', () => Object.create(null)],
    ['an object that throws as a text', () => ({ toString: bad })],
    ['a proxy that throws', () => new Proxy({}, { get: bad, getPrototypeOf: bad })],
    ['an error whose message throws', () => Object.defineProperty(new Error('x'), 'message', { get: bad })],
    ['an error whose stack throws', () => Object.defineProperty(new Error('x'), 'stack', { get: bad })],
    ['an error whose message is a symbol', () => Object.assign(new Error('x'), { message: Symbol('s') })],
  ];

  test.each(UNREADABLE)('%s that is thrown or rejected with is one line', async (_name, thrown) => {
    const calls: (() => never | Promise<never>)[] = [
      () => {
        throw thrown();
      },
      () => Promise.reject(thrown()),
    ];
    for (const call of calls) {
      warned = [];
      const fake = await started({ onExchange: call, wait: call as () => Promise<never>, faults: LATE });
      const proxy = await startProxy({ target: fake.url, onExchange: call });
      running.push(proxy);
      const response = await fetch(proxy.url + CALL, CALLING);
      expect([response.status, await response.text()]).toEqual([500, expect.stringContaining('a bug in fake-cxone')]);
      expect(warned.map((line) => line.replace(/: .*/s, '')).sort()).toEqual([
        'answering a request',
        'onExchange throws',
        'onExchange throws',
      ]);
    }
  });

  test('wait that throws within the body cuts the answer', async () => {
    const fake = await started({ wait: throwing, faults: { slow: { dribble: { pieces: 3, pause: 5 } } } });
    const response = await fetch(`${fake.url}/auth/jwks`);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    expect(warned).toEqual(['answering a request: the program has a bug']);
    expect((await fetch(`${fake.url}/_fake/health`)).status).toBe(200);
  });

  test('the hash of a recording is a 500', async () => {
    let isBroken = false;
    const hash = (text: string) => (isBroken ? throwing() : createHash('sha256').update(text).digest());
    const request = { method: 'POST', url: CALL, headers: { authorization: ['Bearer fake-pc-write'] }, body: RIGHT };
    const response = { status: 202, headers: {}, body: '' };
    const fake = await started({ recording: { exchanges: [{ from: 'here', request, response }], hash } });
    isBroken = true;
    const { status } = await fetch(fake.url + CALL, CALLING);
    isBroken = false;
    expect(status).toBe(500);
    expect(linesWith('the program has a bug')).toHaveLength(1);
    await answersOn(fake.url);
  });

  test('a subscriber changes no answer, and others hear of the exchange', async () => {
    const sandbox = await createSandbox();
    sandbox.subscribers.add({ exchange: throwing, call: throwing, end: throwing });
    const heard = vi.fn();
    sandbox.subscribers.add({ exchange: heard });
    const server = createServer(createApp(sandbox)).listen(0, '127.0.0.1');
    running.push({ close: async () => void server.close() });
    await new Promise((resolve) => server.once('listening', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect((await fetch(url + CALL, CALLING)).status).toBe(202);
    expect(heard).toHaveBeenCalledTimes(1);
    sandbox.subscribers.end();
    expect(warned).toEqual([
      'a subscriber of calls: the program has a bug',
      'a subscriber of exchanges: the program has a bug',
      'a subscriber at the end of its stream: the program has a bug',
    ]);
    await answersOn(url);
  });
});

describe('a proxy', () => {
  test('answers 500 to what throws within it', async () => {
    const fake = await started();
    const proxy = await startProxy({ target: fake.url });
    running.push(proxy);
    const broken = vi.spyOn(Date, 'now').mockImplementation(() => {
      throw new Error('no time');
    });
    const { text } = await exchangeRaw(proxy.url, `GET /auth/jwks HTTP/1.1\r\n${HEAD}\r\n`);
    broken.mockRestore();
    expect(text).toMatch(/HTTP\/1\.1 500 .*a bug in fake-cxone, please report it: no time/s);
    expect(linesWith('no time')).toHaveLength(1);
    await answersOn(proxy.url);
  });

  test.each([
    ['breaks off within the head', 'HTTP/1.1 200 OK\r\nContent-'],
    ['breaks off within the body', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{'],
    ['breaks off within a chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{'],
    ['sends no HTTP', '\0\0\0\0'],
    ['sends headers that cannot be sent on', 'HTTP/1.1 200 O\x01K\r\nX: \x7f\r\nContent-Length: 0\r\n\r\n'],
  ])('goes on where its target %s', async (_name, bytes) => {
    const upstream = await scriptedUpstream(
      (socket) => void (bytes.endsWith('\r\n\r\n') ? socket.write(bytes, 'latin1') : socket.end(bytes, 'latin1')),
    );
    running.push(upstream);
    const proxy = await startProxy({ target: upstream.url, timeout: 2000 });
    running.push(proxy);
    const { text } = await exchangeRaw(proxy.url, `GET /auth/jwks HTTP/1.1\r\n${HEAD}\r\n`);
    expect(text).toMatch(/^HTTP\/1\.1 (502|200) /);
    expect((await fetch(`${proxy.url}/_fake/health`)).status).toBe(200);
    expect(warned).toEqual([]);
  });

  test('rejects a tunnel', async () => {
    const proxy = await startProxy({ target: 'http://127.0.0.1:9' });
    running.push(proxy);
    const { text } = await exchangeRaw(proxy.url, 'CONNECT api:443 HTTP/1.1\r\nHost: api:443\r\n\r\n');
    expect(text).toContain('HTTP/1.1 405 ');
    expect((await fetch(`${proxy.url}/_fake/health`)).status).toBe(200);
  });
});

/** Stores in memory that fail, by throwing or by rejecting, while `isDown`. */
function failingStores(how: 'throws' | 'rejects') {
  const failing = { isDown: false, make: undefined as unknown as StoreFactory };
  const fail = () => {
    const error = new Error(
      'connect ECONNREFUSED redis://fake:planted-secret@10.0.0.1:6379?password=planted-secret failed.',
    );
    if (how === 'throws') throw error;
    return Promise.reject(error);
  };
  const wrapped = <T extends object>(part: T): T =>
    Object.fromEntries(
      Object.entries(part).map(([name, member]: [string, unknown]) => [
        name,
        typeof member === 'function'
          ? (...args: unknown[]) => (failing.isDown ? fail() : (Reflect.apply(member, part, args) as unknown))
          : wrapped(member as object),
      ]),
    ) as T;
  failing.make = (options) => wrapped<SandboxStore>(createMemoryStore(options));
  return failing;
}

describe.each(['throws', 'rejects'] as const)('a store that %s', (how) => {
  const UNREACHABLE = 'the state cannot be reached: connect ECONNREFUSED redis://';

  test.each(SHAPES)('%s: is a 503 that says so, and one line', async (_name, bytes) => {
    const stores = failingStores(how);
    const fake = await started({ stores: stores.make });
    stores.isDown = true;
    const { text } = await exchangeRaw(fake.url, bytes);
    stores.isDown = false;
    expect(text).toContain('HTTP/1.1 503 ');
    expect(text).toContain('application/problem+json');
    expect(text).toContain(UNREACHABLE);
    expect([text, ...warned].join()).not.toMatch(/planted-secret|a bug in/);
    expect(text).toContain(' failed; check that the store of this fake (--store, or the option stores) runs');
    expect(linesWith(UNREACHABLE)).toHaveLength(1);
    expect(details[warned.findIndex((line) => line.includes(UNREACHABLE))]).toBeUndefined(); // no stack
    await answersOn(fake.url);
  });

  test.each([
    ['GET', '/journal', undefined],
    ['GET', '/calls', undefined],
    ['GET', '/scenario', undefined],
    ['GET', '/metrics', undefined],
    ['POST', '/tokens', '{}'],
    ['POST', '/reset', undefined],
    ['PATCH', '/clock', '{"advance":1000}'],
    ['DELETE', '/journal', undefined],
  ])('%s /_fake%s is a 503', async (method, path, body) => {
    const stores = failingStores(how);
    const fake = await started({ stores: stores.make });
    stores.isDown = true;
    const response = await fetch(`${fake.url}/_fake${path}`, { method, ...(body !== undefined && { body }) });
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining(UNREACHABLE)]);
  });

  test('is a 503 in this process too, and an error that says so to a program', async () => {
    const stores = failingStores(how);
    const fake = await started({ stores: stores.make });
    const handle = createFetch(await createSandbox({ stores: stores.make }));
    stores.isDown = true;
    const response = await handle(new Request(`http://fake${CALL}`, CALLING));
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining(UNREACHABLE)]);
    await expect(fake.journal()).rejects.toThrow(UNREACHABLE);
    await expect(fake.journal()).rejects.not.toThrow('planted-secret');
    stores.isDown = false;
    expect((await handle(new Request(`http://fake${CALL}`, CALLING))).status).toBe(202);
  });

  test('ends a stream of events that it cannot read, and is reported once', async () => {
    const stores = failingStores(how);
    const fake = await started({ stores: stores.make });
    stores.isDown = true;
    const response = await fetch(`${fake.url}/_fake/journal/events`, { headers: { 'last-event-id': 'x' } });
    expect([response.status, await response.text()]).toEqual([200, '']);
    stores.isDown = false;
    expect(linesWith(UNREACHABLE)).toHaveLength(1);
    await answersOn(fake.url);
  });
});

test('an error of ours within a commit is not taken for one of the store', async () => {
  let isBroken = false;
  const fake = await started({
    stores: (options) => {
      const store = createMemoryStore(options);
      return {
        ...store,
        commit: (change) =>
          store.commit({
            ...change,
            exchange(double) {
              isBroken = true;
              return change.exchange(double);
            },
          }),
      };
    },
    clock: { now: () => (isBroken ? Number.NaN : 0) },
  });
  expect((await fetch(fake.url + CALL, CALLING)).status).toBe(202);
  expect((await fetch(fake.url + CALL, CALLING)).status).toBe(500);
  expect(linesWith('the state cannot be reached')).toEqual([]);
});
