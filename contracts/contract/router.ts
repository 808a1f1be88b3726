import type { Operation } from './contract.ts';

/** The operations at one path, by method. */
interface Site {
  readonly path: string;
  readonly operations: ReadonlyMap<string, Operation>;
  /** Value of the Allow header. */
  readonly methods: string;
}

export interface Router {
  /** The site at exactly this path. */
  exact(path: string): Site | undefined;
  /** The site at this path but for letter case, repeated and trailing slashes, and needless percent-encoding. */
  similar(path: string): Site | undefined;
}

export function createRouter(operations: readonly Operation[]): Router {
  const paths = [...new Set(operations.map((operation) => operation.path))];
  const sites = paths.map((path) => siteOf(path, operations));
  const exact = new Map(sites.map((site) => [site.path, site]));
  const similar = new Map(sites.map((site) => [plainForm(site.path), site]));
  return {
    exact: (path) => exact.get(path),
    similar: (path) => similar.get(plainForm(path)),
  };
}

function siteOf(path: string, all: readonly Operation[]): Site {
  const operations = new Map(all.filter((each) => each.path === path).map((each) => [each.method, each]));
  const get = operations.get('GET');
  if (get !== undefined) operations.set('HEAD', get);
  return { path, operations, methods: [...operations.keys(), 'OPTIONS'].sort().join(', ') };
}

function plainForm(path: string): string {
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // not percent-encoding: compared as it stands
  }
  return decoded
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '')
    .toLowerCase();
}
