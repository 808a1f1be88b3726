const ADDS = /\b([A-Za-z_$][\w$]{0,99})\.(?:append|set)[ \t]*\(/g;
const LIST = /\b(?:const|let|var)[ \t]+([A-Za-z_$][\w$]{0,99})[ \t]*=[ \t]*new Headers\b/g;

/** The lists of headers of a text of JavaScript (`new Headers()`), and what is added to each. */
export class HeaderLists {
  readonly #added = new Map<string, number[]>();

  constructor(text: string) {
    for (const [, name = ''] of text.matchAll(LIST)) this.#added.set(name, []);
    for (const { 0: written, 1: name = '', index } of text.matchAll(ADDS))
      this.#added.get(name)?.push(index + written.length);
  }

  /** Where the names and values begin that are added to a list. */
  addedTo(name: string): readonly number[] {
    return this.#added.get(name) ?? [];
  }

  /** The text with something that changes nothing in the place of what adds a header. */
  withoutAdding(text: string): string {
    return text.replace(ADDS, (written, name: string) => (this.#added.has(name) ? `${name}.has(` : written));
  }
}
