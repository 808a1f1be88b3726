import type { IncomingMessage } from 'node:http';
import { targetParts } from '../../contracts/internal.ts';
import { answerAdminApi, type Peer, type ServerContext } from '../admin/index.ts';
import { isAdminPath } from '../admin-types/index.ts';
import {
  type Answer,
  andThen,
  type Body,
  type CutFile,
  type Head,
  type MaybePromise,
  problem,
} from '../exchange/index.ts';
import { answer, type BodyLimits, bodyLimits } from '../lifecycle/index.ts';
import { uploadFiles } from '../lists/index.ts';
import { type RejectedTarget, type RequestTarget, type Sandbox, sandboxOfRequest } from '../sandbox/index.ts';
import { answerOrError, errorAnswer } from './answer-error.ts';
import { answerWithCors, isPreflight } from './cors.ts';

/** The head of a request that Node has read. `url` may be absolute (RFC 9112 section 3.2.2) or a part under a mount. */
export function headOf(
  { method = 'GET', url = '/', rawHeaders }: IncomingMessage,
  leaving?: Head['leaving'],
): Head & { readonly begun: number } {
  const { path, query } = targetParts(url);
  const begun = performance.now();
  return leaving === undefined
    ? { method, path, query, rawHeaders, begun }
    : { method, path, query, rawHeaders, begun, leaving };
}

const CONTROL_BODY_LIMIT = 16 * 1024 * 1024;
const CONTROL_LIMITS: BodyLimits = { limit: CONTROL_BODY_LIMIT, file: undefined };

/** A request whose head is read: how much of its body a host must read, and how it is answered then. */
export interface Dispatch extends BodyLimits {
  /** True for what the vendor would answer, and false for what is ours: the admin API, and preflights. */
  readonly isForVendor: boolean;
  answer(body: Body, peer: Peer): MaybePromise<Answer>;
}

/** How many bytes of a body will be read of a request whose head is known. */
export function limitFor(base: Sandbox, head: Head): number {
  const target = sandboxOfRequest(base, head);
  if ('problem' in target || isAdminPath(target.head.path)) return CONTROL_BODY_LIMIT;
  return bodyLimits(target.sandbox(), target.head).limit;
}

/** Finds the sandbox that a request is for. All hosts come through here, for the vendor's paths and for our own. Never throws. */
export function receive(base: Sandbox, head: Head, serverContext: ServerContext): Dispatch {
  try {
    return dispatchOf(base, head, serverContext);
  } catch (error) {
    const rejection = errorAnswer(error);
    return { ...CONTROL_LIMITS, isForVendor: false, answer: () => rejection };
  }
}

function dispatchOf(base: Sandbox, head: Head, serverContext: ServerContext): Dispatch {
  const target = sandboxOfRequest(base, head);
  if ('problem' in target) {
    const rejected = toNobody(head, target, serverContext);
    const { unknownKey } = target;
    return unknownKey === undefined || base.shared === undefined
      ? rejected
      : onceLookedUp(base, unknownKey, head, rejected, () => dispatchOf(base, head, serverContext));
  }
  return isAdminPath(target.head.path) ? toControl(base, target, serverContext) : toVendor(target, serverContext);
}

/** A test key that is not known here may be known to other processes. */
function onceLookedUp(base: Sandbox, key: string, head: Head, rejected: Dispatch, again: () => Dispatch): Dispatch {
  return {
    limit: bodyLimits(base, head).limit,
    file: undefined,
    isForVendor: true,
    answer: (body, peer) =>
      answerOrError(() =>
        andThen(base.testKeys.isAdmittedElsewhere(key), (isKnown) => (isKnown ? again() : rejected).answer(body, peer)),
      ),
  };
}

/** A page that asks for the vendor's may read what is wrong. */
function toNobody(head: Head, { problem: detail, status }: RejectedTarget, { cors }: ServerContext): Dispatch {
  const reject = () => problem(status, detail);
  const isOfPage = cors !== undefined && !isAdminPath(head.path);
  return {
    ...CONTROL_LIMITS,
    isForVendor: false,
    answer: isOfPage ? () => answerWithCors(cors, head, reject) : reject,
  };
}

function toControl(base: Sandbox, { sandbox, head }: RequestTarget, serverContext: ServerContext): Dispatch {
  return {
    ...CONTROL_LIMITS,
    isForVendor: false,
    answer: (body, peer) =>
      answerOrError(() =>
        andThen(answerAdminApi(sandbox, head, body, peer, serverContext), (made) =>
          andThen(base.testKeys.admitted(), () => made),
        ),
      ),
  };
}

function toVendor({ sandbox, head }: RequestTarget, { cors }: ServerContext): Dispatch {
  const found = sandbox();
  const { limit, file } = bodyLimits(found, head);
  const answered = (body: Body) =>
    'cut' in body && body.cut !== undefined
      ? answeredWithFile(found, head, body, body.cut)
      : answerOrError(() => answer(found, head, body));
  if (cors === undefined) return { limit, file, isForVendor: true, answer: answered };
  return {
    limit,
    file,
    isForVendor: !isPreflight(cors, head),
    answer: (body) => answerWithCors(cors, head, () => answered(body)),
  };
}

/** The file that was cut out of a body is dropped where nothing keeps it. */
function answeredWithFile(sandbox: Sandbox, head: Head, body: Body, { file }: CutFile): MaybePromise<Answer> {
  return andThen(
    answerOrError(() => answer(sandbox, head, body)),
    (made) => {
      uploadFiles.dropUnkept(file.id);
      return made;
    },
  );
}
