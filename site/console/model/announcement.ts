import type { JournalEntry } from '../../../mock-server/client/index.ts';
import { stopOf, trackInWords } from './stage-track.ts';

/** What is said aloud of exchanges that have come: of one rejection what it was, of many how many. Nothing without one. */
export function announcementOf(fresh: readonly JournalEntry[]): string {
  const rejected = fresh.filter((entry) => stopOf(entry) !== undefined);
  const last = rejected.at(-1);
  if (last === undefined) return '';
  if (rejected.length === 1) return `${last.response.status}, ${trackInWords(last)}`;
  return `${rejected.length} of ${fresh.length} new exchanges were rejected, the last one ${last.response.status}, ${trackInWords(last)}`;
}
