import { targetParts } from '../http/index.ts';

interface NameAndValue {
  readonly name: string;
  readonly value: string;
}

/** The fields of an entry of an HTTP archive (HAR 1.2). `types.test-d.ts` checks them by `@types/har-format`. */
export interface HarFields {
  /** ISO 8601. */
  readonly startedDateTime: string;
  /** Milliseconds. */
  readonly time: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly httpVersion: string;
    readonly cookies: readonly [];
    readonly headers: readonly NameAndValue[];
    readonly queryString: readonly NameAndValue[];
    /** Without its text if the body was not kept. */
    readonly postData?: { readonly mimeType: string; readonly text?: string; readonly comment?: string };
    readonly headersSize: number;
    readonly bodySize: number;
  };
  readonly response: {
    readonly status: number;
    readonly statusText: string;
    readonly httpVersion: string;
    readonly cookies: readonly [];
    readonly headers: readonly NameAndValue[];
    readonly content: { readonly size: number; readonly mimeType: string; readonly text?: string };
    readonly redirectURL: string;
    readonly headersSize: number;
    readonly bodySize: number;
  };
  readonly cache: object;
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number };
}

/** A body to be written. */
interface HarBody {
  readonly text: string;
  /** Bytes that went over the wire. */
  readonly size: number;
  /** True if each character stands for a byte; written as base64. */
  readonly isBinary?: boolean;
  /** What is written in place of the text if it was not kept: a comment, and own fields that begin with `_`. */
  readonly omitted?: { readonly comment: string; readonly _isCut?: true } | undefined;
}

/** One side of an exchange to be written. */
interface HarMessage {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: HarBody;
}

/** An exchange to be written. Status 0 stands for no response, as browsers write it. */
export interface HarExchange {
  readonly at: string;
  readonly timings: HarFields['timings'];
  readonly request: HarMessage & { readonly method: string; readonly url: string };
  readonly response: HarMessage & { readonly status: number; readonly statusText: string };
}

const HTTP = 'HTTP/1.1';

/** Writes an exchange as an entry of an HTTP archive (HAR 1.2). */
export function harFields({ at, timings, request, response }: HarExchange): HarFields {
  const { query } = targetParts(request.url.replace(/#.*$/s, ''));
  return {
    startedDateTime: at,
    time: timings.send + timings.wait + timings.receive,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: HTTP,
      cookies: [],
      headers: request.headers.map(asObject),
      queryString: [...new URLSearchParams(query)].map(asObject),
      ...(request.body.size > 0 && {
        postData: { mimeType: firstValue(request, 'content-type'), ...writtenBody(request.body) },
      }),
      headersSize: -1,
      bodySize: request.body.size,
    },
    response: {
      status: response.status,
      statusText: response.statusText,
      httpVersion: HTTP,
      cookies: [],
      headers: response.headers.map(asObject),
      content: {
        size: response.body.size,
        mimeType: firstValue(response, 'content-type'),
        ...writtenBody(response.body),
      },
      redirectURL: firstValue(response, 'location'),
      headersSize: -1,
      bodySize: response.body.size,
    },
    cache: {},
    timings,
  };
}

function asObject([name, value]: readonly [string, string]): NameAndValue {
  return { name, value };
}

function firstValue({ headers }: HarMessage, wanted: string): string {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '';
}

function writtenBody({ text, isBinary, omitted }: HarBody): { text?: string; encoding?: string; comment?: string } {
  if (omitted !== undefined) return omitted;
  return isBinary === true ? { text: Buffer.from(text, 'latin1').toString('base64'), encoding: 'base64' } : { text };
}
