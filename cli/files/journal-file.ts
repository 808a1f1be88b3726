import { appendFileSync, openSync } from 'node:fs';
import type { JournalEntry } from '../../mock-server/index.ts';
import { cannotWrite } from './file-errors.ts';

/**
 * Opens a file to which every exchange is appended, an entry a line, of all test keys. Rejects one that cannot be
 * written; later errors are reported once, on stderr, for the fake must go on.
 */
export function openJournalFile(file: string): (entry: JournalEntry) => void {
  const descriptor = opened(file);
  let isReported = false;
  return (entry) => {
    try {
      appendFileSync(descriptor, `${JSON.stringify(entry)}\n`);
    } catch (error) {
      if (!isReported) process.stderr.write(`fake-cxone: ${cannotWrite(file, error).message}\n`);
      isReported = true;
    }
  };
}

/** For its owner alone: it has no secrets, but people's numbers. */
function opened(file: string): number {
  try {
    return openSync(file, 'a', 0o600);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}
