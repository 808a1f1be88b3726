import { createServer, type RequestListener, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { type AddressInfo, connect } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, test } from 'vitest';
import { type ContractMiddleware, contractMiddleware, type WatchedExchange } from './contract-middleware.ts';
import type { ContractViolation } from './contract-violation.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const RIGHT =
  '{"contact":{"externalId":"a","phoneNumbers":[{"phoneType":"mobile","number":"+15550199999"}]},"campaignId":"c"}';
const WRONG = '{"contact":{"externalId":"a","phone":"+15550199999"},"campaignId":"c"}';
const headers = { Authorization: 'Bearer some-token', 'Content-Type': 'application/json' };
const post = (body: string) => ({ method: 'POST', headers, body });

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A middleware that keeps everything that it reports. */
function watching() {
  const exchanges: (readonly [WatchedExchange, string[]])[] = [];
  const violations: ContractViolation[] = [];
  const middleware = contractMiddleware({
    onExchange: (exchange, findings) => exchanges.push([exchange, findings.map(({ code }) => code)]),
    onViolation: violations,
  });
  return { middleware, exchanges, violations };
}

type Kind = typeof express;
type Order = (make: Kind, watch: ContractMiddleware) => readonly express.RequestHandler[];

const KINDS: readonly (readonly [string, Kind])[] = [
  ['Express 5', express],
  ['Express 4', createRequire(import.meta.url)('express-4')],
];
const ORDERS: readonly (readonly [string, Order])[] = [
  ['without a body parser', (_make, watch) => [watch]],
  ['before express.json()', (make, watch) => [watch, make.json()]],
  ['behind express.json()', (make, watch) => [make.json(), watch]],
  ['behind express.text()', (make, watch) => [make.text({ type: '*/*' }), watch]],
  ['behind express.raw()', (make, watch) => [make.raw({ type: '*/*' }), watch]],
];

describe.each(KINDS)('in %s', (_kind, make) => {
  test.each(ORDERS)('%s request and answer are seen', async (_order, order) => {
    const { middleware, exchanges, violations } = watching();
    const app = make();
    app.use(...order(make, middleware));
    app.post(CALL, (request, response) => {
      if (request.readableEnded) return void response.status(202).end();
      request.resume().on('end', () => response.status(202).end());
    });
    const url = await listening(app);
    expect((await fetch(url + CALL, post(WRONG))).status).toBe(202);
    expect((await fetch(url + CALL, post(RIGHT))).status).toBe(202);
    await middleware.settled();
    expect(
      exchanges.map(([{ request, response, omitted }, codes]) => [
        request.body,
        response?.status,
        response?.body,
        omitted,
        codes,
      ]),
    ).toEqual([
      [WRONG, 202, '', [], ['contact-flat-phone', 'key-missing']],
      [RIGHT, 202, '', [], []],
    ]);
    expect(violations.map(({ message }) => message.split('\n')[0])).toEqual(['this request breaks the contract']);
  });

  test('the body parser behind it gets the body, and the client the answer, to the byte', async () => {
    const { middleware, exchanges } = watching();
    const app = make();
    app.use(middleware, make.json());
    app.post(CALL, (request, response) => void response.status(400).json({ got: request.body }));
    const response = await fetch((await listening(app)) + CALL, post(WRONG));
    const text = await response.text();
    expect(JSON.parse(text)).toEqual({ got: JSON.parse(WRONG) });
    await middleware.settled();
    expect(exchanges[0]?.[0].response).toMatchObject({ status: 400, body: text });
    expect(exchanges[0]?.[1]).toContain('response-body-wrong');
  });

  test('its paths count from where it is mounted', async () => {
    const { middleware, exchanges } = watching();
    const app = make();
    app.use('/cxone', middleware, (_request, response) => void response.status(202).end());
    await fetch(`${await listening(app)}/cxone${CALL}`, post(RIGHT));
    await middleware.settled();
    expect(exchanges[0]?.[0].request.url).toBe(CALL);
  });
});

