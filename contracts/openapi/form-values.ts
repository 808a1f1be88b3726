import { below, isObject, parseForeignJson, valueAt } from '../json/index.ts';
import { bracketed } from './bracketed.ts';
import { isJsonMedia } from './media-types.ts';
import { itemsIn, type TextStyle } from './parameter-styles.ts';
import { membersOf, type ValueKind } from './parameter-values.ts';

/** The value of a form, by the schema and the `encoding` of its media type, which is at a pointer. */
export function formValue(document: object, media: string, text: string): Record<string, unknown> {
  const members = membersOf(document, valueAt(document, below(media, 'schema')));
  const value = bracketed(new URLSearchParams(text), (name) => members.has(name));
  const encoding = valueAt(document, below(media, 'encoding'));
  for (const [name, kinds] of members) {
    const written = Object.hasOwn(value, name) ? value[name] : undefined;
    const of = isObject(encoding) && Object.hasOwn(encoding, name) ? encoding[name] : undefined;
    if (typeof written === 'string') value[name] = fieldIn(name, written, kinds, isObject(of) ? of : {});
  }
  return value;
}

/** A field with an object is JSON, unless its `encoding` says otherwise (OpenAPI 3.1, Encoding Object). */
function fieldIn(name: string, text: string, kinds: ReadonlySet<ValueKind>, of: Readonly<Record<string, unknown>>) {
  const { contentType, style, explode } = of;
  const isJson =
    typeof contentType === 'string' ? isJsonMedia(contentType) : !kinds.has('text') && /^\s*[[{]/.test(text);
  if (isJson) return parsedOrText(text);
  const isOneText =
    explode === false || ((style === 'spaceDelimited' || style === 'pipeDelimited') && explode !== true);
  if (!kinds.has('list') || kinds.has('text') || !isOneText) return text;
  return itemsIn({ name, style: (style ?? 'form') as TextStyle['style'], explode: false }, text) ?? text;
}

function parsedOrText(text: string): unknown {
  try {
    return parseForeignJson(text);
  } catch {
    return text;
  }
}
