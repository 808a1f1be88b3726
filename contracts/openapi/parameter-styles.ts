/** How a text writes a list or an object: the styles of parameters in path, headers, query and cookies (OpenAPI 3.1, "Style Values"). */
export interface TextStyle {
  readonly name: string;
  readonly style: 'simple' | 'label' | 'matrix' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject';
  readonly explode: boolean;
}

const SEPARATORS: Readonly<Record<string, string>> = { spaceDelimited: ' ', pipeDelimited: '|' };

/** The text of a value that is neither list nor object; undefined where it is not written in its style. */
export function textIn({ name, style }: TextStyle, text: string): string | undefined {
  if (style === 'label') return behind('.', text);
  return style === 'matrix' ? behind(`;${name}=`, text) : text;
}

/** The items of a list; undefined where it is not written in its style. */
export function itemsIn(of: TextStyle, text: string): string[] | undefined {
  if (of.style === 'matrix' && of.explode) {
    const [first, ...items] = text.split(`;${of.name}=`);
    return first === '' && items.length > 0 ? items : undefined;
  }
  return textIn(of, text)?.split(separatorOf(of));
}

/** The members of an object; undefined where it is not written in its style. */
export function membersIn(of: TextStyle, text: string): Record<string, string> | undefined {
  const { style, explode } = of;
  const inner = style === 'matrix' && explode ? behind(';', text) : textIn(of, text);
  const parts = inner?.split(style === 'matrix' && explode ? ';' : separatorOf(of)).map((part) => part.trim());
  if (parts === undefined) return undefined;
  const pairs = explode ? parts.map(halves) : inPairs(parts);
  return pairs.every((pair) => pair.length === 2) ? Object.fromEntries(pairs) : undefined;
}

function separatorOf({ style, explode }: TextStyle): string {
  return style === 'label' && explode ? '.' : (SEPARATORS[style] ?? ',');
}

function behind(prefix: string, text: string): string | undefined {
  return text.startsWith(prefix) ? text.slice(prefix.length) : undefined;
}

function halves(part: string): string[] {
  const at = part.indexOf('=');
  return at < 0 ? [part] : [part.slice(0, at), part.slice(at + 1)];
}

function inPairs(parts: readonly string[]): string[][] {
  return parts.flatMap((part, index) => (index % 2 === 0 ? [[part, ...parts.slice(index + 1, index + 2)]] : []));
}
