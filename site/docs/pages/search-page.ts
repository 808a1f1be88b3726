import type { DocsFacts } from '../parts/docs-facts.ts';
import { html } from '../parts/html.ts';
import type { Page } from '../parts/page.ts';
import { type SearchEntry, searchEntries } from '../parts/search-entries.ts';

/** A field that answers while one types, and everything that it looks through, for who has no scripts. */
export function searchPage(facts: DocsFacts, others: readonly Page[]): Page {
  return {
    file: 'search.html',
    title: 'Search',
    lede: 'Pages, codes, fields, claims, variants, documented operations, paths and scopes, by name or by any word.',
    scripts: ['search-index.js'],
    content: () => html`<div data-search></div>
<section aria-labelledby="all"><h2 id="all">All entries</h2>
${[...byKind(searchEntries(facts, others))].map(
  ([kind, entries]) => html`<details class="more"><summary>${kind} (${entries.length})</summary>
<ul class="index">${entries.map(({ name, href }) => html`<li><a href="${href}">${name}</a></li>`)}</ul></details>
`,
)}</section>`,
  };
}

function byKind(entries: readonly SearchEntry[]): Map<string, SearchEntry[]> {
  const kinds = new Map<string, SearchEntry[]>();
  for (const entry of entries) kinds.set(entry.kind, [...(kinds.get(entry.kind) ?? []), entry]);
  return kinds;
}
