import type { Claim } from '../../generated/index.ts';
import { certaintyOf, certaintySentence, readCitation } from '../contract/index.ts';
import type { ExplainedFinding, Likelihood } from '../explain/index.ts';
import type { SourceLocation } from '../json/index.ts';
import { redactJwts } from '../redaction/index.ts';
import { placeInRequest } from '../validation/index.ts';

const WIDTH = 100;
const INDENT = '   ';
/** The page of NICE's documented operations (docs/campaign.md). */
export const OFFICIAL_BASE = '{api_endpoint}/inContactAPI/services/v34.0';

const TITLES: Readonly<Record<Likelihood, string>> = {
  cause: 'Causes of this response',
  possible: 'Possible causes of this response',
  contradicted: 'Wrong by the contract, and accepted',
  wrong: 'Wrong',
  next: 'Wrong too, and rejected next',
  warning: 'Warnings',
  unlikely: 'Wrong, and not the likely cause of this response',
};

const COLOURS: Readonly<Record<Likelihood, Parameters<Paint>[0]>> = {
  cause: 'red',
  possible: 'red',
  contradicted: 'yellow',
  wrong: 'red',
  next: 'red',
  warning: 'yellow',
  unlikely: 'dim',
};

/** Explained findings, grouped by how they relate to the response, each with its place in the payload marked. */
export function findingLines(
  findings: readonly ExplainedFinding[],
  body: string | null,
  claims: Readonly<Record<string, Claim>>,
  paint: Paint,
): string[] {
  const lines: string[] = [];
  let last: ExplainedFinding | undefined;
  findings.forEach((finding, index) => {
    if (finding.likelihood !== last?.likelihood) lines.push('', paint('bold', titleOf(finding, findings)));
    const isSameReason = last?.likelihood === finding.likelihood && last.reason === finding.reason;
    const isSamePlace = last?.pointer === finding.pointer && last.likelihood === finding.likelihood;
    const printed = isSameReason ? { ...finding, reason: null } : finding;
    lines.push(...oneFinding(printed, index + 1, isSamePlace ? null : body, claims, paint));
    last = finding;
  });
  return [...lines, ...baseLines(findings)];
}

/** Of several things that only may be, all of which would be answered so, one is the cause. */
function titleOf({ likelihood }: ExplainedFinding, findings: readonly ExplainedFinding[]): string {
  const group = findings.filter((each) => each.likelihood === likelihood);
  const isGuess = likelihood === 'cause' && group.length > 1 && group.every(({ isHypothesis }) => isHypothesis);
  return isGuess ? 'One of these is the cause of this response' : TITLES[likelihood];
}

/** Where the documented operations are that the checks name. */
function baseLines(findings: readonly ExplainedFinding[]): string[] {
  const named = findings.some(({ hint }) => /\b(GET|POST|PATCH) \/(campaigns|skills)\b/.test(hint));
  return named ? ['', `Paths of checks are below ${OFFICIAL_BASE}.`] : [];
}

function oneFinding(
  finding: ExplainedFinding,
  number: number,
  body: string | null,
  claims: Readonly<Record<string, Claim>>,
  paint: Paint,
): string[] {
  const { code, message, hint, place, reason, isHypothesis, evidence, likelihood, grade } = finding;
  const where = placeText(finding);
  const quoted = place === null || body === null ? [] : excerptLines(body, place);
  return [
    `${String(number).padStart(2)} ${paint(COLOURS[likelihood], code)}  ${clean(message)}`,
    ...(where === '' || (body === null && place !== null) ? [] : [`${INDENT}${where}`]),
    ...quoted.map((line, index) => `${INDENT}  ${index === 1 ? paint(COLOURS[likelihood], line) : clean(line)}`),
    ...labeled(isHypothesis ? 'check' : 'fix', hint),
    ...(reason === null ? [] : labeled('why so', reason)),
    ...(grade === 'yours'
      ? labeled('certainty', 'Your document says it (grade yours); whether the vendor does so is not known here.')
      : [
          ...labeled('certainty', certaintySentence(certaintyOf(evidence, claims))),
          ...labeled('evidence', citationsText(evidence, claims)),
        ]),
  ];
}