describe("in Node's own server", () => {
  const ANSWERS: readonly (readonly [string, RequestListener, string])[] = [
    ['end', (_request, response) => void response.writeHead(400, { 'Content-Type': 'text/plain' }).end('no'), 'no'],
    [
      'write and end, in other encodings',
      (_request, response) => {
        response.writeHead(400, 'Bad Request', ['Content-Type', 'text/plain']);
        response.write(Buffer.from('n'));
        response.write('6f', 'hex', () => response.end());
      },
      'no',
    ],
    [
      'setHeader, and end with a callback',
      (_request, response) => {
        response.statusCode = 400;
        response.setHeader('content-type', 'text/plain');
        response.end('no', () => {});
      },
      'no',
    ],
  ];
  test.each(ANSWERS)('an answer by %s is seen', async (_name, answer, body) => {
    const { middleware, exchanges } = watching();
    const url = await listening((request, response) => {
      middleware(request, response);
      request.resume().on('end', () => answer(request, response));
    });
    const response = await fetch(url + CALL, post(RIGHT));
    expect(await response.text()).toBe(body);
    await middleware.settled();
    expect(exchanges[0]?.[0].response).toMatchObject({ status: 400, headers: { 'content-type': 'text/plain' }, body });
  });

  const READERS: readonly (readonly [string, (request: Parameters<RequestListener>[0]) => Promise<unknown>])[] = [
    [
      'an iterator',
      async (request) => {
        for await (const _ of request);
      },
    ],
    [
      'text events',
      (request) =>
        new Promise((resolve) =>
          request
            .setEncoding('utf8')
            .on('data', () => {})
            .on('end', resolve),
        ),
    ],
    [
      'readable events',
      (request) =>
        new Promise((resolve) =>
          request
            .on('readable', () => {
              while (request.read(7) !== null || request.read() !== null);
            })
            .on('end', resolve),
        ),
    ],
  ];
  test.each(READERS)('a body that is read by %s is seen', async (_name, read) => {
    const { middleware, exchanges } = watching();
    const url = await listening(async (request, response) => {
      middleware(request, response);
      await read(request);
      response.writeHead(202).end();
    });
    const body = JSON.stringify({ ...JSON.parse(RIGHT), scriptId: 'ä€😀' });
    await fetch(url + CALL, post(body));
    await middleware.settled();
    expect(exchanges[0]?.[0].request.body).toBe(body);
  });

  test('a body that nobody reads is said to be unknown', async () => {
    const { middleware, exchanges } = watching();
    const url = await listening((request, response) => {
      middleware(request, response);
      response.writeHead(202).end();
    });
    await fetch(url + CALL, post(WRONG));
    await middleware.settled();
    expect(exchanges[0]?.[0]).toMatchObject({
      request: { body: null },
      omitted: ['the body of the request was not read to its end by anybody and is not known'],
    });
  });

  test('bodies over 1 MiB are not kept, and pass whole', async () => {
    const { middleware, exchanges, violations } = watching();
    const long = 'x'.repeat(1024 * 1024 + 1);
    const url = await listening((request, response) => {
      middleware(request, response);
      request.resume().on('end', () => response.writeHead(200).end(long));
    });
    const response = await fetch(url + CALL, post(JSON.stringify(long)));
    expect((await response.text()).length).toBe(long.length);
    await middleware.settled();
    const [exchange] = exchanges[0] ?? [];
    expect([exchange?.request.body, exchange?.response?.body]).toEqual([null, null]);
    expect(exchange?.omitted).toEqual([
      'the body of the request has more than 1048576 bytes and was not kept',
      'the body of the response has more than 1048576 bytes and was not kept',
    ]);
    expect(violations[0]?.message).toContain('the body of the response has more than 1048576 bytes and was not kept');
  });

  test('compressed answers are not looked at', async () => {
    const { middleware, exchanges } = watching();
    const url = await listening((request, response) => {
      middleware(request, response);
      request
        .resume()
        .on('end', () => response.writeHead(202, { 'Content-Encoding': 'br' }).end(Buffer.from([1, 2, 3])));
    });
    await fetch(url + CALL, post(RIGHT)).then((response) => response.arrayBuffer().catch(() => {}));
    await middleware.settled();
    expect(exchanges[0]?.[0]).toMatchObject({
      response: { body: null },
      omitted: ['the body of the response is compressed and was not checked'],
    });
  });

  test('other paths, and clients that go away, are not reported', async () => {
    const { middleware, exchanges } = watching();
    const url = await listening((request, response) => {
      middleware(request, response);
      if (request.url === '/health') response.end('well');
    });
    expect(await (await fetch(`${url}/health`)).text()).toBe('well');
    await new Promise<void>((resolve) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
        socket.end(`POST ${CALL} HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n{`);
        socket.on('close', () => resolve());
      });
      setTimeout(() => socket.destroy(), 50);
    });
    await middleware.settled();
    expect(exchanges).toEqual([]);
  });

  const failing = async () => {
    throw new Error('my assertion');
  };
  test.each([
    [
      'onExchange throws',
      {
        onExchange: () => {
          throw new Error('my assertion');
        },
      },
    ],
    ['onExchange rejects', { onExchange: failing }],
    [
      'onViolation throws',
      {
        onViolation: () => {
          throw new Error('my assertion');
        },
      },
    ],
    ['onViolation rejects', { onViolation: failing }],
  ])('%s: that is reported by settled, and not to the client', async (_name, options) => {
    const middleware = contractMiddleware(options);
    const url = await listening((request, response) => {
      middleware(request, response, () => request.resume().on('end', () => response.writeHead(202).end()));
    });
    expect((await fetch(url + CALL, post(WRONG))).status).toBe(202);
    await expect(middleware.settled()).rejects.toThrow('my assertion');
    await middleware.settled();
  });
});
