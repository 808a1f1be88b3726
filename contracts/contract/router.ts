import { addRoute, createRouter as createTree, findAllRoutes, findRoute, type RouterContext } from 'rou3';
import { unplayedPaths } from '../../generated/index.ts';
import { ArgumentError } from '../arguments/index.ts';
import { percentDecoded } from '../http/index.ts';
import type { Operation } from './contract.ts';
import { readVersion } from './versions.ts';

/** What is registered at a path, and the values of the path's parameters, percent-decoded. */
export interface PathMatch<T> {
  readonly value: T;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds by path what is registered under templates such as `/journal/{id}`. Letter case and a slash at the end count. */
export class PathRouter<T> {
  readonly #entries: Iterable<readonly [template: string, value: T]>;
  #made: Trees<T> | undefined;

  constructor(entries: Iterable<readonly [template: string, value: T]>) {
    this.#entries = entries;
  }

  /** The most specific match: a literal segment goes before a parameter. */
  find(path: string): PathMatch<T> | undefined {
    const match = findRoute(this.#treeOf(path), '', path);
    return match && { value: match.data, params: decodedParams(match.params) };
  }

  /** Every match, the most specific first. */
  findAll(path: string): PathMatch<T>[] {
    return findAllRoutes(this.#treeOf(path), '', path)
      .map(({ data, params }) => ({ value: data, params: decodedParams(params) }))
      .reverse();
  }

  #treeOf(path: string): RouterContext<T> {
    this.#made ??= treesOf(this.#entries); // at the first search: a start needs none
    return path.endsWith('/') ? this.#made.slashed : this.#made.plain;
  }
}

/** rou3 takes a path with a slash at its end for the one without, so that they are kept apart. */
interface Trees<T> {
  readonly plain: RouterContext<T>;
  readonly slashed: RouterContext<T>;
}

function treesOf<T>(entries: Iterable<readonly [template: string, value: T]>): Trees<T> {
  const trees: Trees<T> = { plain: createTree(), slashed: createTree() };
  for (const [template, value] of entries) {
    const tree = template.endsWith('/') ? trees.slashed : trees.plain;
    addRoute(tree, '', template.replace(/\{(\w+)\}/g, ':$1'), value);
  }
  return trees;
}

const NO_PARAMS: Readonly<Record<string, string>> = {};

function decodedParams(params: Readonly<Record<string, string>> | undefined): Readonly<Record<string, string>> {
  if (params === undefined) return NO_PARAMS;
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, percentDecoded(value)]));
}

/** The operations at one path, by method. */
interface Site {
  /** As the contract has it, with `{name}` for a parameter. */
  readonly path: string;
  /** None where the path is documented and not played. */
  readonly operations: ReadonlyMap<string, Operation>;
  /** Value of the Allow header. */
  readonly methods: string;
}

/** A site, the values of the parameters in its path, and the version of the API that the path asks for, if any. */
interface SiteFound extends Site {
  readonly params: Readonly<Record<string, string>>;
  readonly version: number | null;
}

export interface Router {
  /** The site at exactly this path. */
  exact(path: string): SiteFound | undefined;
  /** The site at this path but for letter case, repeated and trailing slashes, and needless percent-encoding. */
  similar(path: string): SiteFound | undefined;
}

export function createRouter(operations: readonly Operation[]): Router {
  const sites = sitesOf(operations);
  const exact = new PathRouter(sites);
  const similar = new PathRouter([...sites.values()].map((site) => [lowerCaseTemplate(site.path), site]));
  /** True for `/agents/STATES`, which is no agent: letter case does not count where a path has a version (AUTH-10). */
  const isLiteralInOtherCase = (site: Site, path: string, version: number | null) =>
    version !== null && site.path.includes('{') && similar.find(path.toLowerCase())?.value.path !== site.path;
  return {
    exact: remembered((path) => {
      const { version, path: newest } = readVersion(path);
      const literal = newest.includes('{') ? undefined : sites.get(newest);
      if (literal !== undefined) return { ...literal, params: NO_PARAMS, version };
      const match = exact.find(newest);
      if (match === undefined || isLiteralInOtherCase(match.value, newest, version)) return undefined;
      return { ...match.value, params: match.params, version };
    }),
    similar: remembered((path) => {
      const { version, path: plain } = readVersion(plainForm(path));
      const site = similar.find(plain.toLowerCase())?.value;
      return site && { ...site, params: paramsBetween(site.path, plain), version };
    }),
  };
}

/** Paths whose sites are remembered, and how long they may be: most clients ask for a few again and again. */
const MOST_REMEMBERED = 256;
const LONGEST_REMEMBERED = 256;

function remembered(find: (path: string) => SiteFound | undefined): (path: string) => SiteFound | undefined {
  const sites = new Map<string, SiteFound | undefined>();
  return (path) => {
    if (typeof path !== 'string') throw new ArgumentError('path', 'must be a string');
    if (sites.has(path)) return sites.get(path);
    const site = find(path);
    if (sites.size >= MOST_REMEMBERED) sites.clear();
    if (path.length <= LONGEST_REMEMBERED) sites.set(path, site);
    return site;
  };
}

function sitesOf(all: readonly Operation[]): Map<string, Site> {
  const byPath = new Map<string, Map<string, Operation>>();
  for (const operation of all) {
    const there = byPath.get(operation.path) ?? new Map<string, Operation>();
    byPath.set(operation.path, there.set(operation.method, operation));
  }
  for (const path of unplayedPaths) byPath.set(path, new Map());
  return new Map([...byPath].map(([path, operations]) => [path, siteOf(path, operations)]));
}

function siteOf(path: string, operations: Map<string, Operation>): Site {
  const get = operations.get('GET');
  if (get !== undefined) operations.set('HEAD', get);
  return { path, operations, methods: [...operations.keys(), 'OPTIONS'].sort().join(', ') };
}

/** Names of parameters keep their letter case. */
function lowerCaseTemplate(template: string): string {
  return template.replace(/[^{}]+(?![^{]*\})/g, (literal) => literal.toLowerCase());
}

function plainForm(path: string): string {
  return percentDecoded(path)
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '');
}

/** The letter case of ids counts, so that values are those of the path as it was written. */
function paramsBetween(template: string, path: string): Readonly<Record<string, string>> {
  if (!template.includes('{')) return NO_PARAMS;
  const given = path.split('/');
  const values = template
    .split('/')
    .flatMap((part, index): [string, string][] =>
      part.startsWith('{') ? [[part.slice(1, -1), given[index] ?? '']] : [],
    );
  return Object.fromEntries(values);
}
