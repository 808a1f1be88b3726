import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from '../../../mock-server/index.ts';
import { askForCall, RIGHT } from '../../testing/call-requests.ts';
import { announcementOf } from './announcement.ts';
import { stageTrack, stopOf, trackInWords } from './stage-track.ts';

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone();
});
afterAll(() => fake.close());

const SIGNS = { passed: '-', rejected: 'x', chosen: 'o', skipped: '.' };

/** What the journal has of one request. */
async function entryOf(send: () => Promise<unknown>) {
  await fake.reset();
  await send();
  return (await fake.journal())[0] ?? expect.fail('nothing was journalled');
}

describe('the row of stages', () => {
  test.each<[name: string, row: string, words: string, send: () => Promise<unknown>]>([
    ['of a call that is placed', '---------', 'passed all stages', () => askForCall(fake.url, RIGHT)],
    ['without a path', 'x......--', 'rejected at route: path-unknown', () => fetch(`${fake.url}/nowhere`)],
    [
      'with an expired token',
      '--x....--',
      'rejected at authenticate: token-expired',
      () => askForCall(fake.url, RIGHT, 'fake-expired'),
    ],
    [
      'without the scope',
      '---x...--',
      'rejected at authorize: scope-missing',
      () => askForCall(fake.url, RIGHT, 'fake-no-scope'),
    ],
    ['of a broken body', '----x..--', 'rejected at parse: json-broken', () => askForCall(fake.url, '{"contact": ')],
    [
      'of a campaign that nobody knows',
      '-----x.--',
      'rejected at inspect: campaign-unknown',
      () => askForCall(fake.url, RIGHT.replace('camp-pc-001', 'camp-none')),
    ],
    [
      'of a preference of the request',
      '-o----.--',
      'the response was overridden: service-unavailable',
      () => askForCall(fake.url, RIGHT, 'fake-pc-write', { Prefer: 'example=service-unavailable' }),
    ],
    [
      'of a delay alone',
      '---------',
      'passed all stages',
      async () => {
        await fake.setFault('late', { latency: { fixed: 1 } });
        await askForCall(fake.url, RIGHT);
      },
    ],
  ])('%s', async (_name, row, words, send) => {
    const entry = await entryOf(send);
    const marks = stageTrack(entry).map(({ outcome }) => SIGNS[outcome]);
    expect([marks.join(''), trackInWords(entry)]).toEqual([row, words]);
  });

  test('of what never became a request has nothing but the answer', async () => {
    const entry = await entryOf(() => fetch(`${fake.url}/auth/jwks`, { headers: { 'x-long': 'x'.repeat(20_000) } }));
    expect(stopOf(entry)).toEqual({ stage: 'http', outcome: 'rejected', by: 'headers-too-large' });
    expect(
      stageTrack(entry)
        .map(({ outcome }) => SIGNS[outcome])
        .join(''),
    ).toBe('.......--');
  });
});

describe('what is said aloud', () => {
  test('is nothing of what went through, the rejection where there is one, and a number where there are many', async () => {
    const right = await entryOf(() => askForCall(fake.url, RIGHT));
    const wrong = await entryOf(() => askForCall(fake.url, RIGHT, 'fake-expired'));
    expect(announcementOf([right, right])).toBe('');
    expect(announcementOf([right, wrong])).toBe('401, rejected at authenticate: token-expired');
    expect(announcementOf([wrong, right, wrong])).toBe(
      '2 of 3 new exchanges were rejected, the last one 401, rejected at authenticate: token-expired',
    );
  });
});
