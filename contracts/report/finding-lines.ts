import type { Claim } from '../../generated/index.ts';
import type { ExplainedFinding } from '../explain/explanation.ts';
import type { Standing } from '../explain/standing.ts';
import { excerptLines } from './excerpt.ts';
import { clean, type Paint, printable, wrapped } from './printable.ts';

const WIDTH = 100;
const INDENT = '   ';
/** Where NICE's documented operations stand (README, "What a campaign needs"). */
export const OFFICIAL_BASE = '{api_endpoint}/inContactAPI/services/v34.0';

const TITLES: Readonly<Record<Standing, string>> = {
  cause: 'Causes of this answer',
  possible: 'Possible causes of this answer',
  contradicted: 'Wrong by the contract, and accepted',
  wrong: 'Wrong',
  next: 'Wrong too, and answered next',
  warning: 'Warnings',
  unlikely: 'Wrong, and not the likely cause of this answer',
};

const COLOURS: Readonly<Record<Standing, Parameters<Paint>[0]>> = {
  cause: 'red',
  possible: 'red',
  contradicted: 'yellow',
  wrong: 'red',
  next: 'red',
  warning: 'yellow',
  unlikely: 'dim',
};

/** Explained findings, grouped by how they stand to the answer, each with its place in the payload marked. */
export function findingLines(
  findings: readonly ExplainedFinding[],
  body: string | null,
  claims: Readonly<Record<string, Claim>>,
  paint: Paint,
): string[] {
  const lines: string[] = [];
  let last: ExplainedFinding | undefined;
  findings.forEach((finding, index) => {
    if (finding.standing !== last?.standing) lines.push('', paint('bold', titleOf(finding, findings)));
    const isSameReason = last?.standing === finding.standing && last.reason === finding.reason;
    const isSamePlace = last?.pointer === finding.pointer && last.standing === finding.standing;
    const shown = isSameReason ? { ...finding, reason: null } : finding;
    lines.push(...oneFinding(shown, index + 1, isSamePlace ? null : body, claims, paint));
    last = finding;
  });
  return [...lines, ...baseLines(findings)];
}

/** Of several things that only may be, all of which would be answered so, one is the cause. */
function titleOf({ standing }: ExplainedFinding, findings: readonly ExplainedFinding[]): string {
  const group = findings.filter((each) => each.standing === standing);
  const isGuess = standing === 'cause' && group.length > 1 && group.every(({ isHypothesis }) => isHypothesis);
  return isGuess ? 'One of these is the cause of this answer' : TITLES[standing];
}

/** Where the documented operations stand that the checks name. */
function baseLines(findings: readonly ExplainedFinding[]): string[] {
  const named = findings.some(({ hint }) => /\b(GET|POST|PATCH) \/(campaigns|skills)\b/.test(hint));
  return named ? ['', `Paths of checks stand below ${OFFICIAL_BASE}.`] : [];
}

function oneFinding(
  finding: ExplainedFinding,
  number: number,
  body: string | null,
  claims: Readonly<Record<string, Claim>>,
  paint: Paint,
): string[] {
  const { code, message, hint, pointer, place, reason, isHypothesis, evidence, standing } = finding;
  const at = place === null ? '' : ` at line ${place.line}, column ${place.column}`;
  const where = pointer === '' && at === '' ? '' : `${printable(pointer) || 'the body'}${at}`;
  const quoted = place === null || body === null ? [] : excerptLines(body, place);
  return [
    `${String(number).padStart(2)} ${paint(COLOURS[standing], code)}  ${clean(message)}`,
    ...(where === '' || (body === null && place !== null) ? [] : [`${INDENT}${where}`]),
    ...quoted.map((line, index) => `${INDENT}  ${index === 1 ? paint(COLOURS[standing], line) : clean(line)}`),
    ...labelled(isHypothesis ? 'check' : 'fix', hint),
    ...(reason === null ? [] : labelled('why so', reason)),
    ...labelled('evidence', evidence.map((id) => `${id} ${claims[id]?.grade ?? ''}`.trim()).join(', ')),
  ];
}

function labelled(label: string, text: string): string[] {
  const [first = '', ...others] = wrapped(clean(text), WIDTH - 13);
  return [`${INDENT}${label.padEnd(9)} ${first}`, ...others.map((line) => `${INDENT}${' '.repeat(10)}${line}`)];
}
