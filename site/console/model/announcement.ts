import type { JournalEntry } from '../../../mock-server/client/index.ts';
import { stopOf, trackInWords } from './stage-track.ts';

/** What is said aloud of exchanges that have come: of one refusal what it was, of many how many. Nothing without one. */
export function announcement(fresh: readonly JournalEntry[]): string {
  const refused = fresh.filter((entry) => stopOf(entry) !== undefined);
  const last = refused.at(-1);
  if (last === undefined) return '';
  if (refused.length === 1) return `${last.response.status}, ${trackInWords(last)}`;
  return `${refused.length} of ${fresh.length} new exchanges were refused, the last one ${last.response.status}, ${trackInWords(last)}`;
}
