import { claimedPaths } from '../../generated/index.ts';
import type { EffectiveContract, Operation } from '../contract/index.ts';
import type { HttpExchange } from '../http/index.ts';

/** A payload alone, as the request that it would be sent in. */
export function payloadExchange(contract: EffectiveContract, text: string): HttpExchange {
  const { method, path } = payloadOperation(contract);
  return { request: { method, url: path, headers: null, body: text }, response: null };
}

/** True for a text that begins as a JSON object with a key of such a payload. */
export function beginsAsPayload(contract: EffectiveContract, text: string): boolean {
  const first = /^[\uFEFF\s]*\{\s*"([^"\\]*)"\s*:/.exec(text)?.[1];
  return first !== undefined && payloadOperation(contract).keys['']?.known.includes(first) === true;
}

/** A payload alone is taken for one of the operation that this project is about. */
function payloadOperation({ tables }: EffectiveContract): Operation {
  const operation = tables.operations.find(({ id }) => id === claimedPaths.operation);
  if (operation === undefined) throw new Error(`there is no operation ${claimedPaths.operation}`);
  return operation;
}
