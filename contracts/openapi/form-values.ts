import { below, isObject, valueAt } from '../json/index.ts';
import { bracketed } from './bracketed.ts';
import { isJsonMedia } from './media-types.ts';
import { itemsIn, type TextStyle } from './parameter-styles.ts';
import { readJson } from './read-json.ts';
import { membersOf, type ValueKind } from './value-kinds.ts';

/** The forms of a media type, which is at a pointer: they are read by its schema and its `encoding`. */
export class FormOfMedia {
  readonly #members: ReturnType<typeof membersOf>;
  readonly #encoding: Readonly<Record<string, unknown>>;

  constructor(document: object, media: string) {
    this.#members = membersOf(document, valueAt(document, below(media, 'schema')));
    const encoding = valueAt(document, below(media, 'encoding'));
    this.#encoding = isObject(encoding) ? encoding : {};
  }

  read(text: string): Record<string, unknown> {
    const value = bracketed(new URLSearchParams(text), (name) => this.#members.has(name));
    for (const [name, kinds] of this.#members) {
      const written = Object.hasOwn(value, name) ? value[name] : undefined;
      const of = Object.hasOwn(this.#encoding, name) ? this.#encoding[name] : undefined;
      if (typeof written === 'string') value[name] = fieldIn(name, written, kinds, isObject(of) ? of : {});
    }
    return value;
  }
}

/** A field with an object is JSON, unless its `encoding` says otherwise (OpenAPI 3.1, Encoding Object). */
function fieldIn(name: string, text: string, kinds: ReadonlySet<ValueKind>, of: Readonly<Record<string, unknown>>) {
  const { contentType, style, explode } = of;
  const isJson =
    typeof contentType === 'string' ? isJsonMedia(contentType) : !kinds.has('text') && /^\s*[[{]/.test(text);
  if (isJson) {
    const json = readJson(text);
    return 'value' in json ? json.value : text;
  }
  const isOneText =
    explode === false || ((style === 'spaceDelimited' || style === 'pipeDelimited') && explode !== true);
  if (!kinds.has('list') || kinds.has('text') || !isOneText) return text;
  return itemsIn({ name, style: (style ?? 'form') as TextStyle['style'], explode: false }, text) ?? text;
}
