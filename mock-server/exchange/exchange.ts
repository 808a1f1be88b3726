import {
  type Contract,
  firstValueOf,
  type Operation,
  type RawFinding,
  type RequestParameters,
  type RouteFound,
  readBody,
  type Stage,
  tooLarge,
} from '../../contracts/internal.ts';
import type { ReplyCode } from '../../generated/index.ts';
import type { CallRecord } from '../admin-types/index.ts';
import type { Call } from '../calls/index.ts';
import type { UploadedRecords } from '../lists/index.ts';
import type { RecordedMatch } from '../replay/index.ts';
import type { BearerCredentials, Caller, Credentials, SigningKey } from './caller.ts';
import type { DocumentRequest } from './document-request.ts';
import type { Answer, Body, Head } from './http-message.ts';
import type { Override } from './override.ts';
import type { Resolved, SandboxState, StatePosition } from './sandbox-state.ts';

/** What a request changes in its sandbox beside the state, once it is committed. */
export interface Effects {
  readonly call?: Call;
  /** Seconds in which a second call is a double dial; without it none is looked for. */
  readonly doubleDialWindow?: number;
  /** Calls that it changes, each with the next version. */
  readonly changedCalls?: readonly Call[];
  /** Channels of requests that wait for what is changed. */
  readonly wake?: readonly string[];
  /** Id of a refresh token or an authorization code, which are used once. */
  readonly usedRefreshToken?: string;
}

/** A request that is answered later: the stages are gone through again when it is woken, or its time is over. */
export interface LongPoll {
  /** Woken by each change of what it waits for. */
  readonly channel: string;
  /** Milliseconds of real time, from its first wait on. */
  readonly patience: number;
  /** When something will happen by the fake's clock, which wakes nobody by itself. */
  readonly next?: number | undefined;
}

/** What an operation must have at hand that takes waiting for: what its `prepare` gives, the rest is absent. */
export interface Prepared {
  readonly key?: SigningKey;
  /** The calls of the sandbox, oldest first. */
  readonly calls?: readonly CallRecord[];
  /** Those of them that are not over, with what it takes to change them. */
  readonly active?: readonly Call[];
  /** The call of the contact that the path names. */
  readonly call?: Call | undefined;
  /** The token of the body that is exchanged for others (a refresh token, a code, an access token), looked at. */
  readonly presented?: Pick<BearerCredentials, 'status' | 'digest' | 'isRevokedByTenant'>;
  /** A large file, read into the list of a revision. */
  readonly upload?: { readonly revision: string; readonly read: UploadedRecords };
}

/** A request as it was resolved: what it says of itself, and what it has read of its sandbox. */
export interface ResolvedRequest {
  readonly head: Head;
  readonly body: Body;
  readonly route: RouteFound;
  /** The body, where what the operation waits for depends on it. */
  readonly parsed: ReturnType<typeof readBody> | undefined;
  readonly parameters: RequestParameters;
  readonly credentials: Credentials;
  readonly prepared: Prepared | undefined;
  /** What it asks of a recording, where there is one. */
  readonly recorded: RecordedMatch | undefined;
  /** Where no operation of the contract is meant, but one of a document. */
  readonly document: DocumentRequest | undefined;
  /** Positions: how often the recorded request was answered, and the bucket of the client. */
  readonly played: string | undefined;
  readonly bucket: string;
  readonly resolved: Resolved;
}

/** One request on its way through the stages. The shape is fixed; each stage fills its own fields. */
export interface RequestContext {
  readonly request: ResolvedRequest;
  readonly id: string;
  /** Milliseconds since 1970, by the fake's clock, which does not advance while a request is handled. */
  readonly startedAt: number;
  readonly head: Head;
  readonly body: Body;
  readonly credentials: Credentials;
  /** The changes to the state of the sandbox, to positions, and beside them. */
  state: SandboxState;
  positions: Readonly<Record<string, StatePosition>>;
  effects: Effects;
  operation: Operation | undefined;
  /** What somebody has chosen for this request, in place of or beside what the contract says. */
  override: Override | undefined;
  caller: Caller | undefined;
  /** The body, once it was read. */
  read: ReturnType<typeof readBody> | undefined;
  value: unknown;
  /** What was found, in the order in which it is reported. */
  found: readonly RawFinding[];
  /** From here on `found` was only seen because the inspection went on after a rejection. */
  shadowedFrom: number;
  rejection: RawFinding | undefined;
  reply: ReplyCode | undefined;
  slots: Readonly<Record<string, string>>;
  /** The body that the operation gives, in place of the reply's text. */
  result: unknown;
  callId: string | undefined;
  answer: Answer | undefined;
}

