import { byPrecedence, type Found, readBody, tooLarge } from '../../contracts/index.ts';
import type { Authorised, Exchange, Parsed } from '../exchange.ts';
import { headerValue } from '../head.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { World } from '../world.ts';

/** Bytes to a value: size, media type, character encoding, syntax. */
export function parse(world: World, exchange: Authorised): Parsed | Refusal {
  const [first, ...others] = parseFindings(world, exchange);
  if (first === undefined) return exchange as Parsed;
  if (world.contract.tables.findings[first.code].severity === 'error') return refuse(first, ...others);
  exchange.found = [...exchange.found, first, ...others];
  return exchange as Parsed;
}

/** Reads the body into `value` as far as it goes; gives back what is wrong with it, the worst first. */
export function parseFindings(world: World, exchange: Exchange): Found[] {
  const { operation, body, head } = exchange;
  if (operation === undefined || operation.consumes === null || body === undefined) return [];
  if ('tooLarge' in body) return [tooLarge(operation)];
  const headers = {
    contentType: headerValue(head, 'content-type'),
    contentEncoding: headerValue(head, 'content-encoding'),
  };
  const read = readBody(operation, headers, body.bytes);
  exchange.value = read.value;
  return [...read.found].sort(byPrecedence(world.contract.tables));
}
