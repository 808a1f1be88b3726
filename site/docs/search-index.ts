import type { DocsFacts } from './docs-facts.ts';
import type { Page } from './page.ts';
import { searchEntries } from './search-entries.ts';

/** A script that hands the index over: a page that was opened from a file may load scripts, and may not fetch. */
export function searchIndex(facts: DocsFacts, pages: readonly Page[]): string {
  const entries = searchEntries(facts, pages).map(({ kind, name, href, text }) => [kind, name, href, text]);
  return `globalThis.fakeCxoneSearch = ${JSON.stringify(entries)};\n`;
}
