import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exchangeRaw, type ScriptedUpstream, scriptedUpstream } from '../test-support/scripted-upstream.ts';
import { type ProxyCxone, startProxy } from './start-proxy.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const BODY =
  '{"contact": {"externalId": "ext-1", "phoneNumbers": [{"phoneType": "mobile", "number": "+12025550143"}]}}';

let target: ScriptedUpstream;
let proxy: ProxyCxone;
beforeAll(async () => {
  target = await scriptedUpstream((socket, came) => {
    if (came.includes('\r\n\r\n')) socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
  });
  proxy = await startProxy({ target: target.url, blockCalls: true, timeout: 2_000 });
});
afterAll(async () => {
  await proxy.close();
  await target.close();
});

/** A request as bytes; whatever it says of its connection, it ends with it. */
function request(line: string, headers: readonly string[] = [], body = ''): string {
  const length = body === '' ? [] : [`Content-Length: ${body.length}`];
  return [`${line} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers, ...length, '', body].join('\r\n');
}

const JSON_TYPE = 'Content-Type: application/json';
const chunked = (line: string) =>
  `${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`;

describe('with --block-calls nothing arrives that could ring', () => {
  test.each<[string, string]>([
    ['the call', request(`POST ${CALL}`, [JSON_TYPE], BODY)],
    ['the call with a query', request(`POST ${CALL}?a=b`, [JSON_TYPE], BODY)],
    ['the call by PUT', request(`PUT ${CALL}`, [JSON_TYPE], BODY)],
    ['the call by PATCH', request(`PATCH ${CALL}`, [JSON_TYPE], BODY)],
    ['the call by DELETE', request(`DELETE ${CALL}`)],
    ['the call by GET with a body', request(`GET ${CALL}`, [JSON_TYPE], BODY)],
    ['the call by GET', request(`GET ${CALL}?number=%2B12025550143`)],
    ['the call in chunks', chunked(`POST ${CALL}`)],
    ['GET with a body anywhere', request('GET /x', [JSON_TYPE], BODY)],
    ['GET with chunks anywhere', chunked('GET /x')],
    ['an absolute target', request(`POST http://elsewhere.example${CALL}`, [JSON_TYPE], BODY)],
    ['other letters', request(`POST ${CALL.toUpperCase()}`, [JSON_TYPE], BODY)],
    ['an encoded path', request('POST /ccapi/v2/outbound/personal%2Dconnection/call', [JSON_TYPE], BODY)],
    ['a path encoded twice, by GET', request('GET /ccapi/v2/outbound/personal%252Dconnection/call')],
    ['an encoded slash', request('POST /ccapi/v2/outbound/personal-connection%2Fcall', [JSON_TYPE], BODY)],
    ['doubled slashes', request(`POST /${CALL}`, [JSON_TYPE], BODY)],
    ['dots behind the token endpoint', request(`POST /auth/token/../..${CALL}`, [JSON_TYPE], BODY)],
    ['encoded dots behind it', request(`POST /auth/token/%2e%2e/%2e%2e${CALL}`, [JSON_TYPE], BODY)],
    ['the token endpoint with something behind it', request('POST /auth/token;/x', [JSON_TYPE], BODY)],
    ['the token endpoint with a query', request(`POST /auth/token?url=${CALL}`, [JSON_TYPE], BODY)],
    ['the token endpoint with a slash', request('POST /auth/token/', [JSON_TYPE], BODY)],
    ['X-HTTP-Method-Override', request('GET /x', ['X-HTTP-Method-Override: POST'])],
    ['X-HTTP-Method', request('GET /x', ['X-HTTP-Method: POST'])],
    ['X-Method-Override at the token endpoint', request('POST /auth/token', ['X-Method-Override: PUT'], 'a=b')],
    ['_method in the query', request('GET /x?_method=POST')],
    ['_method, its name encoded', request('GET /x?%5Fmethod=POST')],
    ['X-HTTP-Verb', request('GET /x', ['X-HTTP-Verb: POST'])],
    ['a method under a name that nobody knows', request('GET /x', ['X-Tunnel: post'])],
    ['a method in a cookie', request('GET /x', ['Cookie: a=b; m=POST'])],
    ['_method behind a semicolon', request('GET /x?a=b;_method=POST')],
    ['a verb in the query', request('GET /x?_verb=PUT')],
    ['X-Original-URL', request('GET /x', [`X-Original-URL: ${CALL}`])],
    [
      'X-Rewrite-URL at the token endpoint',
      request('POST /auth/token', ['X-Rewrite-URL: /elsewhere', JSON_TYPE], BODY),
    ],
    ['the call under a name that nobody knows', request('POST /auth/token', [`X-Tunnel: ${CALL}`, JSON_TYPE], BODY)],
    ['parameters within the path', request('GET /ccapi;a/v2;b/outbound;c/personal-connection;d/call;e')],
    [
      'a path that is broken elsewhere',
      request('GET /ccapi/v2/outbound/%70ersonal%2dconnection/call%?number=%2B12025550143'),
    ],
    ['a path that is no UTF-8', request('GET /%ff/../ccapi/v2/outbound/%70ersonal%2dconnection/call')],
    ['a hyphen that is none', request('GET /ccapi/v2/outbound/personal%E2%80%90connection/call')],
    ['a path encoded seven times', request(`GET /ccapi/v2/outbound/personal%${'25'.repeat(7)}2Dconnection/call`)],
    ['a path that another thread claims', request('POST /outbound/v1/calls', [JSON_TYPE], BODY)],
    [
      'a documented call of an agent',
      request('POST /inContactAPI/services/v34.0/agent-sessions/1/dial-phone', [], '{}'),
    ],
    ['a calling list', request('POST /inContactAPI/services/v34.0/lists/call-lists/1/upload', [JSON_TYPE], BODY)],
    ['a method of WebDAV', request('MKCOL /x')],
    ['TRACE', request('TRACE /x')],
    ['CONNECT', request('CONNECT elsewhere.example:443')],
    ['an upgrade of the call', request(`POST ${CALL}`, ['Connection: Upgrade', 'Upgrade: h2c', JSON_TYPE], BODY)],
    ['a method in small letters', request(`post ${CALL}`, [JSON_TYPE], BODY)],
    ['a path that is none', request('OPTIONS *', [], BODY)],
    ['two lengths', request(`POST /auth/token`, ['Content-Length: 3', 'Content-Length: 99'], 'abc')],
    [
      'a length and chunks',
      request('POST /auth/token', ['Transfer-Encoding: chunked'], `0\r\n\r\nPOST ${CALL} HTTP/1.1\r\n`),
    ],
    [
      'the call behind something harmless',
      `GET /x HTTP/1.1\r\nHost: x\r\n\r\n${request(`POST ${CALL}`, [JSON_TYPE], BODY)}`,
    ],
  ])('%s', async (_name, bytes) => {
    target.came.splice(0);
    const { text } = await exchangeRaw(proxy.url, bytes);
    expect(target.came.filter((came) => !came.startsWith('GET /x HTTP'))).toEqual([]);
    expect(target.came.join()).not.toMatch(/2025550143|personal/i);
    expect(text).toMatch(/^HTTP\/1\.1 (403|400|405) |HTTP\/1\.1 403 /);
  });

  test('what was blocked is told, and journalled', async () => {
    const answer = await fetch(proxy.url + CALL, { method: 'POST', body: BODY });
    expect(answer.status).toBe(403);
    // what else is wrong with it is told, but not as the reason of this answer
    expect(answer.headers.get('x-fake-cxone-violations')).toContain('request ');
    expect(answer.headers.get('x-fake-cxone-error')).toBeNull();
    expect(answer.headers.get('x-fake-cxone-hint')).toBeNull();
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({
      detail: '--block-calls lets nothing through that could ring a phone: the path may be one of the call',
      blocked: `POST ${CALL}`,
    });
    const entry = (await proxy.journal({ status: '403' })).at(-1);
    expect(entry?.proxied?.answeredBy).toBe('proxy');
  });

  test.each<[string, string]>([
    ['value', request('GET /inContactAPI/services/v34.0/campaigns?fields=campaignId')],
    ['HEAD alone', request('HEAD /inContactAPI/services/v34.0/skills')],
    ['asking what is allowed', request(`OPTIONS ${CALL}`, ['Access-Control-Request-Method: POST'])],
    [
      'what a browser says besides',
      request('GET /x', [
        'Upgrade-Insecure-Requests: 1',
        'Sec-Fetch-Mode: cors',
        `Referer: https://app.example${CALL}`,
        'Strict-Transport-Security: max-age=1',
      ]),
    ],
    ['discovery', request('GET /.well-known/openid-configuration')],
    [
      'a token',
      request('POST /auth/token', ['Content-Type: application/x-www-form-urlencoded'], 'grant_type=password'),
    ],
    [
      'a token of an access key',
      request('POST /authentication/v1/token/access-key', [JSON_TYPE], '{"accessKeyId": "x"}'),
    ],
    ['a token refreshed', request('POST /public/user/refresh', [JSON_TYPE], '{"token": "x"}')],
    ['a token of the older platform', request('POST /InContactAuthorizationServer/Token', [JSON_TYPE], '{}')],
    ['the same in other letters', request('POST /incontactauthorizationserver/token', [JSON_TYPE], '{}')],
  ])('and %s goes through', async (_name, bytes) => {
    target.came.splice(0);
    await exchangeRaw(proxy.url, bytes);
    expect(target.came).toHaveLength(1);
  });
});
