import { mediaTypeOf } from './aspects-of.ts';
import type { ExpectedAnswer, Outcome } from './expected-answer.ts';

/** Answers of what stands in front of the server, which say nothing of it. */
const IN_BETWEEN: Readonly<Record<number, string>> = {
  407: 'a proxy asks for credentials',
  429: 'the server asks to be asked less often',
  502: 'a gateway got no answer from the server',
  503: 'the service is unavailable',
  504: 'a gateway waited for the server in vain',
};

/** Why an outcome says nothing of the contract, or nothing where it does. */
export function whyUntold({ status: expected }: Pick<ExpectedAnswer, 'status'>, outcome: Outcome): string | undefined {
  if ('failed' in outcome) return outcome.failed;
  const { status } = outcome;
  if (status === expected) return undefined;
  if (status >= 300 && status < 400) return `it was answered ${status}, a redirect, which is not followed`;
  if (IN_BETWEEN[status] !== undefined) return `it was answered ${status}: ${IN_BETWEEN[status]}`;
  if (mediaTypeOf(outcome) === 'text/html') return `it was answered ${status} with a page for people, as gateways have`;
  return undefined;
}
