const COUNTED: Readonly<Record<string, readonly [least: boolean, one: string]>> = {
  minProperties: [true, 'key'],
  maxProperties: [false, 'key'],
  minItems: [true, 'item'],
  maxItems: [false, 'item'],
  minLength: [true, 'character'],
  maxLength: [false, 'character'],
};

/** What a value that is too short or too long must have, in words: `must have at least 1 key`. Undefined for other keywords. */
export function limitWords(keyword: string, limit: unknown): string | undefined {
  if (!Object.hasOwn(COUNTED, keyword)) return undefined;
  const [isLeast, one] = COUNTED[keyword] as readonly [boolean, string];
  return `must have ${isLeast ? 'at least' : 'at most'} ${String(limit)} ${one}${limit === 1 ? '' : 's'}`;
}
