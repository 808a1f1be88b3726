import { once } from 'node:events';
import { createServer, type RequestListener, type Server, ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { queryObjects } from 'node:v8';
import express from 'express';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { sendRaw } from '../test-support/raw-client.ts';
import { createApp } from './app.ts';
import { createSandbox, startFakeCxone } from './start.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const RIGHT =
  '{"contact":{"externalId":"ext-12345","phoneNumbers":[{"phoneType":"mobile","number":"+15550199999"}]},"campaignId":"camp-pc-001"}';
const headers = { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' };

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listening(app: RequestListener): Promise<string> {
  const server = createServer(app);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("the app in somebody else's app", () => {
  test('answers under the path that it is mounted at, and its URLs say so', async () => {
    const app = express();
    app.use('/cxone', createApp(await createSandbox()));
    const url = await listening(app);
    expect((await fetch(`${url}/cxone${CALL}`, { method: 'POST', headers, body: RIGHT })).status).toBe(202);
    const configuration = (await (await fetch(`${url}/cxone/.well-known/openid-configuration`)).json()) as {
      issuer: string;
    };
    expect(configuration.issuer).toBe(`${url}/cxone`);
  });

  test('leaves the other paths alone', async () => {
    const app = express();
    app.use('/cxone', createApp(await createSandbox()));
    app.get('/mine', (_request, response) => void response.send('mine'));
    expect(await (await fetch(`${await listening(app)}/mine`)).text()).toBe('mine');
  });

  test.each([
    ['express.json()', express.json()],
    ['express.text()', express.text({ type: '*/*' })],
    ['express.raw()', express.raw({ type: '*/*' })],
  ])('behind %s it says "mount me first"', async (_name, parser) => {
    const app = express();
    app.use(parser);
    app.use(createApp(await createSandbox()));
    const response = await fetch(`${await listening(app)}${CALL}`, { method: 'POST', headers, body: RIGHT });
    expect(response.status).toBe(500);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(((await response.json()) as { detail: string }).detail).toContain('mount me first');
  });

  test('takes no word of the Host header for where it is', async () => {
    const url = await listening(createApp(await createSandbox()));
    const { port } = new URL(url);
    const text = await sendText(
      Number(port),
      'GET /.well-known/openid-configuration HTTP/1.1\r\nHost: api.nice-incontact.com\r\nConnection: close\r\n\r\n',
    );
    expect(text).toContain(`"issuer":"${url}"`);
    expect(text).not.toContain('nice-incontact');
  });

  test('says so where it has a bug itself', async () => {
    let isBroken = false;
    const clock = {
      now: () => {
        if (isBroken) throw new Error('the clock fell off the wall');
        return 0;
      },
    };
    const broken = createApp(await createSandbox({ clock }));
    isBroken = true;
    const response = await fetch(`${await listening(broken)}${CALL}`, { method: 'POST', headers, body: RIGHT });
    expect(response.status).toBe(500);
    expect(((await response.json()) as { detail: string }).detail).toBe(
      'a bug in fake-cxone, please report it: the clock fell off the wall',
    );
  });
});

describe('a connection', () => {
  test('stays usable after a body that is too large', async () => {
    const fake = await startFakeCxone();
    const { port } = new URL(fake.url);
    const large = 'x'.repeat(300_000);
    const head = `Host: localhost\r\nAuthorization: Bearer fake-pc-write\r\nContent-Type: application/json\r\n`;
    const text = await sendText(
      Number(port),
      `POST ${CALL} HTTP/1.1\r\n${head}Content-Length: ${large.length}\r\n\r\n${large}` +
        `POST ${CALL} HTTP/1.1\r\n${head}Content-Length: ${RIGHT.length}\r\nConnection: close\r\n\r\n${RIGHT}`,
    );
    expect(statuses(text)).toEqual([413, 202]);
    await fake.close();
  });

  test('is closed cleanly, the answer first, where far too much is announced', async () => {
    const fake = await startFakeCxone();
    const { port } = new URL(fake.url);
    const text = await sendText(
      Number(port),
      `POST ${CALL} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer fake-pc-write\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n{"a":`,
    );
    expect(statuses(text)).toEqual([413]);
    expect(text.toLowerCase()).toContain('connection: close');
    await fake.close();
  });

  test("a target without a path is answered in the vendor's shape", async () => {
    const url = await listening(createApp(await createSandbox()));
    const head = Buffer.from('GET http:// HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    const { status, headers: received } = await sendRaw(Number(new URL(url).port), { head, body: Buffer.alloc(0) });
    expect(status).toBe(404);
    expect(received['content-type']).toBe('application/json');
  });

  test('forgets the pipelined requests of clients that go away', async () => {
    const fake = await startFakeCxone();
    const one = `POST ${CALL} HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}`;
    const before = queryObjects(ServerResponse, { format: 'count' });
    for (let time = 0; time < 50; time++) {
      const socket = connect(Number(new URL(fake.url).port), '127.0.0.1');
      socket.write(one.repeat(4), () => setImmediate(() => socket.resetAndDestroy()));
      await once(socket, 'close');
    }
    await vi.waitFor(() => expect(queryObjects(ServerResponse, { format: 'count' })).toBeLessThan(before + 20));
    await fake.close();
  });

  test('two requests at once on one connection are answered in order', async () => {
    const fake = await startFakeCxone();
    const { port } = new URL(fake.url);
    const text = await sendText(
      Number(port),
      'GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\nGET /auth/jwks HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    );
    expect(statuses(text)).toEqual([404, 200]);
    await fake.close();
  });
});

describe('closing', () => {
  test('happens at the end of a block that is `await using` the fake, and once', async () => {
    let url = '';
    {
      await using fake = await startFakeCxone();
      url = fake.url;
      expect((await fetch(`${url}/_fake/health`)).status).toBe(200);
    }
    await expect(fetch(`${url}/_fake/health`)).rejects.toThrow('fetch failed');
    {
      await using fake = await startFakeCxone();
      await fake.close();
      await fake.close();
    }
  });

  test('lets a request that has begun finish', async () => {
    const fake = await startFakeCxone();
    const { port } = new URL(fake.url);
    const socket = connect(Number(port), '127.0.0.1');
    const head = `POST ${CALL} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer fake-pc-write\r\nContent-Type: application/json\r\nContent-Length: ${RIGHT.length}\r\n\r\n`;
    await new Promise<void>((resolve) => socket.write(head + RIGHT.slice(0, 10), () => resolve()));
    await fetch(`${fake.url}/_fake/health`); // the server has read what was written before
    const closed = fake.close();
    socket.write(RIGHT.slice(10));
    const text = await new Promise<string>((resolve) => {
      let received = '';
      socket.on('data', (chunk) => {
        received += chunk;
      });
      socket.on('close', () => resolve(received));
    });
    await closed;
    expect(statuses(text)).toEqual([202]);
    await expect(fetch(fake.url)).rejects.toThrow();
  });

  test.each([
    ['nothing', '', {}],
    ['half of a head', 'GET /auth/jwks HTTP/1.1\r\nHo', {}],
    ['nothing of TLS', '', { tls: true as const }],
  ])(
    'does not wait for a connection on which %s has come',
    async (_what, text, options) => {
      const fake = await startFakeCxone(options);
      const socket = connect(Number(new URL(fake.url).port), '127.0.0.1');
      const isClosed = new Promise((resolve) => socket.on('close', resolve));
      socket.on('error', () => undefined);
      await new Promise<void>((resolve) => socket.on('connect', () => resolve()));
      if (text !== '') await new Promise<void>((resolve) => socket.write(text, () => resolve()));
      await fake.close();
      await isClosed;
    },
    5_000,
  );
});

function statuses(text: string): number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map((match) => Number(match[1]));
}

function sendText(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let received = '';
    socket.setTimeout(8_000, () => reject(new Error(`no end after: ${received}`)));
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(received));
  });
}
