/** A piece of a page that is HTML already, and is not escaped again. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What can be in a template: text is escaped; nothing is made of `undefined`, `null` and `false`. */
export type Slot = Html | string | number | undefined | null | false | readonly Slot[];

/** Makes HTML of a template. Every value is escaped, in text and in quoted attributes, unless it is HTML already. */
export function html(strings: TemplateStringsArray, ...slots: readonly Slot[]): Html {
  let text = strings[0] ?? '';
  for (const [index, slot] of slots.entries()) text += textOf(slot) + (strings[index + 1] ?? '');
  return new Html(text);
}

/** Pieces one after the other, with something between them. */
export function joined(pieces: readonly Slot[], between: Slot): Html {
  return new Html(pieces.map(textOf).join(textOf(between)));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it is in HTML, between tags or quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

function textOf(slot: Slot): string {
  if (slot === undefined || slot === null || slot === false) return '';
  if (slot instanceof Html) return slot.text;
  if (typeof slot === 'string') return escaped(slot);
  if (typeof slot === 'number') return String(slot);
  return slot.map(textOf).join('');
}
