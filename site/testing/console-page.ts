import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type WatchedPage, watchedPage } from './watched-page.ts';

/** A console in a browser. */
export interface ConsolePage extends WatchedPage {
  /** Goes to a view by its name in the bar. */
  view(name: 'Exchanges' | 'Compose' | 'Tenant' | 'Overrides' | 'Calls' | 'Dialer'): Promise<void>;
  /** The rows of the list that are in the page. */
  rows(): ReturnType<Page['getByRole']>;
  /** Dialogs of the browser that were opened: `alert` and the like. */
  readonly dialogs: readonly string[];
}

/** Opens the console of the fake at an address, with the view that a fragment names. */
export async function consolePage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  fragment = '',
): Promise<ConsolePage> {
  const watched = await watchedPage(browser, { viewport: { width: 1280, height: 800 }, ...options });
  const { page } = watched;
  page.setDefaultTimeout(60_000);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`${url}/_fake/${fragment}`);
  return {
    ...watched,
    dialogs,
    view: (name) => page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name }).click(),
    rows: () => page.getByRole('listbox', { name: 'Exchanges' }).getByRole('option'),
  };
}
