import type { Exchange } from '../exchange.ts';
import type { World } from '../world.ts';
import type { Steering } from './steering.ts';

/** Somebody who may choose the outcome of a request that has an operation. */
export type Chooser = (world: World, exchange: Exchange) => Steering | undefined;
