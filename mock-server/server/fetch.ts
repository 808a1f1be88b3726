import { attachToServer, createServerContext, type ServerOptions } from '../admin/index.ts';
import type { Body, Head } from '../exchange/index.ts';
import type { BodyLimits } from '../lifecycle/index.ts';
import { type Sandbox, settleOrigin } from '../sandbox/index.ts';
import { answerOrError } from './answer-error.ts';
import { receive } from './dispatch.ts';
import { responseOf } from './fetch-response.ts';
import { BodyCollector } from './read-body.ts';
import { type HostOptions, waitInRealTime } from './send-response.ts';

/** Answers a request in this process; nothing listens anywhere. */
export type FetchHandler = (request: Request) => Promise<Response>;

/** Anyone who calls in-process is on this machine. */
const PEER = { address: '127.0.0.1', isInProcess: true } as const;

/** A handler that answers as the Express app does, on whatever origin it is asked. The request's body is read. */
export function createFetch(
  sandbox: Sandbox,
  { wait = waitInRealTime, ...options }: ServerOptions & HostOptions = {},
): FetchHandler {
  const serverContext = createServerContext(options);
  attachToServer(sandbox, serverContext);
  return async (request) => {
    const { origin, host } = new URL(request.url);
    const begun = performance.now();
    settleOrigin(sandbox.origin, origin);
    const dispatch = receive(sandbox, { ...headOfFetch(request, host), leaving: () => request.signal }, serverContext);
    const answer = await answerOrError(async () => dispatch.answer(await bodyOfFetch(request, dispatch), PEER));
    if (dispatch.isForVendor) serverContext.metrics.duration((performance.now() - begun) / 1000);
    return responseOf(answer, request, wait);
  };
}

/** Fetch has no `Host`, which a client adds on the wire. */
function headOfFetch({ method, url, headers }: Request, host: string): Head {
  const { pathname, search } = new URL(url);
  const sent = [...headers].flat();
  return {
    method,
    path: pathname,
    query: search,
    rawHeaders: headers.has('host') ? sent : ['host', host, ...sent],
    begun: performance.now(),
  };
}

/** Read to its end even where it is too large: to leave off waits for anyone who holds a clone of it. */
async function bodyOfFetch({ body }: Request, limits: BodyLimits): Promise<Body> {
  const collector = new BodyCollector(limits);
  try {
    for await (const chunk of body ?? []) collector.add(chunk);
    return collector.end();
  } finally {
    collector.abort();
  }
}
