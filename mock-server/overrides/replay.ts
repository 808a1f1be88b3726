import { type Override, problemBody, type RequestContext } from '../exchange/index.ts';
import { nearestRequest, type RecordedMatch, type Recording } from '../replay/index.ts';

/**
 * The answer that was recorded for a request; also where no operation answers. Answers to the same request come in the
 * order in which they were recorded, the last one again and again.
 */
export function replayOverride(recording: Recording, match: RecordedMatch, context: RequestContext): Override {
  const name = context.request.played;
  if (match.known === undefined || name === undefined) return unmatched(recording, match, context);
  const { answers } = match.known;
  const given = context.request.resolved.positions[name]?.value ?? 0;
  context.positions = { ...context.positions, [name]: { since: 0, value: given + 1 } };
  const answer = answers[Math.min(given, answers.length - 1)];
  if (answer === undefined) throw new Error('a recorded request has an answer');
  return { by: 'recording', why: `recording: ${answer.from}`, recording: 'matched', answer };
}

function unmatched({ requests, unmatched }: Recording, { key }: RecordedMatch, { head }: RequestContext): Override {
  const nearest = nearestRequest(key, requests);
  const why = `recording: unmatched${nearest === undefined ? '' : `; nearest is ${nearest.from}, which differs in ${nearest.differs.map(({ what }) => what).join(', ')}`}`;
  const override: Override = { by: 'recording', why, recording: 'unmatched' };
  if (unmatched !== 'reject') return override;
  const detail = `the recording has no such request: ${head.method} ${head.path}`;
  const body = problemBody(404, detail, nearest && { nearest });
  return { ...override, answer: { status: 404, headers: ['Content-Type', 'application/problem+json'], body } };
}
