/** A line of a text, and whether marks say that it is code or a quote. */
export interface Line {
  readonly text: string;
  readonly isCode: boolean;
}

/** Marks around code: of Markdown and chats, and of tickets. */
const MARKS = [
  { begins: /(?:^|[\s:(])(`{3,}|~{3,})(?:[ \t]?[\w+#.-]{0,30}[ \t]*\r?$)?/, ends: /`{3,}|~{3,}/ },
  {
    begins: /(?:^|[\s:(])\{(code|noformat|quote)(?::[\w|=#.:-]{0,200})?\}/,
    ends: /\{(code|noformat|quote)\}/,
  },
] as const;
/** Of one line. */
const MOST_MARKS = 20;
/** One command in single backticks, in a sentence. */
const INLINE = /^([^`]{0,2000}[\s(:]|)`((?:\$ )?curl\s[^`]+)`([^`]*)$/;

/** The lines of a text without the marks of code; what is between two of them is code. */
export function codeIn(lines: readonly Line[]): readonly Line[] {
  const all = lines.map(({ text }) => text).join('\n');
  const isTicket = all.split(/\{(?:code|noformat|quote)[:}]/).length > 2;
  if (!isTicket && !/`{3}|~{3}|`(?:\$ )?curl\s/.test(all)) return lines;
  const reader = new MarkReader(isTicket ? MARKS : MARKS.slice(0, 1));
  return lines.map((line) => reader.read(line));
}

/** Goes through lines, and knows whether a mark is open. */
class MarkReader {
  readonly #marks: readonly (typeof MARKS)[number][];
  #open: { readonly ends: RegExp; readonly mark: string } | undefined;

  constructor(marks: readonly (typeof MARKS)[number][]) {
    this.#marks = marks;
  }

  read(line: Line): Line {
    let code = '';
    let rest = line.text;
    for (let marks = 0; ; marks++) {
      const found = marks < MOST_MARKS ? this.#next(rest) : undefined;
      if (found === undefined && code === '') return this.#plain(line);
      if (found === undefined) return { text: code + (this.#open === undefined ? '' : rest), isCode: true };
      const before = found.wasOpen ? rest.slice(0, found.start) : ' '.repeat(found.start);
      code += before + ' '.repeat(found.length);
      rest = rest.slice(found.start + found.length);
    }
  }

  #plain(line: Line): Line {
    if (this.#open !== undefined) return { ...line, isCode: true };
    const [, before, command] = INLINE.exec(line.text) ?? [];
    if (before === undefined || command === undefined) return line;
    return { text: `${' '.repeat(before.length + 1)}${command}`, isCode: true };
  }

  /** The next mark that opens or closes, from the beginning of a text. */
  #next(text: string): { readonly start: number; readonly length: number; readonly wasOpen: boolean } | undefined {
    if (this.#open !== undefined) return this.#end(text, this.#open);
    for (const { begins, ends } of this.#marks) {
      const found = begins.exec(text);
      if (found === null) continue;
      const mark = found[1] as string;
      const start = found.index + found[0].search(/[`~{]/);
      this.#open = { ends, mark };
      return { start, length: found.index + found[0].length - start, wasOpen: false };
    }
    return undefined;
  }

  #end(text: string, { ends, mark }: { readonly ends: RegExp; readonly mark: string }) {
    const found = ends.exec(text);
    if (found === null || (found[1] ?? found[0].slice(0, 3)) !== (found[1] === undefined ? mark.slice(0, 3) : mark))
      return undefined;
    const behind = text[found.index + found[0].length] ?? ' ';
    if (!/[\s.,;:)]/.test(behind)) return undefined;
    this.#open = undefined;
    return { start: found.index, length: found[0].length, wasOpen: true };
  }
}
