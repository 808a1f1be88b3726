import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultContract } from '../contracts/internal.ts';
import { type FakeCxone, startFakeCxone } from '../mock-server/index.ts';
import { docsSite } from './index.ts';
import { hasChromium, openBrowser } from './testing/chromium.ts';
import { watchedPage } from './testing/watched-page.ts';

const pages = (await docsSite(defaultContract, 'http://127.0.0.1:4010')).files.filter((file) => file.endsWith('.html'));
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.runIf(hasChromium('the accessibility of the documentation'))('the documentation, by axe-core', () => {
  let fake: FakeCxone;
  let browser: Browser;
  beforeAll(async () => {
    fake = await startFakeCxone({ port: 0 });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await fake.close();
  });

  test.each(pages.flatMap((file) => [[file, 'light'] as const, [file, 'dark'] as const]))(
    '%s has nothing that axe finds, %s',
    async (file, colorScheme) => {
      const { page, close } = await watchedPage(browser, { colorScheme });
      await page.goto(`${fake.url}/_fake/docs/${file}`);
      // what is folded is hidden, and would not be looked at
      await page.evaluate(`for (const each of document.querySelectorAll('details:not([name])')) each.open = true`);
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])).toEqual([]);
      await close();
    },
    120_000,
  );
});
