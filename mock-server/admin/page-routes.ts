import type { EffectiveContract } from '../../contracts/internal.ts';
import { firstValueOf } from '../../contracts/internal.ts';
import type { DocsSite } from '../../site/index.ts';
import { type Answer, type Head, problem } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { digestOf } from '../tokens/index.ts';
import type { AdminRoute, ControlRequest } from './route.ts';

const loadSite = () => import('../../site/index.ts');

/** The console: a page for people who want to see what happens. */
export const consoleRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '',
    answer: () => ({ status: 308, headers: ['Location', '_fake/', 'Content-Length', '0'], body: '' }),
  },
  {
    method: 'GET',
    path: '/',
    async answer(_sandbox, { head }) {
      const { consolePage, SITE_HEADERS } = await loadSite();
      return page(head, consolePage(), SITE_HEADERS);
    },
  },
  {
    method: 'GET',
    path: '/console/{asset}',
    async answer(_sandbox, { head, params: { asset = '' } }) {
      const { consoleFile, SITE_HEADERS } = await loadSite();
      const file = consoleFile(asset);
      return file === undefined ? problem(404, `the console has no ${asset}`) : page(head, file, SITE_HEADERS);
    },
  },
];

/** Made when they are first asked for, once for each contract and address: a fake that nobody reads about starts as fast. */
const sites = new WeakMap<EffectiveContract, Map<string, Promise<DocsSite>>>();

/** The documentation of the contract that applies here. */
export const docsRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/docs',
    answer: () => ({ status: 308, headers: ['Location', 'docs/', 'Content-Length', '0'], body: '' }),
  },
  { method: 'GET', path: '/docs/', answer: (sandbox, request) => fileOf(sandbox, request, 'index.html') },
  {
    method: 'GET',
    path: '/docs/{page}',
    answer: (sandbox, request) => fileOf(sandbox, request, request.params['page'] ?? ''),
  },
  {
    method: 'GET',
    path: '/docs/assets/{asset}',
    answer: (sandbox, request) => fileOf(sandbox, request, `assets/${request.params['asset']}`),
  },
];

async function fileOf(sandbox: Sandbox, { head }: ControlRequest, name: string): Promise<Answer> {
  const { SITE_HEADERS } = await loadSite();
  const file = (await siteOf(sandbox)).file(name);
  return file === undefined
    ? problem(404, `there is no page ${name}; /_fake/docs/ lists them`)
    : page(head, file, SITE_HEADERS);
}

function siteOf({ contract, origin }: Sandbox): Promise<DocsSite> {
  const made = sites.get(contract) ?? new Map<string, Promise<DocsSite>>();
  sites.set(contract, made);
  const site =
    made.get(origin.url) ?? loadSite().then(({ docsSite }) => docsSite(contract, origin.url, { console: '../' }));
  made.set(origin.url, site);
  return site;
}

/** A file of the site, as an answer: asked for again each time, and not sent again to who has it. */
function page(
  head: Head,
  { mediaType, text }: { readonly mediaType: string; readonly text: string },
  headers: readonly string[],
): Answer {
  const tag = `"${digestOf(text).slice(0, 32)}"`;
  const kept =
    firstValueOf(head.rawHeaders, 'if-none-match')
      ?.split(',')
      .map((each) => each.trim().replace(/^W\//, '')) ?? [];
  const always = [...headers, 'Cache-Control', 'no-cache', 'ETag', tag];
  if (kept.includes(tag)) return { status: 304, headers: always, body: '' };
  return {
    status: 200,
    headers: ['Content-Type', mediaType, 'Content-Length', String(Buffer.byteLength(text)), ...always],
    body: text,
  };
}
