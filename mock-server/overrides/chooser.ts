import type { RequestContext, Steering } from '../exchange/index.ts';
import type { World } from '../sandbox/index.ts';

/** Somebody who may choose the outcome of a request that has an operation. */
export type Chooser = (world: World, exchange: RequestContext) => Steering | undefined;
