import { answerControl, isControlPath, type Peer, problem } from '../control/index.ts';
import type { Answer } from '../exchange.ts';
import type { Body, Head } from '../head.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import { answer, bodyLimit } from '../mock.ts';
import type { World } from '../world.ts';
import { type Visit, worldFor } from '../world-for.ts';

const CONTROL_BODY_LIMIT = 16 * 1024 * 1024;

/** A request whose head is read: how much of its body a host must read, and how it is answered then. */
export interface Reception {
  /** Bytes. */
  readonly limit: number;
  answer(body: Body, peer: Peer): MaybePromise<Answer>;
}

/** Finds the world that a request is for. All hosts come through here, for the vendor's paths and for our own. */
export function receive(base: World, head: Head): Reception {
  const visit = worldFor(base, head);
  if ('problem' in visit) return { limit: CONTROL_BODY_LIMIT, answer: () => problem(400, visit.problem) };
  return isControlPath(visit.head.path) ? toControl(visit) : toVendor(visit);
}

function toControl({ world, head }: Visit): Reception {
  return { limit: CONTROL_BODY_LIMIT, answer: (body, peer) => answerControl(world, head, body, peer) };
}

function toVendor({ world, head }: Visit): Reception {
  return { limit: bodyLimit(world, head), answer: (body) => answer(world, head, body) };
}
