import type { RuledContract } from '../../contracts/index.ts';
import type { DocsSite } from '../../site/index.ts';
import type { Answer } from '../exchange.ts';
import type { World } from '../world.ts';
import type { ControlRequest, ControlRoute } from './control-route.ts';
import { page } from './page.ts';
import { problem } from './problem.ts';

/** Made when they are first asked for, once for each contract and address: a fake that nobody reads about starts as fast. */
const sites = new WeakMap<RuledContract, Map<string, Promise<DocsSite>>>();

const loadSite = () => import('../../site/index.ts');

/** The documentation of the contract that holds here. */
export const docsRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/docs',
    answer: () => ({ status: 308, headers: ['Location', 'docs/', 'Content-Length', '0'], body: '' }),
  },
  { method: 'GET', path: '/docs/', answer: (world, request) => fileOf(world, request, 'index.html') },
  {
    method: 'GET',
    path: '/docs/{page}',
    answer: (world, request) => fileOf(world, request, request.params['page'] ?? ''),
  },
  {
    method: 'GET',
    path: '/docs/assets/{asset}',
    answer: (world, request) => fileOf(world, request, `assets/${request.params['asset']}`),
  },
];

async function fileOf(world: World, { head }: ControlRequest, name: string): Promise<Answer> {
  const { SITE_HEADERS } = await loadSite();
  const file = (await siteOf(world)).file(name);
  return file === undefined
    ? problem(404, `there is no page ${name}; /_fake/docs/ lists them`)
    : page(head, file, SITE_HEADERS);
}

function siteOf({ contract, origin }: World): Promise<DocsSite> {
  const made = sites.get(contract) ?? new Map<string, Promise<DocsSite>>();
  sites.set(contract, made);
  const site = made.get(origin.url) ?? loadSite().then(({ docsSite }) => docsSite(contract, origin.url));
  made.set(origin.url, site);
  return site;
}
