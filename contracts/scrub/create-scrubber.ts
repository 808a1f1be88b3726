import type { Operation } from '../contract/index.ts';
import type { HttpExchange } from '../http/index.ts';
import { scrubBody } from './body-text.ts';
import type { Hash } from './disguise.ts';
import { Hand, type Known } from './hand.ts';
import { scrubExchange } from './scrub-exchange.ts';

/** What a scrubber goes by. */
export interface ScrubOptions {
  /** A keyed hash, such as HMAC-SHA256 under a key that the host has: 8 bytes at least. */
  readonly hash: Hash;
  /** Leaves phone numbers as they are. */
  readonly keepNumbers?: boolean;
  /** Values that are known to be secret, wherever they stand. */
  readonly secrets?: readonly string[];
}

/**
 * Takes out what is secret. A secret becomes `[redacted-9c1b2f7a]`, the first digits of its hash; a phone number another
 * one, of which the contract says the same. Under one key the same becomes the same. Under a constant hash an exchange
 * and what was made of it under any key become the same text, which is how a recording is found again.
 */
export interface Scrubber {
  /** The exchange without them; with its operation, also without the fields that this one marks as secret. */
  exchange(seen: HttpExchange, operation?: Operation): HttpExchange;
  /** Any other text. */
  text(text: string): string;
  /** The same for other texts about an exchange: it knows the exchange's secrets wherever they stand. */
  about(seen: HttpExchange, operation?: Operation): Scrubber;
}

/** Makes a scrubber. Pure: under the same hash the same becomes the same. */
export function createScrubber({ hash, keepNumbers = false, secrets = [] }: ScrubOptions): Scrubber {
  return scrubberOf(hash, keepNumbers, { secrets, numbers: new Map() });
}

function scrubberOf(hash: Hash, keepsNumbers: boolean, known: Known): Scrubber {
  return {
    exchange(seen, operation) {
      const isSecretField = fieldsOf(operation);
      return scrubExchange(new Hand(hash, keepsNumbers, knownIn(seen, operation)), seen, isSecretField);
    },
    text: (text) => scrubBody(new Hand(hash, keepsNumbers, known), text, () => false, 'text/plain'),
    about: (seen, operation) => scrubberOf(hash, keepsNumbers, knownIn(seen, operation)),
  };

  /** Looks at all of it first: what the answer shows to be secret may stand in the request under another name. */
  function knownIn(seen: HttpExchange, operation: Operation | undefined): Known {
    const first = new Hand(hash, keepsNumbers, known);
    scrubExchange(first, seen, fieldsOf(operation));
    return { secrets: [...known.secrets, ...first.secrets], numbers: new Map([...known.numbers, ...first.numbers]) };
  }
}

function fieldsOf(operation: Operation | undefined): (name: string) => boolean {
  return (name) => operation?.secrets.includes(name) === true;
}
