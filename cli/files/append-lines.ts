import { appendFileSync, closeSync, fchmodSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { reportReopened } from './report-losses.ts';

/**
 * Opens a file to which lines are appended. A line never continues an unfinished one: a line feed goes before it where the
 * file does not end with one. A file that was moved or removed is left, and one of the name is opened or made. Throws the
 * system's errors, as the function that it gives does. `isPrivate` makes a file that is there its owner's alone; a new one
 * always is.
 */
export function openLines(file: string, { isPrivate = false } = {}): (line: string) => void {
  let descriptor = opened(file, isPrivate);
  let isTorn = !endsWithLine(file, descriptor);
  return (line) => {
    if (!isStillAt(descriptor, file)) {
      const next = opened(file, isPrivate);
      closeSync(descriptor);
      descriptor = next;
      isTorn = !endsWithLine(file, descriptor);
      reportReopened(file);
    }
    try {
      appendFileSync(descriptor, `${isTorn ? '\n' : ''}${line}\n`);
      isTorn = false;
    } catch (error) {
      isTorn = !endsWithLine(file, descriptor);
      throw error;
    }
  };
}

/** Whether the name still leads to the open file; always where it is none, such as a pipe. */
export function isStillAt(descriptor: number, file: string): boolean {
  const open = fstatSync(descriptor);
  if (!open.isFile()) return true;
  const named = statSync(file, { throwIfNoEntry: false });
  return named !== undefined && named.ino === open.ino && named.dev === open.dev;
}

function opened(file: string, isPrivate: boolean): number {
  const descriptor = openSync(file, 'a', 0o600);
  if (isPrivate) fchmodSync(descriptor, 0o600);
  return descriptor;
}

/** A line that was broken off must not take the next one with it. What cannot be looked at counts as broken off. */
function endsWithLine(file: string, descriptor: number): boolean {
  const open = fstatSync(descriptor);
  if (!open.isFile() || open.size === 0) return true;
  let reading: number | undefined;
  try {
    reading = openSync(file, 'r');
    const last = Buffer.alloc(1);
    readSync(reading, last, 0, 1, open.size - 1);
    return last[0] === 0x0a;
  } catch {
    return false;
  } finally {
    if (reading !== undefined) closeSync(reading);
  }
}
