import type { Operation, RawFinding, Stage } from '../../contracts/internal.ts';
import type { ReplyCode } from '../../generated/index.ts';
import type { Caller, Credentials } from './caller.ts';
import type { Body, Delivery, Head } from './http-message.ts';
import type { Override } from './override.ts';

/** What goes back: everything but the sockets. */
export interface Answer {
  readonly status: number;
  /** Name and value in turn. */
  readonly headers: string[];
  readonly body: string;
  /** How it is sent, if not at once and whole. Only hosts carry it out. */
  readonly delivery?: Delivery;
  /** In place of an end: goes on until the client has had enough. */
  readonly stream?: AnswerStream;
}

/** Where the text of a stream goes. */
export interface StreamSink {
  send(text: string): void;
  /** Bytes that the client has not taken yet. */
  behind(): number;
  /** Calls back once the client has taken what was sent, or at once where it has. Not where it went away. */
  onceTaken(go: () => void): void;
  /** Ends the answer from this side. */
  end(): void;
}

/** Begins to send, and gives back how to leave off. */
export type AnswerStream = (sink: StreamSink) => () => void;

/** One request on its way through the stages. The shape is fixed; each stage fills its own fields. */
export interface RequestContext {
  readonly id: string;
  /** Milliseconds since 1970, by the fake's clock. */
  readonly startedAt: number;
  readonly head: Head;
  operation: Operation | undefined;
  /** What somebody has chosen for this request, in place of or beside what the contract says. */
  override: Override | undefined;
  body: Body | undefined;
  credentials: Credentials | undefined;
  caller: Caller | undefined;
  value: unknown;
  /** What was found, in the order in which it is told. */
  found: readonly RawFinding[];
  /** From here on `found` was only seen because the inspection went on after a rejection. */
  shadowedFrom: number;
  rejection: RawFinding | undefined;
  reply: ReplyCode | undefined;
  slots: Readonly<Record<string, string>>;
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

export function newRequestContext(id: string, startedAt: number, head: Head): RequestContext {
  return {
    id,
    startedAt,
    head,
    operation: undefined,
    override: undefined,
    body: undefined,
    credentials: undefined,
    caller: undefined,
    value: undefined,
    found: [],
    shadowedFrom: Number.POSITIVE_INFINITY,
    rejection: undefined,
    reply: undefined,
    slots: {},
    callId: undefined,
    answer: undefined,
  };
}

const rejected = Symbol('rejected');

/** What a stage returns in place of the exchange, to end its way. An ordinary value, not an exception. */
export interface Rejection {
  readonly [rejected]: true;
  /** What is reported, and after it whatever else was found in the same breath. */
  readonly found: readonly [RawFinding, ...RawFinding[]];
}

export function reject(...found: [RawFinding, ...RawFinding[]]): Rejection {
  return { [rejected]: true, found };
}

export function isRejection(value: object): value is Rejection {
  return rejected in value;
}
