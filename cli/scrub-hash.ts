import { createHmac } from 'node:crypto';
import type { ScrubOptions } from '../contracts/scrub/index.ts';
import { AskedWrongly } from './asked-wrongly.ts';
import { readFileOption } from './read-options.ts';

/** The keyed hash (HMAC-SHA256) that a recording is scrubbed by, under the key in a file; a line end behind it is no part. */
export function scrubHash(keyFile: string): ScrubOptions['hash'] {
  const key = readFileOption(keyFile).trim();
  if (key === '') throw new AskedWrongly(`the key file ${keyFile} is empty`);
  return (text) => createHmac('sha256', key).update(text).digest();
}
