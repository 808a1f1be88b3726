import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Delivery } from '../exchange/http-message.ts';
import type { Answer } from '../exchange/index.ts';
import { createApp } from './app.ts';
import { responseOf } from './fetch-response.ts';
import { type ClosingServer, createHttpServer } from './http-server.ts';
import { waitInRealTime, writeAnswer } from './send-response.ts';
import { createSandbox } from './start.ts';

const BODY = '{"error":"Too Many Requests"}';
const untilStopped = (_milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));

function answerOf(delivery: Delivery | undefined, body = BODY): Answer {
  return {
    status: 429,
    headers: ['Content-Type', 'application/json', 'Content-Length', String(BODY.length)],
    body,
    ...(delivery && { delivery }),
  };
}

const running: ClosingServer[] = [];
afterEach(async () => {
  for (const { server, close } of running.splice(0)) {
    server.closeAllConnections();
    await close().catch(() => {});
  }
});

/** A server that gives the same answer to everything. */
async function serving(answer: Answer, wait = waitInRealTime): Promise<ClosingServer & { port: number }> {
  const sandbox = await createSandbox();
  const app = createApp(sandbox);
  const listener = Object.assign(
    (...[request, response]: Parameters<typeof app>) => {
      request.resume();
      void writeAnswer(response, request.method === 'HEAD' ? { ...answer, body: '' } : answer, wait);
    },
    { request: app.request, response: app.response },
  );
  const made = createHttpServer(listener, sandbox);
  running.push(made);
  await new Promise<void>((resolve) => made.server.listen(0, '127.0.0.1', resolve));
  return { ...made, port: (made.server.address() as AddressInfo).port };
}

/** Promise.withResolvers is not in Node 20. */
function promised(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

interface Heard {
  readonly text: string;
  /** `end` for a FIN, the system's code for an RST. */
  readonly end: string;
}

/** What a client without any HTTP in it hears. */
function listenTo(port: number, request: string): Promise<Heard> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    let text = '';
    let end = 'nothing';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => {
      end = 'end';
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      end = String(error.code);
    });
    socket.on('close', () => resolve({ text: text.replace(/Date: .*\r\n/, ''), end }));
  });
}

const GET = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
const HEAD = GET.replace('GET', 'HEAD');
const LAST = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
const WHOLE_HEAD =
  'HTTP/1.1 429 Too Many Requests\r\nContent-Type: application/json\r\nContent-Length: 29\r\nConnection: close\r\n\r\n';
const KEPT_HEAD = WHOLE_HEAD.replace('Connection: close', 'Connection: keep-alive\r\nKeep-Alive: timeout=65');

