import {
  findRoute,
  firstValueOf,
  type HttpRequest,
  httpHeaders,
  NO_PARAMETERS,
  type Operation,
  type RouteFound,
  rawPairs,
  readParameters,
} from '../../contracts/internal.ts';
import { resolveCredentials } from '../auth/index.ts';
import {
  andThen,
  type Body,
  bodyFor,
  type Credentials,
  type Head,
  type MaybePromise,
  newRequestContext,
  type Prepared,
  type RequestContext,
  type Resolved,
  type ResolvedRequest,
} from '../exchange/index.ts';
import { loadHandler, type OperationHandler } from '../operations/index.ts';
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
  const played = recorded?.known && `played/${recorded.known.index}`;
  const parameters = parametersOf(sandbox, route, head);
  return andThen(loadHandler(route.operation), (handler) =>
    andThen(documentRequest(sandbox, route, head, body), (document) => {
      const parsed = needsBody(route.operation, handler)
        ? bodyFor(sandbox.contract.tables, route.operation, { head, body })
        : undefined;
      return andThen(resolveCredentials(sandbox, head), (credentials) =>
        andThen(prepare(sandbox, route.operation, handler, { parsed, body, parameters }), (prepared) => {
          const bucket = bucketOf(credentials);
          const request = {
            head,
            body,
            route,
            parsed,
            parameters,
            credentials,
            prepared,
            recorded,
            document,
            played,
            bucket,
            resolved: undefined,
          };
          return read(sandbox, request, id);
        }),
      );
    }),
  );
}

type Unread = Omit<ResolvedRequest, 'resolved'> & { resolved: Resolved | undefined };

/** The one read, which fills `resolved`. */
function read(sandbox: Sandbox, request: Unread, id?: string): MaybePromise<RequestContext> {
  const { credentials, prepared, played, bucket } = request;
  const { digest, status } = prepared?.presented ?? NOT_PRESENTED;
  const resolved = sandbox.store.resolve({
    id,
    positions: played === undefined ? [bucket] : [bucket, played],
    digests: digestsOf(credentials, digest),
    refreshToken: status !== undefined && 'claims' in status ? status.claims.id : undefined,
  });
  return resolved instanceof Promise
    ? resolved.then((each) => contextOf(sandbox, request, each))
    : contextOf(sandbox, request, resolved);
}

const NOT_PRESENTED: Partial<NonNullable<Prepared['presented']>> = {};

/** Where the tenant was changed by somebody else, the request begins again under the new one. */
function contextOf(sandbox: Sandbox, request: Unread, resolved: Resolved): MaybePromise<RequestContext> {
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

/** True where what an operation waits for depends on the body. */
function needsBody(operation: Operation | undefined, handler: OperationHandler | undefined): operation is Operation {
  return operation !== undefined && operation.consumes !== null && handler?.prepare !== undefined;
}

function parametersOf(sandbox: Sandbox, { operation, params }: RouteFound, { query, rawHeaders }: Head) {
  if (operation === undefined || operation.parameters.length === 0) return NO_PARAMETERS;
  return readParameters(sandbox.contract.tables, operation, {
    path: params,
    query,
    header: (name) => firstValueOf(rawHeaders, name) ?? undefined,
  });
}

function prepare(
  sandbox: Sandbox,
  operation: Operation | undefined,
  handler: OperationHandler | undefined,
  { parsed, ...request }: Pick<ResolvedRequest, 'parsed' | 'body' | 'parameters'>,
): MaybePromise<Prepared | undefined> {
  if (operation === undefined || (operation.consumes !== null && parsed?.value === undefined)) return undefined;
  return handler?.prepare?.(sandbox, parsed?.value, request);
}

function requestOf(head: Head, body: Body): HttpRequest {
  const headers = httpHeaders(rawPairs(head.rawHeaders));
  const bytes = 'bytes' in body ? body.bytes : new Uint8Array();
  return { method: head.method, url: head.path + head.query, headers, body: Buffer.from(bytes).toString('utf8') };
}
