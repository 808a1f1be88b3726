import { type CallList, type RawFinding, rawFinding } from '../../contracts/internal.ts';
import { readInstant, writtenInstant } from '../../contracts/time/index.ts';
import { whyUndialed } from '../dialer/index.ts';
import type { Inspected } from '../exchange/index.ts';
import { bytesOf, mappedColumns, otherEncoding, type UploadedFile, type UploadJob } from '../lists/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { isSpreadsheet } from './upload-reading.ts';

/** Bytes of the first line that are looked at. */
const LINE = 4_096;

/** What the header of a file is instead, in words. */
export function formOf(file: UploadedFile, columns: readonly string[]): string {
  const beginning = bytesOf(file, 0, LINE);
  if (/^(?:\xff\xfe|\xfe\xff|(?:[^\0]\0){2}|(?:\0[^\0]){2})/.test(beginning)) return 'it is UTF-16 and not UTF-8';
  if (beginning.includes('\0')) return 'it is no text, but a binary file such as a spreadsheet or an archive';
  const other = otherEncoding(beginning.split(/[\r\n]/, 1)[0] ?? '');
  if (other !== undefined && columns.some((column) => column.includes('\ufffd')))
    return `it is not UTF-8; as Windows-1252 it begins with ${other.slice(0, 200)}`;
  const [only = '', ...others] = columns;
  const separator = [';', '\t', '|'].find((each) => others.length === 0 && only.includes(each));
  if (separator !== undefined) return `its columns are separated by ${SEPARATORS[separator]} and not by commas`;
  return columns.length === 0 ? 'it is empty' : `its columns are ${columns.join(', ').slice(0, 200)}`;
}

const SEPARATORS: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

const PROBLEMS = { zone: 'record-time-zone', columns: 'record-columns' } as const;

/** What is wrong with a file and its records. */
export function problemsOf(job: UploadJob, pointer: string): readonly RawFinding[] {
  const { problems, isCanceled } = job;
  const records = problems.map(({ record, problem, kind }) =>
    rawFinding(kind === undefined ? 'record-not-uploaded' : PROBLEMS[kind], pointer, {
      record: String(record),
      problem,
    }),
  );
  return [...(isCanceled ? [] : fileProblems(job, pointer)), ...records];
}

/** What the file has not, and characters that it loses. */
function fileProblems({ file, columns, mapping, batches, lost }: UploadJob, pointer: string): readonly RawFinding[] {
  if (isSpreadsheet(file)) return [];
  const mapped = mappedColumns(mapping);
  const absent = mapped.filter((column) => !columns.includes(column));
  const twice = mapped.filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  const problems = absent.map(
    (column) => `the file has no column '${column}', which the list maps: it is read as empty`,
  );
  problems.push(...twice.map((column) => `the file has more than one column '${column}': the first is read`));
  if (batches.every(({ records, leftOut }) => records + leftOut === 0)) problems.push('the file has no records');
  return [
    ...problems.map((problem) => rawFinding('list-file-unread', pointer, { problem })),
    ...(lost === undefined
      ? []
      : [
          rawFinding('list-file-characters', pointer, {
            ...lost,
            records: String(lost.records),
            record: String(lost.record),
          }),
        ]),
  ];
}

/** What keeps the records of an upload from being dialed, or from expiring, and nothing else would say. */
export function undialedFound(
  { tenant }: Sandbox,
  { startedAt }: Inspected,
  { skills = [] }: CallList,
  { skillId, expirationDate }: { readonly skillId?: number; readonly expirationDate: string },
): readonly RawFinding[] {
  const reason = whyUndialed(tenant, { skills: skillId === undefined ? skills : [...skills, skillId] });
  const expires = readInstant(writtenInstant(expirationDate) ?? '');
  const value = expirationDate.slice(0, 60);
  return [
    ...(reason === undefined
      ? []
      : [rawFinding('upload-not-dialed', skillId === undefined ? '' : '/skillId', { reason })]),
    ...(expires !== undefined && expires < startedAt
      ? [rawFinding('upload-expired', '/expirationDate', { value })]
      : []),
  ];
}
