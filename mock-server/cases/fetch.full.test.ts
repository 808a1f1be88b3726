import { describe, expect, test } from 'vitest';
import { controlsOf, createFetch, createSandbox } from '../index.ts';
import { readCases, tenantOf } from '../test-support/case-files.ts';
import { expected, summaryOf, violationsOf } from '../test-support/seen.ts';
import { SIGNING_KEY } from '../test-support/tokens.ts';
import { type WireRequest, wireRequest } from '../test-support/wire.ts';

const ORIGIN = 'http://127.0.0.1:4010';

/** The request in fetch's terms; undefined for what fetch cannot say. */
function fetchable({ head, body, raw }: WireRequest): Request | undefined {
  const { method, path, query, rawHeaders } = head;
  const pairs = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : []));
  const names = new Set(pairs.map(([name]) => name?.toLowerCase()));
  if (raw || names.size < pairs.length || names.has('transfer-encoding')) return undefined;
  try {
    const isBare = body.length === 0;
    const request = new Request(ORIGIN + path + query, {
      method,
      headers: pairs as [string, string][],
      ...(isBare ? {} : { body: new Uint8Array(body) }),
    });
    return new URL(request.url).pathname === path && request.method === method ? request : undefined;
  } catch {
    return undefined;
  }
}

function controlRequest({ control, body }: { control: string; body?: unknown }): Request {
  const [method = '', path = ''] = control.split(' ');
  return new Request(ORIGIN + path, { method, body: JSON.stringify(body ?? {}) });
}

describe('through fetch, in this process', () => {
  const cases = readCases().filter(({ only }) => only === undefined);

  test.each(cases.map((each) => [each.title, each] as const))('%s', async (_title, each) => {
    const request = fetchable(await wireRequest(each, ORIGIN));
    if (request === undefined) return;
    const sandbox = await createSandbox({
      tenant: tenantOf(each),
      ...(each.variants && { variants: each.variants }),
      signingKey: SIGNING_KEY,
    });
    const send = createFetch(sandbox);
    for (const step of each.given ?? []) {
      if ('sent' in step) for (let time = 0; time < step.sent; time += 1) await send(request.clone());
      else if ('control' in step) await send(controlRequest(step));
      else await send(fetchable(await wireRequest({ ...each, ...step }, ORIGIN)) as Request);
    }
    const response = await send(request);
    const controls = controlsOf(sandbox);
    const entry = (await controls.journal()).at(-1);
    const seen = {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
      entry,
      calls: await controls.calls(),
    };
    expect(summaryOf(each, seen)).toEqual(expected(each, ORIGIN));
    expect(violationsOf(each, seen)).toEqual([]);
  });

  test('most cases can be said in it', async () => {
    const said = await Promise.all(cases.map(async (each) => fetchable(await wireRequest(each, ORIGIN))));
    expect(said.filter((request) => request !== undefined).length).toBeGreaterThan(cases.length * 0.8);
  });
});
