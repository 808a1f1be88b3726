import type { Neighbor } from '../../generated/index.ts';
import { alsoFound, type ExplainedFinding, type Explanation } from '../explain/index.ts';
import type { Finding } from '../validation/index.ts';
import {
  clean,
  excerptLines,
  labeled,
  OFFICIAL_BASE,
  type Paint,
  placeText,
  shortened,
  wrapped,
} from './finding-lines.ts';

const WIDTH = 100;
/** A payload of more lines is printed as one. */
const MOST_OF_A_PAYLOAD = 8;
const MOST_CHANGES = 2;

/** How long a short explanation may get, and whether it ends with the documented ways to the same end. */
export interface ShortLimits {
  readonly mostLines: number;
  readonly hasAlternatives: boolean;
  /** Whether the line of the payload is shown that the first cause is in. */
  readonly hasExcerpt: boolean;
}

/** An explanation in few lines: the conclusion, the first cause, the others in a line each, the correction, alternatives. */
export function shortExplanation(
  explanation: Explanation,
  body: string | null,
  paint: Paint,
  limits: ShortLimits,
): string[] {
  const { verdict, corrected, path } = explanation;
  const isAccepted = verdict.kind === 'right';
  const isGood = isAccepted && explanation.ofAnswer.every(({ severity }) => severity !== 'error');
  const first = firstOf(explanation);
  const conclusion = verdict.text.slice(0, verdict.text.length - lengthOfRest(explanation));
  const begin = [
    ...wrapped(shortened(clean(conclusion), WIDTH * 3), WIDTH).map((line) => paint(isGood ? 'green' : 'bold', line)),
    ...(first === undefined
      ? []
      : [
          ...(explanation.ofAnswer.some((each) => each === first) ? [paint('bold', 'The response itself:')] : []),
          ...firstLines(first, body === null || !limits.hasExcerpt ? [] : excerptOf(first, body), paint),
        ]),
  ];
  const isWanted = limits.hasAlternatives && !(isAccepted && path?.isHere === true) && !hasOwnFix(first);
  const alternatives = path === null || !isWanted ? [] : alternativeLines(path.documented, paint);
  const fixed = begin.length + alternatives.length;
  const end = [...correctedLines(corrected, limits.mostLines - fixed - groupsOf(explanation, first).length, paint)];
  const space = limits.mostLines - fixed - end.length;
  return [...begin, ...groupLines(groupsOf(explanation, first), space, paint), ...end, ...alternatives];
}

/** A wrong token or broken JSON is fixed where it is; another operation would reject it too. */
function hasOwnFix(first: Finding | undefined): boolean {
  return first?.severity === 'error' && (first.stage === 'authenticate' || first.stage === 'parse');
}

/** The others are listed below it, so they are not counted in words too. */
function lengthOfRest({ verdict, findings }: Explanation): number {
  const rest = alsoFound(findings);
  return verdict.kind !== 'right' && verdict.text.endsWith(rest) ? rest.length : 0;
}

/** What people should look at first: what is wrong with the request, else with the response. */
function firstOf({ findings, ofAnswer }: Explanation): ExplainedFinding | Finding | undefined {
  const [first] = findings;
  const isNoCause = first === undefined || first.likelihood === 'warning' || first.likelihood === 'unlikely';
  return isNoCause ? (ofAnswer[0] ?? first) : first;
}

function firstLines(finding: ExplainedFinding | Finding, quoted: readonly string[], paint: Paint): string[] {
  const { code, message, hint, severity } = finding;
  const isHypothesis = 'isHypothesis' in finding && finding.isHypothesis;
  const place = 'place' in finding ? placeText(finding) : '';
  const said = clean(message) + (place === '' ? '' : ` (${clean(place)})`);
  return [
    `  ${paint(severity === 'error' ? 'red' : 'yellow', code)}  ${shortened(said, WIDTH * 2)}`,
    ...quoted,
    ...labeled(isHypothesis ? 'check' : 'fix', hint),
  ];
}

function excerptOf(finding: ExplainedFinding | Finding, body: string): string[] {
  if (!('place' in finding) || finding.place === null) return [];
  const [line, carets] = excerptLines(body, finding.place);
  return [`     ${clean(line)}`, `     ${carets}`];
}

interface Group {
  readonly title: string;
  readonly items: readonly { readonly code: string; readonly text: string }[];
}

