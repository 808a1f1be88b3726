import { type FindingEntry, type Stage, stages } from '../derive/index.ts';
import type { Found } from '../finding.ts';
import type { AnswerTold } from './answer.ts';
import { type Fit, fitOf } from './fit.ts';
import type { PossibleReply } from './possible-replies.ts';

/**
 * How something that is wrong, or may be, stands to the answer:
 * - `cause`: status and words fit; - `possible`: the status fits and the words say nothing;
 * - `next`: it comes later in the order of the rooms, and would be answered once the cause is mended;
 * - `unlikely`: it would have been answered otherwise, and before; - `contradicted`: the server accepted it;
 * - `wrong`: an error, and no answer is known; - `warning`.
 */
export type Standing = 'cause' | 'possible' | 'next' | 'wrong' | 'contradicted' | 'warning' | 'unlikely';

/** The order in which people should read. */
export const standings: readonly Standing[] = [
  'cause',
  'possible',
  'contradicted',
  'wrong',
  'next',
  'warning',
  'unlikely',
];

/** A place in the order of the rooms, where an answer comes from. */
export interface Origin {
  readonly stage: FindingEntry['stage'];
  readonly precedence: number;
}

/**
 * The best that any of the possible replies agrees with the answer, and that reply. An answer of this project's own
 * fake names its cause.
 */
export function bestFit(
  { code, slots }: Pick<Found, 'code' | 'slots'>,
  replies: readonly PossibleReply[],
  answer: AnswerTold,
): { fit: Fit; by: PossibleReply | undefined } {
  const named = answer.headers['x-fake-cxone-error'];
  const fits = replies.map((by) => {
    const fit = fitOf(by.reply, answer, slots);
    return { by, fit: fit === 'none' || named === undefined ? fit : named === code ? 'words' : 'status' } as const;
  });
  return (
    fits.find(({ fit }) => fit === 'words') ??
    fits.find(({ fit }) => fit === 'status') ?? { fit: 'none', by: replies[0] }
  );
}

/** Where a finding that is an error stands to the answer. `origin` is the room whose words the answer has, if they are known. */
export function standingOf(entry: FindingEntry, fit: Fit, answer: AnswerTold, origin: Origin | undefined): Standing {
  if (answer.status !== null && answer.status < 400) return 'contradicted';
  if (fit === 'words') return 'cause';
  if (origin === undefined) return fit === 'status' ? 'possible' : isLate(entry) ? 'next' : 'unlikely';
  return isBehind(entry, origin) ? 'next' : 'unlikely';
}

/** Why it stands so, in a sentence; null where that goes without saying. */
export function reasonOf(
  standing: Standing,
  entry: FindingEntry,
  by: PossibleReply | undefined,
  answer: AnswerTold,
  origin: Origin | undefined,
): string | null {
  const status = by?.reply.status;
  const also = by?.reading == null ? '' : ` under the ruling ${by.reading}`;
  switch (standing) {
    case 'cause':
      return `status and words of the answer are those of this fault${also}`;
    case 'possible':
      return `it is answered with ${status}${also}, as here; nothing in the answer decides it`;
    case 'next':
      return `it is looked at later than what this answer is about, and would be answered with ${status} once that is mended`;
    case 'contradicted':
      return `the contract refuses this with ${status} and the server answered ${answer.status}: either the server looks at it later, or the claims behind it are wrong`;
    case 'unlikely': {
      const passed = origin === undefined ? '' : `; the answer comes from the later room ${origin.stage}`;
      return entry.stage === origin?.stage
        ? 'it is looked at earlier than what this answer is about, and would have been answered in other words'
        : `it would have been answered with ${status}, in the room ${entry.stage}${passed}: a ${answer.status} in its place suggests that the request had passed there, so that it is not the likely cause of this answer`;
    }
    default:
      return null;
  }
}

function isBehind(entry: FindingEntry, origin: Origin): boolean {
  const [room, other] = [entry.stage, origin.stage].map((stage) => stages.indexOf(stage as Stage)) as [number, number];
  return room === other ? entry.precedence >= origin.precedence : room > other;
}

/** Without words to go by, what the last rooms find comes after everything. */
function isLate({ stage }: FindingEntry): boolean {
  return stage === 'parse' || stage === 'inspect';
}
