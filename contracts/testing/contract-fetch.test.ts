import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { contractFetch } from './contract-fetch.ts';
import { ContractViolation } from './contract-violation.ts';

const CALL = 'https://api.example.com/ccapi/v2/outbound/personal-connection/call';
const RIGHT =
  '{"contact":{"externalId":"a","phoneNumbers":[{"phoneType":"mobile","number":"+15550199999"}]},"campaignId":"c"}';
const WRONG = '{"contact":{"externalId":"a","phone":"+15550199999"},"campaignId":"c"}';
const headers = { Authorization: 'Bearer opaque-secret', 'Content-Type': 'application/json' };

/** A fetch that answers as it is configured, and remembers what was sent. */
function fetchThat(answer: () => Response | Promise<Response>) {
  const sent: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const target = typeof input === 'string' && input.startsWith('/') ? `http://127.0.0.1${input}` : input;
    sent.push(await new Request(target, init).text());
    return answer();
  };
  return { fetch, sent };
}
const accepted = () => new Response(null, { status: 202 });
const odd = () => new Response('{"ok":true}', { status: 202 });
const init = (body: string) => ({ method: 'POST', headers, body });

describe('contractFetch', () => {
  test('passes on what is right', async () => {
    const { fetch, sent } = fetchThat(accepted);
    expect((await contractFetch(fetch)(CALL, init(RIGHT))).status).toBe(202);
    expect(sent).toEqual([RIGHT]);
  });

  test('knows the URL of a test key', async () => {
    const { fetch, sent } = fetchThat(accepted);
    const call = 'http://127.0.0.1:4010/_fake/keys/t1/ccapi/v2/outbound/personal-connection/call';
    expect((await contractFetch(fetch)(call, init(RIGHT))).status).toBe(202);
    await expect(contractFetch(fetch)(call, init(WRONG))).rejects.toThrow(ContractViolation);
    expect(sent).toEqual([RIGHT]);
  });

  test('throws at a wrong request, which never leaves', async () => {
    const { fetch, sent } = fetchThat(accepted);
    const error: ContractViolation = await contractFetch(fetch)(CALL, init(WRONG)).then(
      () => expect.unreachable(),
      (reason) => reason,
    );
    expect(error).toBeInstanceOf(ContractViolation);
    expect(sent).toEqual([]);
    expect(error.message).toMatch(/^this request breaks the contract\n\nPOST [\s\S]*contact-flat-phone/);
    expect(error.exchange).toMatchObject({ request: { method: 'POST', body: WRONG }, response: null });
    expect(error.findings.map(({ code }) => code)).toEqual(['contact-flat-phone', 'key-missing']);
  });

  test('throws at a wrong answer', async () => {
    const { fetch, sent } = fetchThat(odd);
    await expect(contractFetch(fetch)(CALL, init(RIGHT))).rejects.toThrow(/^this response breaks the contract/);
    expect(sent).toEqual([RIGHT]);
  });

  test('shows no credentials to code that prints the error', async () => {
    const { fetch } = fetchThat(odd);
    const error = await contractFetch(fetch)(CALL, init(WRONG)).catch((reason) => reason);
    expect(Object.keys(error)).toEqual([]);
    expect(error.name).toBe('ContractViolation');
    expect(`${error.stack}${JSON.stringify(error)}`).not.toContain('opaque-secret');
  });

  test('collects on a list, or by a function, and gives every answer back untouched', async () => {
    const violations: ContractViolation[] = [];
    const { fetch, sent } = fetchThat(odd);
    const watched = contractFetch(fetch, { onViolation: violations });
    const response = await watched(CALL, init(WRONG));
    expect(await response.json()).toEqual({ ok: true });
    expect(sent).toEqual([WRONG]);
    expect(
      violations.map(({ exchange, findings }) => [exchange.response?.status, findings.map(({ code }) => code)]),
    ).toEqual([[202, ['contact-flat-phone', 'key-missing', 'response-body-unexpected']]]);
    const told: string[] = [];
    await contractFetch(fetchThat(accepted).fetch, { onViolation: ({ message }) => told.push(message) })(
      CALL,
      init(RIGHT),
    );
    expect(told).toEqual([]);
  });

  test('collects what was never answered, and passes the error on', async () => {
    const violations: ContractViolation[] = [];
    const { fetch } = fetchThat(() => Promise.reject(new TypeError('fetch failed')));
    const watched = contractFetch(fetch, { onViolation: violations });
    await expect(watched(CALL, init(WRONG))).rejects.toThrow('fetch failed');
    await expect(watched(CALL, init(RIGHT))).rejects.toThrow('fetch failed');
    expect(violations.map(({ exchange }) => exchange.response)).toEqual([null]);
  });

  const stream = () => new Blob([WRONG]).stream();
  const FORMS: readonly (readonly [string, () => Parameters<typeof fetch>])[] = [
    ['a URL', () => [new URL(CALL), init(WRONG)]],
    ['a path', () => ['/ccapi/v2/outbound/personal-connection/call', init(WRONG)]],
    ['a Request', () => [new Request(CALL, init(WRONG))]],
    ['a Request with options over it', () => [new Request(CALL, init(RIGHT)), { body: WRONG }]],
    ['bytes', () => [CALL, { ...init(''), body: new TextEncoder().encode(WRONG) }]],
    ['a stream', () => [CALL, { ...init(''), body: stream(), duplex: 'half' }]],
  ];
  test.each(FORMS)('sees what is sent as %s, and sends it whole', async (_name, given) => {
    const violations: ContractViolation[] = [];
    const { fetch, sent } = fetchThat(accepted);
    await contractFetch(fetch, { onViolation: violations })(...given());
    expect(violations[0]?.exchange.request).toMatchObject({ method: 'POST', body: WRONG });
    expect(sent).toEqual([WRONG]);
    await expect(contractFetch(fetch)(...given())).rejects.toThrow(ContractViolation);
  });

  test("says nothing of a body that can be read only once, as Node's own streams", async () => {
    const { fetch, sent } = fetchThat(accepted);
    const body = Readable.from([WRONG]) as unknown as ReadableStream;
    expect((await contractFetch(fetch)(CALL, { ...init(''), body, duplex: 'half' })).status).toBe(202);
    expect(sent).toEqual([WRONG]);
  });

  test.each([
    ['https://example.com/somewhere', 200],
    ['https://example.com/auth/token', 200],
    ['http://127.0.0.1/health', 200],
  ])('leaves %s alone', async (url, status) => {
    const given: unknown[] = [];
    const watched = contractFetch(async (...values) => {
      given.push(...values);
      return new Response('anything', { status });
    });
    const options = init(WRONG);
    expect(await (await watched(url, options)).text()).toBe('anything');
    expect(given).toEqual([url, options]);
    expect(given[1]).toBe(options);
  });

  test.each([
    ['https://cxone.example.com/auth/token', ['cxone.example.com'], true],
    ['https://na1.nice-incontact.com/auth/token', [], true],
    ['https://other.example.com/auth/token', ['cxone.example.com'], false],
  ])('knows by its host whether %s counts', async (url, hosts, counts) => {
    const violations: ContractViolation[] = [];
    await contractFetch(fetchThat(accepted).fetch, { hosts, onViolation: violations })(url, init(WRONG));
    expect(violations.length > 0).toBe(counts);
  });

  test('goes by variants', async () => {
    const watched = contractFetch(fetchThat(accepted).fetch, { variants: { 'flat-phone': 'accept' } });
    expect((await watched(CALL, init(WRONG))).status).toBe(202);
  });
});
