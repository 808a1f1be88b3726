import { describe, expect, test } from 'vitest';
import { createRedactor } from '../../contracts/redaction/index.ts';
import { answer, createSandbox } from '../index.ts';
import { redactedEntry } from './redact-entry.ts';

const SECRET = 'sesame-open-0123456789';
const JWT = `eyJhbGciOiJSUzI1NiJ9.${Buffer.from(SECRET).toString('base64url')}.c2lnbmF0dXJl`;
const JSON_TYPE = ['Content-Type', 'application/json'];
const FORM_TYPE = ['Content-Type', 'application/x-www-form-urlencoded'];
const basic = (secret: string) => `Basic ${Buffer.from(`client:${secret}`).toString('base64')}`;

interface Row {
  readonly name: string;
  readonly path?: string;
  readonly query?: string;
  readonly headers?: readonly string[];
  readonly body?: string;
}

const rows: readonly Row[] = [
  { name: 'a bearer token', headers: ['Authorization', `Bearer ${SECRET}`] },
  { name: 'a bearer token in lower case', headers: ['authorization', `bearer ${SECRET}`] },
  { name: 'a token without a scheme', headers: ['Authorization', SECRET] },
  { name: 'a token of an unknown scheme', headers: ['Authorization', `Token ${SECRET}`] },
  { name: 'the second of two tokens', headers: ['Authorization', 'Bearer a', 'Authorization', `Bearer ${SECRET}`] },
  { name: 'a token with characters that it cannot have', headers: ['Authorization', `Bearer "${SECRET}"`] },
  { name: 'a JWT', headers: ['Authorization', `Bearer ${JWT}`] },
  {
    name: 'Basic credentials',
    path: '/auth/token',
    headers: ['Authorization', basic(SECRET), ...FORM_TYPE],
    body: 'grant_type=password',
  },
  { name: 'a cookie', headers: ['Cookie', `session=${SECRET}`] },
  { name: 'proxy credentials', headers: ['Proxy-Authorization', basic(SECRET)] },
  { name: 'an API key', headers: ['X-Api-Key', SECRET] },
  { name: 'a token in the query', query: `?access_token=${SECRET}` },
  { name: 'a token in the query, its name encoded', query: `?access%5Ftoken=${SECRET}` },
  { name: 'a JWT in the path', path: `/auth/token/${JWT}` },
  {
    name: 'a password in the form',
    path: '/auth/token',
    headers: FORM_TYPE,
    body: `grant_type=password&username=u&password=${SECRET}`,
  },
  {
    name: 'a password in the form, its name encoded',
    path: '/auth/token',
    headers: FORM_TYPE,
    body: `pass%77ord=${SECRET}&grant_type=password`,
  },
  {
    name: 'the user name of an access key',
    path: '/auth/token',
    headers: FORM_TYPE,
    body: `grant_type=password&username=${SECRET}&password=p`,
  },
  {
    name: 'a client secret in the form',
    path: '/auth/token',
    headers: FORM_TYPE,
    body: `client_id=a&client_secret=${SECRET}`,
  },
  {
    name: 'a refresh token in the form',
    path: '/auth/token',
    headers: FORM_TYPE,
    body: `grant_type=refresh_token&refresh_token=${SECRET}`,
  },
  { name: 'a form at the wrong path', path: '/oauth/token', headers: FORM_TYPE, body: `client_secret=${SECRET}` },
  { name: 'a form under the wrong media type', path: '/auth/token', headers: JSON_TYPE, body: `password=${SECRET}` },
  { name: 'a password in JSON', headers: JSON_TYPE, body: `{"password":"${SECRET}"}` },
  { name: 'a password in JSON with white space', headers: JSON_TYPE, body: `{ "password" :\n "${SECRET}" }` },
  { name: 'a password in JSON, its name escaped', headers: JSON_TYPE, body: `{"pass\\u0077ord":"${SECRET}"}` },
  { name: 'a password with quotes in it', headers: JSON_TYPE, body: `{"password":"a\\"${SECRET}"}` },
  { name: 'a password in JSON that breaks off', headers: JSON_TYPE, body: `{"password":"${SECRET}` },
  { name: 'a password deep in JSON', headers: JSON_TYPE, body: `{"a":[{"client_secret":"${SECRET}"}]}` },
  {
    name: 'the token again in the body',
    headers: ['Authorization', `Bearer ${SECRET}`, ...JSON_TYPE],
    body: `{"contact":{"externalId":"${SECRET}"}}`,
  },
  {
    name: 'the token again as a key',
    headers: ['Authorization', `Bearer ${SECRET}`, ...JSON_TYPE],
    body: `{"${SECRET}":1}`,
  },
  { name: 'the token again in the path', path: `/ccapi/${SECRET}`, headers: ['Authorization', `Bearer ${SECRET}`] },
  {
    name: 'the token again in a header',
    headers: ['Authorization', `Bearer ${SECRET}`, 'X-Debug', `token was ${SECRET}`],
  },
  {
    name: "the tenant's client secret in the wrong place",
    headers: JSON_TYPE,
    body: '{"contact":{"externalId":"fake-client-secret"}}',
  },
  { name: "the tenant's access key at the wrong path", path: '/login', body: 'user:fake-access-key-secret==' },
  { name: "the tenant's access key, encoded", path: '/login', query: '?key=fake-access-key-secret%3D%3D' },
];

