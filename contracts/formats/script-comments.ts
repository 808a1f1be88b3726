const MAY_BEGIN_REGEX =
  /(?:^|[(,=:[!&|?{};+*%<>~^-]|\b(?:return|typeof|case|in|of|do|else|void|yield|await))[ \t\r\n]*$/;
/** `dir/*` of a shell is not a comment. */
const GLOB_BEFORE = /[\w.~}*-]/;
const FENCE = /^[ \t]{0,3}(?:`{3,}|~{3,})/;

/**
 * A text of JavaScript with blanks for its comments and its regular expressions, so that quotes and calls in them are not
 * read as such. Every character keeps its place.
 */
export function withoutComments(text: string): string {
  return blanked(text, ({ kind }) => kind !== 'text');
}

/** A text of any language with blanks for what is a comment in JavaScript. */
export function withoutScriptComments(text: string): string {
  return blanked(text, ({ kind }) => kind === 'comment');
}

/** The same with blanks for what is between quotes, too. */
export function withoutTexts(text: string): string {
  return blanked(text, () => true);
}

function blanked(text: string, isBlank: (span: Span) => boolean): string {
  const parts: string[] = [];
  let kept = 0;
  const walk = new Walk(text);
  for (let span = walk.next(); span !== undefined; span = walk.next()) {
    if (!isBlank(span)) continue;
    parts.push(text.slice(kept, span.start), blank(text.slice(span.start, span.end)));
    kept = span.end;
  }
  return parts.join('') + text.slice(kept);
}

/** A Markdown text with blanks for all that is not in a code block; any other text as it is. */
export function codeBlocks(text: string): string {
  if (!/^[ \t]{0,3}(?:`{3,}|~{3,})/m.test(text)) return text;
  let isCode = false;
  const lines = text.split('\n').map((line) => {
    const isFence = FENCE.test(line);
    if (isFence) isCode = !isCode;
    return isCode && !isFence ? line : blank(line);
  });
  return lines.join('\n');
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** A text is what is between quotes. */
  readonly kind: 'text' | 'comment' | 'regex';
}

/** Goes once through the comments, regular expressions, strings and templates of a text. */
class Walk {
  readonly #text: string;
  #at = 0;
  /** Open braces within each `${` of the templates that are open. */
  readonly #templates: number[] = [];
  /** A place behind which there is no backtick, so that none is looked for twice. */
  #lastBacktick: number;
  readonly #lastCommentEnd: number;
  /** Quotes that are not closed in a line, with its end. */
  readonly #unclosed = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
    this.#lastCommentEnd = text.lastIndexOf('*/');
    this.#lastBacktick = text.lastIndexOf('`');
  }

  next(): Span | undefined {
    while (this.#at < this.#text.length) {
      const start = this.#at;
      const span = this.#step(this.#text[start] as string);
      if (span !== undefined) return span;
      if (this.#at === start) this.#at += 1;
    }
    return undefined;
  }

  #step(character: string): Span | undefined {
    const start = this.#at;
    if (character === '/') return this.#slash(start);
    if (character === '"' || character === "'") {
      const end = this.#endOfString(start);
      this.#at = end;
      return { start: start + 1, end: Math.max(end - 1, start + 1), kind: 'text' };
    }
    if (character === '`') return this.#template(start + 1);
    if (character === '}' && this.#templates.at(-1) === 0) {
      this.#templates.pop();
      return this.#template(start + 1);
    }
    if (character === '{') this.#nest(1);
    if (character === '}') this.#nest(-1);
    return undefined;
  }

  #nest(by: number): void {
    const last = this.#templates.length - 1;
    if (last >= 0) this.#templates[last] = (this.#templates[last] as number) + by;
  }

  #slash(start: number): Span | undefined {
    const text = this.#text;
    const isUrl = text[start - 1] === ':'; // https://h, without quotes
    if (text[start + 1] === '/' && !isUrl) return this.#past(start, text.indexOf('\n', start), 'comment');
    if (text[start + 1] === '*' && !GLOB_BEFORE.test(text[start - 1] ?? '') && start < this.#lastCommentEnd) {
      const end = text.indexOf('*/', start + 2);
      if (end > 0) return this.#past(start, end + 2, 'comment');
    }
    if (text[start + 1] === '/') this.#at += 2;
    else if (MAY_BEGIN_REGEX.test(text.slice(Math.max(0, start - 12), start))) {
      const end = this.#endOfRegex(start);
      if (end > start) return this.#past(start, end, 'regex');
    }
    return undefined;
  }

  #past(start: number, end: number, kind: Span['kind']): Span {
    this.#at = end < 0 ? this.#text.length : end;
    return { start, end: this.#at, kind };
  }

  /** Behind the quote that closes; behind the first one where none does in its line: an apostrophe of prose. */
  #endOfString(start: number): number {
    const text = this.#text;
    const quote = text[start] as string;
    if (start < (this.#unclosed.get(quote) ?? 0)) return start + 1;
    let at = start + 1;
    for (; at < text.length && text[at] !== '\n'; at++) {
      if (text[at] === '\\') at += text.startsWith('\r\n', at + 1) ? 2 : 1;
      else if (text[at] === quote) return at + 1;
    }
    this.#unclosed.set(quote, at);
    return start + 1;
  }

  /** To the end of a template, or into the code that it fills in. */
  #template(start: number): Span | undefined {
    const text = this.#text;
    this.#at = start;
    if (start > this.#lastBacktick) return undefined;
    for (let at = start; at < text.length; at++) {
      const isFilled = text[at] === '$' && text[at + 1] === '{';
      if (text[at] === '\\') at += 1;
      else if (isFilled || text[at] === '`') {
        if (isFilled) this.#templates.push(0);
        this.#at = at + (isFilled ? 2 : 1);
        return { start, end: at, kind: 'text' };
      }
    }
    this.#lastBacktick = start - 1; // what is left were escaped ones
    return undefined;
  }

  #endOfRegex(start: number): number {
    const text = this.#text;
    if (start < (this.#unclosed.get('/') ?? 0)) return start;
    let isClass = false;
    let at = start + 1;
    for (; at < text.length && text[at] !== '\n'; at++) {
      const character = text[at];
      if (character === '\\') at += 1;
      else if (character === '[') isClass = true;
      else if (character === ']') isClass = false;
      else if (character === '/' && !isClass) return at + 1;
    }
    this.#unclosed.set('/', at);
    return start;
  }
}
