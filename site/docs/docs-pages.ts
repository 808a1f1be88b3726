import { adminPage } from './pages/admin-page.ts';
import { atlasPage } from './pages/atlas-page.ts';
import { campaignPage } from './pages/campaign-page.ts';
import { claimsPage } from './pages/claims-page.ts';
import { downloadsPage } from './pages/downloads-page.ts';
import { guidePages } from './pages/guide-pages.ts';
import { indexPage } from './pages/index-page.ts';
import { magicPage } from './pages/magic-page.ts';
import { operationPages } from './pages/operation-pages.ts';
import { rejectionsPage } from './pages/rejections-page.ts';
import { searchPage } from './pages/search-page.ts';
import { stagesPage } from './pages/stages-page.ts';
import { unknownPage } from './pages/unknown-page.ts';
import { variantsPage } from './pages/variants-page.ts';
import type { DocsFacts } from './parts/docs-facts.ts';
import type { Html } from './parts/html.ts';
import type { Page, PageMaker } from './parts/page.ts';

const MAKERS: readonly PageMaker[] = [
  campaignPage,
  magicPage,
  stagesPage,
  operationPages,
  rejectionsPage,
  variantsPage,
  adminPage,
  downloadsPage,
  atlasPage,
  claimsPage,
  unknownPage,
  guidePages,
];

/** Every page of the documentation, in the order of the list of pages. */
export function docsPages(facts: DocsFacts): readonly Page[] {
  const pages = MAKERS.flatMap((make) => make(facts));
  const all = [indexPage(facts, pages), ...pages];
  return [...all, searchPage(facts, all)].map(madeOnce);
}

/** A page is written as HTML and as Markdown, from the same content. */
function madeOnce(page: Page): Page {
  let made: Html | undefined;
  return {
    ...page,
    content() {
      made ??= page.content();
      return made;
    },
  };
}
