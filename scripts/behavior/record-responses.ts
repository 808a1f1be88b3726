import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { allVariants } from '../../generated/index.ts';
import { type Case, groupsOf, readCases, tenantOf } from '../../mock-server/test-support/case-files.ts';
import { putToFake } from '../../mock-server/test-support/over-a-socket.ts';
import { sendRaw } from '../../mock-server/test-support/raw-client.ts';
import { SIGNING_KEY } from '../../mock-server/test-support/tokens.ts';
import { wireBytes, wireRequest } from '../../mock-server/test-support/wire.ts';

type Named = Readonly<Record<string, unknown>>;
interface Fake {
  readonly url: string;
  close(): Promise<void>;
}

const ORIGIN = 'http://127.0.0.1:4010';

/** The response to every case as it is written, and of those without own variants each one that makes a difference. */
export async function recordResponses(folder: string): Promise<Named> {
  const cases = readCases();
  const record: Record<string, Record<string, unknown>> = {};
  for (const group of groupsOf(cases).values()) {
    await withFake(folder, group[0] as Case, async (fake) => {
      for (const each of group) record[each.title] = { 'as written': await respond(fake, each) };
    });
  }
  const movable = cases.filter(({ variants, tenant, only }) => (variants ?? tenant ?? only) === undefined);
  for (const variants of otherValues()) {
    const [name = ''] = Object.entries(variants).map((pair) => pair.join('='));
    await withFake(folder, { ...(movable[0] as Case), variants }, async (fake) => {
      for (const each of movable) {
        const { response } = await respond(fake, each);
        const { 'as written': usual, ...others } = record[each.title] as { 'as written': { response: unknown } };
        if (JSON.stringify(response) !== JSON.stringify(usual.response))
          record[each.title] = { 'as written': usual, ...others, [name]: response };
      }
    });
  }
  return record;
}

/** Each variant with each value but its default. */
function otherValues(): Record<string, string>[] {
  return Object.entries(allVariants).flatMap(([name, { default: usual, values }]) =>
    Object.keys(values)
      .filter((value) => value !== usual)
      .map((value) => ({ [name]: value })),
  );
}

/** The journal in all its forms and the metrics, after all cases that need no preparation. */
export async function recordJournal(folder: string): Promise<Named> {
  const plain = readCases().filter(
    ({ given, tenant, variants, only, request }) =>
      (given ?? tenant ?? variants ?? only) === undefined && request?.includes('{{raw}}') !== true,
  );
  return withFake(folder, plain[0] as Case, async (fake) => {
    for (const each of plain)
      await sendRaw(Number(new URL(fake.url).port), wireBytes(await wireRequest(each, fake.url)));
    const { entries } = (await get(fake, '/_fake/journal')) as { entries: unknown };
    const timed = /^(\w+_duration_seconds_(?:bucket|sum)\S*) \S+$/gm;
    const metrics = (await text(fake, '/_fake/metrics')).replace(timed, '$1 (time)');
    return {
      json: entries,
      har: await get(fake, '/_fake/journal.har'),
      lines: await text(fake, '/_fake/journal.ndjson'),
      metrics,
    };
  });
}

/** A connection that is closed without a response is one, too. */
async function respond(fake: Fake, each: Case): Promise<{ readonly response: unknown }> {
  const { entry, calls, ...response } = await putToFake(each, fake.url).catch((error: Error) => ({
    ...{ entry: null, calls: null, headers: {} as Record<string, string>, error: error.message },
  }));
  const { date: _date, 'content-length': _length, ...headers } = response.headers;
  return JSON.parse(steady(JSON.stringify({ response: { ...response, headers }, entry, calls }), fake));
}

async function withFake<T>(folder: string, each: Case, act: (fake: Fake) => Promise<T>): Promise<T> {
  const { startFakeCxone } = (await import(pathToFileURL(path.join(folder, 'dist/index.js')).href)) as {
    startFakeCxone(options: object): Promise<Fake>;
  };
  const fake = await startFakeCxone({
    tenant: tenantOf(each),
    variants: each.variants ?? {},
    signingKey: SIGNING_KEY,
    requestTimeout: 1000,
    wait: () => Promise.resolve(),
  });
  try {
    return await act(fake);
  } finally {
    await fake.close();
  }
}

const get = async (fake: Fake, route: string): Promise<unknown> => JSON.parse(await text(fake, route));

async function text(fake: Fake, route: string): Promise<string> {
  return steady(await (await fetch(fake.url + route)).text(), fake);
}

/** Keys and durations are new for every record: of a token its claims remain, of a public key its name. The port is any. */
function steady(written: string, { url }: Fake): string {
  return written
    .replace(/eyJ[\w-]+\.(eyJ[\w-]+)\.[\w-]*/g, (_jwt, claims) => claimsOf(claims))
    .replaceAll(url, ORIGIN)
    .replaceAll(new URL(url).host, new URL(ORIGIN).host)
    .replace(/(\\*"(?:n|kid)\\*":\\*")[\w-]{20,}/g, '$1(key)')
    .replace(/(\\*"(?:milliseconds|time|wait)\\*": ?)[\d.]+/g, '$10')
    .replace(/case-\d+-\d+/g, 'case');
}

const claimsOf = (part: string) => `jwt ${Buffer.from(part, 'base64url').toString('utf8').replaceAll('"', "'")}`;
