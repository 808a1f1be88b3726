import type { Hash } from './disguise.ts';

/** A mark as it is written, and as a client that cleans URLs may have written it. */
const MARK = /(?:\[|%5B)redacted(?:-[0-9a-f]{8})?(?:\]|%5D)/gi;
const NOTHING_BUT_MARKS = /^\s*(?:(?:\[|%5B)redacted(?:-[0-9a-f]{8})?(?:\]|%5D)\s*)+$/i;

/** What stands for a secret: it tells two of them apart and discloses neither. */
export function markOf(hash: Hash, secret: string): string {
  const hex = [...hash(secret).subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `[redacted-${hex}]`;
}

/** What every mark becomes where the hash tells nothing apart; undefined where it does, and marks stay as they are. */
export function commonMark(hash: Hash): string | undefined {
  const [one, other] = ['one', 'other'].map((secret) => markOf(hash, secret));
  return one === other ? one : undefined;
}

/** A text with other marks in place of its own. */
export function remark(text: string, mark: string | undefined): string {
  return mark !== undefined && /redacted/i.test(text) ? text.replace(MARK, mark) : text;
}

/** True where something was taken out of a text. */
export function hasMark(text: string): boolean {
  return /(?:\[|%5B)redacted/i.test(text);
}

/** True where there is nothing left to be taken out. */
export function isMarked(text: string): boolean {
  return NOTHING_BUT_MARKS.test(text);
}
