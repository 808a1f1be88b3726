/** A piece of a case's text: as it is, or something to be made. */
export type Piece =
  | { readonly text: string }
  | { readonly repeat: string; readonly times: number }
  /** The text N times, with the numbers from 1 on in the place of `#`. */
  | { readonly count: string; readonly times: number }
  | { readonly octets: readonly number[] }
  | { readonly token: Readonly<Record<string, string>> };

const MARK = /\{\{(token|bytes|repeat|[a-z]+)(?: ((?:(?!\{\{)[\s\S])*?))?\}\}(?!\})/g;

/** Cuts a text of spec/cases at its marks; undefined where it has one that a shell cannot make. */
export function piecesOf(text: string): Piece[] | undefined {
  const pieces: Piece[] = [];
  let end = 0;
  for (const mark of text.matchAll(MARK)) {
    const made = pieceOf(mark[1] ?? '', mark[2] ?? '');
    if (made === undefined) return undefined;
    if (mark.index > end) pieces.push({ text: text.slice(end, mark.index) });
    pieces.push(made);
    end = mark.index + mark[0].length;
  }
  return end < text.length ? [...pieces, { text: text.slice(end) }] : pieces;
}

function pieceOf(name: string, argument: string): Piece | undefined {
  if (name === 'bytes') return { octets: argument.split(' ').map((octet) => Number.parseInt(octet, 16)) };
  if (name === 'repeat') {
    const [times = '', repeat = ''] = argument.split(' ');
    return { repeat, times: Number(times) };
  }
  if (name === 'count') {
    const [times = '', count = ''] = argument.split(' ');
    return { count, times: Number(times) };
  }
  if (name !== 'token') return undefined;
  const wanted = Object.fromEntries(
    argument
      .split(' ')
      .filter(Boolean)
      .map((pair) => pair.split('=') as [string, string]),
  );
  return Object.keys(wanted).every((key) => ['scope', 'expiresIn', 'user'].includes(key))
    ? { token: wanted }
    : undefined;
}
