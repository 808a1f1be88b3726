import type { RawFinding } from '../../contracts/internal.ts';
import type { Effects, Inspected, MaybePromise, Prepared, Rejection, SandboxState } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';

/** What an operation comes to: the words of its reply, and what it changes. */
interface OperationResult {
  readonly slots: Readonly<Record<string, string>>;
  /** Of the call that it places. */
  readonly callId?: string;
  /** Warnings about what is done. */
  readonly found?: readonly RawFinding[];
  readonly state?: SandboxState;
  readonly effects?: Effects;
}

/** What an operation does. The stages know operations by their spec entries only; this is where they differ. */
export interface OperationHandler {
  /** What takes waiting for, and depends on no state: keys, and whether a token was signed by them. */
  prepare?(sandbox: Sandbox, body: unknown): MaybePromise<Prepared>;
  /** Carries the operation out on what was resolved: at once, and without changing anything but by its result. */
  apply(sandbox: Sandbox, context: Inspected): OperationResult | Rejection;
}
