/** What a string of JSON means, also where it is broken. */
export function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return text
      .replace(/\\u([0-9a-fA-F]{4})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/\\([^bfnrtu])/g, '$1');
  }
}
