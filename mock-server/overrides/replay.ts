import { type HttpRequest, httpHeaders, rawPairs } from '../../contracts/internal.ts';
import type { Override, RequestContext } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';

type NotFound = Extract<ReturnType<NonNullable<Sandbox['playback']>['play']>, { nearest: unknown }>['nearest'];

/** The answer that was recorded for a request, where the sandbox has a recording; also where no operation answers. */
export function recording({ playback }: Sandbox, exchange: RequestContext): Override | undefined {
  if (playback === undefined) return undefined;
  const isTooLarge = exchange.body !== undefined && 'tooLarge' in exchange.body;
  const played = playback.play(requestOf(exchange), isTooLarge ? -1 : undefined);
  if ('answer' in played) {
    const { answer, from } = played;
    return { by: 'recording', why: `recording: ${from}`, recording: 'matched', answer };
  }
  const { nearest } = played;
  const why = `recording: unmatched${nearest === undefined ? '' : `; nearest is ${nearest.from}, which differs in ${nearest.differs.map(({ what }) => what).join(', ')}`}`;
  const override: Override = { by: 'recording', why, recording: 'unmatched' };
  return playback.recording.unmatched === 'reject' ? { ...override, answer: rejection(exchange, nearest) } : override;
}

/** Our own error, a problem document of RFC 9457. */
function rejection({ head }: RequestContext, nearest: NotFound): NonNullable<Override['answer']> {
  const problem = {
    type: 'about:blank',
    title: 'Not Found',
    status: 404,
    detail: `the recording has no such request: ${head.method} ${head.path}`,
    ...(nearest && { nearest }),
  };
  return { status: 404, headers: ['Content-Type', 'application/problem+json'], body: JSON.stringify(problem) };
}

function requestOf({ head, body }: RequestContext): HttpRequest {
  const bytes = body !== undefined && 'bytes' in body ? body.bytes : new Uint8Array();
  return {
    method: head.method,
    url: head.path + head.query,
    headers: httpHeaders(rawPairs(head.rawHeaders)),
    body: Buffer.from(bytes).toString('utf8'),
  };
}
