import { type Stage, stages } from '../../../contracts/internal.ts';
import type { JournalEntry } from '../../../mock-server/client/index.ts';

const [, ...rooms] = stages; // the first, `http`, is what happens below the rooms

/** The rooms of a request, in order. */
export const ROOMS = rooms;

/** What became of a request in a room: it passed, was refused there, had its answer chosen there, or never came in. */
export type Passage = 'passed' | 'refused' | 'chosen' | 'skipped';

/** One room of one request. */
export interface RoomMark {
  readonly room: (typeof ROOMS)[number];
  readonly passage: Passage;
}

/** The row of rooms of an exchange. */
export function roomTrack(entry: JournalEntry): RoomMark[] {
  const stop = stopOf(entry);
  return ROOMS.map((room) => ({ room, passage: room === stop?.room ? stop.passage : passageOf(entry, room) }));
}

/** Where an exchange was decided otherwise than by going through, and what decided it; undefined where it went through. */
export interface Stop {
  /** A room, or `http` for what never became a request. */
  readonly room: string;
  readonly passage: 'refused' | 'chosen';
  /** Code of a finding, or who chose the answer. */
  readonly by: string;
}

/** Where an exchange stopped, or undefined. */
export function stopOf({ steered, findings }: JournalEntry): Stop | undefined {
  if (steered !== null && (steered.reply !== null || steered.finding !== null))
    return { room: 'steer', passage: 'chosen', by: steered.finding ?? steered.reply ?? steered.by };
  const refusal = findings.find(({ severity, shadowed }) => severity === 'error' && shadowed !== true);
  return refusal === undefined ? undefined : { room: refusal.stage, passage: 'refused', by: refusal.code };
}

/** True of an exchange that went past the rooms, through a proxy to another server, and was judged beside it. */
export function isJudgedBeside({ rooms, control }: JournalEntry): boolean {
  return rooms.length === 0 && control !== true;
}

/** The row of rooms in words, for whoever does not see it. */
export function trackInWords(entry: JournalEntry): string {
  const stop = stopOf(entry);
  if (isJudgedBeside(entry))
    return stop === undefined ? 'nothing is wrong by the contract' : `wrong by the contract: ${stop.by}`;
  if (stop === undefined) return 'went through all rooms';
  return stop.passage === 'chosen' ? `the answer was chosen: ${stop.by}` : `refused at ${stop.room}: ${stop.by}`;
}

function passageOf({ rooms }: JournalEntry, room: Stage): Passage {
  return rooms.includes(room) ? 'passed' : 'skipped';
}
