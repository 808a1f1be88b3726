import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeCxone, type ProxyCxone, startFakeCxone, startProxy } from '../mock-server/index.ts';
import { hasChromium, openBrowser } from './testing/chromium.ts';

const SECRET_OF_JOURNAL = '/a-path-that-only-the-journal-has';

/** What a page tries: paths of the admin API, how, and what it got: a text, or that it was kept from reading one. */
interface Try {
  readonly path: string;
  readonly init?: { readonly method: string; readonly mode?: 'no-cors'; readonly body?: string };
}
const READS: readonly Try[] = [
  '/_fake/journal',
  '/_fake/journal.har',
  '/_fake/health',
  '/_fake/tenant',
  '/_fake/calls',
].map((path) => ({ path }));
const CHANGES: readonly Try[] = [
  { path: '/_fake/reset', init: { method: 'POST' } },
  { path: '/_fake/tokens', init: { method: 'POST', body: '{}' } },
  { path: '/_fake/journal', init: { method: 'DELETE' } },
  { path: '/_fake/reset', init: { method: 'POST', mode: 'no-cors' } },
  { path: '/_fake/tokens', init: { method: 'POST', mode: 'no-cors', body: '{}' } },
];

describe.runIf(hasChromium('a page of another site in a browser'))('a page of another site, in Chromium', () => {
  let fake: FakeCxone;
  let proxy: ProxyCxone;
  let browser: Browser;
  beforeAll(async () => {
    fake = await startFakeCxone();
    proxy = await startProxy({ target: fake.url });
    browser = await openBrowser([
      '--host-resolver-rules=MAP *.example 127.0.0.1',
      // the fake is to keep pages out by itself, also in browsers that do not
      '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests,PrivateNetworkAccessSendPreflights',
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await proxy.close();
    await fake.close();
  });

  /** Asks from a page at `from` for what is at `url`; the page itself comes from nowhere. */
  async function tryAll(from: string, url: string): Promise<string[]> {
    const page = await browser.newPage();
    await page.route(`${from}/attack`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>hello</p>' }));
    await page.goto(`${from}/attack`);
    const got = await page.evaluate(
      async ({ url, tries }) =>
        Promise.all(
          tries.map(async ({ path, init = {} }) => {
            const answer = await fetch(url + path, init).catch((error: Error) => `${error.name}`);
            if (typeof answer === 'string') return answer;
            return `${answer.status} ${await answer.text()}`;
          }),
        ),
      { url, tries: [...READS, ...CHANGES] },
    );
    await page.close();
    return got;
  }

  test.each<[string, (port: string) => string, RegExp]>([
    // its name led elsewhere when the page was loaded (DNS rebinding): to the browser they are one origin
    ['whose name leads here', (port) => `http://evil.example:${port}`, /^403 .*does not respond under the host/s],
    ['on another port', () => 'http://evil.example:9', /^TypeError$|^0 $/],
  ])('%s reads and changes nothing, of a fake and of a proxy', async (_which, fromAt, wanted) => {
    for (const { url, journal } of [fake, proxy]) {
      await fetch(url + SECRET_OF_JOURNAL);
      const before = (await journal()).length;
      expect(before).toBeGreaterThan(0);
      const { port } = new URL(url);
      const from = fromAt(port);
      const got = await tryAll(from, port === new URL(from).port ? from : url);
      for (const each of got) {
        expect(each).toMatch(wanted);
        expect(each).not.toContain(SECRET_OF_JOURNAL);
      }
      expect(await journal()).toHaveLength(before);
      expect((await fetch(`${url}/_fake/health/live`, { headers: { Host: 'evil.example' } })).status).toBe(200);
    }
  });

  test('gets an image, a frame or a form of nothing', async () => {
    await fetch(fake.url + SECRET_OF_JOURNAL);
    const before = (await fake.journal()).length;
    const page = await browser.newPage();
    const answers: [string, number][] = [];
    page.on('response', (response) => answers.push([new URL(response.url()).pathname, response.status()]));
    const body = `<img src="${fake.url}/_fake/journal"><iframe src="${fake.url}/_fake/"></iframe>
      <form method="post" action="${fake.url}/_fake/reset"></form>`;
    await page.route('http://evil.example:9/attack', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('http://evil.example:9/attack');
    await Promise.all([page.waitForResponse(/_fake\/reset/), page.evaluate('document.forms[0].submit()')]);
    await page.close();
    const ours = answers.filter(([path]) => path.startsWith('/_fake/'));
    expect(ours.length).toBeGreaterThan(0);
    for (const [path, status] of ours) expect([path, status]).toEqual([path, 403]);
    expect(await fake.journal()).toHaveLength(before);
  });
});
