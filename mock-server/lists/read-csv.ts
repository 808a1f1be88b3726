import { createRequire } from 'node:module';
import type Papa from 'papaparse';
import { comparedNumber } from '../../contracts/internal.ts';
import { zoneNamed } from '../../contracts/time/index.ts';
import { fieldText } from './field-text.ts';
import type { KnownIds } from './known-ids.ts';
import { RecordProblems } from './record-problems.ts';
import {
  bytesOf,
  type ListMapping,
  type RecordBatch,
  sizeOfFile,
  type UploadedFile,
  type UploadedRecords,
  type UploadJob,
} from './upload-job.ts';

const require = createRequire(import.meta.url);

/** Bytes that are read in one go; a batch is what they hold, about a thousand records. */
const CHUNK = 131_072;
/** In UTF-8, a character for each byte. */
const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';

/** A record as it was uploaded. */
export interface UploadedRecord {
  readonly externalId: string;
  readonly firstName?: string;
  readonly lastName?: string;
  /** IANA time zone, where the file or its upload has one. */
  readonly timeZone?: string;
  readonly numbers: readonly string[];
  readonly otherFields: readonly {
    readonly fieldName: string;
    readonly fieldMapping: string;
    readonly fieldValue: string;
  }[];
}

/** True for a number that can be dialed: 10 to 15 digits. */
export function isNumber(number: string): boolean {
  return /^[+\d\s().-]+$/.test(number) && /^\d{10,15}$/.test(comparedNumber(number));
}

/**
 * Reads a file once, a step for each batch: how many records are where, and what is wrong with rows. `known` are ids
 * that the list has, and gets those of the file.
 */
export function* readUpload(
  file: UploadedFile,
  mapping: ListMapping,
  known: KnownIds,
): Generator<undefined, UploadedRecords> {
  const batches: RecordBatch[] = [];
  let columns: readonly string[] = [];
  let seen: RecordProblems | undefined;
  let at = bytesOf(file, 0, BYTE_ORDER_MARK.length) === BYTE_ORDER_MARK ? BYTE_ORDER_MARK.length : 0;
  const newline = newlineOf(bytesOf(file, at, at + CHUNK));
  let row = 0;
  while (at < sizeOfFile(file)) {
    const { rows, end, isUnclosed } = rowsFrom(file, newline, at);
    const skipped: number[] = [];
    let [valid, leftOut] = [0, 0];
    for (const [index, values] of rows.entries()) {
      if (seen === undefined) {
        columns = values.map(fieldText);
        seen = new RecordProblems(columns, mapping);
        skipped.push(index);
        continue;
      }
      row += 1;
      const isCut = isUnclosed && index === rows.length - 1;
      const problem = isCut ? UNCLOSED : problemOf(recordOf(values, columns, mapping), known);
      if (problem === undefined || problem === NO_NUMBER) {
        seen.addRecord(row, values, problem);
        if (problem === undefined) valid += 1;
      } else {
        seen.addLeftOut(row, problem);
        skipped.push(index);
        leftOut += 1;
      }
    }
    batches.push({ at, end, records: rows.length - skipped.length, valid, leftOut, skipped });
    at = end;
    yield;
  }
  return { file, newline, columns, batches, problems: [], ...seen?.found };
}

/** Loaded at the first upload. */
function library(): typeof Papa {
  return require('papaparse');
}

/** What rows end with. Files put together from several have lines with a return before it and lines without: fields are trimmed. */
function newlineOf(beginning: string): string {
  const { linebreak } = library().parse(beginning, { delimiter: ',', preview: 1 }).meta;
  return linebreak === '\r\n' ? '\n' : linebreak;
}

/** The rows of about a chunk that end within it, but for empty ones, and where the last of them ends. */
function rowsFrom(
  file: UploadedFile,
  newline: string,
  at: number,
): { readonly rows: string[][]; readonly end: number; readonly isUnclosed: boolean } {
  const size = sizeOfFile(file);
  for (let length = CHUNK; ; length *= 2) {
    const isRest = at + length >= size;
    const { rows, cursor, isUnclosed } = rowsIn(bytesOf(file, at, at + length), newline, isRest);
    if (isRest) return { rows, end: size, isUnclosed };
    if (cursor > 0) return { rows, end: at + cursor, isUnclosed };
  }
}

/**
 * The rows of a text but for empty ones; `isWhole` says that the last one ends with it. `isUnclosed` says that a quotation
 * mark in the last one is not closed.
 */
function rowsIn(text: string, newline: string, isWhole: boolean) {
  const parser = new (library().Parser)({ delimiter: ',', newline: newline as '\n' });
  const { data, errors, meta } = parser.parse(text, 0, !isWhole) as Papa.ParseResult<string[]>;
  const isUnclosed = errors.some(({ code }) => code === 'MissingQuotes');
  return { rows: data.filter((row) => row.join('').trim() !== ''), cursor: meta.cursor, isUnclosed };
}

const UNCLOSED = 'a quotation mark in it is not closed, so that the rest of the file is part of it';
const NO_NUMBER = 'it has no number that can be dialed';

function problemOf({ externalId, numbers }: UploadedRecord, known: KnownIds): string | undefined {
  if (externalId === '') return 'it has no external id';
  if (!known.add(externalId)) return 'its external id is in the list already';
  return numbers.some(isNumber) ? undefined : NO_NUMBER;
}

function recordOf(
  values: readonly string[],
  columns: readonly string[],
  mapping: ListMapping,
  defaultZone?: string,
): UploadedRecord {
  const textIn = (column: string | undefined) => {
    const index = column === undefined ? -1 : columns.indexOf(column);
    return fieldText(values[index] ?? '');
  };
  const firstName = textIn(mapping.firstNameColumn);
  const lastName = textIn(mapping.lastNameColumn);
  const timeZone = zoneNamed(textIn(mapping.timeZoneColumn)) ?? defaultZone;
  return {
    externalId: textIn(mapping.externalIdColumn),
    ...(firstName !== '' && { firstName }),
    ...(lastName !== '' && { lastName }),
    ...(timeZone !== undefined && { timeZone }),
    numbers: mapping.destinations.map(textIn).filter((number) => number !== ''),
    otherFields: (mapping.customFields ?? []).map(({ fieldName, fieldValue }) => ({
      fieldName,
      fieldMapping: fieldValue,
      fieldValue: textIn(fieldValue),
    })),
  };
}

/** The records of an upload in their order, from the one after `skip` on; what was removed is left out. */
export function* recordsOf(job: UploadJob, skip = 0): IterableIterator<UploadedRecord> {
  const { file, newline, columns, mapping, batches, timeZone } = job;
  const removed = new Set(job.removed.map(({ externalId }) => externalId));
  let left = skip;
  for (const { at, end, records, skipped } of batches) {
    if (removed.size === 0 && left >= records) {
      left -= records;
      continue;
    }
    const { rows } = rowsIn(bytesOf(file, at, end), newline, true);
    for (const [row, values] of rows.entries()) {
      if (skipped.includes(row)) continue;
      const record = recordOf(values, columns, mapping, timeZone);
      if (removed.has(record.externalId)) continue;
      if (left > 0) left -= 1;
      else yield record;
    }
  }
}
