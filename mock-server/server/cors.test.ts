import { afterEach, describe, expect, test } from 'vitest';
import { type FakeCxone, type StartOptions, startFakeCxone } from './start.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const PAGE = 'https://app.example';

const fakes: FakeCxone[] = [];
afterEach(async () => {
  for (const fake of fakes.splice(0)) await fake.close();
});

async function started(cors?: StartOptions['cors']): Promise<FakeCxone> {
  const fake = await startFakeCxone(cors === undefined ? {} : { cors });
  fakes.push(fake);
  return fake;
}

/** Status and what concerns CORS, of a preflight for the call. */
async function preflight(fake: FakeCxone, origin: string, more: Record<string, string> = {}, path = CALL) {
  const response = await fetch(fake.url + path, {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization,content-type',
      ...more,
    },
  });
  return { status: response.status, ...corsOf(response) };
}

function corsOf({ headers }: Response): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => /^(access-control-|vary)/.test(name)));
}

const ALLOWED = {
  status: 204,
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'authorization, content-type',
  vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
};

describe('pages of other origins', () => {
  test.each<[string, StartOptions['cors'], string | undefined]>([
    ['are not answered to unless that is asked for', undefined, undefined],
    ['are all answered to by *', '*', '*'],
    ['are answered to where they are named', ['https://other.example', PAGE], PAGE],
    ['are not answered to where others are named', ['https://other.example'], undefined],
    ['are not answered to on another port', [`${PAGE}:8443`], undefined],
  ])('%s', async (_name, cors, origin) => {
    const fake = await started(cors);
    const asked = await preflight(fake, PAGE);
    const response = await fetch(fake.url + CALL, { method: 'POST', headers: { Origin: PAGE }, body: '{}' });
    expect(response.status).toBe(401);
    const vary = cors === undefined ? {} : { vary: 'Origin' };
    if (origin === undefined) {
      expect(asked).toEqual({ status: 204, ...vary });
      expect(corsOf(response)).toEqual(vary);
    } else {
      expect(asked).toEqual({ ...ALLOWED, 'access-control-allow-origin': origin });
      expect(corsOf(response)).toEqual({
        'access-control-allow-origin': origin,
        'access-control-expose-headers':
          'WWW-Authenticate, x-fake-cxone-error, x-fake-cxone-hint, x-fake-cxone-journal',
        vary: 'Origin',
      });
    }
  });

  test('may ask for a path or a method that is none, and learn so from the rejection', async () => {
    const fake = await started('*');
    expect(await preflight(fake, PAGE, { 'Access-Control-Request-Method': 'PUT' }, '/nowhere')).toMatchObject({
      status: 204,
      'access-control-allow-methods': 'PUT',
    });
    const response = await fetch(`${fake.url}/nowhere`, { method: 'PUT', headers: { Origin: PAGE } });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([404, '*']);
  });

  test('get back of what they ask for only what a header can be called', async () => {
    const asked = await preflight(await started('*'), PAGE, { 'Access-Control-Request-Headers': 'a b, , x-c, "d"' });
    expect(asked).toMatchObject({ status: 204, 'access-control-allow-headers': 'x-c' });
  });

  test('leave no preflight in the journal and in the metrics', async () => {
    const fake = await started([PAGE]);
    await preflight(fake, PAGE);
    expect(await fake.journal()).toEqual([]);
    const page = await (await fetch(`${fake.url}/_fake/metrics`)).text();
    expect(page).toContain('fake_cxone_request_duration_seconds_count 0');
    await preflight(fake, 'https://evil.example');
    expect((await fake.journal()).map(({ response }) => response.status)).toEqual([204]);
  });

  test('get nothing of the admin API', async () => {
    const fake = await started('*');
    expect(await preflight(fake, PAGE, {}, '/_fake/reset')).toEqual({ status: 403 });
    const response = await fetch(`${fake.url}/_fake/calls`, { headers: { Origin: PAGE } });
    expect([response.status, corsOf(response)]).toEqual([403, {}]);
  });

  test('a client that is not a page gets an answer that a cache keeps apart', async () => {
    expect(corsOf(await fetch(`${(await started('*')).url}/auth/jwks`))).toEqual({ vary: 'Origin' });
  });

  test.each([
    ['app.example', 'write it as https://app.example'],
    [`${PAGE}/`, `give '${PAGE}'`],
    [`${PAGE}/page`, `give '${PAGE}'`],
    ['null', 'write it as https://app.example'],
    ['file:///page.html', 'write it as https://app.example'],
  ])('%s is not an origin', async (origin, remedy) => {
    await expect(startFakeCxone({ cors: [origin] })).rejects.toThrow(`cors: '${origin}' is not an origin; ${remedy}`);
  });
});
