import type { Message } from './message-of.ts';
import type { Given, Tier } from './probe.ts';

/** Three digits and more could be dialled, whatever stands between them. */
const DIGITS = /\+?\d(?:[ ().-]{0,2}\d){2,}/g;
/** 555-0100 to 555-0199 of each North American area. */
const FICTIONAL = /^\+1[2-9]\d\d55501\d\d$/;

/**
 * What could go wrong with a message of a tier, looked for once more in the message itself before it is sent; nothing
 * where it is safe. Whatever made the message, no digits but fictional ones or the given number leave, and nothing that
 * may pass for a token where the tier has none.
 */
export function dangerOf(tier: Tier, { path, query, rawHeaders, body }: Message, given: Given): string | undefined {
  const { token, number, campaign, script, externalId } = given;
  const headers = rawHeaders.filter((_, index) => index % 2 === 1);
  const content = new TextDecoder('latin1').decode(body);
  if (tier === 'calls') {
    const [other] = digitsIn(content, [number, campaign, script, externalId]);
    return other === undefined ? undefined : `it holds ${other}, which is not the number that is given`;
  }
  const all = [path, query, ...headers, content].join('\n');
  const dialable = digitsIn(all, tier === 'anonymous' ? [] : [token]).find((digits) => !FICTIONAL.test(digits));
  if (dialable !== undefined) return `it holds ${dialable}, which could be dialled`;
  const isToken = tier === 'anonymous' && headers.some((value) => value.includes('eyJ'));
  return isToken ? 'it holds what may pass for a token' : undefined;
}

/** Every run of digits, but for those that are a text of the sender's own, no digit before it or behind. */
function digitsIn(text: string, own: readonly (string | undefined)[]): string[] {
  const rest = own.reduce<string>(
    (before, each) => (each === undefined ? before : before.replace(wholly(each), '…')),
    text,
  );
  return [...rest.matchAll(DIGITS)].map(([digits]) => digits);
}

function wholly(text: string): RegExp {
  return new RegExp(`(?<!\\d)${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\d)`, 'g');
}
