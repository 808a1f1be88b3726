import { answerControl, isControlPath, type Peer } from '../control/index.ts';
import type { Answer, Body, Head } from '../exchange.ts';
import type { House } from '../house.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import { answer, bodyLimit } from '../mock.ts';
import type { World } from '../world.ts';
import { answerWithCors, isPreflight } from './cors.ts';

const CONTROL_BODY_LIMIT = 1024 * 1024;

/** How many bytes of a body a host must read. */
export function limitFor(world: World, head: Head): number {
  return isControlPath(head.path) ? CONTROL_BODY_LIMIT : bodyLimit(world, head);
}

/** Answers what a host has read, vendor's paths and control surface alike. All hosts come through here. */
export function answerWhole(world: World, head: Head, body: Body, peer: Peer, house: House): MaybePromise<Answer> {
  if (isControlPath(head.path)) return answerControl(world, head, body, peer, house);
  if (house.cors === undefined) return answer(world, head, body);
  return answerWithCors(house.cors, head, () => answer(world, head, body));
}

/** True for what the vendor would answer, and false for what is ours: the control surface, and preflights. */
export function isForVendor({ cors }: House, head: Head): boolean {
  return !isControlPath(head.path) && (cors === undefined || !isPreflight(cors, head));
}
