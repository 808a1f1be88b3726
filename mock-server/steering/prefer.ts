/** Preferences by name in lower case; the first of each counts (RFC 7240 section 2). */
export type Preferences = ReadonlyMap<string, string>;

const TOKEN = "[!#$%&'*+.^_`|~\\w-]+";
const WORD = `(?:"(?:[^"\\\\]|\\\\.)*"|${TOKEN})`;
const PREFERENCE = new RegExp(
  `^(${TOKEN})(?:\\s*=(?:\\s*(${WORD}))?)?(?:\\s*;(?:\\s*${TOKEN}(?:\\s*=(?:\\s*${WORD})?)?)?)*\\s*$`,
);
/** Commas that stand in no quoted string. */
const ELEMENTS = /(?:"(?:[^"\\]|\\.)*"|[^,"]|"(?!(?:[^"\\]|\\.)*"))+/g;

/** Reads the values of every `Prefer` header of a request; what is no preference is passed over, as the RFC has it. */
export function readPreferences(values: readonly string[]): Preferences {
  const preferences = new Map<string, string>();
  for (const element of values.flatMap((value) => value.match(ELEMENTS) ?? [])) {
    const [, name, word = ''] = PREFERENCE.exec(element.trim()) ?? [];
    if (name !== undefined && !preferences.has(name.toLowerCase())) preferences.set(name.toLowerCase(), unquoted(word));
  }
  return preferences;
}

function unquoted(word: string): string {
  return word.startsWith('"') ? word.slice(1, -1).replace(/\\(.)/g, '$1') : word;
}
