import { withoutCredential } from './credential.ts';
import type { Hand } from './hand.ts';
import type { PhoneName } from './phone-names.ts';
import { unescaped } from './unescaped.ts';

/** A scalar of a JSON text as it is written: a string with its quotes. */
export interface Scalar {
  readonly written: string;
  readonly isString: boolean;
}

/** What the place of a value says of it. */
export interface Place {
  readonly isSecret: boolean;
  readonly phone: PhoneName;
}

/** Cleans a text of which nothing is known. */
export type TextOf = (text: string) => string;

const LITERAL = /^(true|false|null)$/;
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** A scalar of a JSON text, as it is written, without what is secret in it. Of the same type, and untouched where nothing is. */
export function scalarIn(hand: Hand, { written, isString }: Scalar, place: Place, textOf: TextOf): string {
  if (isString) return stringIn(hand, written, place, textOf);
  if (LITERAL.test(written)) return written;
  if (NUMBER.test(written)) return numberIn(hand, written, place, textOf);
  return place.isSecret ? JSON.stringify(withoutCredential(hand, written)) : textOf(written);
}

function stringIn(hand: Hand, written: string, place: Place, textOf: TextOf): string {
  const quote = written[0] as string;
  const isWhole = written.length > 1 && written.endsWith(quote);
  const inner = written.slice(1, isWhole ? -1 : undefined);
  const means = unescaped(inner);
  const clean = place.isSecret ? withoutCredential(hand, means) : valueIn(hand, means, place, textOf);
  if (clean === means) return written;
  const put =
    quote === '"' ? JSON.stringify(clean).slice(1, -1) : clean.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n');
  return quote + put + (isWhole ? quote : '');
}

/** A number is replaced once. */
function valueIn(hand: Hand, means: string, { phone }: Place, textOf: TextOf): string {
  const number = hand.number(means, phone);
  return number === means ? textOf(means) : hand.values(number);
}

function numberIn(hand: Hand, written: string, place: Place, textOf: TextOf): string {
  if (place.isSecret) return hand.secretNumber(written);
  const number = /^\d+$/.test(written) ? hand.number(written, place.phone) : written;
  if (number !== written) return number;
  const clean = textOf(written);
  if (clean === written) return written;
  return NUMBER.test(clean) && !/^0\d/.test(clean) ? clean : hand.secretNumber(written);
}
