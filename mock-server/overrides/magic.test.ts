import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { defaultContract } from '../../contracts/internal.ts';
import { magicInputs } from '../../generated/index.ts';
import { type FakeCxone, startFakeCxone } from '../index.ts';

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone();
});
afterEach(() => fake.reset());
afterAll(() => fake.close());

function place(externalId: string, number = '+15550199999'): Promise<Response> {
  return fetch(`${fake.url}/ccapi/v2/outbound/personal-connection/call`, {
    method: 'POST',
    headers: { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' },
    body: JSON.stringify({
      contact: { externalId, phoneNumbers: [{ phoneType: 'mobile', number }] },
      campaignId: 'camp-pc-001',
    }),
  });
}

const { findings, replies } = defaultContract.tables;
const provoking = magicInputs.flatMap(({ externalId, finding }) =>
  finding === null ? [] : [[externalId, finding] as const],
);
const foretelling = magicInputs.flatMap(({ externalId, number, outcome }) =>
  number === null || outcome === null ? [] : [[outcome, externalId, number] as const],
);

describe('magic inputs', () => {
  test.each(provoking)('%s is answered as the catalog has %s, and nothing is placed', async (externalId, finding) => {
    const response = await place(externalId);
    const code = findings[finding].replies.placeCall ?? findings[finding].reply;
    expect(response.status).toBe(code === null ? undefined : replies[code].status);
    expect(response.headers.get('x-fake-cxone-error')).toBe(finding);
    expect(response.headers.get('x-fake-cxone-why')).toBe(`magic: the external id ${externalId} asks for ${finding}`);
    expect(await response.text()).not.toContain('magic');
    expect(await fake.calls()).toEqual([]);
    const [entry] = await fake.journal();
    expect(entry?.findings[0]).toMatchObject({ code: finding, severity: 'error' });
    expect(entry?.findings[0]?.message).not.toMatch(/\{|undefined/);
    expect(entry?.override).toMatchObject({ by: 'magic', finding });
    expect(entry?.stages).toEqual([
      'route',
      'override',
      'authenticate',
      'authorize',
      'parse',
      'inspect',
      'respond',
      'journal',
    ]);
  });

  test('provoke every error that a request can be rejected with behind the route', () => {
    const codes = provoking.map(([, finding]) => finding);
    expect(codes).toEqual(expect.arrayContaining(['rate-limited', 'scope-missing', 'json-broken', 'number-format']));
    expect(codes.filter((code) => findings[code].severity !== 'error')).toEqual([]);
    expect(new Set(magicInputs.map(({ externalId }) => externalId)).size).toBe(magicInputs.length);
  });

  test.each(foretelling)('%s is the same by external id %s and by number %s', async (_outcome, externalId, number) => {
    await fake.clock.stop();
    await place(externalId);
    await place('somebody', number);
    await fake.clock.advance(20);
    const [byId, byNumber] = await fake.calls();
    const states = (call: typeof byId) => call?.history.map(({ state, at }) => [state, at]);
    expect(states(byId)).toEqual(states(byNumber));
    expect([byId?.state, byId?.reason]).toEqual([byNumber?.state, byNumber?.reason]);
  });

  test('no number of theirs can ring anywhere: all are of the range that North America keeps for fiction', () => {
    const numbers = magicInputs.flatMap(({ number }) => number ?? []);
    expect(numbers).toHaveLength(7);
    for (const number of numbers) expect(number).toMatch(/^\+1[2-9]\d\d55501\d\d$/);
  });
});
