/** What a sticky pattern takes of a text from a place on. */
export function takenAt(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? '';
}
