import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFetch, createSandbox, startFakeCxone } from '../index.ts';
import { CallModel } from '../test-support/call-model.ts';

const NUMBERS = ['+12025550100', '+12025550101', '+12025550102', '+12025550103', '+12025550104', '+12025550180'];
const ORIGIN = 'http://127.0.0.1:4010';

type Deed =
  | { readonly place: readonly string[] }
  | { readonly wait: number }
  | { readonly run: boolean }
  | { readonly list: string }
  | { readonly unlist: string }
  | { readonly look: true };

const numberOf = fc.constantFrom(...NUMBERS);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ place: fc.array(numberOf, { minLength: 1, maxLength: 4 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({ wait: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(30, 60, 200)) }),
  },
  { weight: 2, arbitrary: fc.record({ run: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ list: numberOf }) },
  { weight: 1, arbitrary: fc.record({ unlist: numberOf }) },
  { weight: 1, arbitrary: fc.record({ look: fc.constant(true as const) }) },
);

type Send = (method: string, path: string, body?: unknown) => Promise<Response>;

/** Does everything to the fake and to the model, and compares what they report at the end. */
async function compare(deeds: readonly Deed[], send: Send): Promise<void> {
  const model = new CallModel();
  const listed: string[] = [];
  const patchList = () =>
    send('PATCH', '/_fake/tenant', [{ op: 'replace', path: '/doNotCall/0/numbers', value: listed }]);
  await send('PATCH', '/_fake/clock', { isRunning: false, now: '2026-01-05T12:00:00Z' });
  await patchList();
  for (const each of deeds) {
    if ('place' in each) {
      model.place(each.place);
      const phoneNumbers = each.place.map((number) => ({ phoneType: 'mobile', number }));
      const contact = { externalId: `contact-${model.people.length}`, phoneNumbers };
      const placed = await send('POST', '/ccapi/v2/outbound/personal-connection/call', {
        contact,
        campaignId: 'camp-pc-001',
      });
      // A campaign whose skill is stopped rejects the call.
      if (placed.status !== 202) model.people.pop();
    } else if ('wait' in each) {
      model.wait(each.wait);
      await send('PATCH', '/_fake/clock', { advance: each.wait });
    } else if ('run' in each) {
      await send('PATCH', '/_fake/tenant', [{ op: 'replace', path: '/skills/1/isRunning', value: each.run }]);
      model.run(each.run);
    } else if ('list' in each) {
      if (!listed.includes(each.list)) listed.push(each.list);
      await patchList();
      model.list(each.list);
    } else if ('unlist' in each) {
      if (listed.includes(each.unlist)) listed.splice(listed.indexOf(each.unlist), 1);
      await patchList();
      model.unlist(each.unlist);
    } else await send('GET', '/_fake/calls');
  }
  const { calls } = (await (await send('GET', '/_fake/calls')).json()) as { calls: Told[] };
  const told = calls.map(({ history, attempts, disposition }) => ({
    story: history.map(({ state }) => state),
    tried: attempts,
    end: disposition?.name ?? null,
  }));
  expect(told).toEqual(model.told());
}

interface Told {
  readonly history: readonly { readonly state: string }[];
  readonly attempts: number;
  readonly disposition: { readonly name: string } | null;
}

const headers = { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' };
const request = (url: string, method: string, body: unknown) =>
  new Request(url, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });

describe('the states of calls are those of an independent model', () => {
  test('in this process, over random sequences of requests', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds) => {
        const handle = createFetch(await createSandbox());
        await compare(deeds, (method, path, body) => handle(request(ORIGIN + path, method, body)));
      }),
      { numRuns: 300 },
    );
  });

  test('over a socket', { timeout: 120_000 }, async () => {
    const fake = await startFakeCxone();
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
        await fake.reset();
        await compare(deeds, (method, path, body) => fetch(request(fake.url + path, method, body)));
      }),
      { numRuns: 20 },
    );
    await fake.close();
  });
});
