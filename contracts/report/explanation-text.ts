import type { Claim } from '../../generated/index.ts';
import {
  certaintyOf,
  certaintySentence,
  type FindingEntry,
  fill,
  type Reply,
  readCitation,
} from '../contract/index.ts';
import type { Explanation } from '../explain/index.ts';
import { clean, findingLines, OFFICIAL_BASE, type Paint, plainPaint, wrapped } from './finding-lines.ts';

const WIDTH = 100;

/** An explanation as text for people. `body` is the payload that it is about. */
export function explanationText(explanation: Explanation, body: string | null, paint: Paint = plainPaint): string {
  const { verdict, path, corrected, ofAnswer, claims } = explanation;
  const good = verdict.kind === 'right';
  return [
    headLine(explanation, paint),
    '',
    ...wrapped(clean(verdict.text), WIDTH).map((line) => paint(good ? 'green' : 'bold', line)),
    ...findingLines(explanation.findings, body, claims, paint),
    ...section(
      'The answer itself',
      ofAnswer.map(({ message, hint }) => `- ${clean(message)}: ${hint}`),
      paint,
    ),
    ...correctedLines(corrected, paint),
    ...(good && path?.isHere === true ? [] : pathLines(path, paint)),
    ...evidenceLines(claims, paint),
    '',
  ].join('\n');
}

function headLine({ request, answer }: Explanation, paint: Paint): string {
  const answered =
    answer === null ? '' : ` -> ${[answer.status, answer.description].filter((part) => part !== null).join(' ')}`;
  return paint('dim', shortened(clean(`${request.method} ${request.url.replace(/^\/\//, '')}${answered}`)));
}

/** An answer without an error text may be a whole page. */
function shortened(line: string): string {
  return line.length > MOST_OF_A_LINE ? `${line.slice(0, MOST_OF_A_LINE)}…` : line;
}

const MOST_OF_A_LINE = 300;

function pathLines(path: Explanation['path'], paint: Paint): string[] {
  if (path === null) return [];
  const { claimedBy, documented, isHere } = path;
  const claimed =
    claimedBy === null
      ? 'this path [EP-13].'
      : `this path [EP-13]. It is known from ${claimedBy.id}: ${claimedBy.claim} (${claimedBy.source})`;
  const others = documented.map(({ operation, does, evidence }) => `- ${operation}: ${does} [${evidence.join(', ')}]`);
  return section(
    'The path',
    [
      `No document that NICE publishes contains ${claimed}`,
      ...(isHere
        ? []
        : [`These documented operations do the same job, or a part of it, below ${OFFICIAL_BASE}:`, ...others]),
    ],
    paint,
  );
}

function correctedLines(corrected: Explanation['corrected'], paint: Paint): string[] {
  if (corrected === null) return [];
  const { payload, changes, remaining } = corrected;
  return [
    ...section(
      'The payload, corrected',
      changes.map(({ what, isGuess }) => `- ${what}${isGuess ? ' - check this' : ''}`),
      paint,
    ),
    '',
    ...JSON.stringify(payload, null, 2)
      .split('\n')
      .map((line) => clean(line)),
    ...section(
      'Still to be settled by you',
      remaining.map(({ message, hint }) => `- ${message}: ${hint}`),
      paint,
    ),
  ];
}

function evidenceLines(claims: Readonly<Record<string, Claim>>, paint: Paint): string[] {
  return section(
    'Evidence',
    Object.entries(claims).map(([id, { grade, claim }]) => `${id} (${grade}) ${claim}`),
    paint,
  );
}

function section(title: string, texts: readonly string[], paint: Paint): string[] {
  if (texts.length === 0) return [];
  return ['', paint('bold', title), ...texts.flatMap((text) => wrapped(clean(text), WIDTH))];
}

/** A catalog entry as text for people: when, what is answered, how to correct it, on what evidence. */
export function entryText(
  entry: FindingEntry,
  replies: readonly { readonly reply: Reply; readonly value: string | null }[],
  claims: Readonly<Record<string, Claim>>,
): string {
  return [
    `${entry.code}  (${entry.severity}, found in the stage ${entry.stage})`,
    '',
    ...wrapped(entry.summary, 100),
    ...wrapped(`Fix: ${entry.hint}`, 100),
    '',
    ...replies.flatMap(({ reply, value }) => replyLines(reply, value)),
    'Evidence',
    ...wrapped(certaintySentence(certaintyOf(entry.evidence, claims)), 100),
    ...entry.evidence.map(readCitation).flatMap(({ id, direction }) => {
      const marks = [claims[id]?.grade, ...(direction === 'supports' ? [] : [direction])].join(', ');
      return wrapped(`${id} (${marks}) ${claims[id]?.claim}`, 100);
    }),
    '',
  ].join('\n');
}

function replyLines(reply: Reply, value: string | null): string[] {
  const marks = new Proxy({}, { get: (_target, slot) => `{${String(slot)}}` }) as Readonly<Record<string, string>>;
  return [
    `Answered with ${reply.status}${value === null ? '' : ` under the variant ${value}`}${reply.body === null ? ', no body' : ''}`,
    ...reply.headers.map(([name, value]) => `  ${name}: ${fill(value, marks)}`),
    ...(reply.body === null ? [] : [`  ${fill(reply.body, marks)}`]),
    '',
  ];
}
