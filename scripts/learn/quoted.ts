import { parse } from 'yaml';

/** Words that YAML reads as they are, wherever they stand: no mark of a collection, a comment, a key or a type. */
const PLAIN = /^[A-Za-z][\w .()/-]*[\w.)]$/;
/** What may be plain besides, where no `[ … ]` or `{ … }` is around it. */
const PLAIN_IN_BLOCK = /^[A-Za-z][\w .,;'"=()/-]*[\w.)"]$/;

/**
 * A text as a YAML scalar that is read back as exactly this text: as it is where that is safe, else in single quotes.
 * Texts with control characters have no such form on one line, and throw.
 */
export function quoted(text: string, where: 'block' | 'flow' = 'block'): string {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) throw new Error('a text with control characters cannot be written');
  const isPlain = (where === 'flow' ? PLAIN : PLAIN_IN_BLOCK).test(text) && parse(text) === text;
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`;
}
