import type { OperationId } from '../../generated/index.ts';
import { type ExchangeCircumstances, type ExchangeFound, findInExchange } from '../exchange/find-in-exchange.ts';
import type { RuledContract } from '../ruled/index.ts';
import type { CheckResult, FileChecked } from './check-result.ts';
import { Coverage } from './coverage.ts';
import { Notes } from './notes.ts';
import type { Recorded } from './recorded.ts';
import { Routes } from './routes.ts';

/** What a check goes by besides the contract. */
export interface CheckOptions extends ExchangeCircumstances {
  /** Hosts whose traffic is meant for the contract besides the vendor's and this machine. */
  readonly hosts?: readonly string[];
  /** Fingerprints that are accepted. */
  readonly baseline?: ReadonlySet<string>;
}

/** Checks records as they come and keeps what is worth keeping; its memory does not grow with their number. */
export class Checker {
  readonly #contract: RuledContract;
  readonly #options: CheckOptions;
  readonly #files: FileChecked[] = [];
  readonly #notes: Notes;
  readonly #routes: Routes;
  readonly #coverage = new Map<OperationId, Coverage>();

  constructor(contract: RuledContract, options: CheckOptions = {}) {
    this.#contract = contract;
    this.#options = options;
    this.#notes = new Notes(contract, options.baseline ?? new Set());
    this.#routes = new Routes(contract, options.hosts ?? []);
  }

  /** Begins a file; what is taken next is of it. */
  open(file: string): void {
    this.#files.push({ file, exchanges: 0, others: 0, unreadable: 0, errors: 0, warnings: 0 });
  }

  take(record: Recorded): void {
    const file = this.#files.at(-1) as FileChecked;
    const { exchange } = record;
    if (exchange === null) {
      file.unreadable += 1;
      this.#notes.take(file, record, undefined, 'record', record.found);
      return;
    }
    const route = this.#routes.of(exchange.request);
    if (route === null) {
      file.others += 1;
      return;
    }
    file.exchanges += 1;
    const found = findInExchange(this.#contract, exchange, this.#options, route);
    const { operation } = found;
    if (operation !== undefined) {
      const coverage = this.#coverageOf(operation);
      coverage.request(found.value, found.request);
      if (exchange.response !== null) coverage.response(exchange.response);
    }
    if (record.found.length > 0) this.#notes.take(file, record, found, 'record', record.found);
    if (found.request.length > 0) this.#notes.take(file, record, found, 'request', found.request);
    if (found.response.length > 0) this.#notes.take(file, record, found, 'response', found.response);
  }

  result(): CheckResult {
    const sum = (key: 'exchanges' | 'others' | 'unreadable' | 'errors' | 'warnings') =>
      this.#files.reduce((total, file) => total + file[key], 0);
    return {
      files: this.#files,
      totals: {
        exchanges: sum('exchanges'),
        others: sum('others'),
        unreadable: sum('unreadable'),
        errors: sum('errors'),
        warnings: sum('warnings'),
        known: this.#notes.known,
      },
      groups: this.#notes.groups.all(),
      findings: this.#notes.listed,
      unlisted: this.#notes.unlisted,
      coverage: Object.fromEntries([...this.#coverage].map(([id, coverage]) => [id, coverage.counts()])),
    };
  }

  #coverageOf(operation: NonNullable<ExchangeFound['operation']>): Coverage {
    const known = this.#coverage.get(operation.id);
    if (known !== undefined) return known;
    const coverage = new Coverage(this.#contract.tables, operation);
    this.#coverage.set(operation.id, coverage);
    return coverage;
  }
}
