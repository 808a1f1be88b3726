/** Characters of a text that something is to be said of. */
export interface Mark {
  /** In UTF-16 code units. */
  readonly offset: number;
  readonly length: number;
}

/** A piece of a line, and which marks it is under, by their numbers. */
interface Piece {
  readonly text: string;
  readonly marks: readonly number[];
}

/** A line of a text, cut where marks begin and end, and the marks that begin in it. */
export interface AnnotatedLine {
  readonly pieces: readonly Piece[];
  /** The text before each mark, so that its note can be put under its very characters. */
  readonly notes: readonly { readonly mark: number; readonly before: string }[];
}

/**
 * Takes a text apart into lines, and these into pieces. A mark that goes on over several lines is in its first one,
 * as in the terminal. Together the pieces are the text, whatever it contains.
 */
export function annotate(text: string, marks: readonly Mark[]): AnnotatedLine[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const end = start + line.length;
    const here = marks.flatMap(({ offset, length }, mark) =>
      offset >= start && offset <= end
        ? [{ mark, from: offset - start, until: Math.min(offset + length, end) - start }]
        : [],
    );
    start = end + 1;
    const notes = here.map(({ mark, from }) => ({ mark, before: line.slice(0, from) }));
    return { pieces: piecesOf(line, here), notes: notes.sort((a, b) => a.before.length - b.before.length) };
  });
}

interface Span {
  readonly mark: number;
  readonly from: number;
  readonly until: number;
}

function piecesOf(line: string, spans: readonly Span[]): Piece[] {
  const cuts = [...new Set([0, line.length, ...spans.flatMap(({ from, until }) => [from, until])])];
  cuts.sort((a, b) => a - b);
  return cuts.slice(1).map((until, at) => {
    const from = cuts[at] as number;
    const marks = spans.filter((span) => span.from <= from && span.until >= until).map(({ mark }) => mark);
    return { text: line.slice(from, until), marks };
  });
}
