import type { Finding, Found, Operation, Stage } from '../contracts/index.ts';
import type { OperationId, ReplyCode } from '../generated/index.ts';
import type { Caller, Credentials } from './caller.ts';

/** The head of a request, as a host has read it. */
export interface Head {
  readonly method: string;
  /** Path as it was sent, without the query. */
  readonly path: string;
  /** With its question mark, or empty. */
  readonly query: string;
  /** Name and value in turn, as they were sent. */
  readonly rawHeaders: readonly string[];
}

/** The body of a request: its bytes, or the news that there were more than the operation takes. */
export type Body = { readonly bytes: Uint8Array } | { readonly tooLarge: true };

/** What goes back: everything but the sockets. */
export interface Answer {
  readonly status: number;
  /** Name and value in turn. */
  readonly headers: string[];
  readonly body: string;
}

/** One request on its way through the rooms. The shape is fixed; each room fills its own fields. */
export interface Exchange {
  readonly id: string;
  /** Milliseconds since 1970, by the fake's clock. */
  readonly startedAt: number;
  readonly head: Head;
  operation: Operation | undefined;
  body: Body | undefined;
  credentials: Credentials | undefined;
  caller: Caller | undefined;
  value: unknown;
  /** What was found, in the order in which it is told. */
  found: readonly Found[];
  /** From here on `found` was only seen because the inspection went on after a refusal. */
  shadowedFrom: number;
  refusal: Found | undefined;
  reply: ReplyCode | undefined;
  slots: Readonly<Record<string, string>>;
  callId: string | undefined;
  answer: Answer | undefined;
}

/** The rooms behind an exchange. Only a type: it makes any other order of the rooms fail to compile. */
interface Passed<S extends Stage> {
  readonly passed: { readonly [K in S]: true };
}

export type Routed = Exchange & { operation: Operation } & Passed<'route'>;
export type Steered = Routed & Passed<'steer'>;
export type Authenticated = Steered & { caller: Caller } & Passed<'authenticate'>;
export type Authorised = Authenticated & Passed<'authorise'>;
export type Parsed = Authorised & Passed<'parse'>;
export type Inspected = Parsed & Passed<'inspect'>;
export type Applied = Inspected & { reply: ReplyCode } & Passed<'apply'>;

export function newExchange(id: string, startedAt: number, head: Head): Exchange {
  return {
    id,
    startedAt,
    head,
    operation: undefined,
    body: undefined,
    credentials: undefined,
    caller: undefined,
    value: undefined,
    found: [],
    shadowedFrom: Number.POSITIVE_INFINITY,
    refusal: undefined,
    reply: undefined,
    slots: {},
    callId: undefined,
    answer: undefined,
  };
}

/** One exchange as it is kept: secrets are gone. */
export interface JournalEntry {
  readonly id: string;
  /** ISO 8601, by the fake's clock. */
  readonly at: string;
  readonly operation: OperationId | null;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  /** The rooms that the vendor's answer came through, in order; a refusal goes on from its room to `respond`. */
  readonly rooms: readonly Stage[];
  readonly findings: readonly Finding[];
}

/** Values of a header, whatever its letter case; Node itself drops what is repeated. */
export function headerValues({ rawHeaders }: Head, name: string): string[] {
  const values: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const given = rawHeaders[at] as string;
    if (given.length === name.length && given.toLowerCase() === name) values.push(rawHeaders[at + 1] as string);
  }
  return values;
}

/** The first value of a header, or null. */
export function headerValue(head: Head, name: string): string | null {
  return headerValues(head, name)[0] ?? null;
}
