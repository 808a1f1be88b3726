import { html } from '../../html.ts';
import type { PageMaker } from '../page.ts';

/** What this is, and how much of it is known. */
export const indexPage: PageMaker = () => [
  {
    file: 'index.html',
    title: 'Start',
    lede: 'What is known about one call of NICE CXone, who says so, and how far it can be relied on.',
    content: () => html`<p>…</p>`,
  },
];
