import { once } from 'node:events';
import { connect, Server, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ConnectionError, connectFakeCxone } from '../client/index.ts';
import { EventParser } from '../client/journal-events.ts';
import { type FakeCxone, type ReachableFake, startFakeCxone } from '../index.ts';

const time = { now: Date.parse('2030-01-01T00:00:00Z') };
let fake: FakeCxone;
let connected: ReachableFake;
beforeAll(async () => {
  fake = await startFakeCxone({ clock: { now: () => time.now }, journalLimit: 3 });
  connected = await connectFakeCxone({ url: fake.url });
});
beforeEach(() => fake.reset());
afterAll(() => fake.close());

const ask = async (path: string, at = fake.url) => (await fetch(`${at}${path}`)).text();
const streamed = (headers = {}, query = '') => fetch(`${fake.url}/_fake/journal/events${query}`, { headers });

/** What a stream says until a text is in it. */
async function until(response: Response, text: string): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let said = '';
  while (!said.includes(text)) said += decoder.decode((await reader?.read())?.value);
  await reader?.cancel();
  return said;
}

describe('the events of a journal', () => {
  test('are one for each exchange, with its id, its kind and the whole entry on one line', async () => {
    const response = await streamed();
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    await ask('/nothing');
    const said = await until(response, '}\n\n');
    expect(said).toMatch(/^: listening\n\nid: journal-1\nevent: exchange\ndata: \{"id":"journal-1",.*\}\n\n$/);
  });

  test.each([
    ['those behind it come first', 'journal-2', /^: listening\n\nid: journal-3\nevent: exchange\n/],
    [
      'a gap is told, and then all that is kept',
      'journal-1',
      /^event: gap\ndata: \{"after":"journal-1","oldest":"journal-2"\}\n\n: listening\n\nid: journal-2\n/,
    ],
    ['an id that never was is a gap too', 'what', /^event: gap\ndata: \{"after":"what","oldest":"journal-2"\}\n\n/],
  ])('with Last-Event-ID %s', async (_name, id, wanted) => {
    for (let times = 0; times < 4; times++) await ask('/nothing');
    expect(await until(await streamed({ 'Last-Event-ID': id }), 'id: journal-4\n')).toMatch(wanted);
  });

  test('pass a filter', async () => {
    const response = await streamed({}, '?path=/wanted');
    await ask('/nothing');
    await ask('/wanted');
    expect(await until(response, 'id: journal-2')).not.toContain('journal-1');
    expect((await streamed({}, '?limit=1')).status).toBe(400);
  });

  test('are heard by a hundred at most, and who leaves frees a place', async () => {
    const open = await Promise.all(Array.from({ length: 100 }, () => fake.events()));
    expect((await streamed()).status).toBe(503);
    await expect(fake.events()).rejects.toThrow('as many as may');
    await expect(connected.events()).rejects.toThrow('answers 503: as many as may');
    await open[0]?.return?.();
    const last = await connected.events();
    await last.return?.();
    for (const each of open) await each.return?.();
  });
});

describe.each([
  ['of a fake started here', () => fake],
  ['of a fake elsewhere', () => connected],
])('the events %s', (_name, which) => {
  test('are a loop, which ends when it is left', async () => {
    const events = await which().events();
    await ask('/one');
    await ask('/two');
    const paths: string[] = [];
    for await (const { request } of events) if (paths.push(request.path) === 2) break;
    expect(paths).toEqual(['/one', '/two']);
    expect(await events.next()).toEqual({ value: undefined, done: true });
  });

  test('go on behind an entry, and reject where that is gone', async () => {
    for (let times = 0; times < 4; times++) await ask('/nothing');
    const events = await which().events({ after: 'journal-3' });
    expect((await events.next()).value?.id).toBe('journal-4');
    await events.return?.();
    const lost = which()
      .events({ after: 'journal-1' })
      .then((all) => all.next());
    await expect(lost).rejects.toThrow('the journal no longer keeps "journal-1"');
  });

  test('are sifted by the filters of the journal, but for limit and after', async () => {
    const events = await which().events({ filter: { path: '/two', status: '4xx' } });
    for (const path of ['/one', '/two', '/three', '/two?three']) await ask(path);
    const paths = [await events.next(), await events.next()].map(({ value }) => value?.request.path);
    expect(paths).toEqual(['/two', '/two?three']);
    await events.return?.();
    await expect(which().events({ filter: { limit: 1 } })).rejects.toThrow('take neither limit nor after');
    await expect(which().events({ filter: { status: '9xx' } })).rejects.toThrow("'9xx' is not a valid status");
  });

  test('end by a signal, also while they are waited for', async () => {
    const ending = new AbortController();
    const events = await which().events({ signal: ending.signal });
    const next = events.next();
    ending.abort();
    expect((await next).done).toBe(true);
  });

  test('of a key are its own, and end when its sandbox is dropped', async () => {
    const ofKey = which().forKey('a');
    const events = await ofKey.events();
    await ask('/base');
    await ask('/of-key', ofKey.url);
    expect((await events.next()).value?.request.path).toBe('/of-key');
    const next = events.next();
    await fetch(`${fake.url}/_fake/keys/a`, { method: 'DELETE' });
    expect((await next).done).toBe(true);
  });
});

test('a fake that ends ends its events, and waits for nobody who hears them', async () => {
  const other = await startFakeCxone();
  const events = await (await connectFakeCxone({ url: other.url })).events();
  const next = events.next();
  await other.close();
  expect((await next).done).toBe(true);
});

