import type { ServerResponse } from 'node:http';
import type { ResponseSeen } from '../index.ts';
import { answerHeaders } from './header-values.ts';
import { KEPT_BYTES, KeptBytes } from './kept-bytes.ts';
import type { Watched } from './watch-request.ts';

/** Watches an answer being written, without a change to it. Gives it when it is asked, once it is finished. */
export function watchResponse(response: ServerResponse): () => Watched<ResponseSeen> {
  const bytes = new KeptBytes();
  let ofHead: ResponseSeen['headers'] = {};
  const { writeHead, write, end } = response;
  const note = (chunk: unknown, encoding: unknown) => {
    if (!isEnding) bytes.add(chunk, encoding);
  };
  let isEnding = false; // Node's `end` may call `write`
  response.writeHead = function (this: ServerResponse, ...values: unknown[]) {
    ofHead = { ...ofHead, ...answerHeaders(inPairs(values.at(-1))) };
    return Reflect.apply(writeHead, this, values);
  } as typeof writeHead;
  response.write = function (this: ServerResponse, ...values: unknown[]) {
    note(values[0], values[1]);
    return Reflect.apply(write, this, values);
  } as typeof write;
  response.end = function (this: ServerResponse, ...values: unknown[]) {
    note(values[0], values[1]);
    isEnding = true;
    return Reflect.apply(end, this, values);
  } as typeof end;
  return () => seenOf(response, { ...answerHeaders(response.getHeaders()), ...ofHead }, bytes);
}

function seenOf(
  { statusCode: status, req }: ServerResponse,
  headers: NonNullable<ResponseSeen['headers']>,
  bytes: KeptBytes,
): Watched<ResponseSeen> {
  const isEncoded = (headers['content-encoding'] ?? 'identity') !== 'identity';
  const omitted = isEncoded ? [ENCODED] : bytes.isOver ? [TOO_LONG] : [];
  // what is given to `end` in answer to HEAD is not sent
  const isUnknown = isEncoded || req?.method === 'HEAD';
  return { seen: { status, headers, body: isUnknown ? null : bytes.text }, omitted };
}

const TOO_LONG = `the body of the answer has more than ${KEPT_BYTES} bytes and was not kept`;
const ENCODED = 'the body of the answer is compressed and was not looked at';

/** `writeHead` takes an object, or a list of names and values in turn. */
function inPairs(headers: unknown): unknown {
  if (!Array.isArray(headers) || Array.isArray(headers[0])) return headers;
  return headers.flatMap((name, index) => (index % 2 === 0 ? [[name, headers[index + 1]]] : []));
}
