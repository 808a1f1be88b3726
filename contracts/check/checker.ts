import type { OperationId } from '../../generated/index.ts';
import {
  ArgumentError,
  assertArgument,
  assertOptions,
  check,
  isListOf,
  isNullOr,
  isShape,
  isText,
  isWhole,
  type OptionChecks,
} from '../arguments/index.ts';
import { type DocumentFound, type EffectiveContract, isEffectiveContract } from '../contract/index.ts';
import type { RecordingEntry } from '../formats/index.ts';
import { type HttpRequest, isHttpExchange, withoutPrefix } from '../http/index.ts';
import {
  CIRCUMSTANCES,
  concernsContract,
  type ExchangeCircumstances,
  type ExchangeFound,
  isRawFinding,
  type RouteFound,
  routeOf,
  validateExchange,
} from '../validation/index.ts';
import type { CheckResult, FileChecked } from './check-result.ts';
import { Coverage, DocumentCoverage } from './coverage.ts';
import { FindingLog } from './finding-log.ts';

/** What a check goes by besides the contract: tenant, token, time in milliseconds since 1970. */
export interface CheckOptions extends ExchangeCircumstances {
  /** Hosts whose traffic is meant for the contract besides the vendor's and this machine. */
  readonly hosts?: readonly string[];
  /** A path that a gateway puts before those of the contract, such as `/cxone`. */
  readonly prefix?: string;
  /** Fingerprints of findings that are accepted, as an earlier `CheckResult` has them. */
  readonly baseline?: ReadonlySet<string>;
}

const CHECK_OPTIONS: OptionChecks<CheckOptions> = {
  ...CIRCUMSTANCES,
  hosts: isListOf(isText),
  prefix: isText,
  baseline: check((value) => value instanceof Set, 'a Set of fingerprints'),
};

const isPlace = isWhole(0, Number.MAX_SAFE_INTEGER);
const isRecordingEntry = isShape({
  line: isPlace,
  column: isPlace,
  exchange: isNullOr(isHttpExchange),
  found: isListOf(isRawFinding),
});

/**
 * Checks recorded traffic: call `open(file)`, then `take(record)` for each record of it, and at the end `result()`. Counts
 * everything and lists the first 10,000 findings, so that its memory does not grow with the number of records.
 */
export class Checker {
  readonly #contract: EffectiveContract;
  readonly #options: CheckOptions;
  readonly #files: FileChecked[] = [];
  readonly #notes: FindingLog;
  readonly #routes: Routes;
  readonly #coverage = new Map<OperationId, Coverage>();
  readonly #ofDocuments = new Map<string, DocumentCoverage>();

  constructor(contract: EffectiveContract, options: CheckOptions = {}) {
    assertArgument('contract', contract, isEffectiveContract);
    assertOptions(options, CHECK_OPTIONS);
    this.#contract = contract;
    this.#options = options;
    this.#notes = new FindingLog(contract, options.baseline ?? new Set());
    this.#routes = new Routes(contract, options.hosts ?? []);
  }

  /** Begins a file, by its name; the records that are taken next belong to it. */
  open(file: string): void {
    assertArgument('file', file, isText);
    this.#files.push({ file, exchanges: 0, others: 0, unreadable: 0, errors: 0, warnings: 0, notes: {} });
  }

  /** Checks one record. Throws an ArgumentError for what is none, and where no file was opened. */
  take(record: RecordingEntry): void {
    try {
      this.#take(record);
    } catch (error) {
      assertArgument('record', record, isRecordingEntry); // only here: there may be a million records
      throw error;
    }
  }

  #take(record: RecordingEntry): void {
    const file = this.#files.at(-1);
    if (file === undefined) throw new ArgumentError('record', 'belongs to no file; call open(file) first');
    const exchange = this.#unprefixed(record.exchange);
    if (exchange === null) {
      file.unreadable += 1;
      if (record.notes !== undefined) note(file, record.notes);
      this.#notes.take(file, record, undefined, 'record', record.found);
      return;
    }
    const route = this.#routes.of(exchange.request);
    if (route === null) {
      file.others += 1;
      return;
    }
    const found = validateExchange(this.#contract, exchange, this.#options, route);
    file.exchanges += 1;
    if (record.notes !== undefined && record.notes.length > 0) note(file, record.notes);
    const { operation } = found;
    if (operation !== undefined) {
      const coverage = this.#coverageOf(operation);
      coverage.request(found.value, found.request);
      if (exchange.response !== null) coverage.response(exchange.response);
    }
    if (found.document?.id != null) this.#documentCoverage(found.document.id, found.document).take(found);
    if (record.found.length > 0) this.#notes.take(file, record, found, 'record', record.found);
    if (found.request.length > 0) this.#notes.take(file, record, found, 'request', found.request);
    if (found.response.length > 0) this.#notes.take(file, record, found, 'response', found.response);
  }

  /** What was found so far. */
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
      coverage: Object.fromEntries(
        [...this.#coverage, ...this.#ofDocuments].map(([id, coverage]) => [id, coverage.counts()]),
      ),
    };
  }

  #unprefixed(exchange: RecordingEntry['exchange']): RecordingEntry['exchange'] {
    const { prefix } = this.#options;
    if (prefix === undefined || exchange === null) return exchange;
    return { ...exchange, request: { ...exchange.request, url: withoutPrefix(exchange.request.url, prefix) } };
  }

  #documentCoverage(id: string, document: DocumentFound): DocumentCoverage {
    const known = this.#ofDocuments.get(id);
    if (known !== undefined) return known;
    const coverage = new DocumentCoverage(document);
    this.#ofDocuments.set(id, coverage);
    return coverage;
  }

  #coverageOf(operation: NonNullable<ExchangeFound['operation']>): Coverage {
    const known = this.#coverage.get(operation.id);
    if (known !== undefined) return known;
    const coverage = new Coverage(this.#contract.tables, operation);
    this.#coverage.set(operation.id, coverage);
    return coverage;
  }
}

/** Kinds of notes that a file may have. */
const MOST_NOTES = 20;

function note({ notes }: FileChecked, texts: readonly string[]): void {
  for (const text of texts) {
    const count = Object.hasOwn(notes, text) ? (notes[text] as number) : 0;
    if (count > 0 || Object.keys(notes).length < MOST_NOTES) notes[text] = count + 1;
  }
}

/** Different requests whose routes are remembered; recordings have few, unless their URLs carry ids. */
const MOST_REMEMBERED = 1000;

/** Where requests lead, found once for all that have method and URL in common. */
export class Routes {
  readonly #contract: EffectiveContract;
  readonly #hosts: readonly string[];
  readonly #known = new Map<string, RouteFound | null>();
  #last: { readonly method: string; readonly url: string; readonly route: RouteFound | null } | undefined;

  constructor(contract: EffectiveContract, hosts: readonly string[]) {
    this.#contract = contract;
    this.#hosts = hosts;
  }

  /** Null for a request that does not concern the contract. */
  of({ method, url }: HttpRequest): RouteFound | null {
    if (this.#last?.url === url && this.#last.method === method) return this.#last.route;
    const route = this.#found(method, url);
    this.#last = { method, url, route };
    return route;
  }

  #found(method: string, url: string): RouteFound | null {
    const key = `${method} ${url}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const request = { method, url, headers: null, body: null };
    const route = concernsContract(this.#contract, request, this.#hosts) ? routeOf(this.#contract, request) : null;
    if (this.#known.size < MOST_REMEMBERED) this.#known.set(key, route);
    return route;
  }
}
