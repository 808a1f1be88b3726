import type { RequestSeen, ResponseSeen } from '../index.ts';
import { answerHeaders, headerValues } from './header-values.ts';
import type { Held } from './held.ts';
import { isObject } from './parts.ts';

/** What all implementations of fetch have in common. */
interface FetchBody {
  readonly bodyUsed: boolean;
  readonly headers: unknown;
  readonly url: string;
  clone(): FetchBody;
  text(): Promise<string>;
}

/** True for a Request or a Response of any implementation of fetch. */
export function isOfFetch(value: unknown): value is FetchBody {
  return isObject(value) && typeof value['clone'] === 'function' && typeof value['text'] === 'function';
}

/** Reads a clone, so that whoever holds it can still read it. Refuses one whose body is gone already. */
export async function heldOfFetch(value: FetchBody): Promise<Held> {
  const isResponse = 'status' in value;
  if (value.bodyUsed) {
    const what = isResponse ? 'Response' : 'Request';
    throw new TypeError(`the body of this ${what} was read before: check it first, or give a clone of it`);
  }
  const copy = value.clone();
  return isResponse
    ? { request: null, response: await responseOfFetch(copy as FetchBody & Response), url: value.url || null }
    : { request: await requestOfFetch(copy as FetchBody & Request), response: null, url: null };
}

/** A request of fetch; its body is read. */
export async function requestOfFetch(request: Request): Promise<RequestSeen> {
  const { method, url, headers } = request;
  return { method, url, headers: headerValues(headers), body: await request.text() };
}

/** An answer of fetch; its body is read. */
export async function responseOfFetch(response: Response): Promise<ResponseSeen> {
  const { status, headers } = response;
  return { status, headers: answerHeaders(headers), body: await response.text() };
}