describe('on a connection', () => {
  test.each<[string, Delivery, string, Heard]>([
    ['a reset before the answer', { cut: 'before' }, GET, { text: '', end: 'ECONNRESET' }],
    ['a reset within the answer', { cut: 'within' }, GET, { text: KEPT_HEAD + BODY.slice(0, 15), end: 'ECONNRESET' }],
    ['an empty answer', { cut: 'empty' }, GET, { text: '', end: 'end' }],
    [
      'a broken chunk',
      { cut: 'broken-chunk' },
      GET,
      {
        text: `${KEPT_HEAD.replace('Content-Length: 29\r\n', 'Transfer-Encoding: chunked\r\n')}f\r\n${BODY.slice(0, 15)}\r\nthis is not a chunk\r\n`,
        end: 'end',
      },
    ],
    ['a reset within an answer without a body', { cut: 'within' }, HEAD, { text: '', end: 'ECONNRESET' }],
    ['a broken chunk of an answer without a body', { cut: 'broken-chunk' }, HEAD, { text: '', end: 'end' }],
    ['dribbled bytes', { dribble: { pieces: 4, pause: 0 } }, LAST, { text: WHOLE_HEAD + BODY, end: 'end' }],
    ['more pieces than bytes', { dribble: { pieces: 500, pause: 0 } }, LAST, { text: WHOLE_HEAD + BODY, end: 'end' }],
    ['a delay of nothing', { delay: 0 }, LAST, { text: WHOLE_HEAD + BODY, end: 'end' }],
  ])('%s is heard byte for byte', async (_name, delivery, request, heard) => {
    const { port } = await serving(answerOf(delivery));
    expect(await listenTo(port, request)).toEqual(heard);
  });

  test('it is used again after an answer that was delayed and dribbled', async () => {
    const waits: number[] = [];
    const { port } = await serving(answerOf({ delay: 7, dribble: { pieces: 3, pause: 9 } }), async (milliseconds) => {
      waits.push(milliseconds);
    });
    const { text, end } = await listenTo(port, GET + LAST);
    expect([text.split(BODY).length - 1, end]).toEqual([2, 'end']);
    expect(waits.sort()).toEqual([7, 7, 9, 9, 9, 9]);
  });

  test.each<[string, Delivery]>([
    ['a delay', { delay: 60_000 }],
    ['a dribble', { dribble: { pieces: 4, pause: 60_000 } }],
  ])('a server that closes cuts %s short, and what is left of the answer goes out', async (_name, delivery) => {
    const waiting = promised();
    const { port, close } = await serving(answerOf(delivery), (_milliseconds, signal) => {
      waiting.resolve();
      return untilStopped(0, signal);
    });
    const heard = listenTo(port, GET);
    await waiting.promise;
    await close();
    running.pop();
    expect(await heard).toEqual({
      text: expect.stringMatching(/^HTTP\/1\.1 429 .*Too Many Requests"}$/s),
      end: 'end',
    });
  });

  test('a client that leaves ends the wait for it', async () => {
    const stopped = promised();
    const waiting = promised();
    const { port } = await serving(answerOf({ delay: 60_000 }), async (milliseconds, signal) => {
      waiting.resolve();
      await untilStopped(milliseconds, signal);
      stopped.resolve();
    });
    const socket = connect(port, '127.0.0.1', () => socket.write(GET));
    await waiting.promise;
    socket.destroy();
    await stopped.promise;
  });

  test('a wait in real time ends with its signal, and leaves no timer behind', async () => {
    const ending = new AbortController();
    const waited = waitInRealTime(2_000_000_000, ending.signal);
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    ending.abort();
    await waited;
    expect(timers()).toBe(before - 1);
  });
});

/** A stream that counts, and notes whether it was asked to leave off. */
function counting(): { answer: Answer; send(text: string): void; left: Promise<void> } {
  const left = promised();
  let sender = (_text: string) => {};
  return {
    answer: {
      status: 200,
      headers: ['Content-Type', 'text/event-stream'],
      body: '',
      stream: ({ send }) => {
        sender = send;
        return () => left.resolve();
      },
    },
    send: (text) => sender(text),
    left: left.promise,
  };
}

async function read(reader: ReadableStreamDefaultReader<Uint8Array> | undefined): Promise<string> {
  return new TextDecoder().decode((await reader?.read())?.value);
}

describe('a stream', () => {
  test('goes on until the client leaves', async () => {
    const { answer, send, left } = counting();
    const { port } = await serving(answer);
    const leaving = new AbortController();
    const { body } = await fetch(`http://127.0.0.1:${port}`, { signal: leaving.signal });
    const reader = body?.getReader();
    send('one');
    expect(await read(reader)).toBe('one');
    send('two');
    expect(await read(reader)).toBe('two');
    leaving.abort();
    await left;
    send('to nobody');
  });

  test('ends where the server closes', async () => {
    const { answer, send, left } = counting();
    const { port, close } = await serving(answer);
    const { body } = await fetch(`http://127.0.0.1:${port}`);
    send('one');
    await Promise.all([close(), left]);
    running.pop();
    expect(await new Response(body).text()).toBe('one');
  });

  test('is not begun for HEAD', async () => {
    const { answer } = counting();
    const { port } = await serving(answer);
    expect((await listenTo(port, LAST.replace('GET', 'HEAD'))).text).toContain('text/event-stream');
    const request = new Request('http://a/', { method: 'HEAD' });
    expect((await responseOf(answer, request, waitInRealTime)).body).toBeNull();
  });

  test('goes on in this process until its reader or its request leaves', async () => {
    const cancelled = counting();
    const first = await responseOf(cancelled.answer, new Request('http://a/'), waitInRealTime);
    const reader = first.body?.getReader();
    cancelled.send('one');
    expect(await read(reader)).toBe('one');
    await reader?.cancel();
    await cancelled.left;
    cancelled.send('to nobody');

    const aborted = counting();
    const leaving = new AbortController();
    const second = await responseOf(
      aborted.answer,
      new Request('http://a/', { signal: leaving.signal }),
      waitInRealTime,
    );
    leaving.abort();
    await aborted.left;
    aborted.send('to nobody');
    await expect(second.text()).rejects.toThrow('aborted');
  });
});

describe('at the end of a turn of the event loop', () => {
  test('pipelined requests are answered in their order', async () => {
    let count = 0;
    const { port } = await serving({
      ...answerOf(undefined),
      get body() {
        count += 1;
        return `{"error":"${String(count).padStart(17, '0')}"}`;
      },
    });
    const { text } = await listenTo(port, GET.repeat(4) + LAST);
    const sent = [...text.matchAll(/"error":"0*(\d)"/g)].map(([, number]) => Number(number));
    expect(sent).toEqual(sent.toSorted());
    expect(sent).toHaveLength(5);
  });

  test('an answer that cannot be written is an error of its own request alone', async () => {
    const reported = once(process, 'warning');
    const wrong = { ...answerOf(undefined), headers: ['X-A', '\n'] };
    const answers = [wrong, answerOf(undefined)];
    const { port } = await serving({
      ...answerOf(undefined),
      get headers() {
        return (answers.shift() as Answer).headers;
      },
    });
    const [first, second] = await Promise.all([listenTo(port, LAST), listenTo(port, LAST)]);
    expect([first.text, second.text].map((text) => text.split(' ')[1]).sort()).toEqual(['429', '500']);
    expect(String((await reported)[0])).toContain('answering a request');
  });

  test('fake timers of a test in the same process do not hold answers back', async () => {
    const { port } = await serving(answerOf(undefined));
    vi.useFakeTimers();
    try {
      expect(await listenTo(port, LAST)).toEqual({ text: WHOLE_HEAD + BODY, end: 'end' });
    } finally {
      vi.useRealTimers();
    }
  });
});

type Outcome = readonly [name: string, message: string, cause: string] | string;

/** What a caller of fetch comes to know. */
async function outcomeOf(fetched: Promise<Response>): Promise<Outcome> {
  try {
    return await (await fetched).text();
  } catch (error) {
    const { name, message, cause } = error as Error;
    return [name, message, (cause as Error).message];
  }
}

describe('a fetch in this process', () => {
  test.each<[string, Delivery, Outcome]>([
    ['a reset before the answer', { cut: 'before' }, ['TypeError', 'fetch failed', 'read ECONNRESET']],
    ['a reset within the answer', { cut: 'within' }, ['TypeError', 'terminated', 'read ECONNRESET']],
    ['an empty answer', { cut: 'empty' }, ['TypeError', 'fetch failed', 'other side closed']],
    [
      'a broken chunk',
      { cut: 'broken-chunk' },
      ['TypeError', 'terminated', expect.stringContaining('Invalid character in chunk size')],
    ],
    ['dribbled bytes', { dribble: { pieces: 4, pause: 1 } }, BODY],
    ['a delay', { delay: 1 }, BODY],
  ])("fares by %s as Node's does over a connection", async (_name, delivery, outcome) => {
    const answer = answerOf(delivery);
    const { port } = await serving(answer, async () => {});
    expect(await outcomeOf(fetch(`http://127.0.0.1:${port}`))).toEqual(outcome);
    expect(await outcomeOf(responseOf(answer, new Request('http://a/'), async () => {}))).toEqual(outcome);
  });

  test('waits as long as a connection does, and in as many pieces', async () => {
    const waits: number[] = [];
    const wait = async (milliseconds: number) => void waits.push(milliseconds);
    const answer = answerOf({ delay: 7, dribble: { pieces: 3, pause: 9 } });
    const { body } = await responseOf(answer, new Request('http://a/'), wait);
    const pieces: string[] = [];
    for await (const piece of body ?? []) pieces.push(new TextDecoder().decode(piece));
    expect([waits, pieces.length, pieces.join('')]).toEqual([[7, 9, 9], 3, BODY]);
  });

  test('waits no longer than its request, and its reader, want', async () => {
    const leaving = new AbortController();
    const request = new Request('http://a/', { signal: leaving.signal });
    const delayed = responseOf(answerOf({ delay: 60_000 }), request, untilStopped);
    leaving.abort();
    await expect(delayed).rejects.toThrow('aborted');

    const dribbled = await responseOf(
      answerOf({ dribble: { pieces: 2, pause: 60_000 } }),
      new Request('http://a/'),
      untilStopped,
    );
    const reader = dribbled.body?.getReader();
    await read(reader);
    const rest = reader?.read();
    await reader?.cancel();
    expect(await rest).toEqual({ done: true, value: undefined });
  });
});
