import type { FindingCode, ReplyCode } from '../../generated/index.ts';
import type { OverriddenBySource } from '../admin-types/index.ts';
import type { RecordedAnswer } from '../replay/index.ts';
import type { Delivery } from './http-message.ts';

/** Milliseconds that an answer may be held back. */
export const LONGEST_DELAY = 60_000;

/** What is chosen for a request. Nothing but `by` and `why`: the contract decides after all. */
export interface Override {
  readonly by: OverriddenBySource;
  /** One line for `x-fake-cxone-why`: who chose what, or why a preference could not be met. ASCII. */
  readonly why: string;
  /** The answer. The stages still run; nothing is placed unless it is the operation's success. */
  readonly reply?: ReplyCode;
  /** The reason that is reported in `x-fake-cxone-error`; its reply is the answer where `reply` names none. */
  readonly finding?: FindingCode;
  /** True where only the status was chosen: what the contract comes to with that status is as good. */
  readonly isAnyOfStatus?: true;
  /** In place of an answer of the vendor's: what was asked for in vain, for a client that insists (`handling=strict`). */
  readonly problem?: readonly string[];
  /** A whole answer, which need be none of the contract's; the stages still run. */
  readonly answer?: RecordedAnswer;
  /** Whether the recording of the sandbox knows the request, where it was asked. */
  readonly recording?: 'matched' | 'unmatched';
  /** The preferences that were met, for `Preference-Applied`. */
  readonly applied?: readonly string[];
  /** Values for the slots of the reply; the rest are the samples of the spec. */
  readonly slots?: Readonly<Record<string, string>>;
  /** Over the headers of the reply; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** In place of the body of the reply, as far as it goes: a gateway may send nothing, or a page. */
  readonly body?: { readonly text: string; readonly mediaType: string | null };
  readonly delivery?: Delivery;
}

/** True where the answer was chosen, and is not what the contract comes to. */
export function choosesReply({ reply, finding, problem, answer }: Override): boolean {
  return reply !== undefined || finding !== undefined || problem !== undefined || answer !== undefined;
}
