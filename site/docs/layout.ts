import { type Html, html } from './parts/html.ts';
import type { Page } from './parts/page.ts';

/** What stands on every page around its content. */
export interface LayoutOptions {
  readonly pages: readonly Page[];
  /** Variants that are not the default, as `name=value`. */
  readonly switched: readonly string[];
}

/** A whole document. Nothing in it is inline that a strict policy of content would reject. */
export function layout(page: Page, { pages, switched }: LayoutOptions): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.file === 'index.html' ? 'fake-cxone: living documentation' : `${page.title} · fake-cxone`}</title>
<meta name="description" content="${page.lede}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="assets/icon.svg">
<link rel="stylesheet" href="assets/site.css">
${(page.scripts ?? []).map(
  (script) => html`<script src="${script}"></script>
`,
)}<script src="assets/docs.js"></script>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="masthead">
<a class="name" href="index.html">fake-cxone</a>
<p class="status">Unofficial, and not affiliated with NICE.</p>
<a class="to-search" href="search.html"${page.file === 'search.html' && html` aria-current="page"`}>Search</a>
</header>
<nav class="pages" aria-label="Pages">
<ul>${pages.filter(({ file }) => file !== 'search.html').map((each) => navItem(each, page))}</ul>
</nav>
<main id="content" tabindex="-1">
${page.group !== undefined && html`<p class="group">${page.group}</p>`}
<h1>${page.heading ?? page.title}</h1>
<p class="lede">${page.lede}</p>
${switched.length > 0 && variantNote(switched)}
${page.content()}
</main>
<footer>
<p>Generated from the same data as the fake, its validators and its types. Unpublished facts are marked as claimed or assumed.</p>
</footer>
</body>
</html>
`.text;
}

function navItem({ file, title }: Page, current: Page): Html {
  return html`<li><a href="${file}"${file === current.file && html` aria-current="page"`}>${title}</a></li>`;
}

/** What is read here holds for this fake; the commands were written for the default variants. */
function variantNote(switched: readonly string[]): Html {
  return html`<aside class="note" aria-label="Variants that are switched"><p>This is the contract under ${switched.map((each) => html`<code>${each}</code> `)}– see <a href="variants.html">variants</a>. Commands that reproduce a rejection are written for the default variants.</p></aside>`;
}
