/** A command with a document behind it, as a shell has it: `curl -d @- <<EOF`. */
export interface HereDocument {
  /** The text without the document. */
  readonly command: string;
  readonly document: string;
}

const MARK = /<<-?[ \t]*(?:'(\w+)'|"(\w+)"|(\w+))/g;

/** The first document of a text that is ended by its mark; undefined where there is none. */
export function hereDocument(text: string): HereDocument | undefined {
  if (!text.includes('<<')) return undefined;
  const lines = text.split('\n');
  const last = new Map(lines.map((line, index) => [bare(line), index]));
  for (const [index, line] of lines.entries()) {
    for (const mark of line.matchAll(MARK)) {
      const [written, quoted, doubly, word = quoted ?? doubly ?? ''] = mark;
      // one line of the document at least is between the command and the mark
      if ((last.get(word) ?? 0) < index + 2) continue;
      const end = lines.findIndex((each, at) => at >= index + 2 && bare(each) === word);
      const command = line.slice(0, mark.index) + line.slice(mark.index + written.length);
      return {
        command: [...lines.slice(0, index), command, ...lines.slice(end + 1)].join('\n'),
        document: lines.slice(index + 1, end).join('\n'),
      };
    }
  }
  return undefined;
}

function bare(line: string): string {
  return line.replaceAll('\t', ' ').trim();
}
