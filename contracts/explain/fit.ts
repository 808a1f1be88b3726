import type { Reply, Segments } from '../derive/index.ts';
import type { AnswerTold } from './answer.ts';

/** How far an answer agrees with a reply: in status and words, in the status alone, or not at all. */
export type Fit = 'words' | 'status' | 'none';

/**
 * Compares an answer with a reply of the catalogue. What the answer does not tell cannot disagree. With the slots of
 * a finding the words must be that finding's own; without, anything may stand in them.
 */
export function fitOf(reply: Reply, answer: AnswerTold, slots: Readonly<Record<string, string>> = {}): Fit {
  if (answer.status !== null && answer.status !== reply.status) return 'none';
  const challenge = challengeError(answer.headers['www-authenticate']);
  const expected = challengeError(reply.headers.find(([name]) => name === 'WWW-Authenticate')?.[1].join(''));
  if (challenge !== undefined && expected !== undefined) return challenge === expected ? 'words' : 'none';
  const words = answer.description === null || reply.body === null ? undefined : patternOf(reply.body, slots);
  if (words?.test(plain(answer.description ?? '')) === true) return 'words';
  return answer.status === null ? 'none' : 'status';
}

/** The error code of a challenge (RFC 6750 section 3). */
function challengeError(challenge: string | undefined): string | undefined {
  return challenge === undefined ? undefined : /\berror="([^"]+)"/.exec(challenge)?.[1];
}

/** The words of a reply's body; a slot without a value stands for anything. */
function patternOf(body: Segments, slots: Readonly<Record<string, string>>): RegExp | undefined {
  const text = body
    .map((segment, index) => (index % 2 === 0 ? segment : JSON.stringify(slots[segment] ?? SLOT).slice(1, -1)))
    .join('');
  if (!/"(error_description|icStatusDescription)":/.test(text)) return undefined;
  const value = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const words = [value['error_description'] ?? value['icStatusDescription'], codeIn(value['error'])];
  const patterns = words.filter((each) => typeof each === 'string').map(asPattern);
  return patterns.length === 0 ? undefined : new RegExp(`(^|\\W)(${patterns.join('|')})($|\\W)`, 'i');
}

/** An error code of RFC 6749 says as much as a text; a reason phrase does not. */
function codeIn(error: unknown): string | undefined {
  return typeof error === 'string' && /^[a-z]+(_[a-z]+)+$/.test(error) ? error : undefined;
}

function asPattern(words: string): string {
  return plain(words)
    .split(SLOT)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.+?');
}

const SLOT = '\uE000';

/** Spaces, and a full stop at the end, do not count: forum posts add them. */
function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replace(/\.+$/, '');
}
