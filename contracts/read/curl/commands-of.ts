import { positionAt } from '../../body/position.ts';
import type { RequestSeen } from '../../exchange/exchange-seen.ts';
import { type FileReader, readCurl } from './read-curl.ts';

/** What a shell, or its prompt, may have before a command: `$`, `PS C:\>`, `C:\>`, assignments, sudo. */
const BEFORE = String.raw`(?:(?:PS )?[A-Za-z]:[^>\n]*>\s*|[$>#%]\s+)?(?:\w+=\S*\s+)*(?:sudo\s+|time\s+)*`;
const COMMAND = new RegExp(String.raw`^[ \t]*${BEFORE}(?:[\w./\\:-]*[/\\])?curl(?:\.exe)?(?=\s|\^)`, 'gim');
/** What stands above the first command of a script. */
const PREAMBLE = /^(?:#.*|```\w*|set\s.*|export\s.*|\w+=.*|echo\s.*|[ \t]*)$/;

/** A command of a text, and what stands behind it up to the next one: what it printed, perhaps. */
export interface CurlRead {
  /** That the command begins in, counted from 1. */
  readonly line: number;
  readonly request: RequestSeen;
  readonly rest: string;
}

/** True for a text that is a curl command, prompt or not, or a script with one. */
export function looksLikeCurl(text: string): boolean {
  const [start] = startsOf(text);
  return (
    start !== undefined &&
    text
      .slice(0, start)
      .split(/\r?\n/)
      .every((line) => PREAMBLE.test(line))
  );
}

/** Reads every curl command that begins a line. Nothing is run: variables stay as they are written. */
export function readCurls(text: string, readFile: FileReader): CurlRead[] {
  const starts = startsOf(text);
  return starts.map((start, index) => ({
    line: positionAt(text, start).line,
    ...readCurl(text.slice(start, starts[index + 1]), readFile),
  }));
}

function startsOf(text: string): number[] {
  return [...text.replace(/^\uFEFF/, ' ').matchAll(COMMAND)].map(({ index }) => index);
}
