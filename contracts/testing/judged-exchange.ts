import { type ExchangeSeen, type Finding, findInExchange, type Operation, tell } from '../index.ts';
import { type Terms, type TestingOptions, termsOf } from './testing-options.ts';

/** An exchange with everything that was found in it, and the terms on which it was judged. */
export interface JudgedExchange {
  readonly exchange: ExchangeSeen;
  readonly terms: Terms;
  readonly operation: Operation | undefined;
  readonly ofRequest: readonly Finding[];
  readonly ofResponse: readonly Finding[];
}

/** Judges an exchange as far as it and the options show. */
export async function judgeExchange(exchange: ExchangeSeen, options: TestingOptions): Promise<JudgedExchange> {
  const terms = await termsOf(options);
  const { operation, request, response } = findInExchange(terms.contract, exchange, terms.circumstances);
  const told = (all: typeof request) => all.map((each) => tell(terms.contract.tables, each));
  return { exchange, terms, operation, ofRequest: told(request), ofResponse: told(response) };
}

/** Whether a finding breaks the contract; a warning does not. */
export function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
