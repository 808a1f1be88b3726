import type { Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from '../index.ts';
import { exchangeRaw, type ScriptedUpstream, scriptedUpstream } from '../test-support/scripted-upstream.ts';
import type { RecordedExchange } from './body-capture.ts';
import type { ProxyOptions } from './proxy-options.ts';
import { type ProxyCxone, startProxy } from './start-proxy.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const RIGHT =
  '{"contact": {"externalId": "ext-12345", "phoneNumbers": [{"phoneType": "mobile", "number": "+12025550143"}]}, "campaignId": "camp-pc-001"}';
const WRONG = '{"contact": {"externalId": "ext-12345", "phone": "+12025550143"}, "campaignId": "camp-pc-001"}';
const HEADERS = { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' };

const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

async function upstream(script: Parameters<typeof scriptedUpstream>[0]): Promise<ScriptedUpstream> {
  const made = await scriptedUpstream(script);
  open.push(made);
  return made;
}

async function proxyTo(target: string, options: Partial<ProxyOptions> = {}): Promise<ProxyCxone> {
  const made = await startProxy({ timeout: 700, ...options, target });
  open.push(made);
  return made;
}

async function fake(): Promise<FakeCxone> {
  const made = await startFakeCxone();
  open.push(made);
  return made;
}

const call = (url: string, body = RIGHT, headers: Record<string, string> = {}) =>
  fetch(url + CALL, { method: 'POST', headers: { ...HEADERS, ...headers }, body });
const isWhole = (came: string) => came.includes('\r\n\r\n');
const answering = (bytes: string | Buffer) => (socket: Socket, came: string) => {
  if (isWhole(came)) socket.end(bytes);
};
const withLength = (body: string | Buffer, head = '') =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\n${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`),
    Buffer.from(body),
  ]);

test('a proxy is closed at the end of a block that is `await using` it, and once', async () => {
  const { url: target } = await fake();
  let url = '';
  {
    await using proxy = await startProxy({ target });
    url = proxy.url;
    expect((await fetch(`${url}/_fake/health`)).status).toBe(200);
  }
  await expect(fetch(`${url}/_fake/health`)).rejects.toThrow('fetch failed');
  {
    await using proxy = await startProxy({ target });
    await proxy.close();
    await proxy.close();
  }
});

describe('an answer goes through', () => {
  test('with its status, reason, headers and bytes, with headers that report what is wrong', async () => {
    const target = await upstream(
      answering(
        'HTTP/1.1 202 Is Queued\r\nX-Odd: a\r\nX-Odd: b\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nContent-Length: 2\r\n\r\nhi',
      ),
    );
    const { url, journal } = await proxyTo(target.url);
    const { text } = await exchangeRaw(
      url,
      `POST ${CALL} HTTP/1.1\r\nHost: x\r\nConnection: close, X-Mine\r\nX-Mine: 1\r\nX-Yours: 2\r\nx-fake-cxone-key: a\r\nContent-Type: application/json\r\nContent-Length: ${WRONG.length}\r\n\r\n${WRONG}`,
    );
    expect(text).toMatch(
      /^HTTP\/1\.1 202 Is Queued\r\nX-Odd: a\r\nX-Odd: b\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nContent-Length: 2\r\n/,
    );
    expect(text.endsWith('\r\n\r\nhi')).toBe(true);
    expect(text).toContain(
      'x-fake-cxone-violations: request credentials-missing, request contact-flat-phone /contact/phone',
    );
    expect(text).toContain('response response-body-unexpected');
    expect(text).toContain('x-fake-cxone-error: credentials-missing');
    const [sent = ''] = target.came;
    expect(sent).toContain(`host: ${new URL(target.url).host}`);
    expect(sent).toContain('X-Yours: 2');
    expect(sent).toMatch(/Via: 1\.1 fake-cxone \([0-9a-f]{8}\)/);
    expect(sent).not.toMatch(/x-mine|x-fake-cxone/i);
    expect(sent.endsWith(WRONG)).toBe(true);
    expect(await journal()).toEqual([]); // it went to that of the key
  });

  test('and is journalled: findings of both sides, clean, and found by what a test expects', async () => {
    const behind = await fake();
    const proxy = await proxyTo(behind.url);
    const answer = await call(proxy.url, WRONG);
    expect(answer.status).toBe(400);
    const entry = (await (await fetch(proxy.url + answer.headers.get('x-fake-cxone-journal'))).json()) as never;
    expect(entry).toMatchObject({
      operation: 'placeCall',
      request: { path: CALL, headers: { authorization: expect.stringMatching(/^Bearer \[redacted-\w{8}\]$/) } },
      response: { status: 400 },
      proxied: { target: behind.url, answeredBy: 'upstream' },
      findings: [{ code: 'contact-flat-phone' }, { code: 'key-missing' }],
    });
    expect(JSON.stringify(entry)).not.toMatch(/fake-pc-write|2025550143/);
    const { ok } = await proxy.verify({ expectations: [{ operation: 'placeCall', status: 400 }], nothingElse: true });
    expect(ok).toBe(true);
    expect(await proxy.health()).toMatchObject({ product: 'fake-cxone', target: behind.url });
    expect((await fetch(`${proxy.url}/_fake/metrics`)).status).toBe(200);
  });

  test.each([
    ['that is held', CALL],
    ['that goes on as it comes', '/elsewhere'],
  ])('with its trailers, %s', async (_which, path) => {
    const target = await upstream(
      answering(
        'HTTP/1.1 200 OK\r\nTrailer: X-Sum\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\nX-Sum: 7\r\nX-Sum: 8\r\n\r\n',
      ),
    );
    const { url } = await proxyTo(target.url);
    const { text } = await exchangeRaw(url, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(text).toMatch(/\r\n\r\n2\r\nhi\r\n0\r\nX-Sum: 7\r\nX-Sum: 8\r\n\r\n$/);
  });

  test.each(['calls', 'tenant', 'faults', 'scenario', 'clock', 'rate-limit'])(
    '/_fake/%s is none of a proxy',
    async (what) => {
      const proxy = await proxyTo('http://127.0.0.1:9');
      const answer = await fetch(`${proxy.url}/_fake/${what}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
      expect(((await answer.json()) as { detail: string }).detail).toContain('this is a proxy for http://127.0.0.1:9');
    },
  );

  test('the journal of a test key is its own', async () => {
    const proxy = await proxyTo((await fake()).url);
    await call(proxy.url, RIGHT, { 'x-fake-cxone-key': 'mine' });
    expect(await proxy.journal()).toEqual([]);
    const recordings = await (await fetch(`${proxy.url}/_fake/keys/mine/_fake/journal`)).json();
    expect(recordings).toMatchObject({ entries: [{ key: 'mine' }] });
  });

  test.each([
    ['gzip', gzipSync('{"error":"x","error_description":"y"}')],
    ['br', brotliCompressSync('{"error":"x","error_description":"y"}')],
  ])('packed by %s as it is, and is validated unpacked', async (encoding, bytes) => {
    const head = `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Encoding: ${encoding}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
    const target = await upstream(answering(Buffer.concat([Buffer.from(head), bytes])));
    const proxy = await proxyTo(target.url);
    const answer = await call(proxy.url);
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(await answer.json()).toEqual({ error: 'x', error_description: 'y' });
    const [entry] = await proxy.journal();
    expect(entry?.response.body).toContain('"error_description":"y"');
  });

  test.each(['compress', 'dcb', 'x-unknown'])(
    'packed by %s, which cannot be undone, as it is, though errors are rejected',
    async (encoding) => {
      const bytes = Buffer.from([0x1f, 0x9d, 0x90, 0x00, 0xff, 0x01]);
      const head = `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Encoding: ${encoding}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
      const target = await upstream(answering(Buffer.concat([Buffer.from(head), bytes])));
      const proxy = await proxyTo(target.url, { errors: true });
      const answer = await call(proxy.url);
      expect([answer.status, answer.headers.get('content-encoding')]).toEqual([400, encoding]);
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
      const [entry] = await proxy.journal();
      expect(entry?.findings).toEqual([]);
    },
  );

  test.each<[string, string, number, string]>([
    ['HEAD', 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n', 200, 'HEAD'],
    ['204', 'HTTP/1.1 204 No Content\r\n\r\n', 204, 'GET'],
    ['304', 'HTTP/1.1 304 Not Modified\r\nETag: "a"\r\n\r\n', 304, 'GET'],
    ['304 with the length of a 200', 'HTTP/1.1 304 Not Modified\r\nContent-Length: 12\r\n\r\n', 304, 'GET'],
    [
      'a hint before it',
      'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n',
      200,
      'GET',
    ],
    [
      'chunks and trailers',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-T\r\n\r\n2\r\nhi\r\n0\r\nX-T: 1\r\n\r\n',
      200,
      'GET',
    ],
    ['no length at all', 'HTTP/1.0 200 OK\r\n\r\nhi', 200, 'GET'],
  ])('%s', async (_name, bytes, status, method) => {
    const target = await upstream(answering(bytes));
    const proxy = await proxyTo(target.url);
    for (const path of ['/auth/jwks', '/some/where']) {
      const answer = await fetch(proxy.url + path, { method });
      expect([answer.status, await answer.text()]).toEqual([
        status,
        bytes.includes('hi\r\n') || bytes.endsWith('hi') ? 'hi' : '',
      ]);
    }
  });

  test.each(['/auth/jwks', '/some/where'])(
    '%s with what no answer may have in its reason and headers',
    async (path) => {
      const target = await upstream(
        answering(Buffer.from('HTTP/1.1 400 B\xe4d\x01\r\nX-A: a\x01\xe4\r\nContent-Length: 0\r\n\r\n', 'latin1')),
      );
      const proxy = await proxyTo(target.url);
      const { text } = await exchangeRaw(proxy.url, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(text).toMatch(/^HTTP\/1\.1 (400 B.d\?|502 Bad Gateway)\r\n/);
      expect((await fetch(`${proxy.url}/_fake/health`)).status).toBe(200);
    },
  );

  test('with headers whose names every object has, in both directions', async () => {
    const named = 'constructor: a\r\n__proto__: b\r\ntoString: c\r\n';
    const target = await upstream(answering(withLength('{}', named)));
    const proxy = await proxyTo(target.url);
    const { text } = await exchangeRaw(
      proxy.url,
      `POST ${CALL} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${named}Content-Length: 2\r\n\r\n{}`,
    );
    expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\nconstructor: a\r\n__proto__: b\r\ntoString: c\r\n/);
    const [entry] = await proxy.journal();
    for (const { headers } of [entry?.request, entry?.response].flatMap((each) => each ?? []))
      expect([headers['constructor'], headers['tostring']]).toEqual(['a', 'c']);
  });

  const HIDDEN = '{"password":"Sesame9Open00176000"}';
  test.each<[string, string, Buffer, boolean]>([
    ['gzip', 'Content-Encoding: gzip', gzipSync(HIDDEN), true],
    ['br', 'Content-Encoding: br', brotliCompressSync(HIDDEN), true],
    ['deflate', 'Content-Encoding: deflate', deflateSync(HIDDEN), true],
    ['deflate without its wrapper', 'Content-Encoding: deflate', deflateRawSync(HIDDEN), true],
    ['gzip twice', 'Content-Encoding: gzip, gzip', gzipSync(gzipSync(HIDDEN)), true],
    ['gzip in two headers', 'Content-Encoding: identity\r\nContent-Encoding: gzip', gzipSync(HIDDEN), true],
    ['what it does not say', 'X-A: b', gzipSync(HIDDEN), false],
    ['what nobody knows', 'Content-Encoding: odd', gzipSync(HIDDEN), false],
    ['gzip that grows too large', 'Content-Encoding: gzip', gzipSync(HIDDEN + ' '.repeat(5_000_000)), false],
    ['nothing, in UTF-16', 'X-A: b', Buffer.from(HIDDEN, 'utf16le'), false],
    ['nothing, in UTF-16 with its mark', 'X-A: b', Buffer.from(`\ufeff${HIDDEN}`, 'utf16le'), false],
    ['nothing, and is not text', 'X-A: b', Buffer.from(`\x81\xa8password\xb3Sesame9Open00176000`, 'latin1'), false],
  ])('what is packed by %s is kept without its secrets, or not at all', async (_name, header, body, isKept) => {
    const head = `Content-Type: application/json\r\n${header}\r\nContent-Length: ${body.length}\r\n\r\n`;
    const target = await upstream(answering(Buffer.concat([Buffer.from(`HTTP/1.1 400 Bad Request\r\n${head}`), body])));
    const recordings: RecordedExchange[] = [];
    const proxy = await proxyTo(target.url, { onExchange: (_entry, recorded) => recordings.push(recorded) });
    await exchangeRaw(
      proxy.url,
      Buffer.concat([Buffer.from(`POST ${CALL} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${head}`), body]),
    );
    const [entry] = await proxy.journal();
    expect([entry?.request.body, entry?.response.body]).toEqual(
      isKept ? Array(2).fill(expect.stringMatching(/^\{"password":"\[redacted-\w{8}\]"\}$/)) : ['', ''],
    );
    expect([recordings[0]?.request.isCut, recordings[0]?.response.isCut]).toEqual(
      isKept ? [undefined, undefined] : [true, true],
    );
    expect(recordings[0]?.exchange.request.body).toBe(entry?.request.body);
    expect(recordings[0]?.exchange.response?.body).toBe(entry?.response.body);
  });

  test.each([
    ['not JSON', '['.repeat(8_000)],
    ['JSON', '['.repeat(8_000) + ']'.repeat(8_000)],
  ])(
    'one that is nested too deeply to be validated goes on untouched, and its entry says so: %s',
    async (_what, body) => {
      const target = await upstream(answering(withLength(body)));
      const proxy = await proxyTo(target.url);
      const answer = await fetch(`${proxy.url}/auth/jwks`);
      expect([answer.status, await answer.text()]).toEqual([200, body]);
      const [entry] = await proxy.journal();
      const said = entry?.findings.find(({ code }) => code === 'response-body-broken');
      expect(said?.message).toContain('nested deeper than 200 levels');
    },
  );

  test('one that is larger than 64 KiB goes on as it comes', async () => {
    const body = 'x'.repeat(3_000_000);
    const target = await upstream(answering(withLength(body)));
    const proxy = await proxyTo(target.url);
    const answer = await fetch(`${proxy.url}/auth/jwks`);
    expect((await answer.text()).length).toBe(body.length);
    expect(answer.headers.get('x-fake-cxone-violations')).toBeNull();
    const [entry] = await proxy.journal();
    expect(entry?.proxied).toMatchObject({ isStreamed: true, answeredBy: 'upstream' });
  });

  test('pipelined requests are answered in their order', async () => {
    const proxy = await proxyTo((await fake()).url, { timeout: 20_000 }); // the fake makes its key for the first
    const head = (path: string, end: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n${end}\r\n`;
    const { text } = await exchangeRaw(proxy.url, head('/auth/jwks', '') + head('/nowhere', 'Connection: close\r\n'));
    expect([...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(['200', '404']);
  });
});

describe('what fails on the way to the target, or back, is a 502 or 504', () => {
  const dribble = (socket: Socket) => {
    const timer = setInterval(() => socket.write('x'), 50);
    socket.on('close', () => clearInterval(timer));
  };
  const once = (act: (socket: Socket) => void) => {
    const seen = new Set<Socket>();
    return (socket: Socket, came: string) => {
      if (!isWhole(came) || seen.has(socket)) return;
      seen.add(socket);
      act(socket);
    };
  };

  test.each<[string, number, RegExp, (socket: Socket, came: string) => void]>([
    ['accepts and says nothing', 504, /did not answer within 0\.7 seconds/, () => {}],
    ['stops within the head', 504, /did not answer/, once((socket) => socket.write('HTTP/1.1 200 OK\r\nX-A'))],
    ['closes within the head', 502, /closed the connection|not an answer/, answering('HTTP/1.1 200 OK\r\nX-A')],
    ['closes at once', 502, /closed the connection/, once((socket) => socket.end())],
    ['resets', 502, /broke the connection off|closed the connection/, once((socket) => socket.resetAndDestroy())],
    ['speaks something else', 502, /not an answer of HTTP\/1\.1/, answering('SSH-2.0-OpenSSH\r\n')],
    [
      'sends a head and nothing more',
      504,
      /did not go on/,
      once((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n')),
    ],
    ['sends less than it says', 502, /./, answering('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc')],
    [
      'hints forever that there will be an answer',
      504,
      /did not answer/,
      once((socket) => {
        const hinting = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 100);
        socket.on('close', () => clearInterval(hinting));
      }),
    ],
    ['breaks off within chunks', 502, /./, answering('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc')],
    [
      'sends a huge head',
      502,
      /larger than 16 KiB/,
      answering(`HTTP/1.1 200 OK\r\nX-A: ${'a'.repeat(40_000)}\r\n\r\n`),
    ],
  ])('a target that %s', async (_name, status, detail, script) => {
    const target = await upstream(script);
    const proxy = await proxyTo(target.url);
    const answer = await call(proxy.url);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('x-fake-cxone-answered-by')).toBe('proxy');
    const told = (await answer.json()) as { detail: string; target: string };
    expect([answer.status, told.target]).toEqual([status, target.url]);
    expect(told.detail).toMatch(detail);
    const [entry] = await proxy.journal();
    expect(entry).toMatchObject({ response: { status }, proxied: { answeredBy: 'proxy', failure: told.detail } });
  });

  test('a target that nobody listens at, and one whose name nobody knows', async () => {
    const gone = await scriptedUpstream(() => {});
    await gone.close();
    const rejected = await call((await proxyTo(gone.url)).url);
    expect([rejected.status, ((await rejected.json()) as { detail: string }).detail]).toEqual([
      502,
      'nothing listens at the target; check its host and port',
    ]);
    const unknown = await call((await proxyTo('http://nowhere.invalid')).url);
    expect(unknown.status).toBe(502);
  });

  test('a target that speaks no TLS where https was said', async () => {
    const target = await upstream((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const answer = await call((await proxyTo(target.url.replace('http:', 'https:'))).url);
    expect(answer.status).toBe(502);
    expect(((await answer.json()) as { detail: string }).detail).toMatch(
      /TLS with the target failed|closed the connection|broke/,
    );
  });

  test('a target that dribbles forever within an answer is not waited for: what is there goes on', async () => {
    const target = await upstream(
      once((socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n');
        dribble(socket);
      }),
    );
    const proxy = await proxyTo(target.url);
    const answer = await fetch(`${proxy.url}/auth/jwks`);
    expect(answer.status).toBe(200);
    await answer.body?.cancel();
  });

  test('an answer that has begun to go on and breaks off is seen as broken off', async () => {
    const target = await upstream(
      once((socket) => {
        socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n${'x'.repeat(100_000)}`, () =>
          setTimeout(() => socket.resetAndDestroy(), 100),
        );
      }),
    );
    const proxy = await proxyTo(target.url);
    await expect(fetch(`${proxy.url}/elsewhere`).then((answer) => answer.text())).rejects.toThrow();
    const [entry] = await proxy.journal();
    expect(entry?.proxied).toMatchObject({ answeredBy: 'nobody', isStreamed: true });
  });

  test('an answer that goes on forever does not keep the proxy from ending', async () => {
    const target = await upstream(
      once((socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n');
        const beat = setInterval(() => socket.write('2\r\n: \r\n'), 100);
        socket.on('close', () => clearInterval(beat));
      }),
    );
    const proxy = await startProxy({ target: target.url, timeout: 700 });
    const answer = await fetch(`${proxy.url}/elsewhere`);
    const read = answer.text();
    const ended = expect(read).rejects.toThrow();
    await proxy.close();
    await ended;
  });

  test('a client that goes away ends the exchange with the target', async () => {
    let isOver: () => void = () => {};
    const over = new Promise<void>((resolve) => {
      isOver = resolve;
    });
    const target = await upstream(once((socket) => void socket.once('close', isOver)));
    const proxy = await proxyTo(target.url, { timeout: 20_000 });
    const leaving = new AbortController();
    const sent = fetch(`${proxy.url}${CALL}`, { method: 'POST', body: RIGHT, signal: leaving.signal }).catch(() => {});
    while (target.came.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    leaving.abort();
    await Promise.all([sent, over]);
  });

  test('a client that does not send what it said gets an error', async () => {
    const proxy = await proxyTo((await fake()).url);
    const { text } = await exchangeRaw(proxy.url, `POST ${CALL} HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nabc`);
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('a client that does not send what it said to the journal gets an error too', async () => {
    const { url } = await proxyTo((await fake()).url);
    const { text } = await exchangeRaw(
      url,
      'POST /_fake/journal/search HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 9\r\n\r\n{',
    );
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('a target that leads back to the proxy is found out', async () => {
    const port = new URL((await proxyTo('http://127.0.0.1:9')).url).port;
    await open.pop()?.close();
    const proxy = await proxyTo(`http://127.0.0.1:${port}`, { port: Number(port) });
    const answer = await fetch(`${proxy.url}/x`);
    expect(answer.status).toBe(508);
  });

  test.each([
    ['ftp://x', 'scheme'],
    ['http://me:secret@x', 'credentials'],
    ['http://x?a=b', 'query'],
    ['http://x/#a', 'fragment'],
    ['x.example', 'not a URL'],
  ])('a target like %s is rejected, and nothing of it is shown', async (target, why) => {
    const rejected = await startProxy({ target }).catch((error: Error) => error.message);
    expect(rejected).toContain(why);
    expect(rejected).not.toContain('secret');
  });

  test('a path of the target goes before every path', async () => {
    const target = await upstream(answering(withLength('hi')));
    await fetch(`${(await proxyTo(`${target.url}/some/where/`)).url}/x?y=1`);
    expect(target.came[0]).toMatch(/^GET \/some\/where\/x\?y=1 HTTP/);
  });
});

describe('--errors', () => {
  test('a request that violates the contract is rejected as the fake would, and does not arrive', async () => {
    const target = await upstream(answering(withLength('')));
    const proxy = await proxyTo(target.url, { errors: true });
    const rejected = await call(proxy.url, WRONG);
    const byFake = await call((await fake()).url, WRONG);
    expect([rejected.status, rejected.headers.get('x-fake-cxone-answered-by')]).toEqual([400, 'proxy']);
    expect([rejected.status, await rejected.text()]).toEqual([byFake.status, await byFake.text()]);
    expect(target.came).toEqual([]);
  });

  test('an answer that violates it becomes a 502 that lists why; warnings stop nothing', async () => {
    const target = await upstream(answering('HTTP/1.1 299 Odd\r\nContent-Length: 0\r\n\r\n'));
    const proxy = await proxyTo(target.url, { errors: true });
    const answer = await call(proxy.url, RIGHT.replace('+12025550143', '+15550199'));
    expect(answer.status).toBe(502);
    expect(await answer.json()).toMatchObject({ violations: [{ code: 'response-status-undeclared' }] });
    expect(target.came).toHaveLength(1);
  });
});
