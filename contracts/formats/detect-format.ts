import { claimedPaths } from '../../generated/index.ts';
import type { EffectiveContract, Operation } from '../contract/index.ts';
import { type HttpExchange, urlParts } from '../http/index.ts';
import { isObject } from '../json/index.ts';
import { concernsContract } from '../validation/index.ts';
import { type FileReader, looksLikeCurl, readCurls } from './curl.ts';
import { exchangesIn } from './exchange-record.ts';
import { isHarEntry, readHarEntry } from './har.ts';
import { looksLikeHttp, readHttp, readHttpAnswer } from './http-message.ts';
import { Unreadable } from './unreadable.ts';

/** The forms in which people have a request at hand. */
type InputForm = 'curl' | 'http' | 'har' | 'record' | 'payload';

/** A request as it was given, with its answer where the form holds one. */
export interface InputRead {
  readonly form: InputForm;
  readonly exchange: HttpExchange;
  /** How many others of the text were left out. */
  readonly others: number;
}

/**
 * Reads one exchange from a text whose form is found out: a curl command, HTTP messages, a HAR file or entry, a record
 * or NDJSON of records, or a JSON payload of the call alone. Of several that concern the contract the first that was rejected counts, or
 * the first call. Throws `Unreadable` where it is none of these.
 */
export function readInput(contract: EffectiveContract, text: string, readFile: FileReader): InputRead {
  if (text.trim() === '') throw new Unreadable('there is nothing in it');
  if (looksLikeCurl(text)) {
    const read = readCurls(text, readFile);
    const exchanges = read.map(({ request, rest }) => ({ request, response: readHttpAnswer(rest) ?? null }));
    return one('curl', exchanges, contract);
  }
  if (looksLikeHttp(text)) {
    const exchanges = readHttp(text).map(({ exchange }) => exchange);
    if (exchanges.length === 0)
      throw new Unreadable('it looks like HTTP and holds no request; give an answer by --answer');
    return one('http', exchanges, contract);
  }
  return readJsonInput(contract, text) ?? payload(contract, text);
}

function readJsonInput(contract: EffectiveContract, text: string): InputRead | undefined {
  const json = text.replace(/^\uFEFF/, '');
  const value = parsed(json) ?? json.split('\n').flatMap((line) => (line.trim() === '' ? [] : [parsed(line)]));
  const log = isObject(value) ? value['log'] : undefined;
  if (isObject(log) && Array.isArray(log['entries'])) {
    if (log['entries'].length === 0) throw new Unreadable('the HAR file has no entries');
    return one('har', log['entries'].map(readHarEntry), contract);
  }
  const exchanges = exchangesIn(value);
  return exchanges === undefined ? undefined : one(isHarEntry(value) ? 'har' : 'record', exchanges, contract);
}

/** Undefined where it is no JSON; a text of several lines may be NDJSON then. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function one(form: InputForm, exchanges: readonly HttpExchange[], contract: EffectiveContract): InputRead {
  const ours = exchanges.filter(({ request }) => concernsContract(contract, request));
  const candidates = ours.length > 0 ? ours : exchanges;
  const isCall = ({ request }: HttpExchange) => isOfCall(contract, request);
  const rejected = candidates.filter(({ response }) => response !== null && response.status >= 400);
  const exchange = rejected.find(isCall) ?? rejected[0] ?? candidates.find(isCall) ?? candidates[0];
  return { form, exchange: exchange as HttpExchange, others: exchanges.length - 1 };
}

/** A script fetches its token first; what it is about is the call. */
function isOfCall({ router }: EffectiveContract, { url }: HttpExchange['request']): boolean {
  const operations = router.similar(urlParts(url).path)?.operations.values() ?? [];
  return [...operations].some(({ id }) => id === claimedPaths.operation);
}

/** A payload alone is taken for one of the operation that this project is about. */
function payload(contract: EffectiveContract, text: string): InputRead {
  if (!/^[\uFEFF\s]*[[{"\d]|^\s*(null|true|false)\s*$/.test(text)) {
    throw new Unreadable('it is no curl command, HTTP message, HAR entry, record of an exchange, or JSON payload');
  }
  return { form: 'payload', exchange: payloadExchange(contract, text), others: 0 };
}

/** A payload alone, as the request that it would be sent in. */
export function payloadExchange(contract: EffectiveContract, text: string): HttpExchange {
  const { method, path } = operationOfPayloads(contract);
  return { request: { method, url: path, headers: null, body: text }, response: null };
}

/** True for a text that begins as a JSON object with a key of such a payload. */
export function beginsAsPayload(contract: EffectiveContract, text: string): boolean {
  const first = /^[\uFEFF\s]*\{\s*"([^"\\]*)"\s*:/.exec(text)?.[1];
  return first !== undefined && operationOfPayloads(contract).keys['']?.known.includes(first) === true;
}

function operationOfPayloads({ tables }: EffectiveContract): Operation {
  const operation = tables.operations.find(({ id }) => id === claimedPaths.operation);
  if (operation === undefined) throw new Error(`there is no operation ${claimedPaths.operation}`);
  return operation;
}
