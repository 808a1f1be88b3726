import { afterEach, describe, expect, test } from 'vitest';
import { defaultTenant } from '../../generated/index.ts';
import { type FakeCxone, type StartOptions, startFakeCxone } from '../index.ts';

let fake: FakeCxone;
afterEach(() => fake.close());

async function get(path: string, options: RequestInit = {}, start: StartOptions = {}): Promise<Response> {
  fake = await startFakeCxone({ port: 0, ...start });
  return fetch(fake.url + path, options);
}

describe('/_fake/docs', () => {
  test('leads to the first page, also below a test key', async () => {
    const response = await get('/_fake/keys/mine/_fake/docs');
    expect(response.url).toBe(`${fake.url}/_fake/keys/mine/_fake/docs/`);
    expect(await response.text()).toContain('<title>fake-cxone documentation</title>');
  });

  test.each([
    ['', 'text/html; charset=utf-8'],
    ['rejections.html', 'text/html; charset=utf-8'],
    ['search-index.js', 'text/javascript; charset=utf-8'],
    ['assets/site.css', 'text/css; charset=utf-8'],
    ['assets/icon.svg', 'image/svg+xml'],
  ])('serves %s as %s, with a strict policy', async (file, mediaType) => {
    const { status, headers } = await get(`/_fake/docs/${file}`);
    expect([status, headers.get('content-type')]).toEqual([200, mediaType]);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('is not sent again to who has it', async () => {
    const first = await get('/_fake/docs/variants.html');
    const tag = first.headers.get('etag') ?? '';
    const second = await fetch(`${fake.url}/_fake/docs/variants.html`, {
      headers: { 'If-None-Match': `"other", W/${tag}` },
    });
    expect([second.status, await second.text()]).toEqual([304, '']);
    expect(first.headers.get('cache-control')).toBe('no-cache');
  });

  test('HEAD has the headers and no body', async () => {
    const response = await get('/_fake/docs/variants.html', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(10_000);
  });

  test('a page that is none is a problem document', async () => {
    const response = await get('/_fake/docs/%2e%2e%2fpackage.json');
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });

  test('requires no token where the rest of /_fake does, and shows nothing of the tenant', async () => {
    const tenant = { ...defaultTenant, name: 'secret-name', audience: 'secret-audience' };
    const start = { adminToken: 'a-token-of-the-serverContext', tenant };
    const response = await get('/_fake/docs/operation-placeCall.html', {}, start);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).not.toMatch(/secret-name|secret-audience|a-token-of-the-serverContext/);
    expect((await fetch(`${fake.url}/_fake/tenant`)).status).toBe(401);
    expect((await fetch(`${fake.url}/_fake/docsearch`)).status).toBe(401);
  });

  test('shows the variants in effect, also after the tenant has changed them', async () => {
    await get('/_fake/docs/', {}, { variants: { campaign: 'required' } });
    // on a busy machine the pages take longer than a connection stays open
    const headers = { Connection: 'close' };
    const page = async () => (await fetch(`${fake.url}/_fake/docs/variants.html`, { headers })).text();
    expect(await page()).toMatch(/id="campaign--required" class="holds"/);
    await fake.patchTenant([{ op: 'add', path: '/variants', value: { 'flat-phone': 'accept' } }]);
    expect(await page()).toMatch(/id="flat-phone--accept" class="holds"/);
  });
});
