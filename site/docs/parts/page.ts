import type { DocsFacts } from './docs-facts.ts';
import type { Html } from './html.ts';

/** The groups of the list of pages, in its order. */
export const SECTIONS = ['Guide', 'Reference', 'Evidence', 'How-to'] as const;

/** A page: its file, its title, and how its content is made. */
export interface Page {
  /** File name, without folders: every link between pages is one. */
  readonly file: string;
  /** In the list of pages, and in the title of the window. */
  readonly title: string;
  /** The heading above the content, if it is not the title. */
  readonly heading?: string;
  /** A sentence for the top of the page and for anyone who lists it. */
  readonly lede: string;
  /** Its group in the list of pages; pages without one come first, and the search is in none. */
  readonly section?: (typeof SECTIONS)[number];
  /** Its part of a long section, such as the resource of an operation. */
  readonly group?: string;
  /** Other words that people look for it by, in lower case. */
  readonly aliases?: readonly string[];
  /** Scripts beside the one that every page has. */
  readonly scripts?: readonly string[];
  content(): Html;
}

/** Makes the pages of one part of the site. */
export type PageMaker = (facts: DocsFacts) => readonly Page[];
