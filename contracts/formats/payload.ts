import { claimedPaths } from '../../generated/index.ts';
import type { EffectiveContract, Operation } from '../contract/index.ts';
import type { HttpExchange } from '../http/index.ts';
import { isObject, parsedJson } from '../json/index.ts';
import { suggestKey } from '../validation/index.ts';

/** A payload alone, as the request that it would be sent in. */
export function payloadExchange(contract: EffectiveContract, text: string): HttpExchange {
  const { method, path } = payloadOperation(contract);
  return { request: { method, url: path, headers: null, body: text }, response: null };
}

/** True for a text that is a payload, or begins as a JSON object with a key of one. */
export function isLikePayload(contract: EffectiveContract, text: string): boolean {
  const first = /^[\uFEFF\s]*\{\s*"([^"\\]*)"\s*:/.exec(text)?.[1];
  const isKnown = first !== undefined && payloadOperation(contract).keys['']?.known.includes(first) === true;
  return isKnown || (parsedJson(text.replace(/^\uFEFF/, '')) !== undefined && !isOtherText(contract, text));
}

/** An object or an array as it begins, or a value that is all of the text; quotes around an object too, as people paste it. */
const LIKE_JSON =
  /^[\uFEFF\s]*(?:$|\{(?![{%])|\[\s*(?:$|[[{\]"']|-?[\d.]{1,40}\s*[,\]])|["']\s*[{[]|(?:"[^"\n]*"|'[^'\n]*'|-?\d[\d.]*|null|true|false|None)\s*$)/;

/** True for a text that is not a payload at all: not like JSON, or an object without any key of one or of a recording. */
export function isOtherText(contract: EffectiveContract, text: string): boolean {
  if (!LIKE_JSON.test(text)) return true;
  const parsed = parsedJson(text.replace(/^\uFEFF/, ''))?.value;
  // a list of payloads has the keys of one in its first
  const value = Array.isArray(parsed) ? parsed[0] : parsed;
  if (!isObject(value) || Object.keys(value).length === 0) return false;
  const levels = Object.values(payloadOperation(contract).keys);
  const keys = Object.keys(value);
  if (keys.some((key) => levels.some((level) => level.known.includes(key)))) return false;
  // one key may be near another by chance
  const near = keys.filter((key) => levels.some((level) => suggestKey(key, level) !== undefined));
  return near.length < keys.length / 2;
}

/** What a text is that is no payload, in words: somebody may have taken the wrong file. `unknown` says what it is not. */
export function otherTextInWords(text: string, unknown: string): string {
  const invisible = INVISIBLE.exec(text)?.[1];
  if (invisible !== undefined) {
    const code = invisible.charCodeAt(0).toString(16).toUpperCase();
    return `it begins with a character that is not visible, U+${code}; delete it`;
  }
  const keys = keysInWords(text);
  return keys === undefined ? unknown : `it is JSON with the keys ${keys}, and none of the call; ${unknown}`;
}

/** Characters without width that editors and chats put before a text. */
const INVISIBLE = /^\s*([\u00AD\u200B-\u200F\u2060-\u2064])/;

function keysInWords(text: string): string | undefined {
  const parsed = parsedJson(text.replace(/^\uFEFF/, ''))?.value;
  const value = Array.isArray(parsed) ? parsed[0] : parsed;
  const keys = isObject(value) ? Object.keys(value).filter((key) => /^[\w.$@-]{1,40}$/.test(key)) : [];
  return keys.length === 0 ? undefined : keys.slice(0, MOST_KEYS).join(', ');
}

const MOST_KEYS = 5;

/** A payload alone is taken for one of the operation that this project is about. */
function payloadOperation({ tables }: EffectiveContract): Operation {
  const operation = tables.operations.find(({ id }) => id === claimedPaths.operation);
  if (operation === undefined) throw new Error(`there is no operation ${claimedPaths.operation}`);
  return operation;
}
