import { readClientErrors } from './client-error.ts';
import { readFetchCode } from './fetch-code.ts';
import { postmanCollection, readPostman } from './postman.ts';
import { readPowerShell } from './powershell-request.ts';
import type { RecordingEntry } from './recording-entry.ts';

/** The requests of a Postman collection or of errors of axios; undefined for other JSON, and where there are none. */
export function entriesOfJson(value: unknown, json: string): RecordingEntry[] | undefined {
  const collection = postmanCollection(value);
  const entries = collection === undefined ? readClientErrors(value) : readPostman(collection, json);
  return entries?.length === 0 ? undefined : entries;
}

/**
 * The requests of code in a text, by line: calls of fetch, and commands of PowerShell. Those whose URL is not known have
 * no exchange and a note, so that none is lost without a word.
 */
export function entriesOfCode(text: string): RecordingEntry[] {
  return [...readFetchCode(text), ...readPowerShell(text)].sort((a, b) => a.line - b.line);
}
