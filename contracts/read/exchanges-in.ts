import type { ExchangeSeen } from '../exchange/exchange-seen.ts';
import { isObject } from './json-parts.ts';
import { isHarEntry, readHarEntry } from './read-har.ts';
import { isRecord, readRecord } from './read-record.ts';

/**
 * The exchanges that a JSON value holds: a record or a HAR entry, an array of them, or a page of the fake's journal.
 * Undefined for anything else, which may be a payload.
 */
export function exchangesIn(value: unknown): ExchangeSeen[] | undefined {
  const list = Array.isArray(value)
    ? value
    : isObject(value) && Array.isArray(value['entries'])
      ? value['entries']
      : [value];
  const areExchanges = list.length > 0 && list.every((each) => isHarEntry(each) || isRecord(each));
  return areExchanges ? list.map((each) => (isHarEntry(each) ? readHarEntry(each) : readRecord(each))) : undefined;
}
