import type { RawFinding } from '../../contracts/internal.ts';
import type { ReplyCode } from '../../generated/index.ts';
import type {
  Effects,
  Inspected,
  LongPoll,
  MaybePromise,
  Prepared,
  Rejection,
  ResolvedRequest,
  SandboxState,
} from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';

/** What an operation comes to: its reply, and what it changes. */
export interface OperationResult {
  /** The operation's success by default. */
  readonly reply?: ReplyCode;
  /** Values for the slots of the reply. */
  readonly slots?: Readonly<Record<string, string>>;
  /** In place of the reply's text: a JSON value that is valid against the schema of the response. */
  readonly body?: unknown;
  /** Of the call that it places. */
  readonly callId?: string;
  /** Warnings about what is done. */
  readonly found?: readonly RawFinding[];
  /** In place of all else: there is nothing to answer yet. Never where the head says that it may not wait. */
  readonly wait?: LongPoll;
  readonly state?: SandboxState;
  readonly effects?: Effects;
}

/** What an operation does. The stages know operations by their spec entries only; this is where they differ. */
export interface OperationHandler {
  /** What takes waiting for, and depends on no state: keys, and whether a token was signed by them. */
  prepare?(
    sandbox: Sandbox,
    value: unknown,
    request: Pick<ResolvedRequest, 'body' | 'parameters'>,
  ): MaybePromise<Prepared>;
  /** Carries the operation out on what was resolved: at once, and without changing anything but by its result. */
  apply(sandbox: Sandbox, context: Inspected): OperationResult | Rejection;
}
