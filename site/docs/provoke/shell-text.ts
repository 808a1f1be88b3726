import { shellWord } from '../../../contracts/internal.ts';
import type { Piece } from './marked-text.ts';

/** The longest word that a command of Linux takes, in bytes, with a margin. */
const LONGEST_WORD = 100_000;

/** A word of a POSIX shell that comes to the text; undefined where it would be too long to be one. */
export function shellTextOf(pieces: readonly Piece[], url: string): string | undefined {
  if (lengthOf(pieces) > LONGEST_WORD) return undefined;
  if (pieces.length === 0) return "''";
  return pieces.map((piece) => ('text' in piece ? shellWord(piece.text) : `"$(${commandOf(piece, url)})"`)).join('');
}

/** Commands of a POSIX shell that print the text. */
export function printing(pieces: readonly Piece[], url: string): string {
  return `{ ${pieces.map((piece) => commandOf(piece, url)).join('; ')}; }`;
}

function commandOf(piece: Piece, url: string): string {
  if ('text' in piece) return `printf %s ${shellWord(piece.text)}`;
  if ('repeat' in piece) return `printf '${piece.repeat.replaceAll("'", "'\\''")}%.0s' $(seq ${piece.times})`;
  if ('octets' in piece)
    return `printf '${piece.octets.map((octet) => `\\${octet.toString(8).padStart(3, '0')}`).join('')}'`;
  const { scope, expiresIn, user } = piece.token;
  const options = [
    ...(scope?.split(',').map((each) => ` --scope ${shellWord(each)}`) ?? []),
    ...(expiresIn === undefined ? [] : [` --expires-in ${expiresIn}`]),
    ...(user === undefined ? [] : [` --user ${shellWord(user)}`]),
  ];
  return `npx --no-install fake-cxone token --url ${url}${options.join('')}`;
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce(
    (sum, piece) =>
      sum + ('text' in piece ? piece.text.length : 'repeat' in piece ? piece.repeat.length * piece.times : 0),
    0,
  );
}
