import type { ControlRoute } from './control-route.ts';
import { page } from './page.ts';
import { problem } from './problem.ts';

const loadSite = () => import('../../site/index.ts');

/** The console: a page for people who want to see what happens. */
export const consoleRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '',
    answer: () => ({ status: 308, headers: ['Location', '_fake/', 'Content-Length', '0'], body: '' }),
  },
  {
    method: 'GET',
    path: '/',
    async answer(_world, { head }) {
      const { consolePage, SITE_HEADERS } = await loadSite();
      return page(head, consolePage(), SITE_HEADERS);
    },
  },
  {
    method: 'GET',
    path: '/console/{asset}',
    async answer(_world, { head, params: { asset = '' } }) {
      const { consoleFile, SITE_HEADERS } = await loadSite();
      const file = consoleFile(asset);
      return file === undefined ? problem(404, `the console has no ${asset}`) : page(head, file, SITE_HEADERS);
    },
  },
];
