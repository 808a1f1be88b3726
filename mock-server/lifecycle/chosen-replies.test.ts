import { describe, expect, test } from 'vitest';
import { rawPairs } from '../../contracts/internal.ts';
import { createServerContext } from '../admin/index.ts';
import { mintTokens } from '../auth/index.ts';
import type { Head } from '../exchange/index.ts';
import { createSandbox, type SandboxOptions } from '../index.ts';
import { receive } from '../server/dispatch.ts';
import { SIGNING_KEY } from '../test-support/tokens.ts';

/** What becomes of a response that somebody has chosen, and of one that has a form of its own. */

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const ACD = '/inContactAPI/services/v34.0';
const TOKEN = ['Authorization', 'Bearer fake-pc-write'];
const JSON_TYPE = ['Content-Type', 'application/json'];
const CALLING = [...TOKEN, ...JSON_TYPE];
const READING = [...TOKEN, 'Accept', 'application/json'];
const NOON = Date.parse('2026-11-30T12:00:00Z');
const NUMBER = '"phoneNumbers":[{"phoneType":"mobile","number":"+15550199999"}]';
const RIGHT = `{"contact":{"externalId":"ext-12345",${NUMBER}},"campaignId":"camp-pc-001"}`;

async function started(options: SandboxOptions = {}) {
  const sandbox = await createSandbox({ clock: { now: () => NOON }, ...options });
  return {
    sandbox,
    async send(line: string, rawHeaders: readonly string[] = [], body = '', to = sandbox) {
      const [method = '', url = ''] = line.split(' ');
      const [path = '', query] = url.split('?');
      const head: Head = { method, path, query: query === undefined ? '' : `?${query}`, rawHeaders };
      const sent = receive(to, head, createServerContext()).answer(
        { bytes: Buffer.from(body) },
        { address: '127.0.0.1' },
      );
      const { status, headers, body: text, delivery } = await sent;
      const entry = (await to.store.journal.query({})).at(-1);
      return {
        status,
        text,
        delivery,
        headers: rawPairs(headers).map(([name, value]) => `${name}: ${value}`),
        why: entry?.override?.why,
        found: entry?.findings.map(({ code }) => code),
      };
    },
  };
}

describe('a recorded response', () => {
  const recorded = (method: string, url: string, status: number, asked = '') => ({
    from: `${status}`,
    request: {
      method,
      url: `http://h${url}`,
      headers: { 'content-type': ['application/json'], authorization: ['Bearer fake-pc-write'] },
      body: asked,
    },
    response: { status, headers: {}, body: 'recorded' },
  });
  const exchanges = [
    recorded('POST', CALL, 202, RIGHT),
    recorded('POST', `${CALL}?a=1`, 200, RIGHT),
    recorded('GET', '/204', 204),
    recorded('GET', '/304', 304),
    recorded('HEAD', '/200', 200),
  ];

  test('places a call where it has the status of a success', async () => {
    const { send } = await started({ recording: { exchanges } });
    expect((await send(`POST ${CALL}`, CALLING, RIGHT)).headers).toContain('x-fake-cxone-call: call-1');
    const { status, headers } = await send(`POST ${CALL}?a=1`, CALLING, RIGHT);
    expect([status, headers.find((each) => each.startsWith('x-fake-cxone-call'))]).toEqual([200, undefined]);
  });

  test('has a length where it may have a body, and the delay of a fault', async () => {
    const { send } = await started({ recording: { exchanges } });
    for (const line of ['GET /204', 'GET /304', 'HEAD /200']) {
      const { text, headers } = await send(line, CALLING);
      expect([text, headers.some((each) => each.startsWith('Content-Length'))]).toEqual(['', false]);
    }
    const { headers, delivery } = await send(`POST ${CALL}`, CALLING, RIGHT);
    expect([headers[0], delivery]).toEqual(['Content-Length: 8', undefined]);
    await send('PUT /_fake/faults/late', JSON_TYPE, '{"latency":{"fixed":7}}');
    expect((await send(`POST ${CALL}`, CALLING, RIGHT)).delivery).toMatchObject({ delay: 7 });
  });
});

