import { Html, html } from './parts/html.ts';
import { type Page, SECTIONS } from './parts/page.ts';
import { hasMarkdown, MARKDOWN } from './parts/page-markdown.ts';

/** What is on every page around its content. */
export interface LayoutOptions {
  readonly pages: readonly Page[];
  /** Variants that are not the default, as `name=value`. */
  readonly switched: readonly string[];
  /** Where the console is; not linked where it is absent. */
  readonly console?: string | undefined;
}

/** A whole document. Nothing in it is inline that a strict policy of content would reject. */
export function layout(page: Page, { pages, switched, console }: LayoutOptions): string {
  const content = withHeadingLinks(page.content().text);
  const headings = headingsOf(content);
  return html`<!doctype html>
<html lang="en">
${headOf(page)}
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="masthead">
<a class="name" href="index.html">fake-cxone</a>
<p class="status">Unofficial, and not affiliated with NICE.</p>
<a class="to-search" href="search.html"${page.file === 'search.html' && html` aria-current="page"`}>Search</a>
${console !== undefined && html`<a class="to-console" href="${console}">Console</a>`}
</header>
<nav class="pages" aria-label="Pages">
${navigation(pages, page)}
</nav>
${mainPart(page, content, headings, { pages, switched })}
${headings.length > 1 && html`<nav class="contents" aria-labelledby="on-this-page"><p id="on-this-page">On this page</p>${contentsList(headings)}</nav>`}
<footer>
<p>Generated from the same data as the fake, its validators and its types. Unpublished facts are marked as claimed or assumed.</p>
<p>NICE and CXone are trademarks of NICE Ltd., used to name what is faked. Unofficial, not affiliated.</p>
</footer>
</body>
</html>
`.text;
}

function headOf(page: Page): Html {
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.file === 'index.html' ? 'fake-cxone documentation' : `${page.title} · fake-cxone`}</title>
<meta name="description" content="${page.lede}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="assets/icon.svg">
<link rel="stylesheet" href="assets/site.css">
${hasMarkdown(page) && html`<link rel="alternate" type="text/markdown" href="${page.file}${MARKDOWN}">`}
${(page.scripts ?? []).map(
  (script) => html`<script src="${script}"></script>
`,
)}<script src="assets/docs.js"></script>
</head>`;
}

function mainPart(page: Page, content: Html, headings: readonly Heading[], { pages, switched }: LayoutOptions): Html {
  return html`<main id="content" tabindex="-1">
${page.section !== undefined && html`<p class="group">${page.section}</p>`}
<h1>${page.heading ?? page.title}</h1>
<p class="lede">${page.lede}</p>
${switched.length > 0 && variantNote(switched)}
${headings.length > 1 && html`<details class="contents-inline"><summary>On this page</summary>${contentsList(headings)}</details>`}
${content}
${neighborPages(pages, page)}
</main>`;
}

function navigation(pages: readonly Page[], current: Page): Html {
  const listed = pages.filter(({ file }) => file !== 'search.html');
  const groups = [undefined, ...SECTIONS].map((name) => ({
    name,
    members: listed.filter(({ section }) => section === name),
  }));
  return html`<ul>${groups
    .filter(({ members }) => members.length > 0)
    .map(
      ({ name, members }) => html`<li>${name !== undefined && html`<span class="section">${name}</span>`}
<ul>${navItems(members, current)}</ul></li>
`,
    )}</ul>`;
}

/** Pages of a group are behind its name, which is open on each of them. */
function navItems(members: readonly Page[], current: Page): Html[] {
  const names = [...new Set(members.map(({ group }) => group))];
  return names.flatMap((name) => {
    const pages = members.filter(({ group }) => group === name);
    const items = pages.map((each) => navItem(each, current));
    if (name === undefined) return items;
    return [
      html`<li><details${pages.includes(current) && html` open`}><summary>${name}</summary><ul>${items}</ul></details></li>`,
    ];
  });
}

function navItem({ file, title }: Page, current: Page): Html {
  return html`<li><a href="${file}"${file === current.file && html` aria-current="page"`}>${title}</a></li>`;
}

/** What is read here holds for this fake; the commands were written for the default variants. */
function variantNote(switched: readonly string[]): Html {
  return html`<aside class="note" aria-label="Variants that are switched"><p>This is the contract under ${switched.map((each) => html`<code>${each}</code> `)}– see <a href="variants.html">variants</a>. Commands that reproduce a rejection are written for the default variants.</p></aside>`;
}

interface Heading {
  readonly id: string;
  readonly label: Html;
}

const HEADING = /<h2 id="([^"]+)">(.*?)<\/h2>/g;

/** Headings of the second order link to themselves, so that their address can be copied. */
function withHeadingLinks(content: string): Html {
  const text = content.replace(HEADING, (whole, id: string, inner: string) =>
    inner.includes('<a ') ? whole : `<h2 id="${id}"><a class="anchor" href="#${id}">${inner}</a></h2>`,
  );
  return new Html(text);
}

function headingsOf({ text }: Html): Heading[] {
  return [...text.matchAll(HEADING)].map(([, id = '', inner = '']) => ({
    id,
    label: new Html(inner.replace(/<[^>]+>/g, '')),
  }));
}

function contentsList(headings: readonly Heading[]): Html {
  return html`<ul>${headings.map(({ id, label }) => html`<li><a href="#${id}">${label}</a></li>`)}</ul>`;
}

/** The way on, in the order of the list of pages. */
function neighborPages(pages: readonly Page[], current: Page): Html | undefined {
  const listed = pages.filter(({ file }) => file !== 'search.html');
  const at = listed.indexOf(current);
  if (at < 0) return undefined;
  const [previous, next] = [listed[at - 1], listed[at + 1]];
  return html`<nav class="turn" aria-label="Previous and next page">
${previous !== undefined && html`<a href="${previous.file}" rel="prev"><span>Previous</span> ${previous.title}</a>`}
${next !== undefined && html`<a href="${next.file}" rel="next"><span>Next</span> ${next.title}</a>`}
</nav>`;
}
