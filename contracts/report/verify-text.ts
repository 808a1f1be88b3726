import { type ProbeResult, unsentByReason, type VerifyResult, verdictsIn } from '../verify/index.ts';
import { clean, type Paint, plainPaint } from './printable.ts';

const COLOURS = { agrees: 'green', differs: 'red', 'could-not-tell': 'yellow' } as const;

/** What a run of probes comes to, as text for people: what differs and what could not be told, then the counts. */
export function verifyText(result: VerifyResult, paint: Paint = plainPaint): string {
  const telling = result.results.filter(({ verdict }) => verdict !== 'agrees');
  return [
    ...telling.flatMap((each) => probeLines(each, paint)),
    ...unsentLines(result, paint),
    ...(result.isCutShort ? [paint('yellow', 'stopped before the end'), ''] : []),
    totalLine(result, paint),
    '',
  ].join('\n');
}

/** How many probes came to what, in one line. */
export function verdictLine(result: VerifyResult): string {
  const { agrees, differs, 'could-not-tell': untold } = verdictsIn(result);
  const sent = result.results.length;
  return `${sent} ${sent === 1 ? 'probe' : 'probes'} sent to ${result.target}: ${agrees} agree, ${differs} ${differs === 1 ? 'differs' : 'differ'}, ${untold} could not tell`;
}

function probeLines({ verdict, probe, operation, why, aspects }: ProbeResult, paint: Paint): string[] {
  const differing = aspects.filter((each) => each.verdict === 'differs');
  const colour = COLOURS[verdict];
  return [
    `${paint(colour, verdict.replaceAll('-', ' '))} ${paint('bold', clean(probe.title))}  ${paint('dim', operation ?? 'elsewhere')}`,
    ...(differing.length === 0 ? [`    ${clean(why)}`] : []),
    ...differing.map(({ aspect, expected, seen, claims, reading }) => {
      const as = reading === undefined ? '' : `, ${paint('cyan', `as under --ruling ${reading}`)}`;
      return `    ${aspect}: ${quoted(seen)}, where the contract has ${quoted(expected)}${as}  [${claims.join(', ')}]`;
    }),
    '',
  ];
}

function quoted(text: string | null): string {
  return text === null ? 'nothing' : clean(`'${text.length > 120 ? `${text.slice(0, 119)}…` : text}'`);
}

function unsentLines(result: VerifyResult, paint: Paint): string[] {
  if (result.unsent.length === 0) return [];
  return [
    paint('bold', `${result.unsent.length} cases were not sent`),
    ...unsentByReason(result).map(([why, count]) => `  ${String(count).padStart(3)}  ${why}`),
    '',
  ];
}

function totalLine(result: VerifyResult, paint: Paint): string {
  const { differs, 'could-not-tell': untold } = verdictsIn(result);
  return paint(differs > 0 ? 'red' : untold > 0 ? 'yellow' : 'green', verdictLine(result));
}
