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
    ['a path that is not UTF-8', request('GET /%ff/../ccapi/v2/outbound/%70ersonal%2dconnection/call')],
    ['a hyphen that is none', request('GET /ccapi/v2/outbound/personal%E2%80%90connection/call')],
    ['a path encoded seven times', request(`GET /ccapi/v2/outbound/personal%${'25'.repeat(7)}2Dconnection/call`)],
    ['dots within a path that another thread claims', request('GET /api/v2/./x/../outbound/calls')],
    ["a path of the call behind a gateway's", request('GET /gateway/1/api/v2/outbound/calls')],
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

  /** What the page says of other methods and paths: in whatever notation, and in a header, the query and the path alike. */
  const METHODS: readonly [string, string][] = [
    ['alone', 'POST'],
    ['in small letters', 'put'],
    ['with a parameter', 'POST;q=1'],
    ['in a list', 'POST, GET'],
    ['at the end of a list', 'get,PATCH'],
    ['as a preference', 'method=POST'],
    ['as a quoted preference', 'method="DELETE"'],
    ['in JSON', '{"method":"POST"}'],
    ['in JSON, escaped', '{"a":["\\u0050OST"]}'],
    ['in JSON within JSON', JSON.stringify({ a: JSON.stringify({ method: 'post' }) })],
    ['encoded', '%50OST'],
    ['encoded twice', '%2550OST'],
    ['encoded seven times', `%${'25'.repeat(7)}50OST`],
    ['as an entity', '&#80;OST'],
    ['as a line of HTTP', 'POST /x HTTP/1.1'],
    ['in a nested query', '/x?_method=POST'],
    ['in quotes', "'POST'"],
    ['in brackets', '[DELETE]'],
    ['as a segment', '/x/POST/y'],
    ['as the first segment', 'put/y'],
  ];
  const PATHS: readonly [string, string][] = [
    ['alone', CALL],
    ['encoded', encodeURIComponent(CALL)],
    ['encoded twice', encodeURIComponent(encodeURIComponent(CALL))],
    ['in JSON', JSON.stringify({ url: CALL })],
    ['in JSON, escaped', `{"url":"${CALL.replaceAll('/', '\\/')}"}`],
    ['in a list', `/a, ${CALL}`],
    ['with a parameter', `${CALL};q=1`],
    ['as a URL', `https://api.example${CALL}?a=b`],
    ['without its slash', CALL.slice(1)],
    ['that another thread claims', '/api/v2/outbound/calls'],
    ['that another thread claims, without its slash', 'api/v2/outbound/calls'],
    ['that another thread claims, in JSON', '{"to":["/api/v2/outbound/campaigns/7/calls"]}'],
    ['that another thread claims, as a URL', 'http://h:80/api/v2/conversations/calls?x'],
    ['with dots in it', '/api/x/../v2/./outbound/calls'],
  ];
  const inPlaces = (what: string, values: readonly [string, string][]): [string, string][] =>
    values.flatMap(([how, value]): [string, string][] => [
      [`${what} ${how}, in a header`, request('GET /x', [`X-Foo: ${value}`])],
      [`${what} ${how}, in Prefer`, request('GET /x', [`Prefer: ${value}`])],
      [`${what} ${how}, in a cookie`, request('GET /x', [`Cookie: a=b; c=${value}`])],
      [`${what} ${how}, in a header at the token endpoint`, request('POST /auth/token', [`X-Foo: ${value}`], 'a=b')],
      [`${what} ${how}, in the query`, request(`GET /x?a=b&m=${encodeURIComponent(value)}`)],
      [`${what} ${how}, as a name in the query`, request(`GET /x?${encodeURIComponent(value)}=1`)],
      [`${what} ${how}, in the query of OPTIONS`, request(`OPTIONS /x?r=${encodeURIComponent(value)}`)],
      [`${what} ${how}, in the path`, request(`GET /x/;m=${encodeURIComponent(value)}`)],
    ]);

  test.each([...inPlaces('a method', METHODS), ...inPlaces('a path of the call', PATHS)])(
    '%s',
    async (_name, bytes) => {
      target.came.splice(0);
      const { text } = await exchangeRaw(proxy.url, bytes);
      expect(target.came).toEqual([]);
      expect(text).toMatch(/^HTTP\/1\.1 403 /);
      expect(text).toContain('may ');
    },
  );

  test.each([
    ['path', 'X-Original-Path'],
    ['path', 'X-Forwarded-Prefix'],
    ['path', 'X-Forwarded-Uri'],
    ['path', 'X-Rewrite-URL'],
    ['path', 'X_Path_Info'],
    ['method', 'X-HTTP-Method-Override'],
    ['method', 'X-Method'],
    ['method', 'HTTP_METHOD'],
    ['method', 'X-Verb'],
    ['method', 'Access-Control-Request-Method'],
  ])('another %s by the name of the header %s, whatever its value', async (what, name) => {
    target.came.splice(0);
    const { text } = await exchangeRaw(proxy.url, request('GET /x', [`${name}: a`]));
    expect(target.came).toEqual([]);
    expect(text).toContain(`the header ${name} may name another ${what}`);
  });

  test('a trailer that names a method does not arrive', async () => {
    target.came.splice(0);
    await exchangeRaw(
      proxy.url,
      'POST /auth/token HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTrailer: X-HTTP-Method\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n0\r\nX-HTTP-Method: PUT\r\n\r\n',
    );
    expect(target.came).toHaveLength(1);
    expect(target.came.join()).not.toMatch(/x-http-method|PUT/i);
  });

  describe("and the target's prefix counts", () => {
    const withPrefix = async (prefix: string, bytes: string) => {
      const behind = await startProxy({ target: target.url + prefix, blockCalls: true, timeout: 2_000 });
      target.came.splice(0);
      const { text } = await exchangeRaw(behind.url, bytes);
      await behind.close();
      return { text, came: [...target.came] };
    };

    test.each([
      ['/ccapi/v2', request('POST /auth/token', [], 'a=b'), 'documented token endpoints alone'],
      ['/ccapi/v2/outbound', request('GET /personal-connection/call'), 'the path may be one of the call'],
      ['/api/v2', request('GET /outbound/calls'), 'the path may be one of the call'],
      ['/api/v2', request('GET /x?r=/outbound/calls'), 'the query may name another path'],
      ['/api/v2', request('GET /x', ['X-Foo: outbound/calls']), 'the header X-Foo may name another path'],
    ])('%s', async (prefix, bytes, why) => {
      const { text, came } = await withPrefix(prefix, bytes);
      expect(came).toEqual([]);
      expect(text).toContain(why);
    });

    test('where it makes the path one of a token endpoint', async () => {
      const { came } = await withPrefix('/auth', request('POST /token', [], 'a=b'));
      expect(came.join()).toMatch(/^POST \/auth\/token /);
    });
  });

  test('what was blocked is reported, and in the journal', async () => {
    const answer = await fetch(proxy.url + CALL, { method: 'POST', body: BODY });
    expect(answer.status).toBe(403);
    // what else is wrong with it is reported, but not as the reason of this answer
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
    ['a search for words', request('GET /x?searchString=the+post+office&fields=postalCode,deleted')],
    [
      'a documented reading of calls',
      request('GET /inContactAPI/services/v34.0/phone-calls?phoneNumber=%2B12025550143'),
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