function groupsOf({ findings, ofAnswer }: Explanation, first: Finding | undefined): Group[] {
  const isAlike = (each: ExplainedFinding) =>
    first !== undefined && 'likelihood' in first && each.likelihood === first.likelihood && each.isHypothesis;
  const others = findings.filter((each) => each !== first);
  const possible = { title: 'Also possible', items: others.filter(isAlike).map(itemOf) };
  const found = { title: 'Also found', items: others.filter((each) => !isAlike(each)).map(itemOf) };
  const isGuess = first !== undefined && 'isHypothesis' in first && first.isHypothesis;
  return [
    ...(isGuess ? [possible, found] : [found, possible]),
    {
      title: ofAnswer.some((each) => each === first) ? 'Also wrong in the response' : 'The response itself',
      items: ofAnswer.filter((each) => each !== first).map(({ code, message }) => ({ code, text: message })),
    },
  ].filter(({ items }) => items.length > 0);
}

/** Of what only may be the check, of what is so what is wrong. */
function itemOf({ code, message, hint, likelihood, isHypothesis }: ExplainedFinding): Group['items'][number] {
  const remark = likelihood === 'warning' || likelihood === 'unlikely' ? `(${likelihood}) ` : '';
  return { code, text: remark + (isHypothesis ? firstSentence(hint) : message) };
}

function firstSentence(text: string): string {
  return /^.*?\.(?= |$)/.exec(text)?.[0] ?? text;
}

/** All items where there is space; else the last groups become a line of codes each, and then the first is cut. */
function groupLines(groups: readonly Group[], space: number, paint: Paint): string[] {
  let left = space;
  const needed = groups.reduce((sum, { items }) => sum + items.length + 1, 0);
  const isTight = needed > space;
  return groups.flatMap((group, index) => {
    const spare = left - (groups.length - 1 - index);
    const isListed = (!isTight || index === 0) && spare >= Math.min(3, group.items.length + 1);
    const lines = isListed ? listed(group, spare, paint) : [codesOf(group, paint)];
    left -= lines.length;
    return lines;
  });
}

function listed({ title, items }: Group, space: number, paint: Paint): string[] {
  const shown = items.length + 1 <= space ? items : items.slice(0, Math.max(1, space - 2));
  const width = Math.max(...shown.map(({ code }) => code.length));
  const more = items.length - shown.length;
  return [
    paint('bold', `${title}:`),
    ...shown.map(({ code, text }) => shortened(`  ${code.padEnd(width)}  ${clean(text)}`, WIDTH + 20)),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function codesOf({ title, items }: Group, paint: Paint): string {
  const codes = items.map(
    ({ code, text }) => code + (/^\((warning|unlikely)\)/.exec(text)?.[0] ?? '').replace('(', ' ('),
  );
  return `${paint('bold', `${title}:`)} ${shortened(codes.join(', '), WIDTH)}`;
}

function correctedLines(corrected: Explanation['corrected'], space: number, paint: Paint): string[] {
  if (corrected === null) return [];
  const { payload, changes } = corrected;
  const shown = changes.slice(0, MOST_CHANGES);
  const notes = shown.map(({ what, isGuess }) => shortened(`  ${clean(what)}${isGuess ? ' - check this' : ''}`, 130));
  if (changes.length > shown.length) notes.push(`  and ${changes.length - shown.length} more changes`);
  const lines = compactJson(payload);
  const isLong = lines.length > Math.min(MOST_OF_A_PAYLOAD, space - notes.length - 2);
  return ['', paint('bold', 'Corrected payload'), ...notes, ...(isLong ? [JSON.stringify(payload)] : lines).map(clean)];
}

/** JSON with one key of the outermost object a line. */
function compactJson(payload: unknown): string[] {
  const entries = Object.entries(payload as Readonly<Record<string, unknown>>);
  if (entries.length === 0) return ['{}'];
  const spaced = (value: unknown) => JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  return [
    '{',
    ...entries.map(([key, value], at) => {
      const comma = at < entries.length - 1 ? ',' : '';
      return `  ${JSON.stringify(key)}: ${spaced(value)}${comma}`;
    }),
    '}',
  ];
}

/** The documented operations that do the same job today, with their requests. */
export function alternativeLines(documented: readonly Neighbor[], paint: Paint): string[] {
  const ways = documented.flatMap(({ today, requests = [] }) => (today === undefined ? [] : [{ today, requests }]));
  return [
    '',
    paint('bold', `If you need this to work today: documented operations, below ${OFFICIAL_BASE}`),
    ...ways.flatMap(({ today, requests }) =>
      requests.length === 1
        ? [`  ${today}: ${requests[0]}`]
        : [`  ${today}:`, ...requests.map((each) => `    ${each}`)],
    ),
  ];
}
