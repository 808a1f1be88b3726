import {
  findRoute,
  firstValueOf,
  type HttpRequest,
  httpHeaders,
  NO_PARAMETERS,
  type RouteFound,
  rawPairs,
  readParameters,
} from '../../contracts/internal.ts';
import { resolveCredentials } from '../auth/index.ts';
import {
  andThen,
  andThenFor,
  type Body,
  bodyFor,
  type Credentials,
  type DocumentRequest,
  type Head,
  type MaybePromise,
  newRequestContext,
  type Prepared,
  type RequestContext,
  type Resolved,
  type ResolvedRequest,
} from '../exchange/index.ts';
import { handlerOf, loadHandler, type OperationHandler } from '../operations/index.ts';
import { isBehind, type Sandbox } from '../sandbox/index.ts';
import { timeIn } from '../state/index.ts';
import { followTenant } from '../tenant/index.ts';
import { documentRequest } from './document-stages.ts';

/**
 * The first door to the state of a sandbox: everything that a request must know is read at once, and whatever else takes
 * waiting for is waited for here. `id` is that of the exchange, where it has one already.
 */
export function resolve(sandbox: Sandbox, head: Head, body: Body, id?: string): MaybePromise<RequestContext> {
  const route = findRoute(sandbox.contract, head.method, head.path);
  const recorded = sandbox.recording?.match(requestOf(head, body), 'tooLarge' in body ? -1 : undefined);
  const request: Unread = {
    sandbox,
    id,
    head,
    body,
    route,
    parsed: undefined,
    parameters: parametersOf(sandbox, route, head),
    credentials: NO_CREDENTIALS,
    prepared: undefined,
    recorded,
    document: undefined,
    played: recorded?.known && `played/${recorded.known.index}`,
    bucket: '',
    resolved: undefined,
  };
  return andThenFor(request, loadHandler(route.operation), withHandler);
}

const NO_CREDENTIALS: Credentials = { kind: 'none' };

/** A request that is being resolved: what takes waiting for comes one after the other. */
type Unread = { -readonly [K in keyof Omit<ResolvedRequest, 'resolved'>]: ResolvedRequest[K] } & {
  readonly sandbox: Sandbox;
  readonly id: string | undefined;
  resolved: Resolved | undefined;
};

function withHandler(request: Unread, handler: OperationHandler | undefined): MaybePromise<RequestContext> {
  const { sandbox, route, head, body } = request;
  const { operation } = route;
  if (operation === undefined)
    return sandbox.documents === undefined
      ? withDocument(request, undefined)
      : andThenFor(request, documentRequest(sandbox.documents, head, body), withDocument);
  if (handler?.prepare !== undefined && operation.consumes !== null)
    request.parsed = bodyFor(sandbox.contract.tables, operation, request);
  return andThenFor(request, resolveCredentials(sandbox, head), withCredentials);
}

function withDocument(request: Unread, document: DocumentRequest | undefined): MaybePromise<RequestContext> {
  request.document = document;
  return andThenFor(request, resolveCredentials(request.sandbox, request.head), withCredentials);
}

function withCredentials(request: Unread, credentials: Credentials): MaybePromise<RequestContext> {
  request.credentials = credentials;
  request.bucket = bucketOf(credentials);
  return andThenFor(request, prepare(request), withPrepared);
}

/** The one read, which fills `resolved`. */
function withPrepared(request: Unread, prepared: Prepared | undefined): MaybePromise<RequestContext> {
  request.prepared = prepared;
  const { sandbox, id, credentials, played, bucket } = request;
  const { digest, status } = prepared?.presented ?? NOT_PRESENTED;
  const resolved = sandbox.store.resolve({
    id,
    positions: played === undefined ? [bucket] : [bucket, played],
    digests: digestsOf(credentials, digest),
    refreshToken: status !== undefined && 'claims' in status ? status.claims.id : undefined,
  });
  return andThenFor(request, resolved, contextOf);
}

const NOT_PRESENTED: Partial<NonNullable<Prepared['presented']>> = {};

/** Where the tenant was changed by somebody else, the request begins again under the new one. */
function contextOf(request: Unread, resolved: Resolved): MaybePromise<RequestContext> {
  const { sandbox } = request;
  const { history } = sandbox;
  const { version, inherited } = resolved.state.tenant;
  const isOfKey = inherited !== undefined || history.inherited.length > 0;
  if (version !== history.version || (isOfKey && isBehind(history, resolved.state)))
    return andThen(followTenant(sandbox, resolved.state), () =>
      resolve(sandbox, request.head, request.body, resolved.id),
    );
  request.resolved = resolved;
  return newRequestContext(request as ResolvedRequest, timeIn(resolved.state, sandbox.source));
}

/** The same for a request that is rejected whatever it says; `id` is that of its exchange, where it has one already. */
export function resolveUnread(sandbox: Sandbox, head: Head, id?: string): MaybePromise<RequestContext> {
  const query = { id, positions: [], digests: [] };
  return andThen(sandbox.store.resolve(query), (resolved) =>
    newRequestContext(
      {
        head,
        body: { bytes: new Uint8Array() },
        route: { operation: undefined, found: [], params: {}, version: null },
        parsed: undefined,
        parameters: NO_PARAMETERS,
        credentials: { kind: 'none' },
        prepared: undefined,
        recorded: undefined,
        document: undefined,
        played: undefined,
        bucket: '',
        resolved,
      },
      timeIn(resolved.state, sandbox.source),
    ),
  );
}

/** A token is a client, no matter who owns it. Strangers, and tokens that are none, share a bucket. */
function bucketOf(credentials: Credentials): string {
  return `bucket/${credentials.kind === 'bearer' && 'claims' in credentials.status ? credentials.digest : ''}`;
}

function digestsOf(credentials: Credentials, presented: string | undefined): readonly string[] {
  const own = credentials.kind === 'bearer' ? [credentials.digest] : [];
  return presented === undefined ? own : [...own, presented];
}

function parametersOf(sandbox: Sandbox, { operation, params }: RouteFound, { query, rawHeaders }: Head) {
  if (operation === undefined || operation.parameters.length === 0) return NO_PARAMETERS;
  return readParameters(sandbox.contract.tables, operation, {
    path: params,
    query,
    header: (name) => firstValueOf(rawHeaders, name) ?? undefined,
  });
}

function prepare({ sandbox, route, parsed, body, parameters }: Unread): MaybePromise<Prepared | undefined> {
  const { operation } = route;
  if (operation === undefined || (operation.consumes !== null && parsed?.value === undefined)) return undefined;
  return handlerOf(operation.id).prepare?.(sandbox, parsed?.value, { body, parameters });
}

function requestOf(head: Head, body: Body): HttpRequest {
  const headers = httpHeaders(rawPairs(head.rawHeaders));
  const bytes = 'bytes' in body ? body.bytes : new Uint8Array();
  return { method: head.method, url: head.path + head.query, headers, body: Buffer.from(bytes).toString('utf8') };
}
