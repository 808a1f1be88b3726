import { claimedPaths } from '../../generated/index.ts';
import {
  type Contract,
  type EffectiveContract,
  NEWEST_VERSION,
  OLDEST_VERSION,
  type Operation,
  readVersion,
} from '../contract/index.ts';
import { type HttpRequest, hasVariableBase, urlParts } from '../http/index.ts';
import { type RawFinding, rawFinding } from './finding.ts';
import { nearestOperation } from './nearest-operation.ts';
import { literalMeant, pathMeant, remarkOf } from './path-meant.ts';
import { isPlaceholder } from './placeholders.ts';

/** Where a method and a path lead, and what is odd or wrong about them. Without an operation the request is rejected. */
export interface RouteFound {
  /** As it is in the version of the API that the path asks for. */
  readonly operation: Operation | undefined;
  /** The parameters of the path by name, percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** The version that the path asks for, such as 34; null where paths have none. */
  readonly version: number | null;
  readonly found: readonly RawFinding[];
}

/** Method and path to an operation. A path that another thread claims is reported with its source (CON-01). */
export function findRoute({ tables, router }: EffectiveContract, method: string, path: string): RouteFound {
  const exact = router.exact(path);
  if (hasEmptyId(router, path)) {
    const isRead = method === 'GET' || method === 'HEAD';
    return nowhere([rawFinding(isRead ? 'path-id-empty' : 'path-id-empty-write', '', { methods: 'OPTIONS' })]);
  }
  const site = exact ?? router.similar(path);
  if (site === undefined) return nowhere([unknownPath(tables, method, path)]);
  const { params, version } = site;
  if (version !== null && (version < OLDEST_VERSION || version > NEWEST_VERSION))
    return nowhere([unknownVersion(String(version))]);
  if (site.operations.size === 0)
    return nowhere([notImplemented(path, nearestOperation(tables.operations, site.path))]);
  const form =
    exact === undefined ? [rawFinding('path-form', '', { path: site.path, form: formOf(router, path) })] : [];
  if (form.length > 0 && tables.findings['path-form'].severity === 'error') return nowhere(form);
  const operation = site.operations.get(method);
  if (operation !== undefined) return { operation: atVersion(operation, version), found: form, params, version };
  const { methods } = site;
  const meant = literalMeant(tables.operations, method, site.path, params);
  if (version !== null && WRITES.has(method) && site.operations.has('GET'))
    return nowhere([notImplemented(`${method} ${path}`, meant ?? `GET ${site.path}`), ...form]);
  const wrong =
    method === 'OPTIONS'
      ? rawFinding('options-asked', '', { methods })
      : rawFinding('method-wrong', '', { method, methods, remark: remarkOf(meant) });
  return nowhere([wrong, ...form]);
}

/** In what a path differs from another one that is the same but for its form. */
function formOf(router: EffectiveContract['router'], path: string): string {
  const single = path.replace(/\/{2,}/g, '/');
  const plain = single.replace(/(.)\/$/, '$1');
  const forms = [
    single === path ? '' : 'a doubled slash',
    plain === single ? '' : 'the slash at its end',
    router.exact(plain) === undefined ? (plain.includes('%') ? 'letter case or percent-encoding' : 'letter case') : '',
  ];
  return forms.filter((form) => form !== '').join(' and ');
}

/** Whether a path of the ACD API has nothing where an id belongs, as in `/skills//start` (AS-172). */
function hasEmptyId(router: EffectiveContract['router'], path: string): boolean {
  if (!path.includes('//')) return false;
  const filled = router.similar(path.replace(/\/(?=\/)/g, `/${NO_ID}`));
  return filled !== undefined && Object.values(filled.params).includes(NO_ID);
}

/** Stands where an id is missing; no literal segment of a path is like it. */
const NO_ID = '~';

/** Methods of operations that documents have beside those that are played at a path that can be read. */
const WRITES: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

function nowhere(found: readonly RawFinding[]): RouteFound {
  return { operation: undefined, found, params: {}, version: null };
}

function atVersion(operation: Operation, version: number | null): Operation {
  if (version === null || operation.older === undefined) return operation;
  return operation.older.find(({ upTo }) => version <= upTo)?.operation ?? operation;
}

function unknownPath(tables: Contract, method: string, path: string): RawFinding {
  const known = knownCause(tables, method, path);
  if (known !== undefined) return known;
  return ACD_PATH.test(path)
    ? notImplemented(path, nearestOperation(tables.operations, readVersion(path).path))
    : rawFinding('path-unknown', '', { nearest: nearestOperation(tables.operations, path) });
}

