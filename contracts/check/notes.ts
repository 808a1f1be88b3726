import type { FindingCode } from '../../generated/index.ts';
import type { ExchangeFound } from '../exchange/find-in-exchange.ts';
import { urlParts } from '../exchange/url-parts.ts';
import { Places } from '../explain/place.ts';
import { isAboutKey } from '../find-in-request.ts';
import { type Found, tell } from '../finding.ts';
import type { RuledContract } from '../ruled/index.ts';
import { withoutTokens } from '../secrets.ts';
import type { CheckedFinding, FileChecked, Side } from './check-result.ts';
import { fingerprintOf, Groups } from './groups.ts';
import type { Recorded } from './recorded.ts';

/** Findings that are kept with their places; the groups count all of them. */
const MOST_LISTED = 10_000;

/** Notes what was found: all of it counted, the first of it listed. */
export class Notes {
  readonly #contract: RuledContract;
  readonly #baseline: ReadonlySet<string>;
  readonly groups = new Groups();
  readonly listed: CheckedFinding[] = [];
  unlisted = 0;
  known = 0;

  constructor(contract: RuledContract, baseline: ReadonlySet<string>) {
    this.#contract = contract;
    this.#baseline = baseline;
  }

  take(
    file: FileChecked,
    record: Recorded,
    exchange: ExchangeFound | undefined,
    side: Side,
    all: readonly Found[],
  ): void {
    for (const each of all) {
      const found = quotable(each, record);
      const { severity } = this.#contract.tables.findings[found.code];
      file[severity === 'error' ? 'errors' : 'warnings'] += 1;
      const fingerprint = fingerprintOf(exchange?.operation?.id ?? null, side, found);
      const isKnown = this.#baseline.has(fingerprint);
      if (isKnown) this.known += 1;
      const isListed = this.listed.length < MOST_LISTED;
      if (!isListed) this.unlisted += 1;
      if (this.groups.count(fingerprint) && !isListed) continue;
      const finding = { ...this.#told(record, exchange, side, found), file: file.file, fingerprint, isKnown };
      this.groups.show(finding);
      if (isListed) this.listed.push(finding);
    }
  }

  #told(
    record: Recorded,
    exchange: ExchangeFound | undefined,
    side: Side,
    found: Found,
  ): Omit<CheckedFinding, 'file' | 'fingerprint' | 'isKnown'> {
    const request = record.exchange?.request;
    const told = tell(this.#contract.tables, found);
    return {
      ...told,
      message: record.isSensitive === true ? this.#summaryOf(found.code) : withoutTokens(told.message),
      ...placeIn(record, exchange, side, found),
      side,
      operation: exchange?.operation?.id ?? null,
      method: request?.method ?? null,
      path: request === undefined ? null : urlParts(request.url).path,
      status: record.exchange?.response?.status ?? null,
    };
  }

  /** The catalogue's words, where the record's own may not be quoted. */
  #summaryOf(code: FindingCode): string {
    return this.#contract.tables.findings[code].summary.replace(/\.$/, '');
  }
}

/** Keys can be secrets too: a pointer tells none of a record that is marked so, and no token of any. */
function quotable(found: Found, { isSensitive }: Recorded): Found {
  const pointer = isSensitive === true ? '' : withoutTokens(found.pointer);
  return pointer === found.pointer ? found : { ...found, pointer };
}

/** Where the file is the payload itself, the very characters; else the record. */
function placeIn(
  { line, column, isBody, exchange }: Recorded,
  inside: ExchangeFound | undefined,
  side: Side,
  found: Found,
): { line: number; column: number } {
  if (isBody !== true || side !== 'request' || inside?.operation === undefined) return { line, column };
  const place = new Places(exchange?.request.body ?? '').of(found, isAboutKey(inside.operation, found.code));
  return place === undefined ? { line, column } : { line: place.line, column: place.column };
}
