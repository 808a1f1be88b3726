import type { NumberedLine } from './numbered-lines.ts';

/** True for what `curl -v` prints. */
export function isVerboseCurl(text: string): boolean {
  return /^(?:> \w+ \S+ |< )HTTP\//m.test(text);
}

/** What curl says itself: `* `, the counts of `--trace`, its meter. */
const TALK = /^(?:\* |\*\r?$|[{}] \[|[ \t]{0,8}%|[ \t]+Dload|[ \t]{0,8}\d{1,3}[ \t]+\d)/;
/** A body without a line break at its end has curl's next words behind it. */
const TALK_BEHIND = ['* Connection #', '* Closing connection', '* closing connection', '* Curl_http_done'];

/** `> ` is what went out, `< ` what came back; what has no mark behind the answer's head is its body. */
export function fromVerboseCurl(lines: readonly NumberedLine[]): NumberedLine[] {
  return lines
    .filter(({ text }) => !TALK.test(text))
    .map(({ text, line }) => ({
      text: /^[<>](?: |\r?$)/.test(text) ? text.replace(/^[<>] ?/, '') : bodyOf(text),
      line,
    }));
}

function bodyOf(text: string): string {
  const ends = TALK_BEHIND.map((each) => text.indexOf(each)).filter((at) => at > 0);
  return ends.length === 0 ? text : text.slice(0, Math.min(...ends));
}