describe('a preferred response', () => {
  test('is a success that says where nothing was placed', async () => {
    const { send } = await started();
    const prefers = [...CALLING, 'Prefer', 'code=202'];
    const placed = 'the request prefers code=202';
    expect(await send(`POST ${CALL}`, prefers, '{}')).toMatchObject({
      status: 202,
      why: `${placed}; nothing was placed, for the contract rejects`,
    });
    expect(await send(`POST ${CALL}`, prefers, RIGHT)).toMatchObject({ status: 202, why: placed });
    const rejected = await send(`POST ${CALL}`, [...CALLING, 'Prefer', 'example=invalid_type'], '{}');
    expect(rejected.why).toBe('the request prefers example=invalid_type');
  });

  test('has the words of the request where it would be given anyway, and those of its example elsewhere', async () => {
    const { send } = await started();
    const body = `{"contact":{${NUMBER}},"campaignId":"camp-pc-001"}`;
    const said = async (example: string) => {
      const { text } = await send(`POST ${CALL}`, [...CALLING, 'Prefer', `example=${example}`], body);
      return JSON.parse(text).error_description;
    };
    expect(await said('key_required')).toBe('contact.externalId is required');
    expect(await said('key_not_valid')).toBe('contact.phone is not a valid key');
  });

  test('has the result where it would be given anyway, and the body of its example elsewhere', async () => {
    const { send } = await started();
    const line = `GET ${ACD}/agents?top=1&fields=agentId`;
    const result = await send(line, READING);
    expect(JSON.parse(result.text).agents).toHaveLength(1);
    for (const prefers of ['code=200', 'example=agent_list'])
      expect((await send(line, [...READING, 'Prefer', prefers])).text).toBe(result.text);
    expect((await send(line, [...READING, 'Prefer', 'code=400'])).text).toBe(
      '{"error":"invalid_request","error_description":"Invalid request body"}',
    );
  });

  test('that cannot be had is explained with all reasons', async () => {
    const { send } = await started();
    const { text } = await send(`POST ${CALL}`, [...CALLING, 'Prefer', 'code=418, delay=x, handling=strict']);
    expect(JSON.parse(text).detail).toMatch(/^placeCall declares no status 418; .*504; delay=x is not a number/);
  });
});

describe('a response of its own form', () => {
  test('a rejection may have what was done as its body', async () => {
    const { send } = await started();
    const skills = `POST ${ACD}/campaigns/1001/skills`;
    const headers = [...READING, ...JSON_TYPE];
    expect(await send(skills, headers, '{"skills":[9998]}')).toMatchObject({
      status: 404,
      text: '{"assignedSkills":[],"invalidSkills":[9998]}',
    });
    expect((await send(`POST ${ACD}/campaigns/1009/skills`, headers, '{"skills":[9999]}')).text).toContain('"error"');
  });

  test('a response without a body has none, whatever is accepted', async () => {
    const { send } = await started();
    expect(await send(`POST ${ACD}/skills/4001/start`, TOKEN)).toMatchObject({
      status: 202,
      text: '',
      found: ['accept-missing'],
    });
  });

  test('a 304 has no length, and its status is described', async () => {
    const { send } = await started();
    await send(`POST ${ACD}/agent-sessions`, [...READING, ...JSON_TYPE], '{"stationId":"2","asAgentId":5002}');
    const next = (number: number) => `GET ${ACD}/agent-sessions/session-1-5002-1-${number}/get-next-event?timeout=0`;
    expect((await send(next(0), READING)).status).toBe(200);
    const { status, headers } = await send(next(1), READING);
    expect([status, headers.slice(1, -1)]).toEqual([304, ['icStatusDescription: Not Modified']]);
  });

  test('a reply with another header of its own describes its status, too', async () => {
    const { send } = await started({ rateLimit: { requests: 1, seconds: 60 } });
    await send(`GET ${ACD}/agents`, READING);
    const { headers } = await send(`GET ${ACD}/agents`, READING);
    expect(headers.slice(3, 5)).toEqual(['Retry-After: 60', 'icStatusDescription: too many requests']);
  });

  test('the entry of a test key is below its place', async () => {
    const { send, sandbox } = await started();
    const { headers } = await send(`POST ${CALL}`, CALLING, '{}', sandbox.testKeys.get('k-1'));
    expect(headers.at(-1)).toBe('x-fake-cxone-journal: /_fake/keys/k-1/_fake/journal/journal-1');
  });
});

describe('what is found', () => {
  test('is the worst first, where the body has several faults', async () => {
    const { send } = await started();
    expect((await send(`POST ${CALL}`, CALLING, '\uFEFF')).found).toEqual(['body-empty', 'json-bom']);
  });

  test('a path in another form leads to its operation, with a warning', async () => {
    const { send } = await started();
    const { status, found } = await send(`POST ${CALL.toUpperCase()}/`, CALLING, RIGHT);
    expect([status, found]).toEqual([202, ['path-form']]);
  });

  test('the token endpoint takes an empty token for none, and broken credentials for wrong ones', async () => {
    const { send } = await started();
    const form = ['Content-Type', 'application/x-www-form-urlencoded'];
    const found = async (authorization: string) =>
      (await send('POST /auth/token', [...form, 'Authorization', authorization], 'grant_type=a')).found?.[0];
    expect([await found('Bearer'), await found('Basic !')]).toEqual(['grant-unsupported', 'credentials-syntax']);
  });

  test('an id token is one, whoever has issued it', async () => {
    const { send, sandbox } = await started({ signingKey: SIGNING_KEY, origin: 'http://127.0.0.1:4010' });
    const grant = { userId: '11111111-1111-4111-8111-111111111111', scopes: [], issuer: 'http://elsewhere' };
    const [key, state] = [await sandbox.tokens.key(), await sandbox.store.state()];
    const found = [];
    for (const kind of ['id', 'access'] as const) {
      const { tokens } = mintTokens(sandbox, key, state, NOON, grant, [kind]);
      found.push((await send(`GET ${ACD}/agents`, ['Authorization', `Bearer ${tokens[0]}`])).found?.[0]);
    }
    expect(found).toEqual(['token-purpose', 'token-issuer']);
  });
});
