import type { Hand } from './hand.ts';
import { takenAt } from './taken-at.ts';

const JWT = /eyJ[\w-]+(?:\.|%2[Ee])[\w-]+(?:(?:\.|%2[Ee])[\w-]*){1,3}/y;
const RUN = /[\w-]*/y;
/** A header of a JWT that begins with white space. */
const SPACED_JWT = /(?<![\w-])(?:eyA|ewo|ew0K|ewk)[\w-]{16,}\.[\w-]{16,}\.[\w-]*/g;

/** A text without its JWTs. Each run of letters is looked at once, however often it seems to begin one. */
export function withoutTokens(hand: Hand, text: string): string {
  let [put, end] = ['', 0];
  for (let at = text.indexOf('eyJ'); at >= 0; at = text.indexOf('eyJ', at)) {
    const token = takenAt(JWT, text, at);
    if (token === '') at += takenAt(RUN, text, at).length;
    else {
      put += text.slice(end, at) + hand.secret(token);
      at += token.length;
      end = at;
    }
  }
  return (put + text.slice(end)).replace(SPACED_JWT, (token) => hand.secret(token));
}