describe('the journal never shows a secret', () => {
  test.each(rows)(
    '$name',
    async ({ path = '/ccapi/v2/outbound/personal-connection/call', query = '', headers = [], body = '' }) => {
      const sandbox = await createSandbox();
      const { headers: answered, body: said } = await answer(
        sandbox,
        { method: 'POST', path, query, rawHeaders: headers },
        { bytes: Buffer.from(body) },
      );
      const kept = JSON.stringify(await sandbox.store.journal.query({}));
      for (const secret of [
        SECRET,
        JWT,
        Buffer.from(`client:${SECRET}`).toString('base64'),
        'fake-client-secret',
        'fake-access-key-secret',
      ]) {
        expect(kept).not.toContain(secret);
      }
      expect(kept).toContain('[redacted]');
      expect(answered.join()).not.toContain(SECRET);
      if (!body.includes(`{"${SECRET}"`)) expect(said).not.toContain(SECRET);
    },
  );

  test('the tokens that it issues are not kept either', async () => {
    const sandbox = await createSandbox();
    const form = 'grant_type=password&username=fake-access-key-id&password=fake-access-key-secret%3D%3D';
    const rawHeaders = [
      'Authorization',
      `Basic ${Buffer.from('fake-client-id:fake-client-secret').toString('base64')}`,
      ...FORM_TYPE,
    ];
    const { body, status } = await answer(
      sandbox,
      { method: 'POST', path: '/auth/token', query: '', rawHeaders },
      { bytes: Buffer.from(form) },
    );
    expect(status).toBe(200);
    const kept = JSON.stringify(await sandbox.store.journal.query({}));
    for (const name of ['access_token', 'refresh_token', 'id_token'])
      expect(kept).not.toContain((JSON.parse(body) as Record<string, string>)[name]);
    expect(kept).not.toContain('fake-access-key-id');
  });

  test('a body without secrets is kept to the byte', async () => {
    const sandbox = await createSandbox();
    const body = '{ "contact":{"externalId" : "a=b&c=d"}, "x":[1,2 ] }\r\n';
    await answer(
      sandbox,
      { method: 'POST', path: '/x', query: '?a=b', rawHeaders: JSON_TYPE },
      { bytes: Buffer.from(body) },
    );
    const [entry] = await sandbox.store.journal.query({});
    expect(entry?.request.body).toBe(body);
    expect(entry?.request.path).toBe('/x?a=b');
  });

  test('the status that a request prefers is no secret, nor is the link to its own entry', async () => {
    const sandbox = await createSandbox();
    const credentials = Buffer.from('client:fake').toString('base64');
    const rawHeaders = ['Authorization', `Basic ${credentials}`, 'Prefer', 'code=403', 'Referer', '/back?code=4711'];
    await answer(
      sandbox,
      { method: 'POST', path: '/ccapi/v2/outbound/personal-connection/call', query: '', rawHeaders },
      { bytes: Buffer.from('{}') },
    );
    const [entry] = await sandbox.store.journal.query({});
    expect(entry?.request.headers).toMatchObject({ prefer: 'code=403', referer: '/back?code=[redacted]' });
    expect(entry?.override?.why).toContain('code=403');
    expect(entry?.response.headers['x-fake-cxone-why']).toContain('code=403');
    expect(entry?.response.headers['x-fake-cxone-journal']).toBe(`/_fake/journal/${entry?.id}`);
  });

  test('the failure of a target that the proxy could not reach is shown without its credentials', async () => {
    const sandbox = await createSandbox();
    await answer(sandbox, { method: 'GET', path: '/x', query: '', rawHeaders: [] }, { bytes: new Uint8Array() });
    const [facts] = await sandbox.store.journal.query({});
    if (facts === undefined) throw new Error('there is no entry');
    const exchange = {
      request: { method: 'GET', url: '/x', headers: {}, body: '' },
      response: { status: 502, headers: {}, body: '' },
    };
    const redactor = createRedactor({}).about(exchange);
    const nobody = { target: 'https://10.0.0.7:8443', answeredBy: 'nobody', milliseconds: 3 } as const;
    const failure = 'connect ECONNREFUSED https://user:s3cr3t-of-target@10.0.0.7:8443';
    const failed = redactedEntry(redactor, { ...facts, proxied: { ...nobody, failure } });
    expect(failed.proxied?.failure).toContain('10.0.0.7:8443');
    expect(JSON.stringify(failed)).not.toContain('s3cr3t');
    expect(failed).toMatchObject({ request: { body: '' }, response: { status: 502, headers: {}, body: '' } });
    expect(redactedEntry(redactor, { ...facts, proxied: nobody }).proxied).toStrictEqual(nobody);
  });
});
