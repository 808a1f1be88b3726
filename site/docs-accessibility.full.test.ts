import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultContract } from '../contracts/internal.ts';
import { type FakeCxone, startFakeCxone } from '../mock-server/index.ts';
import { docsSite } from './index.ts';
import { hasChromium, openBrowser } from './testing/chromium.ts';
import { watchedPage } from './testing/watched-page.ts';

const pages = (await docsSite(defaultContract, 'http://127.0.0.1:4010')).files.filter((file) => file.endsWith('.html'));
/**
 * All pages take an hour: of those that are made alike, every twentieth of an operation and every fifth of the guide is looked
 * at, and of what is alike on a page twelve. `ALL_PAGES=1` looks at everything.
 */
const ALL = process.env['ALL_PAGES'] !== undefined;
const looked = pages.filter((file, index) => {
  const kind = /^(operation|guide)-/.exec(file)?.[1];
  return ALL || kind === undefined || index % (kind === 'guide' ? 5 : 20) === 0;
});
const THIN = `for (const parent of document.querySelectorAll('main *')) {
  const alike = Map.groupBy([...parent.children], (child) => child.tagName);
  for (const children of alike.values()) for (const child of children.slice(12)) child.remove();
}`;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What another theme can change. */
const RULES_OF_COLOR = ['color-contrast', 'link-in-text-block'];

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

  test.each(looked)(
    '%s has nothing that axe finds, in either theme',
    async (file) => {
      const { page, close } = await watchedPage(browser, { colorScheme: 'light' });
      await page.goto(`${fake.url}/_fake/docs/${file}`);
      // what is folded is hidden, and would not be looked at
      await page.evaluate(`for (const each of document.querySelectorAll('details:not([name])')) each.open = true`);
      if (!ALL) await page.evaluate(THIN);
      const light = await new AxeBuilder({ page }).withTags(RULES).analyze();
      expect(found(light)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await new AxeBuilder({ page }).withRules(RULES_OF_COLOR).analyze();
      expect(found(dark)).toEqual([]);
      expect(dark.passes.map(({ id }) => id)).toContain('color-contrast');
      await close();
    },
    ALL ? 600_000 : 120_000,
  );
});

function found({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): readonly unknown[] {
  return violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]);
}
