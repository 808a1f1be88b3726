import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Marked, type Token, type Tokens } from 'marked';

/** A page of docs/, rendered for the site. */
export interface RenderedGuide {
  /** File name in the site. */
  readonly file: string;
  readonly title: string;
  /** Its first paragraph as plain text. */
  readonly lede: string;
  readonly html: string;
}

/** In this order; pages that are not named follow. */
const ORDER = [
  'tutorial', 'tutorial-automate-outbound', 'how-to', 'explain', 'check', 'testing', 'how-to-ci', 'clients', 'documented-operations', 'openapi', 'tokens', 'scenarios', 'stubs', 'faults',
  'journal', 'tenant-file', 'tenant-over-time', 'dialer', 'notifications', 'real-tenant', 'proxy', 'replay', 'verify', 'diff', 'console', 'command-line', 'admin-api', 'container',
  'operations', 'troubleshooting', 'coming-from',
]; // biome-ignore format: a list reads better filled
/** What the site has a page of its own for, made of the facts. */
const OWN_PAGES: readonly string[] = ['campaign', 'rejections', 'variants'];
/** For people who work on this project, and what the site itself is. */
const LEFT_OUT = [
  ...OWN_PAGES,
  'architecture',
  'documentation',
  'learn',
  'methods',
  'newcomer-walk',
  'releasing',
  'reliability',
];

/**
 * Renders the how-to pages of a folder. The site works from a file and leads nowhere else, so that a link to a page that
 * is not in it becomes plain text, and a link to a heading that does not exist leads to the page. Throws where a page has
 * no title.
 */
export function renderGuides(folder: string): RenderedGuide[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.basename(name, '.md'))
    .filter((name) => !LEFT_OUT.includes(name))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const marked = new Marked();
  const parsed = new Map(
    names.map((name) => [name, marked.lexer(readFileSync(path.join(folder, `${name}.md`), 'utf8'))]),
  );
  const headings = new Map([...parsed].map(([name, tokens]) => [name, headingsOf(tokens)]));
  return names.map((name) => rendered(name, parsed.get(name) ?? [], headings));
}

function rank(name: string): number {
  const at = ORDER.indexOf(name);
  return at < 0 ? ORDER.length : at;
}

type Headings = ReadonlyMap<string, readonly string[]>;

function rendered(name: string, tokens: readonly Token[], headings: Headings): RenderedGuide {
  const title = tokens.find((token): token is Tokens.Heading => token.type === 'heading' && token.depth === 1);
  if (title === undefined) throw new Error(`docs/${name}.md has no title`);
  const rest = tokens.filter((token) => token !== title);
  const first = rest.find((token): token is Tokens.Paragraph => token.type === 'paragraph');
  const body = rest.filter((token) => token !== first);
  const marked = new Marked({ renderer: rendererOf(name, headings) });
  return {
    file: fileOf(name),
    title: plain(title.text),
    lede: plain(first?.text ?? ''),
    html: marked.parser(body),
  };
}

function rendererOf(name: string, headings: Headings) {
  const ids = new Slugs();
  return {
    heading(this: { parser: { parseInline(tokens: Token[]): string } }, { tokens, depth, text }: Tokens.Heading) {
      const id = ids.of(text);
      return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    code({ text, lang }: Tokens.Code) {
      const label = lang ? `an example in ${lang.split(/\s/)[0]}` : 'an example';
      return `<div class="code" data-copy><pre tabindex="0" role="group" aria-label="${escaped(label)}"><code>${escaped(text)}</code></pre></div>\n`;
    },
    html: ({ text }: Tokens.HTML | Tokens.Tag) => (text.startsWith('<!--') ? '' : escaped(text)),
    image: ({ text }: Tokens.Image) => escaped(text),
    link(this: { parser: { parseInline(tokens: Token[]): string } }, { href, tokens }: Tokens.Link) {
      const text = this.parser.parseInline(tokens);
      const target = targetOf(href, name, headings);
      return target === undefined ? text : `<a href="${escaped(target)}">${text}</a>`;
    },
    table(this: { parser: { parseInline(tokens: Token[]): string } }, { header, rows }: Tokens.Table) {
      const cells = (row: readonly Tokens.TableCell[], open: string, close: string) =>
        `<tr>${row.map(({ tokens }) => open + this.parser.parseInline(tokens) + close).join('')}</tr>`;
      const isNamed = header.some(({ text }) => text.trim() !== '');
      const head = isNamed
        ? `<thead>${cells(header, '<th scope="col">', '</th>').replaceAll('<th scope="col"></th>', '<td></td>')}</thead>`
        : '';
      return `<div class="table" tabindex="0" role="group" aria-label="a table"><table>${head}<tbody>${rows.map((row) => cells(row, '<td>', '</td>')).join('\n')}</tbody></table></div>\n`;
    },
  };
}

/** Where a link leads within the site; undefined where that is outside. */
function targetOf(href: string, from: string, headings: Headings): string | undefined {
  const [, file = '', id] = /^([^#]*)(?:#(.*))?$/.exec(href) ?? [];
  const name = file === '' ? from : /^(?:\.\/)?([\w-]+)\.md$/.exec(file)?.[1];
  if (name !== undefined && OWN_PAGES.includes(name)) return `${name}.html`;
  const known = name === undefined ? undefined : headings.get(name);
  if (name === undefined || known === undefined) return undefined;
  const hash = id !== undefined && known.includes(id) ? `#${id}` : '';
  if (name === from) return hash === '' ? undefined : hash;
  return fileOf(name) + hash;
}

function fileOf(name: string): string {
  return `guide-${name}.html`;
}

function headingsOf(tokens: readonly Token[]): string[] {
  const ids = new Slugs();
  return tokens
    .filter((token): token is Tokens.Heading => token.type === 'heading' && token.depth > 1)
    .map(({ text }) => ids.of(text));
}

/** Ids of headings, as GitHub makes them: lower case, hyphens, a number where one is taken. */
class Slugs {
  readonly #taken = new Map<string, number>();
  of(heading: string): string {
    const slug = plain(heading)
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
    const times = this.#taken.get(slug) ?? 0;
    this.#taken.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  }
}

/** Markdown without its marks. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
