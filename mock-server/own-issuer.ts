import { mountOf } from './test-key.ts';
import type { World } from './world.ts';

/** True for the origin of the fake, and for the place where the world of a test key is mounted on it. */
export function isOwnIssuer({ origin, key }: World, issuer: string | undefined): boolean {
  return issuer === origin.url || (key !== null && issuer === origin.url + mountOf(key));
}
