import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cannotRead, cannotWrite, readFileOption } from './file-errors.ts';
import { UsageError } from './usage-error.ts';
import { writeWhole } from './write-whole.ts';

/** 32 bytes in hex. */
const KEY = /^[0-9a-f]{64}$/i;

/** The key that a recording was made with; one that is missing is not a key. */
export function readKey(file: string): string {
  return checked(readFileOption(file).trim(), file);
}

/** The key of `--key-file`, which is made where it is missing, for its owner alone. Never shown. */
export function keyOf(file: string): string {
  try {
    return checked(readFileSync(file, 'utf8').trim(), file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw cannotRead(file, error);
  }
  const key = randomBytes(32).toString('hex');
  try {
    writeWhole(file, `${key}\n`, { isPrivate: true, isNew: true });
  } catch (error) {
    throw cannotWrite(file, error);
  }
  return key;
}

function checked(key: string, file: string): string {
  if (KEY.test(key)) return key;
  throw new UsageError(`${file} is not a key: a key has 64 hexadecimal digits; give another name to create one`);
}
