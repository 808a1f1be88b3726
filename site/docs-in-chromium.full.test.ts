import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultContract } from '../contracts/internal.ts';
import { type FakeCxone, startFakeCxone } from '../mock-server/index.ts';
import { docsSite } from './index.ts';
import { hasChromium, openBrowser } from './testing/chromium.ts';
import { watchedPage } from './testing/watched-page.ts';

const pages = (await docsSite(defaultContract, 'http://127.0.0.1:4010')).files.filter((file) => file.endsWith('.html'));

/** Of the pages of operations, which are made alike, every twelfth is looked at. `ALL_PAGES=1` for all. */
const looked = pages.filter(
  (file, index) => process.env['ALL_PAGES'] !== undefined || index % 12 === 0 || !/^operation/.test(file),
);

describe.runIf(hasChromium('the documentation in a browser'))('the documentation in Chromium', () => {
  let fake: FakeCxone;
  let browser: Browser;
  let folder: string;
  /** Where the site begins, served and as files. */
  const begins = { served: '', 'as files': '' };
  beforeAll(async () => {
    fake = await startFakeCxone({ port: 0 });
    browser = await openBrowser();
    folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-site-'));
    execFileSync(process.execPath, ['bin.js', 'docs', '--out', folder, '--url', fake.url], { stdio: 'ignore' });
    begins.served = `${fake.url}/_fake/docs/`;
    begins['as files'] = `${pathToFileURL(folder).href}/`;
  });
  afterAll(async () => {
    await browser.close();
    await fake.close();
    rmSync(folder, { recursive: true });
  });

  describe.each(['served', 'as files'] as const)('%s', (how) => {
    test.each(looked)(
      '%s asks nobody else for anything, breaks no policy, and is not wider than a phone',
      async (file) => {
        const { page, requests, complaints, close } = await watchedPage(browser, {
          viewport: { width: 390, height: 800 },
        });
        await page.goto(begins[how] + file);
        await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`);
        expect(requests.filter((url) => !url.startsWith(begins[how]))).toEqual([]);
        expect(complaints).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
        await close();
      },
    );

    test('every link that is followed leads to a page, and to what it names', async () => {
      const { page, complaints, close } = await watchedPage(browser);
      const [seen, next] = [new Set<string>(), ['index.html']];
      for (let file = next.shift(); file !== undefined; file = next.shift()) {
        if (seen.has(file)) continue;
        seen.add(file);
        await page.goto(begins[how] + file);
        const links = (await page.evaluate(`[...document.querySelectorAll('a')].map((each) => each.href)`)) as string[];
        for (const link of links) {
          if (how === 'served' && link === `${fake.url}/_fake/`) continue; // the console
          expect(link.startsWith(begins[how]), link).toBe(true);
          if (link.endsWith('.json')) continue; // a download
          next.push(link.slice(begins[how].length).split('#')[0] ?? '');
        }
        const lost = await page.evaluate(
          `[...document.querySelectorAll('a[href^="#"]')].filter((each) => !document.getElementById(decodeURIComponent(each.hash.slice(1)))).map((each) => each.hash)`,
        );
        expect(lost).toEqual([]);
      }
      expect([...seen].sort()).toEqual([...pages].sort());
      expect(complaints).toEqual([]);
      await close();
    });

    test.each([
      ['campaign-skill-not-running', 'rejections.html#campaign-skill-not-running'],
      ['contact.phoneNumbers[].number', 'operation-placeCall.html#field-contact-phoneNumbers-each-number'],
      ['EP-19', 'claims.html#EP-19'],
      [
        'natural calling',
        'operation-listSkillActivity.html#answer-SkillActivities-skillActivity-each-isNaturalCalling',
      ],
      ['invalid campaign', 'campaign.html'],
      ['Invalid campaign id for personal connection', 'campaign.html'],
      ['call list', 'atlas.html#documented-1'],
      ['Telephony:User:Call', 'atlas.html#scope-23'],
    ])('a search for %s finds %s', async (query, href) => {
      const { page, complaints, close } = await watchedPage(browser);
      await page.goto(`${begins[how]}search.html`);
      await page.getByLabel('Code, field, claim or word').fill(query);
      expect(await page.locator('.found a').first().getAttribute('href')).toBe(href);
      await page.locator('.found a').first().click();
      await page.waitForURL(begins[how] + href);
      expect(await page.locator(`[id="${href.split('#')[1] ?? 'content'}"]`).isVisible()).toBe(true);
      expect(complaints).toEqual([]);
      await close();
    });
  });

  test.each(looked)('%s is read without scripts', async (file) => {
    const { page, close } = await watchedPage(browser, { javaScriptEnabled: false });
    await page.goto(begins.served + file);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('nav a').first().isVisible()).toBe(true);
    const folded = page.locator('main details:not([open]):visible').first();
    if ((await folded.count()) > 0) {
      await folded.locator('summary').first().click();
      expect(await page.locator('main details[open]').count()).toBeGreaterThan(0);
    }
    await close();
  });

  test.each(['#100%', '#q=50%', '#nothing'])('an address that ends with %s leads to the page', async (end) => {
    const { page, complaints, close } = await watchedPage(browser);
    await page.goto(`${begins.served}search.html${end}`);
    expect(await page.getByRole('searchbox').inputValue()).toBe(end === '#q=50%' ? '50%' : '');
    expect(complaints).toEqual([]);
    await close();
  });

  test('the theme is switched, and remembered on the next page', async () => {
    const { page, close } = await watchedPage(browser, { colorScheme: 'light' });
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    await page.goto(begins.served);
    const light = await ground();
    await page.getByLabel('dark').check();
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.goto(`${begins.served}variants.html`);
    expect(await ground()).toBe(dark);
    expect(await page.getByLabel('dark').isChecked()).toBe(true);
    await close();
  });

  test('a link to what is folded opens it', async () => {
    const { page, close } = await watchedPage(browser);
    await page.goto(`${begins.served}operation-placeCall.html#reply-invalid_campaign`);
    await page.locator('#reply-invalid_campaign pre').waitFor({ state: 'visible' });
    await close();
  });

  test('a deep link jumps: what it names is in view as soon as the page is there', async () => {
    const { page, close } = await watchedPage(browser);
    await page.goto(`${begins.served}claims.html#FORUM-18784`);
    const top = await page.evaluate(`document.getElementById('FORUM-18784').getBoundingClientRect().top`);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
    await close();
  });

  test('a filter hides what lacks one of its words, and the sections that have nothing left', async () => {
    const { page, close } = await watchedPage(browser);
    await page.goto(`${begins.served}rejections.html`);
    await page.getByLabel('Filter the rejections').fill('script another');
    await page.getByText(/^\d+ of \d+$/).waitFor();
    expect(await page.locator('#script-of-another-campaign').isVisible()).toBe(true);
    expect(await page.locator('#token-expired').isVisible()).toBe(false);
    expect(await page.locator('#stage-authenticate').isVisible()).toBe(false);
    await close();
  });

  test('a click on a heading copies its address', async () => {
    const { page, close } = await watchedPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${begins.served}campaign.html`);
    await page.locator('h2#today a').click();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`${begins.served}campaign.html#today`);
    await close();
  });

  test('a badge opens by keyboard onto the claims behind it', async () => {
    const { page, close } = await watchedPage(browser);
    await page.goto(`${begins.served}rejections.html#campaign-inactive`);
    const badge = page.locator('article[aria-labelledby="campaign-inactive"] .evidence summary');
    await badge.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'AS-10' }).first().waitFor({ state: 'visible' });
    await close();
  });

  test('a command is copied as it is', async () => {
    const { page, close } = await watchedPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${begins.served}operation-placeCall.html`);
    await page.getByRole('button', { name: 'Copy placeCall in curl' }).click();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      await page.locator('[data-tab="curl"] code').textContent(),
    );
    await close();
  });

  test('the slash leads to the search, but not while one types', async () => {
    const { page, close } = await watchedPage(browser);
    await page.goto(`${begins.served}variants.html`);
    await page.keyboard.press('/');
    await page.waitForURL(`${begins.served}search.html`);
    await page.keyboard.type('a/b');
    expect(await page.getByRole('searchbox').inputValue()).toBe('a/b');
    await close();
  });
});
