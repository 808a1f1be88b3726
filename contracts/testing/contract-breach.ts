import type { ExchangeSeen, Finding } from '../index.ts';

/**
 * An exchange that breaks the contract; the message is its explanation. What else it knows is not enumerable: test
 * runners print the fields of an error, and headers carry credentials.
 */
export class ContractBreach extends Error {
  readonly #exchange: ExchangeSeen;
  readonly #findings: readonly Finding[];

  constructor(message: string, exchange: ExchangeSeen, findings: readonly Finding[]) {
    super(message);
    this.#exchange = exchange;
    this.#findings = findings;
  }

  override get name(): string {
    return 'ContractBreach';
  }

  /** As it was seen, credentials included; the answer is null where the request was never sent. */
  get exchange(): ExchangeSeen {
    return this.#exchange;
  }

  /** Of request and answer, warnings in their place. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }
}

/** Takes breaches: a function, or a list that they are put on. */
export type BreachSink = ((breach: ContractBreach) => void) | ContractBreach[];

/** Gives a breach to whoever collects them. */
export function collect(sink: BreachSink, breach: ContractBreach): void {
  if (Array.isArray(sink)) sink.push(breach);
  else sink(breach);
}
