import type { Hand } from './hand.ts';
import { decoded } from './pairs-text.ts';
import { phoneName } from './phone-names.ts';
import { isSecretParameter } from './secret-names.ts';
import { takenAt } from './taken-at.ts';

const NAME = /([^\s?&#;=<>"'{},()]{1,200})=/g;
const VALUE = /"[^"]*"|'[^']*'|[^\s&"'<>]*/y;
/** Longer ones are no phone numbers. */
const LONGEST_NUMBER = 60;

/** `name=value` and `name="value"` anywhere in a text, without what is secret by its name. */
export function loosePairs(hand: Hand, text: string, isSecretField: (name: string) => boolean): string {
  let [put, end] = ['', 0];
  for (const { 0: all, 1: key = '', index } of text.matchAll(NAME)) {
    const at = index + all.length;
    if (index < end) continue; // within the value of another
    const name = decoded(key);
    const isSecret = isSecretParameter(name) || isSecretField(name);
    const phone = phoneName(name);
    if (!isSecret && phone === undefined) continue;
    const value = takenAt(VALUE, isSecret ? text : text.slice(0, at + LONGEST_NUMBER), at);
    const quote = /^["']/.exec(value)?.[0] ?? '';
    const inner = quote === '' ? value : value.slice(1, -1);
    const clean = isSecret ? hand.secret(decoded(inner)) : hand.number(inner, phone);
    if (clean === inner) continue;
    put += text.slice(end, at) + quote + clean + quote;
    end = at + value.length;
  }
  return put + text.slice(end);
}
