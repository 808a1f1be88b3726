import { withoutCredential } from './credential.ts';
import type { Hand } from './hand.ts';
import { isSecretName } from './secret-names.ts';
import { unescaped } from './unescaped.ts';

/** A quote as it is, escaped however often, or as HTML writes it. */
const QUOTE = String.raw`(?:\\{0,64}["'\x60]|&quot;|&#3[49];)`;
/** Between a name and its value: `:`, `=`, `=>`, `:=`, with white space and comments around. */
const GAP = String.raw`(?:\s|/\*[^*]{0,80}\*/){0,9}`;
/** A name where no other goes on, and the quote that opens its value. */
const NAMED = new RegExp(
  String.raw`(?<![\w$.-])([A-Za-z_$][\w$.-]{0,80})((?:${QUOTE}|\])?${GAP}(?:=>|:=|[:=])${GAP}b?)(${QUOTE})`,
  'g',
);

/**
 * Quoted values of secret names in a text of whatever language, or of none: `password = "…"`, `'token' => '…'`,
 * `&quot;secret&quot;:&quot;…`. Of a value that is not closed all that follows goes.
 */
export function namedValues(hand: Hand, text: string, isSecretField: (name: string) => boolean): string {
  let [put, end] = ['', 0];
  for (const { 0: all, 1: name = '', 3: quote = '', index } of text.matchAll(NAMED)) {
    const at = index + all.length;
    if (index < end || !(isSecretName(name) || isSecretField(name))) continue;
    const close = closeOf(text, quote, at);
    put += text.slice(end, at) + withoutCredential(hand, unescaped(text.slice(at, close)));
    end = close;
  }
  return put + text.slice(end);
}

/** Where the same quote stands again, and is not escaped once more. */
function closeOf(text: string, quote: string, from: number): number {
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + quote.length)) {
    if (quote.startsWith('&') || text[at - 1] !== '\\') return at;
  }
  return text.length;
}
