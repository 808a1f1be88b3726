import type { IncomingMessage } from 'node:http';
import { targetParts } from '../../contracts/internal.ts';
import { answerAdminApi, isControlPath, type Peer, problem, type ServerContext } from '../admin/index.ts';
import type { Answer, Body, Head, MaybePromise } from '../exchange/index.ts';
import { answer, bodyLimit } from '../lifecycle/index.ts';
import { type Sandbox, sandboxOfRequest, type Visit } from '../sandbox/index.ts';
import { answerWithCors, isPreflight } from './cors.ts';

/** The head of a request that Node has read. `url` may be absolute (RFC 9112 section 3.2.2) or a part under a mount. */
export function headOf(request: IncomingMessage): Head {
  return {
    method: request.method ?? 'GET',
    ...targetParts(request.url ?? '/'),
    rawHeaders: request.rawHeaders,
  };
}

const CONTROL_BODY_LIMIT = 16 * 1024 * 1024;

/** A request whose head is read: how much of its body a host must read, and how it is answered then. */
export interface Reception {
  /** Bytes. */
  readonly limit: number;
  /** True for what the vendor would answer, and false for what is ours: the admin API, and preflights. */
  readonly isForVendor: boolean;
  answer(body: Body, peer: Peer): MaybePromise<Answer>;
}

/** How many bytes of a body will be read of a request whose head is known. */
export function limitFor(base: Sandbox, head: Head): number {
  const visit = sandboxOfRequest(base, head);
  if ('problem' in visit || isControlPath(visit.head.path)) return CONTROL_BODY_LIMIT;
  return bodyLimit(visit.enter(), visit.head);
}

/** Finds the sandbox that a request is for. All hosts come through here, for the vendor's paths and for our own. */
export function receive(base: Sandbox, head: Head, serverContext: ServerContext): Reception {
  const visit = sandboxOfRequest(base, head);
  if ('problem' in visit) return toNobody(head, visit.problem, serverContext);
  return isControlPath(visit.head.path) ? toControl(visit, serverContext) : toVendor(visit, serverContext);
}

/** A page that asks for the vendor's may read what is wrong. */
function toNobody(head: Head, told: string, { cors }: ServerContext): Reception {
  const reject = () => problem(400, told);
  const isOfPage = cors !== undefined && !isControlPath(head.path);
  return {
    limit: CONTROL_BODY_LIMIT,
    isForVendor: false,
    answer: isOfPage ? () => answerWithCors(cors, head, reject) : reject,
  };
}

function toControl({ enter, head }: Visit, serverContext: ServerContext): Reception {
  return {
    limit: CONTROL_BODY_LIMIT,
    isForVendor: false,
    answer: (body, peer) => answerAdminApi(enter, head, body, peer, serverContext),
  };
}

function toVendor({ enter, head }: Visit, { cors }: ServerContext): Reception {
  const sandbox = enter();
  const limit = bodyLimit(sandbox, head);
  if (cors === undefined) return { limit, isForVendor: true, answer: (body) => answer(sandbox, head, body) };
  return {
    limit,
    isForVendor: !isPreflight(cors, head),
    answer: (body) => answerWithCors(cors, head, () => answer(sandbox, head, body)),
  };
}
