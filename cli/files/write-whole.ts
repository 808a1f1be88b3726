import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** How a file is written. */
export interface WriteWholeOptions {
  /** For its owner alone. Otherwise a file that is there keeps its mode, and a new one has the usual one. */
  readonly isPrivate?: true;
  /** Fails with EEXIST where the file is there. */
  readonly isNew?: true;
}

/** Where no other file may replace the one that is there: a mount of one file, a folder that is read-only. */
const CANNOT_REPLACE = new Set(['EACCES', 'EPERM', 'EBUSY', 'EXDEV', 'EROFS']);

/**
 * Writes a file so that it has all of the text or what it had before: the text goes to a file beside it, which then takes
 * its name. A link stays one, and what it leads to is written. What is not a file, such as /dev/stdout, is written to.
 */
export function writeWhole(file: string, text: string, options: WriteWholeOptions = {}): void {
  const before = statSync(file, { throwIfNoEntry: false });
  if (!isReplaceable(file, before)) {
    writeFileSync(file, text, options.isNew ? { flag: 'wx' } : {});
    return;
  }
  const target = before === undefined ? file : realpathSync(file);
  try {
    replace(target, text, before, options);
  } catch (error) {
    if (before === undefined || !CANNOT_REPLACE.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    writeFileSync(target, text);
    if (options.isPrivate) chmodSync(target, 0o600);
  }
}

/** A link that leads nowhere is followed by anyone who writes; a descriptor of this process is not a name of a file. */
function isReplaceable(file: string, before: Stats | undefined): boolean {
  if (/^\/(dev|proc)\//.test(file)) return false;
  return before === undefined ? lstatSync(file, { throwIfNoEntry: false }) === undefined : before.isFile();
}

function replace(target: string, text: string, before: Stats | undefined, { isPrivate, isNew }: WriteWholeOptions) {
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    rmSync(draft, { force: true }); // of a process that ended while it wrote
    writeFileSync(draft, text, { flag: 'wx', ...(isPrivate && { mode: 0o600 }) });
    if (before !== undefined && !isPrivate) chmodSync(draft, before.mode & 0o7777);
    if (before !== undefined && before.uid !== process.getuid?.()) keepOwner(draft, before);
    if (isNew) linkSync(draft, target);
    else renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Only the superuser may give a file away. */
function keepOwner(file: string, { uid, gid }: Stats): void {
  try {
    chownSync(file, uid, gid);
  } catch {
    // it is the writer's then
  }
}
