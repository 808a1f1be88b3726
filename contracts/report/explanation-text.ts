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
import { clean, findingLines, labeled, type Paint, plainPaint, shortened, wrapped } from './finding-lines.ts';
import { alternativeLines, type ShortLimits, shortExplanation } from './short-explanation.ts';

const WIDTH = 100;

/** What of an explanation is printed. */
export interface ExplanationTextOptions {
  readonly paint?: Paint;
  /** Every finding with its place, its reason and its excerpt, in place of the short form. */
  readonly isVerbose?: boolean;
  /** Adds the claims that it rests on. */
  readonly hasEvidence?: boolean;
  /** Of the short form. */
  readonly limits?: ShortLimits;
}

/** What `fake-cxone explain` prints has at most 30 lines, its last one included. */
const SHORT: ShortLimits = { mostLines: 28, hasAlternatives: true, hasExcerpt: false };

/** An explanation as text for people. `body` is the payload that it is about. */
export function explanationText(
  explanation: Explanation,
  body: string | null,
  { paint = plainPaint, isVerbose = false, hasEvidence = false, limits = SHORT }: ExplanationTextOptions = {},
): string {
  return [
    headLine(explanation, paint),
    '',
    ...(isVerbose ? verboseLines(explanation, body, paint) : shortExplanation(explanation, body, paint, limits)),
    ...(hasEvidence ? evidenceLines(explanation.claims, paint) : []),
    '',
  ].join('\n');
}

function verboseLines(explanation: Explanation, body: string | null, paint: Paint): string[] {
  const { verdict, path, corrected, ofAnswer, claims, findings } = explanation;
  const good = verdict.kind === 'right' && ofAnswer.every(({ severity }) => severity !== 'error');
  return [
    ...wrapped(clean(verdict.text), WIDTH).map((line) => paint(good ? 'green' : 'bold', line)),
    ...findingLines(findings, body, claims, paint),
    ...answerLines(ofAnswer, paint),
    ...correctedLines(corrected, paint),
    ...(verdict.kind === 'right' && path?.isHere === true ? [] : pathLines(path, paint)),
  ];
}

function answerLines(ofAnswer: Explanation['ofAnswer'], paint: Paint): string[] {
  if (ofAnswer.length === 0) return [];
  const each = ofAnswer.flatMap(({ code, severity, message, hint }) => [
    `   ${paint(severity === 'error' ? 'red' : 'yellow', code)}  ${clean(message)}`,
    ...labeled('fix', hint),
  ]);
  return ['', paint('bold', 'The response itself'), ...each];
}

function headLine({ request, answer }: Explanation, paint: Paint): string {
  const answered =
    answer === null ? '' : ` -> ${[answer.status, answer.description].filter((part) => part !== null).join(' ')}`;
  const line = clean(`${request.method} ${request.url.replace(/^\/\//, '')}${answered}`);
  return paint('dim', shortened(line, MOST_OF_A_LINE));
}

const MOST_OF_A_LINE = 300;

function pathLines(path: Explanation['path'], paint: Paint): string[] {
  if (path === null) return [];
  const { claimedBy, documented } = path;
  const claimed =
    claimedBy === null
      ? 'this path [EP-13].'
      : `this path [EP-13]. It is known from ${claimedBy.id}: ${claimedBy.claim} (${claimedBy.source})`;
  const others = documented.map(({ operation, does, evidence }) => `- ${operation}: ${does} [${evidence.join(', ')}]`);
  return [
    ...section('The path', [`No document that NICE publishes contains ${claimed}`], paint),
    ...alternativeLines(documented, paint),
    ...section('Documented operations that do the same job, or a part of it', others, paint),
  ];
}

function correctedLines(corrected: Explanation['corrected'], paint: Paint): string[] {
  if (corrected === null) return [];
  const { payload, changes, remaining } = corrected;
  return [
    ...section(
      'Corrected payload',
      changes.map(({ what, isGuess }) => `- ${what}${isGuess ? ' - check this' : ''}`),
      paint,
    ),
    '',
    ...JSON.stringify(payload, null, 2)
      .split('\n')
      .map((line) => clean(line)),
    ...section(
      'Left for you to fix',
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
