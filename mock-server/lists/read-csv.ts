import Papa from 'papaparse';
import { comparedNumber } from '../../contracts/internal.ts';
import type { ListMapping, RecordBatch, RecordProblem, UploadedRecords, UploadJob } from './upload-job.ts';
import { zoneNamed } from './zone-named.ts';

/** Characters that are read in one go; a batch is what they hold, about a thousand records. */
const CHUNK = 131_072;
const MOST_PROBLEMS = 100;
const FORM = { delimiter: ',', skipEmptyLines: 'greedy' } as const;

/** A record as it was uploaded. */
export interface UploadedRecord {
  readonly externalId: string;
  readonly firstName?: string;
  readonly lastName?: string;
  /** IANA time zone, where the file has one. */
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

/** Reads a file once: how many records are where, and what is wrong with rows. `known` are ids that the list has, and gets those of the file. */
export function readUpload(file: string, mapping: ListMapping, known: Set<string>): UploadedRecords {
  const text = file.startsWith('\ufeff') ? file.slice(1) : file;
  const batches: RecordBatch[] = [];
  const problems: RecordProblem[] = [];
  let columns: readonly string[] = [];
  let [at, row] = [0, 0];
  Papa.parse<string[]>(text, {
    ...FORM,
    chunkSize: CHUNK,
    chunk({ data, meta }: Papa.ParseResult<string[]>) {
      const headers = batches.length === 0 ? 1 : 0;
      if (headers === 1) columns = (data[0] ?? []).map((name) => name.trim());
      const skipped = headers === 1 ? [0] : [];
      let valid = 0;
      for (let index = headers; index < data.length; index += 1) {
        row += 1;
        const problem = problemOf(recordOf(data[index] ?? [], columns, mapping), known);
        if (problem === undefined) valid += 1;
        else if (problem !== NO_NUMBER) skipped.push(index);
        if (problem !== undefined && problems.length < MOST_PROBLEMS) problems.push({ record: row, problem });
      }
      batches.push({ at, records: data.length - skipped.length, valid, skipped });
      at = meta.cursor;
    },
    complete: () => undefined,
  });
  return { text, columns, batches, problems };
}

const NO_NUMBER = 'it has no number that can be dialed';

function problemOf({ externalId, numbers }: UploadedRecord, known: Set<string>): string | undefined {
  if (externalId === '') return 'it has no external id';
  if (known.has(externalId)) return 'its external id is in the list already';
  known.add(externalId);
  return numbers.some(isNumber) ? undefined : NO_NUMBER;
}

function recordOf(values: readonly string[], columns: readonly string[], mapping: ListMapping): UploadedRecord {
  const textIn = (column: string | undefined) => {
    const index = column === undefined ? -1 : columns.indexOf(column);
    return index < 0 ? '' : (values[index]?.trim() ?? '');
  };
  const firstName = textIn(mapping.firstNameColumn);
  const lastName = textIn(mapping.lastNameColumn);
  const timeZone = zoneNamed(textIn(mapping.timeZoneColumn));
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
  const { text, columns, mapping, batches } = job;
  const removed = new Set(job.removed.map(({ externalId }) => externalId));
  let left = skip;
  for (const [index, { at, records, skipped }] of batches.entries()) {
    if (removed.size === 0 && left >= records) {
      left -= records;
      continue;
    }
    const { data } = Papa.parse<string[]>(text.slice(at, batches[index + 1]?.at), FORM);
    for (const [row, values] of data.entries()) {
      if (skipped.includes(row)) continue;
      const record = recordOf(values, columns, mapping);
      if (removed.has(record.externalId)) continue;
      if (left > 0) left -= 1;
      else yield record;
    }
  }
}