/** `EP-06 claimed, AUTH-21 official (contradicts)`. */
function citationsText(citations: readonly string[], claims: Readonly<Record<string, Claim>>): string {
  return citations
    .map(readCitation)
    .map(({ id, direction }) => [id, claims[id]?.grade, ...(direction === 'supports' ? [] : [`(${direction})`])])
    .map((parts) => parts.filter((part) => part !== undefined).join(' '))
    .join(', ');
}

/** Where in the payload a finding is, as far as that is known. */
export function placeText({ place, ...finding }: Pick<ExplainedFinding, 'in' | 'pointer' | 'place'>): string {
  const pointer = placeInRequest(finding);
  const at = place === null ? '' : ` at line ${place.line}, column ${place.column}`;
  return pointer === '' && at === '' ? '' : `${printable(pointer) || 'the body'}${at}`;
}

/** Cuts a line; a response without an error text may be a whole page. */
export function shortened(line: string, most: number): string {
  return line.length > most ? `${line.slice(0, most)}…` : line;
}

/** A label, and its text beside it. */
export function labeled(label: string, text: string): string[] {
  const [first = '', ...others] = wrapped(clean(text), WIDTH - 13);
  return [`${INDENT}${label.padEnd(9)} ${first}`, ...others.map((line) => `${INDENT}${' '.repeat(10)}${line}`)];
}

/** Characters of a line that are shown around a place. */
const EXCERPT_WIDTH = 96;
const WIDE =
  /[\u1100-\u115F\u3000-\u303E\u30FB-\u30FF\uFF01-\uFF60\uFFE0-\uFFE6\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;

/**
 * The line of a text that a place is in, and a line of carets under its very characters. A long line is cut to what
 * stands around the place, a place that goes on over several lines to its first.
 */
export function excerptLines(text: string, { offset, length, column }: SourceLocation): [line: string, carets: string] {
  const start = offset - (column - 1);
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
  const from = edge(line, Math.max(0, Math.min(column - 1 - EXCERPT_WIDTH / 4, line.length - EXCERPT_WIDTH)));
  const until = edge(line, from + EXCERPT_WIDTH);
  const excerpt = line.slice(from, until);
  const before = excerpt.slice(0, column - 1 - from);
  const marked = excerpt.slice(column - 1 - from, column - 1 - from + length);
  const lead = from > 0 ? '…' : '';
  const tail = until < line.length ? '…' : '';
  const carets = '^'.repeat(Math.max(1, columnsOf(withoutControls(marked))));
  return [`${lead}${withoutControls(excerpt)}${tail}`, ' '.repeat(columnsOf(lead + withoutControls(before))) + carets];
}

/** Not between the halves of a surrogate pair. */
function edge(line: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(line.slice(at)) ? at + 1 : at;
}

/** How many columns of a terminal a text takes: marks take none, emoji and the characters of East Asia two. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    columns += /\p{M}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  }
  return columns;
}

/** Tabs would move the carets. */
function withoutControls(text: string): string {
  return printable(text.replace(/\t/g, '  '));
}

/** Colors a text for a terminal, or gives it back as it is. */
export type Paint = (style: 'red' | 'green' | 'yellow' | 'cyan' | 'bold' | 'dim', text: string) => string;

/** No colors at all. */
export const plainPaint: Paint = (_style, text) => text;

/** What traffic brought in must not control the terminal: control and format characters are shown by their numbers. */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** The same, and without tokens, which have no place in a report whatever text they got into. */
export function clean(text: string): string {
  return redactJwts(printable(text));
}

/** Breaks a text into lines of at most `width` characters, at spaces. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
