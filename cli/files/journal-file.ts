import type { JournalEntry } from '../../mock-server/index.ts';
import { openLines } from './append-lines.ts';
import { cannotWrite } from './file-errors.ts';
import { reportLosses } from './report-losses.ts';

/**
 * Opens a file to which every exchange is appended, an entry a line, of all test keys. Rejects one that cannot be
 * written; later errors are reported on stderr, for the fake must go on. A new one is for its owner alone: it has no secrets,
 * but people's numbers.
 */
export function openJournalFile(file: string): (entry: JournalEntry) => void {
  const append = opened(file);
  return reportLosses(file, (entry) => append(JSON.stringify(entry)));
}

function opened(file: string): (line: string) => void {
  try {
    return openLines(file);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}
