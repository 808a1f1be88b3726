import type { Found } from '../../contracts/index.ts';
import type { Inspected } from '../exchange.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';

/** What an operation did: the words of its reply, and the call that it placed, if it did. */
export interface Effect {
  readonly slots: Readonly<Record<string, string>>;
  readonly callId?: string;
  /** Warnings about what was done. */
  readonly found?: readonly Found[];
}

/** Carries an operation out. A lost race is a refusal too. */
export type Apply = (world: World, exchange: Inspected) => MaybePromise<Effect | Refusal>;
