import type { Override, RequestContext } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';

/** Somebody who may choose the outcome of a request that has an operation. */
export type Chooser = (sandbox: Sandbox, exchange: RequestContext) => Override | undefined;
