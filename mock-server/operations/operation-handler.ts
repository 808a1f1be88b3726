import type { RawFinding } from '../../contracts/internal.ts';
import type { Inspected, MaybePromise, Rejection } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';

/** What an operation did: the words of its reply, and the call that it placed, if it did. */
export interface OperationHandler {
  readonly slots: Readonly<Record<string, string>>;
  readonly callId?: string;
  /** Warnings about what was done. */
  readonly found?: readonly RawFinding[];
}

/** Carries an operation out. A lost race is a rejection too. */
export type Apply = (sandbox: Sandbox, exchange: Inspected) => MaybePromise<OperationHandler | Rejection>;
