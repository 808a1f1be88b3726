import { AS_DECLARED } from './aspects-of.ts';

/** A part of an answer as it is told to people: in quotes and no longer than that, or in words. */
export function valueTold(text: string | null, most: number): string {
  if (text === null) return 'nothing';
  if (text === AS_DECLARED) return text;
  return `'${text.length > most ? `${text.slice(0, most - 1)}…` : text}'`;
}
