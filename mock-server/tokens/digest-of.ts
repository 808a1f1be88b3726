import { createHash } from 'node:crypto';

/** What is kept of a token that must be known again and never be shown: its SHA-256 in hexadecimal. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