/** Why a path leads nowhere: a version that does not exist, a claim of a thread, or a slip; undefined for any other path. */
function knownCause(tables: Contract, method: string, path: string): RawFinding | undefined {
  const { version, path: newest } = readVersion(path);
  const segment = version === null ? ACD_PATH.exec(path)?.[1] : undefined;
  // written without its minor number, as `v34`, or with one too many
  if (segment && /^v?\d/i.test(segment)) return unknownVersion(segment);
  const claimed = claimedPath(tables, path);
  if (claimed !== undefined) return rawFinding('path-claimed', '', { ...claimed });
  const meant = pathMeant(tables.operations, method, newest);
  return meant === undefined ? undefined : rawFinding('path-mistyped', '', { path, nearest: meant });
}

/** A path of the ACD API, with the segment where its version should be. */
const ACD_PATH = /^\/inContactAPI\/services(?:\/([^/]*)|$)/i;

function unknownVersion(version: string): RawFinding {
  return rawFinding('version-not-supported', '', { version });
}

/** A path that a forum thread gives for an operation, the claim that says so, and the operation's path here. */
export interface ClaimedPath {
  readonly template: string;
  readonly claim: string;
  readonly nearest: string;
}

const templates = claimedPaths.paths.map(({ path, claim }) => ({ path, claim, pattern: patternOf(path) }));

/** The thread's claim behind a path, if one of them gives it. */
export function claimedPath({ operations }: Contract, path: string): ClaimedPath | undefined {
  const claimed = templates.find(({ pattern }) => pattern.test(path));
  const meant = operations.find(({ id }) => id === claimedPaths.operation);
  return claimed && meant && { template: claimed.path, claim: claimed.claim, nearest: meant.path };
}

function notImplemented(path: string, nearestOne: string): RawFinding {
  return rawFinding('operation-not-implemented', '', { path, nearest: nearestOne });
}

const UNKNOWN: ReadonlySet<string> = new Set(['path-unknown', 'path-mistyped', 'operation-not-implemented']);

/** The path of the contract that a wrong one comes nearest to; undefined where its path is known, or claimed by a thread. */
export function nearestKnown([first]: readonly RawFinding[]): string | undefined {
  return first !== undefined && UNKNOWN.has(first.code) ? first.slots['nearest'] : undefined;
}

function patternOf(template: string): RegExp {
  const source = template
    .split(/\{\w+\}/)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^/]+');
  return new RegExp(`^${source}/?$`, 'i');
}

/** Where a request leads. */
export function routeOf(contract: EffectiveContract, { method, url }: HttpRequest): RouteFound {
  return findRoute(contract, method.toUpperCase(), urlParts(url).path);
}

/** The domains that NICE's documents and the thread use (AUTH-01, EP-01), and this machine, where fakes run. */
const VENDOR_HOST = /(^|\.)(nice-?incontact|incontact|nice-?cxone)\.com$/;
const THIS_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\]|host\.docker\.internal)$/;

/**
 * True if a recorded request is meant for this contract. The path of the call counts on every host, for no other API has
 * it; the paths of tokens and those of other threads count on the vendor's hosts, on this machine, on `hosts` (names
 * in lower case, without port), and where the URL has no host.
 */
export function concernsContract(
  contract: EffectiveContract,
  request: HttpRequest,
  hosts: readonly string[] = [],
): boolean {
  const { host, path } = urlParts(request.url);
  const { documents } = contract;
  const isDocumented = documents?.hasLike(path) === true;
  const site = contract.router.similar(path);
  if (site !== undefined && [...site.operations.values()].some(({ id }) => id === claimedPaths.operation)) return true;
  const isOurs =
    host === null ||
    (isDocumented && documents.isAt(host)) ||
    isPlaceholder(host) ||
    VENDOR_HOST.test(host) ||
    THIS_MACHINE.test(host) ||
    hosts.includes(host);
  return (
    isOurs &&
    (site !== undefined ||
      isDocumented ||
      claimedPath(contract.tables, path) !== undefined ||
      /personal-?connection/i.test(path) ||
      (!(hasVariableBase(request.url) && !ROOT.test(path)) && isSlip(contract, request.method, path, host)))
  );
}

/** How the paths of the vendor begin: what is behind a variable and begins otherwise may be of any API. */
const ROOT = /^\/(?:ccapi|inContactAPI|auth)\b/i;

/** A path with a slip in it is meant for the vendor; on this machine other servers may have one that is like it. */
function isSlip({ tables, router }: EffectiveContract, method: string, path: string, host: string | null): boolean {
  if (THIS_MACHINE.test(String(host)) && !/^\/inContactAPI\//i.test(path)) return false;
  if (hasEmptyId(router, path)) return true;
  const code = knownCause(tables, method.toUpperCase(), path)?.code;
  return code === 'path-mistyped' || code === 'version-not-supported';
}
