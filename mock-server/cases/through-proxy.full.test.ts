import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeCxone, type ProxyCxone, startFakeCxone, startProxy } from '../index.ts';
import { type Case, groupsOf, readCases, tenantOf } from '../test-support/case-files.ts';
import { sendRaw } from '../test-support/raw-client.ts';
import { SIGNING_KEY } from '../test-support/tokens.ts';
import { wireBytes, wireRequest } from '../test-support/wire.ts';

/** What a proxy says of itself instead: bytes that are not a request, and connections that give no answer. */
function isOfConnection({ request = '', given = [], only }: Case): boolean {
  return only === 'socket' || request.startsWith('{{raw}}') || JSON.stringify(given).includes('cut');
}

describe.each([...groupsOf(readCases().filter((each) => !isOfConnection(each)))])(
  'through a proxy: %s',
  (_group, cases) => {
    let fake: FakeCxone;
    let proxy: ProxyCxone;
    beforeAll(async () => {
      const [first] = cases;
      if (first === undefined) throw new Error('a group has cases');
      fake = await startFakeCxone({
        tenant: tenantOf(first),
        ...(first.variants && { variants: first.variants }),
        signingKey: SIGNING_KEY,
      });
      proxy = await startProxy({ target: fake.url });
    });
    afterAll(async () => {
      await proxy.close();
      await fake.close();
    });

    test.each(cases.map((each) => [each.title, each] as const))('%s', async (_title, each) => {
      const [direct, proxied] = [await sent(each, fake.url, fake.url), await sent(each, fake.url, proxy.url)];
      expect(proxied).toEqual(direct);
    });
  },
);

/** Status and bytes of the answer; of tokens, which are never the same, what is the same. */
async function sent(each: Case, origin: string, url: string): Promise<object> {
  await fetch(`${origin}/_fake/reset`, { method: 'POST' });
  const bytes = wireBytes(await wireRequest(each, origin));
  const port = (of: string) => Number(new URL(of).port);
  for (const step of each.given ?? []) {
    if ('sent' in step) for (let time = 0; time < step.sent; time += 1) await sendRaw(port(origin), bytes, false);
    else if ('request' in step)
      await sendRaw(port(origin), wireBytes(await wireRequest({ ...each, ...step }, origin)), false);
    else {
      const [method = '', path = ''] = step.control.split(' ');
      await fetch(origin + path, { method, ...(step.body !== undefined && { body: JSON.stringify(step.body) }) });
    }
  }
  const { status, body, headers } = await sendRaw(port(url), bytes, false);
  return {
    status,
    body: body
      .replace(/eyJ[\w.-]+/g, 'a token')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a time')
      .replace(/"accessKey(Id|Secret)":"[^"]*"/g, 'a key'),
    type: headers['content-type'],
    call: headers['x-fake-cxone-call'],
  };
}
