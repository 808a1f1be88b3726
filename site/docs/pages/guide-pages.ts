import { siteGuides } from '#site-assets';
import { Html } from '../parts/html.ts';
import type { PageMaker } from '../parts/page.ts';

/** The how-to pages of docs/, rendered when the site is built. */
export const guidePages: PageMaker = () =>
  siteGuides.map(({ file, title, lede, html }) => ({
    file,
    title,
    lede,
    section: 'How-to' as const,
    content: () => new Html(`<div class="guide">${html}</div>`),
  }));
