import type { MatcherResult } from './matchers.ts';

/** What a fake tells of two calls to one number of one contact. */
interface DoubleDialSeen {
  readonly contact: string;
  readonly number: string;
  readonly seconds: number;
  readonly calls: readonly string[];
  readonly journal: readonly string[];
}

/** Passes for a fake where nobody was called twice at the same number within the tenant's window. */
export async function toHaveNoDoubleDials(received: unknown): Promise<MatcherResult> {
  const { doubleDials } = (received ?? {}) as { readonly doubleDials?: () => Promise<readonly DoubleDialSeen[]> };
  if (typeof doubleDials !== 'function') {
    throw new TypeError('toHaveNoDoubleDials wants a fake, as startFakeCxone or connectFakeCxone gives it');
  }
  const found = await doubleDials.call(received);
  const lines = found.map(
    ({ contact, number, seconds, calls, journal }) =>
      `${number} of the contact '${contact}': ${calls.join(' and ')}, ${seconds} seconds apart (${journal.join(', ')})`,
  );
  return {
    pass: found.length === 0,
    message: () =>
      found.length === 0
        ? 'expected somebody to be called twice, and nobody was'
        : `expected nobody to be called twice\n\n${lines.join('\n')}`,
  };
}
