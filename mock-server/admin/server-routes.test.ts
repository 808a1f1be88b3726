import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFetch, createSandbox, type FakeCxone, startFakeCxone } from '../index.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const WRONG =
  '{"contact":{"externalId":"ext-12345","phone":"+15550199"},"campaignId":"camp-abc-123","scriptId":"script-xyz-999"}';
const RIGHT =
  '{"contact":{"externalId":"ext-12345","phoneNumbers":[{"phoneType":"mobile","number":"+15550199999"}]},"campaignId":"camp-pc-001"}';

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone({ version: '1.2.3' });
});
afterAll(() => fake.close());

describe('health', () => {
  test('names the product and its version', async () => {
    expect(await (await fetch(`${fake.url}/_fake/health`)).json()).toMatchObject({
      product: 'fake-cxone',
      version: '1.2.3',
      status: 'ok',
    });
    expect(await fake.health()).toMatchObject({ version: '1.2.3' });
  });

  test.each(['live', 'ready'])('%s is ok while the fake runs', async (probe) => {
    const response = await fetch(`${fake.url}/_fake/health/${probe}`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  test.each([
    ['ready', 503],
    ['live', 200],
  ])('%s is answered with %i on a connection that is left while the fake closes', async (probe, status) => {
    const closing = await startFakeCxone();
    const socket = connect(Number(new URL(closing.url).port), '127.0.0.1');
    const head = `GET /_fake/health/${probe} HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n`;
    await new Promise<void>((resolve) => socket.write(head, () => resolve()));
    await fetch(`${closing.url}/_fake/health/live`); // the server has read what was written before
    const closed = closing.close();
    socket.write('x');
    const text = await new Promise<string>((resolve) => {
      let received = '';
      socket.on('data', (chunk) => {
        received += chunk;
      });
      socket.on('close', () => resolve(received));
    });
    await closed;
    expect(text.split(' ')[1]).toBe(String(status));
  });
});

/** The samples of a page, without comments. */
function samplesOf(page: string): string[] {
  return page.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

describe('metrics', () => {
  test('are counted for each server by itself, with labels that the spec names', async () => {
    const counted = await startFakeCxone();
    const headers = { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' };
    const post = (body: string, more = {}) =>
      fetch(counted.url + CALL, { method: 'POST', headers: { ...headers, ...more }, body });
    await post(RIGHT);
    await post(RIGHT);
    await post(WRONG);
    await post(WRONG, { Authorization: 'Bearer fake-no-scope' });
    await fetch(`${counted.url}/nowhere/at-all`);
    await fetch(`${counted.url}/_fake/calls`);
    const response = await fetch(`${counted.url}/_fake/metrics`);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const page = await response.text();
    const samples = samplesOf(page);
    expect(samples).toEqual(
      expect.arrayContaining([
        'fake_cxone_requests_total{operation="placeCall",status="202"} 2',
        'fake_cxone_requests_total{operation="placeCall",status="400"} 1',
        'fake_cxone_requests_total{operation="placeCall",status="403"} 1',
        'fake_cxone_requests_total{operation="none",status="404"} 1',
        'fake_cxone_findings_total{code="campaign-skill-not-running",severity="error",shadowed="false"} 1',
        'fake_cxone_findings_total{code="campaign-skill-not-running",severity="error",shadowed="true"} 1',
        'fake_cxone_findings_total{code="scope-missing",severity="error",shadowed="false"} 1',
        'fake_cxone_request_duration_seconds_count 5',
        'fake_cxone_calls_total{state="queued"} 2',
        'fake_cxone_journal_entries 5',
      ]),
    );
    expect(page).not.toContain('ext-12345');
    expect(page).not.toContain('nowhere');
    expect(samplesOf(await (await fetch(`${fake.url}/_fake/metrics`)).text())).toContain(
      'fake_cxone_journal_entries 0',
    );
    await counted.reset();
    expect(samplesOf(await (await fetch(`${counted.url}/_fake/metrics`)).text())).toEqual(
      expect.arrayContaining(['fake_cxone_journal_entries 0', 'fake_cxone_calls_total{state="queued"} 2']),
    );
    await counted.close();
  });

  test('count what Node itself rejects, and what is requested in this process', async () => {
    const handle = createFetch(await createSandbox());
    await handle(new Request('https://cxone.test/auth/jwks'));
    const page = await (await handle(new Request('https://cxone.test/_fake/metrics'))).text();
    expect(samplesOf(page)).toEqual(
      expect.arrayContaining([
        'fake_cxone_requests_total{operation="getKeys",status="200"} 1',
        'fake_cxone_request_duration_seconds_count 1',
      ]),
    );
  });
});