/** The stages behind an exchange. Only a type: it makes any other order of the stages fail to compile. */
interface Passed<S extends Stage> {
  readonly passed: { readonly [K in S]: true };
}

export type Routed = RequestContext & { operation: Operation } & Passed<'route'>;
export type OverriddenRequest = Routed & Passed<'override'>;
export type Authenticated = OverriddenRequest & { caller: Caller } & Passed<'authenticate'>;
export type Authorized = Authenticated & Passed<'authorize'>;
export type Parsed = Authorized & Passed<'parse'>;
export type Inspected = Parsed & Passed<'inspect'>;
export type Applied = Inspected & { reply: ReplyCode } & Passed<'apply'>;

export function newRequestContext(request: ResolvedRequest, startedAt: number): RequestContext {
  const { head, body, credentials, parsed, resolved } = request;
  return {
    request,
    id: resolved.id,
    startedAt,
    head,
    body,
    credentials,
    state: resolved.state,
    positions: {},
    effects: {},
    operation: undefined,
    override: undefined,
    caller: undefined,
    read: parsed,
    value: undefined,
    found: [],
    shadowedFrom: Number.POSITIVE_INFINITY,
    rejection: undefined,
    reply: undefined,
    slots: {},
    result: undefined,
    callId: undefined,
    answer: undefined,
  };
}

/** The body as an operation reads it, right or wrong; read once. */
export function bodyFor(
  tables: Contract,
  operation: Operation,
  { head, body }: Pick<ResolvedRequest, 'head' | 'body'>,
) {
  if ('tooLarge' in body) return { found: [tooLarge(operation)] };
  const headers = {
    contentType: firstValueOf(head.rawHeaders, 'content-type'),
    contentEncoding: firstValueOf(head.rawHeaders, 'content-encoding'),
  };
  return readBody(tables, operation, headers, body.bytes);
}

/** The same for a request on its way, read once. */
export function readOnce(tables: Contract, context: RequestContext): ReturnType<typeof readBody> {
  const { operation } = context;
  if (operation === undefined || operation.consumes === null) return { found: [] };
  context.read ??= bodyFor(tables, operation, context);
  return context.read;
}

const rejected = Symbol('rejected');

/** What a stage returns in place of the exchange, to end its way. An ordinary value, not an exception. */
export interface Rejection {
  readonly [rejected]: true;
  /** What is reported, and after it whatever else was found in the same breath. */
  readonly found: readonly [RawFinding, ...RawFinding[]];
  /** In place of the reply's text. */
  readonly body?: unknown;
}

export function reject(...found: [RawFinding, ...RawFinding[]]): Rejection {
  return { [rejected]: true, found };
}

/** A rejection whose body says more than the text of its reply. */
export function rejectWith(body: unknown, found: RawFinding): Rejection {
  return { [rejected]: true, found: [found], body };
}

const waiting = Symbol('waiting');

/** What the stages return in place of the exchange where the operation waits. */
export interface Waiting {
  readonly [waiting]: LongPoll;
}

export function toWait(wait: LongPoll): Waiting {
  return { [waiting]: wait };
}

export function waitOf(value: object): LongPoll | undefined {
  return (value as Partial<Waiting>)[waiting];
}

export function isRejection(value: object): value is Rejection {
  return rejected in value;
}

/** A value that is there, or will be. Memory stores never wait; others may. */
export type MaybePromise<T> = T | Promise<T>;

/** Goes on at once with a value that is there, and later with one that is not. */
export function andThen<T, U>(value: MaybePromise<T>, next: (value: T) => MaybePromise<U>): MaybePromise<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** The same with what the next step needs besides, so that no function is made where there is nothing to wait for. */
export function andThenFor<T, G, U>(
  given: G,
  value: MaybePromise<T>,
  next: (given: G, value: T) => MaybePromise<U>,
): MaybePromise<U> {
  return value instanceof Promise ? laterFor(given, value, next) : next(given, value);
}

function laterFor<T, G, U>(given: G, value: Promise<T>, next: (given: G, value: T) => MaybePromise<U>): Promise<U> {
  return value.then((each) => next(given, each));
}
