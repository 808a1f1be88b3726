import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone, startProxy } from '../mock-server/index.ts';
import { askForCall, ORIGINAL_POSTERS, RIGHT } from './testing/call-requests.ts';
import { hasChromium, openBrowser } from './testing/chromium.ts';
import { consolePage } from './testing/console-page.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each view, what it shows when it is there, and what is done then before it is looked at. */
const VIEWS: readonly (readonly [
  name: string,
  fragment: string,
  shows: string | RegExp,
  open?: (page: Page) => Promise<unknown>,
])[] = [
  ['the list', '#/exchanges', /^\d+ exchanges$/],
  ['the filter', '#/exchanges', /^\d+ exchanges$/, (page) => page.getByText('Filter', { exact: true }).click()],
  [
    'a rejection',
    '#/exchanges/journal-2',
    'Corrected payload',
    (page) => page.getByRole('button', { name: 'Copy as test' }).click(),
  ],
  ['a change of the tenant', '#/exchanges/journal-3', 'The tenant was changed.'],
  [
    'headers',
    '#/exchanges/journal-2',
    'Corrected payload',
    (page) =>
      page
        .getByText(/\d+ headers/)
        .first()
        .click(),
  ],
  ['the tenant', '#/tenant', 'campaigns can dial'],
  ['override', '#/overrides', 'nothing running'],
  [
    'the question before a reset',
    '#/overrides',
    'nothing running',
    (page) => page.getByRole('button', { name: 'Reset this sandbox' }).click(),
  ],
  ['calls', '#/calls', 'Double dials'],
  ['the dialer', '#/dialer', 'And 50 more.'],
  ['the form', '#/compose', 'It would be rejected', (page) => page.getByRole('button', { name: 'Send' }).click()],
];

describe.runIf(hasChromium('the console for all'))('the console', () => {
  let fake: FakeCxone;
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
    fake = await startFakeCxone();
    await askForCall(fake.url, RIGHT);
    await askForCall(fake.url, ORIGINAL_POSTERS);
    await fake.patchTenant([{ op: 'replace', path: '/name', value: 'another' }]);
    await askForCall(fake.url, RIGHT);
    await fillDialer(fake.url);
    await fake.setFault('late', { latency: { fixed: 1 }, operation: 'getKeys' });
    await fake.setScenario({ name: 'nothing', steps: ['pass…'] });
    await fake.setRateLimit({ requests: 1_000, seconds: 1 });
  });
  afterAll(async () => {
    await browser.close();
    await fake.close();
  });

  // each theme and each width once; `ALL_PAGES=1` for the other pairs
  const looks = [
    ['light', 1280],
    ['dark', 390],
    ...(process.env['ALL_PAGES'] === undefined
      ? []
      : ([
          ['light', 390],
          ['dark', 1280],
        ] as const)),
  ] as const;
  test.each(looks.flatMap((look) => VIEWS.map((view) => [view[0], ...look, view] as const)))(
    '%s has nothing that axe finds, %s, %i wide, and does not go beyond the page',
    async (_name, colorScheme, width, [, fragment, shows, open]) => {
      const { page, complaints, close } = await consolePage(
        browser,
        fake.url,
        { colorScheme, viewport: { width, height: 800 } },
        fragment,
      );
      await page.getByText(shows).first().waitFor();
      await open?.(page);
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(complaints.filter((each) => !/status of 400/.test(each))).toEqual([]);
      await close();
    },
  );

  test('its page has nothing on it that a strict policy would have to allow, and little to load before it is seen', async () => {
    const page = await fetch(`${fake.url}/_fake/`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    const html = await page.text();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/i);
    const { requests, complaints, close, page: seen } = await consolePage(browser, fake.url);
    await seen.getByText('live', { exact: true }).waitFor();
    expect(complaints).toEqual([]);
    const linked = [...html.matchAll(/(?:src|href)="(console\/[^"]+)"/g)].map(
      ([, name]) => `${fake.url}/_fake/${name}`,
    );
    const scripts = await staticImports(linked);
    expect(requests).toEqual(expect.arrayContaining([...scripts]));
    const bytes = await Promise.all(
      [...scripts].map(async (url) => (await (await fetch(url)).arrayBuffer()).byteLength),
    );
    expect(bytes.reduce((sum, each) => sum + each, Buffer.byteLength(html))).toBeLessThan(116_000);
    await close();
  });

  test('ten thousand exchanges are a few rows of the page, wherever one scrolls', async () => {
    const many = await startFakeCxone({ journalLimit: 10_000 });
    for (let sent = 0; sent < 10_000; sent += 100)
      await Promise.all(Array.from({ length: 100 }, () => fetch(`${many.url}/auth/jwks`)));
    const { page, rows, close } = await consolePage(browser, many.url);
    await page.getByText('10,000 exchanges').waitFor();
    const counts: number[] = [];
    for (const part of [0, 0.25, 0.5, 0.75, 1]) {
      await page.evaluate(
        `(list => { list.scrollTop = list.scrollHeight * ${part} })(document.getElementById('exchange-list'))`,
      );
      await page.waitForTimeout(100);
      counts.push(await rows().count());
    }
    expect(Math.max(...counts)).toBeLessThan(45);
    expect(await rows().last().getAttribute('aria-posinset')).toBe('10000');
    await page.getByRole('listbox', { name: 'Exchanges' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    // the first hundred came at once, so that any of them may be the oldest
    await page.getByText(/^journal-\d{1,3} at/).waitFor();
    await fetch(`${many.url}/nowhere`);
    await page.getByText('10,001 exchanges').waitFor();
    expect(await rows().last().getAttribute('aria-posinset')).toBe('10001');
    await close();
    await many.close();
  });

  test('a fake with an admin token shows nothing until it is given, and keeps it in the tab alone', async () => {
    const closed = await startFakeCxone({ adminToken: 'a-long-secret' });
    const { page, rows, requests, close } = await consolePage(browser, closed.url);
    await page.getByRole('heading', { name: 'asks for its admin token' }).waitFor();
    await page.getByLabel('Admin token').fill('another-one');
    await page.getByRole('button', { name: 'Open the console' }).click();
    await page.getByText('does not take this token').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.getByLabel('Admin token').fill('a-long-secret');
    await page.keyboard.press('Enter');
    await page.getByText('live', { exact: true }).waitFor();
    await askForCall(closed.url, ORIGINAL_POSTERS);
    await rows().filter({ hasText: 'campaign-skill-not-running' }).waitFor();
    await page.reload();
    await rows().filter({ hasText: 'campaign-skill-not-running' }).waitFor();
    expect(await page.evaluate('[JSON.stringify(localStorage), document.cookie]')).toEqual(['{}', '']);
    expect(requests.filter((url) => url.includes('secret'))).toEqual([]);
    expect(await page.content()).not.toContain('a-long-secret');
    await close();
    await closed.close();
  });

  test('the sandbox of a test key is looked at apart, and chosen from a list', async () => {
    const keyed = await startFakeCxone();
    await askForCall(keyed.forKey('one').url, ORIGINAL_POSTERS);
    const { page, rows, close } = await consolePage(browser, keyed.url);
    await page.getByText('Nothing has been sent yet').waitFor();
    await page.getByLabel('Sandbox').selectOption('one');
    await page.waitForURL(`${keyed.url}/_fake/keys/one/_fake/**`);
    await rows().filter({ hasText: 'campaign-skill-not-running' }).waitFor();
    await askForCall(keyed.url, RIGHT);
    await askForCall(keyed.forKey('one').url, RIGHT);
    await page.getByText('2 exchanges').waitFor();
    await close();
    await keyed.close();
  });

  test('before another server, as a proxy, it has exchanges and nothing to override or to send', async () => {
    const proxy = await startProxy({ target: fake.url });
    const { page, rows, complaints, close } = await consolePage(browser, proxy.url);
    await page.getByText('Nothing has come through this proxy yet.').waitFor();
    await askForCall(proxy.url, ORIGINAL_POSTERS);
    await rows().filter({ hasText: 'violates the contract' }).click();
    await page.getByText('answered by upstream').waitFor();
    await page.getByRole('region', { name: 'Body of the request' }).getByText("'contact.phone' is not a key").waitFor();
    const links = page.getByRole('navigation').getByRole('link');
    expect(await links.allTextContents()).toEqual(['Exchanges']);
    expect(await page.getByRole('button', { name: /Replay|Copy as|Edit/ }).count()).toBe(0);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect([violations.map(({ id }) => id), complaints]).toEqual([[], []]);
    await close();
    await proxy.close();
  });

  test('it is there without a slash, and says what it has not', async () => {
    const asked = await fetch(`${fake.url}/_fake`);
    expect([asked.url, asked.status, asked.headers.get('content-type')]).toEqual([
      `${fake.url}/_fake/`,
      200,
      'text/html; charset=utf-8',
    ]);
    expect((await fetch(`${fake.url}/_fake/console/nothing.js`)).status).toBe(404);
  });
});

