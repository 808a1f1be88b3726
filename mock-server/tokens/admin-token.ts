import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Compares what is presented with the admin token, in a time that tells nothing of either: digests are of one length
 * whatever was sent.
 */
export function adminTokenMatcher(adminToken: string): (presented: string) => boolean {
  const wanted = digestOf(adminToken);
  return (presented) => timingSafeEqual(digestOf(presented), wanted);
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
