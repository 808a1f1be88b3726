import { type FileReference, uploadFiles } from './upload-files.ts';

/** Which columns of a file a calling list reads. */
export interface ListMapping {
  readonly externalIdColumn: string;
  readonly firstNameColumn?: string;
  readonly lastNameColumn?: string;
  readonly timeZoneColumn?: string;
  /** Columns with numbers. */
  readonly destinations: readonly string[];
  /** Columns with fields of the user's own. */
  readonly customFields?: readonly { readonly fieldName: string; readonly fieldValue: string }[];
}

/**
 * The bytes of a file: as text with a character for each byte, or where they lie. A state has no large texts: they are
 * copied and compared.
 */
export type UploadedFile = { readonly text: string } | FileReference;

/** Some rows of a file that follow each other: they are read when somebody asks for them. */
export interface RecordBatch {
  /** The bytes between which they are. */
  readonly at: number;
  readonly end: number;
  /** Rows that are records of the list. */
  readonly records: number;
  /** Records with a number. */
  readonly valid: number;
  /** Rows that are invalid records and not in the list: they have no external id of their own. */
  readonly leftOut: number;
  /** Rows that are not in the list, and the header, counted from 0 within the batch. */
  readonly skipped: readonly number[];
}

/** A row that is not a record, or not a valid one; rows are counted from 1 after the header. */
export interface RecordProblem {
  readonly record: number;
  readonly problem: string;
  /** The record is in the list nevertheless: only its time zone is not known, or it has not the fields of the header. */
  readonly kind?: 'zone' | 'columns';
}

/** Records with fields that are not UTF-8, whose characters are lost. */
export interface LostCharacters {
  /** How many there are. */
  readonly records: number;
  /** The first of them, and its column. */
  readonly record: number;
  readonly column: string;
  /** Its text where it is read as Windows-1252. */
  readonly text: string;
}

/** What a file comes to. */
export interface UploadedRecords {
  /** With its header. */
  readonly file: UploadedFile;
  /** What its rows end with. */
  readonly newline: string;
  readonly columns: readonly string[];
  readonly batches: readonly RecordBatch[];
  /** The first of them. */
  readonly problems: readonly RecordProblem[];
  readonly lost?: LostCharacters;
}

/** An upload of a calling list. Plain JSON; an immutable value. Times are milliseconds since 1970. */
export interface UploadJob extends UploadedRecords {
  readonly id: number;
  readonly listId: number;
  readonly listName: string;
  readonly submitted: number;
  /** It waits for the jobs of its list before it. */
  readonly starts: number;
  /** Its records are in the list from then on. */
  readonly ends: number;
  /** Set when the clock is set back behind the end of the job, which stays complete: the number of the last call. */
  readonly callsUntil?: number;
  readonly isCanceled: boolean;
  /** Takes the place of what was uploaded before. */
  readonly isReplacing: boolean;
  /** Of the file's content. */
  readonly digest: string;
  readonly mapping: ListMapping;
  /** IANA time zone of records without one. */
  readonly timeZone?: string;
  /** External ids of records that were removed, and whether they had a number. */
  readonly removed: readonly { readonly externalId: string; readonly isValid: boolean }[];
}

/** The uploads of a sandbox, oldest first, and the last numbers that were given. */
export interface Uploads {
  readonly jobs: readonly UploadJob[];
  readonly lastJob: number;
  readonly lastList: number;
  /** The number of the last call when a record was removed, by the number of the list, a space and the external id. */
  readonly removals?: Readonly<Record<string, number>>;
}

export const NO_UPLOADS: Uploads = { jobs: [], lastJob: 0, lastList: 0 };

/** The same uploads, with records of a list removed after a call. */
export function withRemovals(uploads: Uploads, listId: number, removed: Iterable<string>, lastCall: number): Uploads {
  const added = [...removed].map((externalId) => [`${listId} ${externalId}`, lastCall] as const);
  return added.length === 0 ? uploads : { ...uploads, removals: { ...uploads.removals, ...Object.fromEntries(added) } };
}

/** The number of the last call before the record of an external id was last removed from a list; 0 where it never was. */
export function removedAfter({ removals }: Uploads, listId: number, externalId: string): number {
  return removals?.[`${listId} ${externalId}`] ?? 0;
}

/** A job takes a second, and a millisecond for each record (AS-412). */
export function millisecondsOf(records: number): number {
  return 1_000 + records;
}

export function isComplete({ isCanceled, ends, callsUntil }: UploadJob, now: number): boolean {
  return !isCanceled && (ends <= now || callsUntil !== undefined);
}

/** The uploads when the clock is set back from a time: a job that is complete then does not run again. */
export function keptComplete(uploads: Uploads, from: number, lastCall: number): Uploads {
  const isKept = (job: UploadJob) => isComplete(job, from) && job.callsUntil === undefined;
  if (!uploads.jobs.some(isKept)) return uploads;
  return { ...uploads, jobs: uploads.jobs.map((job) => (isKept(job) ? { ...job, callsUntil: lastCall } : job)) };
}

/** The jobs whose records are in a list, in the order of their uploads. */
export function jobsInList({ jobs }: Uploads, listId: number, now: number): readonly UploadJob[] {
  return sinceReplaced(jobs.filter((job) => job.listId === listId && isComplete(job, now)));
}

/** The jobs of a list from the last one on that takes the place of those before. */
export function sinceReplaced(jobs: readonly UploadJob[]): readonly UploadJob[] {
  const last = jobs.findLastIndex(({ isReplacing }) => isReplacing);
  return last < 0 ? jobs : jobs.slice(last);
}

/** Bytes of the uploads of a sandbox. */
export function sizeOfUploads({ jobs }: Uploads): number {
  return jobs.reduce((sum, { file }) => sum + sizeOfFile(file), 0);
}

export function sizeOfFile(file: UploadedFile): number {
  return 'text' in file ? file.text.length : file.size;
}

/** Bytes of a file as text, a character for each byte. */
export function bytesOf(file: UploadedFile, from: number, to: number): string {
  return 'text' in file ? file.text.slice(from, to) : uploadFiles.read(file.id, from, to);
}

/** The job without its file: what was canceled or replaced is not read again. */
export function withoutFile(job: UploadJob): UploadJob {
  return { ...job, file: { text: '' }, batches: [], removed: [] };
}

/** Keeps the files that a state has come to have, and drops those that it has no longer. */
export function followFiles(before: Uploads, after: Uploads): void {
  const [old, now] = [filesOf(before), filesOf(after)];
  for (const id of now) if (!old.has(id)) uploadFiles.keep(id);
  for (const id of old) if (!now.has(id)) uploadFiles.drop(id);
}

function filesOf({ jobs }: Uploads): ReadonlySet<string> {
  return new Set(jobs.flatMap(({ file }) => ('id' in file ? [file.id] : [])));
}
