import {
  appendFileSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  openSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import { reportReopened } from './report-losses.ts';

/** Milliseconds that the reader of a pipe has to take a line. */
const PATIENCE = 1_000;
/** A pipe that nothing reads is an error then, and never a wait. Windows has no such flag. */
const FLAGS = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a file to which lines are appended. A line never continues an unfinished one: a line feed goes before it where the
 * file does not end with one, also where another program cut the file or wrote to it. A file that was moved or removed is
 * left, and one of the name is opened or made. Throws the system's errors, as the function that it gives does. `isPrivate`
 * makes a file that is there its owner's alone; a new one always is.
 */
export function openLines(file: string, { isPrivate = false } = {}): (line: string) => void {
  let open = opened(file, isPrivate);
  return (line) => {
    if (!isStillAt(open.descriptor, file)) {
      const next = opened(file, isPrivate);
      closeSync(open.descriptor);
      open = next;
      reportReopened(file);
    }
    open.append(line);
  };
}

interface OpenLines {
  readonly descriptor: number;
  readonly append: (line: string) => void;
}

function opened(file: string, isPrivate: boolean): OpenLines {
  const descriptor = openSync(file, FLAGS, 0o600);
  const isFile = fstatSync(descriptor).isFile();
  if (isPrivate && isFile) fchmodSync(descriptor, 0o600);
  return { descriptor, append: isFile ? toFile(file, descriptor) : toPipe(descriptor) };
}

function toFile(file: string, descriptor: number): OpenLines['append'] {
  let size = 0; // that it had when it ended with a line
  return (line) => {
    const now = fstatSync(descriptor).size;
    const text = `${now === size || endsWithLine(file, now) ? '' : '\n'}${line}\n`;
    appendFileSync(descriptor, text);
    size = now + Buffer.byteLength(text);
  };
}

/** A pipe, or a device: it is not known what is in it, only what was written. */
function toPipe(descriptor: number): OpenLines['append'] {
  let [isTorn, isStuck] = [false, false];
  return (line) => {
    const bytes = Buffer.from(`${isTorn ? '\n' : ''}${line}\n`);
    const until = Date.now() + (isStuck ? 0 : PATIENCE);
    for (let done = 0; done < bytes.length; ) {
      try {
        done += writeSync(descriptor, bytes, done);
        [isTorn, isStuck] = [done < bytes.length, false];
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
        if (Date.now() >= until) {
          isStuck = true; // the next lines do not wait for it
          throw error;
        }
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
      }
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

/** A line that was broken off must not take the next one with it. What cannot be looked at counts as broken off. */
function endsWithLine(file: string, size: number): boolean {
  if (size === 0) return true;
  let reading: number | undefined;
  try {
    reading = openSync(file, 'r');
    const last = Buffer.alloc(1);
    readSync(reading, last, 0, 1, size - 1);
    return last[0] === 0x0a;
  } catch {
    return false;
  } finally {
    if (reading !== undefined) closeSync(reading);
  }
}
