import type { VerifyResult } from '../verify/index.ts';
import { annotation } from './annotation.ts';
import { verdictLine } from './verify-text.ts';

/** GitHub shows no more than ten annotations of a step. */
const MOST = 9;

/** Workflow commands that GitHub shows as annotations: what differs is an error, what could not be told a warning. */
export function verifyGithub(result: VerifyResult): string {
  const telling = [
    ...result.results.filter(({ verdict }) => verdict === 'differs'),
    ...result.results.filter(({ verdict }) => verdict === 'could-not-tell'),
  ];
  const lines = telling
    .slice(0, MOST)
    .map(({ verdict, probe, why }) =>
      annotation(verdict === 'differs' ? 'error' : 'warning', { title: probe.title }, why),
    );
  const rest = telling.length > MOST ? [`and ${telling.length - MOST} more; `] : [];
  return `${[...lines, annotation('notice', { title: 'fake-cxone verify' }, `${rest.join('')}${verdictLine(result)}`)].join('\n')}\n`;
}
