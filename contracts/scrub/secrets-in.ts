import type { Operation } from '../contract/index.ts';
import type { HttpExchange } from '../http/index.ts';
import { Hand } from './hand.ts';
import { scrubExchange } from './scrub-exchange.ts';

/** Every credential that an exchange shows to be one: by the name of what holds it, or by its form. */
export function secretsIn(exchange: HttpExchange, operation?: Operation | undefined): string[] {
  const hand = new Hand(() => new Uint8Array(8), true, { secrets: [], numbers: new Map() });
  scrubExchange(hand, exchange, (name) => operation?.secrets.includes(name) === true);
  return [...hand.secrets];
}
