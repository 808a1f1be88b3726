import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from '../mock-server/index.ts';
import { groupsOf, readCases, tenantOf } from '../mock-server/test-support/case-files.ts';
import { putToFake } from '../mock-server/test-support/over-a-socket.ts';
import { type RawAnswer, sendRaw } from '../mock-server/test-support/raw-client.ts';
import { SIGNING_KEY } from '../mock-server/test-support/tokens.ts';
import { type WireRequest, wireBytes, wireRequest } from '../mock-server/test-support/wire.ts';
import { startServe } from './test-support/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-replayed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cases = groupsOf(readCases()).get('default') ?? [];

/** What the proxy's parser, or that of the fake, rejects by itself comes to no recording. */
const REJECTED_BY_NODE = [
  "http: a header section over 16 KiB is rejected in the vendor's shape: not asked 0 431",
  "http: a request that never ends is rejected in the vendor's shape: not asked 408 408",
  "http: a request without a Host header is rejected in the vendor's shape: not asked 0 400",
  "http: an expectation that nobody meets is rejected in the vendor's shape: not asked 0 417",
  "http: bytes that are no HTTP request are rejected in the vendor's shape: not asked 0 400",
];
/** A preference goes before a recording, and is met by the same answer. */
const BY_PREFERENCE = [
  'calling-list-changes: a job is canceled as the reply says that a request prefers: not asked',
  'calling-list-changes: a job is shown in the form of the reply that a request prefers: not asked 200 200',
  'override: a preference for a finding has its code and its hint: not asked',
  'override: a preference for a reply by its name is met, and what is wrong is found nevertheless: not asked',
  'override: a preference for a status is answered with the first reply of that status: not asked',
  'override: a preference for a status that the request earns by itself is met by the genuine reply: not asked',
  'override: a preference for success changes nothing where the contract accepts: not asked',
  'override: a preference for success is met where the contract rejects, and nothing is placed: not asked',
  'override: a preference goes before a scenario: not asked',
  'override: a quoted preference is a preference: not asked',
  'override: of two preferences for a status the first counts: not asked',
  'override: one preference may be met and the other not: not asked',
  'override: who insists and asks for what is not understood gets a problem document: not asked',
  'override: who insists on what cannot be had gets a problem document: not asked',
];
/** What is no JSON is omitted from a recording without --keep-bodies, and is not given again. */
const OMITTED = [
  'sign-in: a choice in JSON is rejected: unmatched 400 404',
  'sign-in: a choice without a client and an address is rejected: unmatched 400 404',
  'sign-in: a page shows who may sign in: unmatched 200 404',
  'sign-in: a request without a client and an address is told so on a page: unmatched 400 404',
  'sign-in: a session ends by a form: unmatched 200 404',
  'sign-in: a session ends on a page: unmatched 200 404',
  'sign-in: a user who does not exist does not sign in: unmatched 400 404',
  'sign-in: after the end of a session nobody is sent elsewhere: unmatched 200 404',
  'sign-in: an unknown client is told so on a page: unmatched 400 404',
  "sign-in: nobody is sent to an address that is not the client's: unmatched 400 404",
  'sign-in: what is chosen is validated again: unmatched 400 404',
  'skills: without an Accept header the response is a text: unmatched 200 404',
];
/** A response that has phone numbers has others in their places. */
const OTHER_NUMBERS = [
  'dnc-changes: a number that was removed is not removed again: matched 200 200',
  'dnc-changes: each number that cannot be added has an error of its own: matched 200 200',
  'dnc-changes: numbers are added to a do-not-call group, as integers and as strings: matched 200 200',
  'dnc-changes: numbers are removed from a do-not-call group: matched 200 200',
  'dnc: the number whose do-not-call groups are looked for may be an integer: matched 200 200',
  'dnc: the do-not-call groups of a number are found, however it is written: matched 200 200',
  'dnc: the number whose do-not-call groups are looked for may be in the query: matched 200 200',
  'dnc: the numbers of a do-not-call group are listed: matched 200 200',
];

interface Put {
  readonly title: string;
  readonly request: WireRequest;
  readonly asksFirst: boolean;
  readonly answer: RawAnswer;
}

/** Puts the cases to a fake by way of the proxy, which records them. */
async function recorded(fake: FakeCxone, file: string, key: string): Promise<Put[]> {
  const proxy = await startServe(['--target', fake.url, '--record', file, '--key-file', key], { command: 'proxy' });
  const put: Put[] = [];
  for (const each of cases) {
    const request = await wireRequest(each, fake.url);
    const asksFirst = request.head.rawHeaders.some((value) => value.toLowerCase() === '100-continue');
    try {
      put.push({
        title: each.title,
        request,
        asksFirst,
        answer: await putToFake(each, fake.url, { via: proxy.url, request }),
      });
    } catch (error) {
      put.push({ title: each.title, request, asksFirst, answer: { status: 0, headers: {}, body: String(error) } });
    }
  }
  await proxy.end();
  return put;
}

test.each(['traffic.ndjson', 'traffic.har'])(
  'what the proxy records of the cases in %s is answered again',
  async (name) => {
    const fake = await startFakeCxone({
      tenant: tenantOf(cases[0] as (typeof cases)[0]),
      signingKey: SIGNING_KEY,
      requestTimeout: 1_000,
    });
    const [file, key] = [path.join(folder, name), path.join(folder, `${name}.key`)];
    const put = await recorded(fake, file, key);
    await fake.close();
    const others: string[] = [];
    for (const keyed of [['--key-file', key], []]) {
      const replay = await startServe([file, '--unmatched', 'reject', '--request-timeout', '1', ...keyed], {
        command: 'replay',
      });
      for (const { title, request, asksFirst, answer } of put) {
        const again = await sendRaw(Number(new URL(replay.url).port), wireBytes(request), asksFirst);
        const is = again.headers['x-fake-cxone-recording'] ?? 'not asked';
        const isSame = again.status === answer.status && (again.body === answer.body || /\[redacted-/.test(again.body));
        if (is !== 'matched' || !isSame)
          others.push(`${title}: ${is}${isSame ? '' : ` ${answer.status} ${again.status}`}`);
      }
      await replay.end();
    }
    expect([...new Set(others)].sort()).toEqual(
      [...REJECTED_BY_NODE, ...BY_PREFERENCE, ...OMITTED, ...OTHER_NUMBERS].sort(),
    );
  },
  240_000,
);