/** An agent in a session who is in no dialer, and a list of 150 records. */
async function fillDialer(url: string): Promise<void> {
  const api = `${url}/inContactAPI/services/v34.0`;
  const headers = { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' };
  const send = async (path: string, body: object) => {
    const response = await fetch(api + path, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(response.ok).toBe(true);
    return (await response.json()) as { readonly sessionId?: string };
  };
  await send('/lists/call-lists', {
    listName: 'Customers',
    externalIdColumn: 'ID',
    destinationMappings: [{ fieldName: 'PhoneNumber', fieldValue: 'Phone' }],
  });
  const rows = Array.from({ length: 150 }, (_, index) => `id-${index},2025550${200 + index}`);
  const listFile = Buffer.from(['ID,Phone', ...rows].join('\n')).toString('base64');
  const flags = { forceOverwrite: false, expirationDate: '', startSkill: true, sendEmail: false, skillId: 4002 };
  await send('/lists/call-lists/5001/upload', { listFile, ...flags });
  const { sessionId } = await send('/agent-sessions', { stationPhoneNumber: '+12025550160' });
  await fetch(`${api}/agent-sessions/${sessionId}/get-next-event?timeout=0`, { headers });
}

/** What a page loads before it runs: its links, and what these import by a statement. */
async function staticImports(urls: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  const walk = async (url: string): Promise<void> => {
    if (known.has(url)) return;
    known.add(url);
    const text = await (await fetch(url)).text();
    const imported = url.endsWith('.js')
      ? [...text.matchAll(/(?:^|;|})import\s*(?:[\w{}$,*\s]+from\s*)?"([^"]+)"/g)]
      : [];
    for (const [, name] of imported) await walk(new URL(name ?? '', url).href);
  };
  for (const url of urls) await walk(url);
  return known;
}
