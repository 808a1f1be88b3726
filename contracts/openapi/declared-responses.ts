import { below, isObject, valueAt } from '../json/index.ts';
import { resolved, resolvedPointer } from './references.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a request asks for, and what of it cannot be had. */
export interface PreferredResponse {
  readonly code?: string | undefined;
  readonly example?: string | undefined;
}

/** The statuses and ranges of `responses` that can be sent, and `default`. */
export function responseKeys(responses: unknown): string[] {
  return isObject(responses) ? Object.keys(responses).filter((key) => /^([2-5](\d\d|XX)|default)$/i.test(key)) : [];
}

/** The key of a status: itself, its range, or `default`. */
export function responseKeyOf(keys: readonly string[], code: string): string | undefined {
  return [code, `${code[0]}XX`, 'default']
    .map((each) => keys.find((key) => key.toUpperCase() === each.toUpperCase()))
    .find(Boolean);
}

/** The status of a key of `responses`. */
export function statusOfKey(key: string): number {
  return key === 'default' ? 200 : Number(key.replace(/XX$/i, '00'));
}

/** The named examples of a media type that have a value; `media` is its pointer. */
export function namedExamples(document: object, media: string): Readonly<Record<string, unknown>> {
  const examples = valueAt(document, below(media, 'examples'));
  if (!isObject(examples)) return {};
  const named = Object.entries(examples).map(([name, each]): [string, unknown] => {
    const example = resolved(document, each);
    return [name, isObject(example) ? example['value'] : undefined];
  });
  return Object.fromEntries(named.filter(([, value]) => value !== undefined));
}

/** The response that a status or the name of an example means at an operation of a document; a text where it means none. */
export function namedResponse(document: Fields, operation: string, name: string): PreferredResponse | string {
  const at = below(operation, 'responses');
  const keys = responseKeys(valueAt(document, at));
  if (/^\d+$/.test(name)) {
    const isDeclared = /^[2-5]\d\d$/.test(name) && responseKeyOf(keys, name) !== undefined;
    return isDeclared ? { code: name } : `the document declares no status ${name}; it has ${keys.join(', ') || 'none'}`;
  }
  const examples: string[] = [];
  for (const key of keys) {
    const content = below(resolvedPointer(document, below(at, key)), 'content');
    const types = valueAt(document, content);
    const names = Object.keys(isObject(types) ? types : {}).flatMap((media) =>
      Object.keys(namedExamples(document, below(content, media))),
    );
    if (names.includes(name)) return { code: String(statusOfKey(key)), example: name };
    examples.push(...names);
  }
  return `the document has no example ${name}; it has ${[...new Set(examples)].join(', ') || 'none'}, and the statuses ${keys.join(', ') || 'none'}`;
}
