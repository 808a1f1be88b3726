import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { BeyondLimit, isObject, parsedJson, parseForeignJson } from '../../contracts/internal.ts';
import type { TooLongLine } from './lines-of.ts';

/** The response to what is not a message. */
export interface BadMessage {
  readonly jsonrpc: '2.0';
  readonly id: string | number | null;
  readonly error: { readonly code: number; readonly message: string };
}

/** As in JSON-RPC 2.0. */
const PARSE_ERROR = -32_700;
const INVALID_REQUEST = -32_600;

/** JSON is in UTF-8; a byte order mark before it is left out. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A message, the response to what is none, or undefined for what gets no response. Repeats nothing of what came but its id. */
export function readMessage(line: Uint8Array | TooLongLine): JSONRPCMessage | BadMessage | undefined {
  if (line instanceof Error) return bad(PARSE_ERROR, `the message cannot be read: ${line.message}`);
  let value: unknown;
  try {
    const text = utf8.decode(line);
    if (text.trim() === '') return undefined;
    value = parseForeignJson(text);
  } catch (error) {
    const why = error instanceof BeyondLimit ? error.message : 'it is not JSON in UTF-8 on one line';
    return bad(PARSE_ERROR, `the message cannot be read: ${why}`);
  }
  return isObject(value) ? messageOf(value) : bad(INVALID_REQUEST, `a message is an object${batchNote(value)}`);
}

export function isBadMessage(message: JSONRPCMessage | BadMessage): message is BadMessage {
  return 'error' in message && 'id' in message;
}

function batchNote(value: unknown): string {
  return Array.isArray(value) ? '; the protocol has no batches: send each message on a line of its own' : '';
}

function messageOf(value: Readonly<Record<string, unknown>>): JSONRPCMessage | BadMessage | undefined {
  const { id, method } = value;
  // a response: nothing was asked of the client
  if (method === undefined && (value['result'] !== undefined || value['error'] !== undefined)) return undefined;
  const problem = problemOf(value);
  if (problem === undefined) return value as unknown as JSONRPCMessage;
  const isNotification = id === undefined && typeof method === 'string';
  return isNotification ? undefined : bad(INVALID_REQUEST, problem, isId(id) ? id : null);
}

function problemOf({ jsonrpc, id, method, params }: Readonly<Record<string, unknown>>): string | undefined {
  if (jsonrpc !== '2.0') return 'jsonrpc must be "2.0"';
  if (typeof method !== 'string') return 'method must be a string';
  if (id !== undefined && !isId(id)) return 'id must be a string or an integer';
  if (params !== undefined && !isObject(params)) return 'params must be an object';
  const meta = params?.['_meta'];
  if (meta === undefined) return undefined;
  if (!isObject(meta)) return 'params._meta must be an object';
  const token = meta['progressToken'];
  return token === undefined || isId(token) ? undefined : 'params._meta.progressToken must be a string or an integer';
}

function isId(value: unknown): value is string | number {
  return typeof value === 'string' || Number.isSafeInteger(value);
}

/** Messages in one request over HTTP, where older versions of the protocol have batches. */
const MOST_MESSAGES = 16;

/** The response to a batch with more messages than that: their responses could fill the memory. */
export function batchProblem(body: Uint8Array): BadMessage | undefined {
  const batch = parsedJson(Buffer.from(body).toString())?.value;
  return Array.isArray(batch) && batch.length > MOST_MESSAGES
    ? bad(INVALID_REQUEST, `a batch has at most ${MOST_MESSAGES} messages`)
    : undefined;
}

function bad(code: number, message: string, id: BadMessage['id'] = null): BadMessage {
  return { jsonrpc: '2.0', id, error: { code, message } };
}
