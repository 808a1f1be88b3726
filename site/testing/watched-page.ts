import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page of a browser, and what went wrong or went elsewhere while it was used. */
export interface WatchedPage {
  readonly page: Page;
  /** Every request that it made. */
  readonly requests: readonly string[];
  /** What the console called a warning or an error, violations of the policy among them, and what was thrown. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Opens a page in a context of its own, which is gone when it is closed. */
export async function watchedPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, requests, complaints, close: () => context.close() };
}
