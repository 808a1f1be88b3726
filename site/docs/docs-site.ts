import { type EffectiveContract, switchedVariants } from '../../contracts/internal.ts';
import { assetFile, assetNames } from '../files/asset-file.ts';
import { type SiteFile, siteFile } from '../files/site-file.ts';
import { docsPages } from './docs-pages.ts';
import { layout } from './layout.ts';
import { llmsFiles } from './llms-files.ts';
import { type DocsFacts, docsFacts } from './parts/docs-facts.ts';
import { downloadsOf } from './parts/downloads.ts';
import type { Page } from './parts/page.ts';
import { hasMarkdown, MARKDOWN, pageMarkdown } from './parts/page-markdown.ts';
import { searchEntries } from './parts/search-entries.ts';

/** The documentation of one contract: a site of files that link to each other by relative names. */
export interface DocsSite {
  /** Every file, by its path below the site. */
  readonly files: readonly string[];
  /** The pages that there are as Markdown, too, under their name and `.md`. */
  readonly pages: readonly Pick<Page, 'file' | 'title' | 'lede'>[];
  /** One of them, made when it is first asked for; undefined where there is none. */
  file(path: string): SiteFile | undefined;
}

/** How a site is made. */
export interface DocsSiteOptions {
  /** Where the console is, seen from the pages; not linked where it is absent. */
  readonly console?: string;
}

/** Makes the documentation of a contract under its variants; the commands of its pages go to a fake at `url`. */
export async function docsSite(
  contract: EffectiveContract,
  url: string,
  { console }: DocsSiteOptions = {},
): Promise<DocsSite> {
  const facts = await docsFacts(contract, url);
  const pages = docsPages(facts);
  const surroundings = { pages, switched: switchedVariants(contract.variants), console };
  const makers = new Map<string, () => string>([
    ...pages.map((page: Page) => [page.file, () => layout(page, surroundings)] as const),
    ...pages.filter(hasMarkdown).map((page) => [page.file + MARKDOWN, () => pageMarkdown(page)] as const),
    ...llmsFiles(pages),
    ['search-index.js', () => searchIndex(facts, pages)] as const,
    ...downloadsOf(facts).map(({ file, text }) => [file, text] as const),
  ]);
  const made = new Map<string, SiteFile>();
  return {
    pages: pages.filter(hasMarkdown),
    files: [...makers.keys(), ...assetNames.map((name) => `assets/${name}`)],
    file(path) {
      if (path.startsWith('assets/')) return assetFile(path.slice('assets/'.length));
      const make = makers.get(path);
      if (make === undefined) return undefined;
      const file = made.get(path) ?? siteFile(path, make());
      made.set(path, file);
      return file;
    },
  };
}

/** A script that hands the index over: a page that was opened from a file may load scripts, and may not fetch. */
function searchIndex(facts: DocsFacts, pages: readonly Page[]): string {
  const entries = searchEntries(facts, pages).map(({ kind, name, href, text, aliases = [] }) => [
    kind,
    name,
    href,
    text,
    ...aliases,
  ]);
  return `globalThis.fakeCxoneSearch = ${JSON.stringify(entries)};\n`;
}
