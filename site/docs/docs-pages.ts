import type { DocsFacts } from './docs-facts.ts';
import type { Page, PageMaker } from './page.ts';
import { indexPage } from './pages/index-page.ts';
import { operationPages } from './pages/operation-pages.ts';

const MAKERS: readonly PageMaker[] = [indexPage, operationPages];

/** Every page of the documentation, in the order of the list of pages. */
export function docsPages(facts: DocsFacts): readonly Page[] {
  return MAKERS.flatMap((make) => make(facts));
}