test('events of a fake that is gone are reported as such', async () => {
  const other = await startFakeCxone();
  const there = await connectFakeCxone({ url: other.url });
  await other.close();
  await expect(there.events()).rejects.toThrow(ConnectionError);
});

describe('a subscriber that does not read', () => {
  const BODY = JSON.stringify({ note: 'x'.repeat(16_000) });
  const place = (url: string) =>
    fetch(`${url}/ccapi/v2/nothing`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: BODY });

  /** Sends the request for the events, and reads nothing of the answer until it is asked to. */
  async function deaf(url: string, headers = ''): Promise<Socket> {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.pause();
    socket.write(`GET /_fake/journal/events HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`);
    return socket;
  }

  /** All that comes until the other side ends. */
  async function rest(socket: Socket): Promise<string> {
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', () => {});
    socket.resume();
    await once(socket, 'close');
    return Buffer.concat(chunks).toString();
  }

  /** The server's ends of the connections, and how much waits in them. */
  async function watched(journalLimit = 50): Promise<{ fake: FakeCxone; waiting: () => number; open: () => number }> {
    const sockets = new Set<Socket>();
    const server = vi.spyOn(Server.prototype, 'listen').mockImplementationOnce(function (this: Server, ...args) {
      this.on('connection', (socket: Socket) => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
      });
      server.mockRestore();
      return Reflect.apply(Server.prototype.listen, this, args);
    });
    const other = await startFakeCxone({ journalLimit });
    return {
      fake: other,
      waiting: () => Math.max(0, ...[...sockets].map(({ writableLength }) => writableLength)),
      open: () => sockets.size,
    };
  }

  test('gets a gap event behind some megabytes, is cut, and goes on by Last-Event-ID', async () => {
    const { fake: other, waiting } = await watched();
    const socket = await deaf(other.url);
    await vi.waitFor(async () => expect((await fetch(`${other.url}/_fake/metrics`)).ok).toBe(true));
    let most = 0;
    for (let times = 0; times < 700; times++) {
      await place(other.url);
      most = Math.max(most, waiting());
    }
    expect(most).toBeGreaterThan(1024 * 1024);
    expect(most).toBeLessThan(5 * 1024 * 1024);
    const said = await rest(socket);
    const ids = [...said.matchAll(/^id: (\S+)$/gm)].map(([, id]) => id);
    const gap = /event: gap\r?\ndata: (.*)/.exec(said)?.[1] ?? '';
    expect(JSON.parse(gap)).toEqual({
      after: ids.at(-1),
      oldest: `journal-${ids.length + 1}`,
      detail: 'the events were not read in time',
    });
    expect(said.indexOf('event: exchange', said.indexOf('event: gap'))).toBe(-1);
    const resumed = await until(
      await fetch(`${other.url}/_fake/journal/events`, { headers: { 'Last-Event-ID': ids.at(-1) ?? '' } }),
      'id: journal-700\n',
    );
    expect(resumed).toMatch(/^event: gap\n/); // the journal of this fake keeps 50
    await other.close();
  });

  test('is cut also where it never reads, and gives its place back', async () => {
    const { fake: other, open } = await watched();
    const sockets = await Promise.all(Array.from({ length: 3 }, () => deaf(other.url)));
    await vi.waitFor(() => expect(open()).toBeGreaterThanOrEqual(3));
    for (let times = 0; times < 700; times++) await place(other.url);
    await vi.waitFor(() => expect(open()).toBeLessThan(3), { timeout: 15_000, interval: 200 });
    for (const socket of sockets) socket.destroy();
    await other.close();
  });

  test('is sent what it missed no faster than it reads', async () => {
    const { fake: other, waiting } = await watched(1000);
    for (let times = 0; times < 350; times++) await place(other.url);
    const socket = await deaf(other.url, 'Last-Event-ID: journal-1\r\n');
    await vi.waitFor(() => expect(waiting()).toBeGreaterThan(0), { timeout: 10_000 });
    for (let times = 0; times < 50; times++) await place(other.url);
    expect(waiting()).toBeLessThan(256 * 1024);
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk;
    });
    socket.resume();
    await vi.waitFor(() => expect(said).toContain('id: journal-400\n'), { timeout: 10_000 });
    const ids = [...said.matchAll(/^id: journal-(\d+)$/gm)].map(([, id]) => Number(id));
    expect(ids).toEqual(Array.from({ length: 399 }, (_, index) => index + 2));
    socket.destroy();
    await other.close();
  });
});

describe('the parser of events', () => {
  const TEXT =
    ': hello\r\n\r\nid: 1\r\nevent: a\r\ndata: {"x":\r\ndata:1}\r\n\r\ndata\n\nevent: b\n\ndata:  two\rdata: é\r\rdata: cut';
  const EVENTS = [
    { name: 'a', data: '{"x":\n1}' },
    { name: 'message', data: '' },
    { name: 'message', data: ' two\né' },
  ];

  test('takes a stream apart the same wherever it is cut', () => {
    for (let at = 0; at <= TEXT.length; at++) {
      const parser = new EventParser();
      expect([...parser.push(TEXT.slice(0, at)), ...parser.push(TEXT.slice(at))]).toEqual(EVENTS);
    }
    const slowly = new EventParser();
    expect([...TEXT].flatMap((letter) => slowly.push(letter))).toEqual(EVENTS);
  });
});
