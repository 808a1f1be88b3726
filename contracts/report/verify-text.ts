import { counted } from '../explain/index.ts';
import {
  type ProbeResult,
  quotedValue,
  shownName,
  unsentByReason,
  type VerifyResult,
  verdictsIn,
} from '../verify/index.ts';
import { clean, type Paint, plainPaint } from './finding-lines.ts';

const COLOURS = { agrees: 'green', differs: 'red', 'could-not-tell': 'yellow' } as const;

/** What a run of probes comes to, as text for people: what differs and what could not be determined, then the counts. */
export function verifyText(result: VerifyResult, paint: Paint = plainPaint): string {
  const relevant = result.results.filter(({ verdict }) => verdict !== 'agrees');
  return [
    ...groupsOf(relevant, paint).flatMap(({ titles, lines }) => [...titles, ...lines, '']),
    ...valueLines(relevant, paint),
    ...unsentLines(result, paint),
    ...(result.isCutShort ? [paint('yellow', 'stopped before the end'), ''] : []),
    totalLine(result, paint),
    '',
  ].join('\n');
}

/** How many probes came to what, in one line. */
export function verdictLine(result: VerifyResult): string {
  const { agrees, differs, 'could-not-tell': inconclusive } = verdictsIn(result);
  const sent = result.results.length;
  return `${counted(sent, 'probe')} sent to ${result.target}: ${agrees} agree, ${differs} ${differs === 1 ? 'differs' : 'differ'}, ${inconclusive} could not tell`;
}

/** Probes that came to the very same are reported together: their titles, and then what of it, once. */
function groupsOf(results: readonly ProbeResult[], paint: Paint): { titles: string[]; lines: string[] }[] {
  const groups = new Map<string, { titles: string[]; lines: string[] }>();
  for (const each of results) {
    const lines = storyLines(each, paint);
    const key = `${each.verdict}\n${lines.join('\n')}`;
    const group = groups.get(key) ?? { titles: [], lines };
    group.titles.push(titleLine(each, paint));
    groups.set(key, group);
  }
  return [...groups.values()];
}

function titleLine({ verdict, probe, operation }: ProbeResult, paint: Paint): string {
  const word = paint(COLOURS[verdict], verdict.replaceAll('-', ' '));
  return `${word} ${paint('bold', clean(probe.title))}  ${paint('dim', operation ?? 'elsewhere')}`;
}

function storyLines({ why, aspects }: ProbeResult, paint: Paint): string[] {
  const differing = aspects.filter((each) => each.verdict === 'differs');
  return [
    ...(differing.length === 0 ? [`    ${clean(why)}`] : []),
    ...differing.map(({ aspect, expected, seen, claims, value }) => {
      const as = value === undefined ? '' : `, ${paint('cyan', `as under --variant ${value}`)}`;
      return `    ${clean(shownName(aspect))}: ${quotedShort(seen)}, where the contract has ${quotedShort(expected)}${as}  [${claims.join(', ')}]`;
    }),
  ];
}

function quotedShort(value: string | null): string {
  return clean(quotedValue(value, 120));
}

/** Under which other value how many would agree: what to say in the next run. */
function valueLines(results: readonly ProbeResult[], paint: Paint): string[] {
  const counts = new Map<string, number>();
  for (const { aspects } of results) {
    const variants = new Set(aspects.filter(({ verdict }) => verdict === 'differs').map(({ value }) => value));
    const [only] = variants;
    if (variants.size === 1 && only !== undefined) counts.set(only, (counts.get(only) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const lines = [...counts].map(
    ([value, count]) => `${count} would agree under ${paint('cyan', `--variant ${value}`)}`,
  );
  return [...lines, 'if that is how this server is, say so in the next run: it is expected then', ''];
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
  const { differs, 'could-not-tell': inconclusive } = verdictsIn(result);
  return paint(differs > 0 ? 'red' : inconclusive > 0 ? 'yellow' : 'green', verdictLine(result));
}

/** The result for machines. What was sent is left out, and of what came only what was validated against the contract is reported. */
export function verifyJson(result: VerifyResult): string {
  const { target, at, variants, isCutShort, results } = result;
  const report = {
    target,
    at,
    variants,
    isCutShort,
    totals: { sent: results.length, ...verdictsIn(result) },
    probes: results.map(({ probe, operation, finding, reply, expectedStatus, response, verdict, why, aspects }) => ({
      ...probe,
      operation,
      finding,
      reply,
      expectedStatus,
      status: response?.status ?? null,
      verdict,
      why,
      aspects,
    })),
    unsent: unsentByReason(result).map(([why, count]) => ({ why, count })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
