import { found } from '../finding.ts';
import { below } from '../pointer.ts';
import type { ReadBody } from './read-json.ts';

/** Reads a form (application/x-www-form-urlencoded) into an object of strings; of a repeated parameter the last. */
export function readForm(text: string): ReadBody {
  if (text === '') return { found: [found('body-empty', '', {})] };
  const parameters = [...new URLSearchParams(text)];
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const [key] of parameters) {
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return {
    found: [...repeated].map((key) => found('form-parameter-repeated', below('', key), { key })),
    value: Object.fromEntries(parameters),
  };
}
