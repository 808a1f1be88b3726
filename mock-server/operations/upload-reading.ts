import { type CallList, callListsOf } from '../../contracts/internal.ts';
import {
  atOnce,
  type Body,
  inTurns,
  type Prepared,
  type ResolvedRequest,
  type SandboxState,
} from '../exchange/index.ts';
import {
  bytesOf,
  isComplete,
  KnownIds,
  millisecondsOf,
  readUpload,
  recordsOf,
  revisionOf,
  sinceReplaced,
  type UploadedFile,
  type UploadedRecords,
  type UploadJob,
  type Uploads,
} from '../lists/index.ts';
import { advanceCalls, type Sandbox } from '../sandbox/index.ts';
import { digestOf } from '../tokens/index.ts';

/** Records between which others have a turn. */
const TURN = 1_000;
/** How a ZIP file begins. */
const ZIP = 'PK\u0003\u0004';

/** What the body of an upload says, as far as it is read here. */
export interface WantedUpload {
  /** Where the body was large only the beginning: the file lies elsewhere. */
  readonly listFile: string;
  readonly forceOverwrite: boolean;
}

export interface ReceivedFile {
  readonly file: UploadedFile;
  readonly digest: string;
}

/** The file of a body, decoded. */
export function fileOf(body: Body, { listFile }: WantedUpload): ReceivedFile {
  const cut = 'cut' in body ? body.cut : undefined;
  // a second property of the name takes the place of the one that was cut
  if (cut?.kept === listFile) return { file: cut.file, digest: cut.file.digest };
  const bytes = Buffer.from(listFile, 'base64');
  return { file: { text: bytes.toString('latin1') }, digest: digestOf(bytes) };
}

export function isSpreadsheet(file: UploadedFile): boolean {
  return bytesOf(file, 0, ZIP.length) === ZIP;
}

/** A file that is read into a list: for which state of the list, and the steps to it. */
export interface UploadReading {
  readonly revision: string;
  readonly steps: Generator<undefined, UploadedRecords>;
}

export function readingOf(
  list: CallList,
  { uploads, tenant }: Pick<SandboxState, 'uploads' | 'tenant'>,
  { file }: ReceivedFile,
  isReplacing: boolean,
): UploadReading {
  const jobs = isReplacing ? [] : sinceReplaced(jobsOf(list, uploads));
  const revision = JSON.stringify([tenant.version, list.id, isReplacing, revisionOf(list, jobs)]);
  return { revision, steps: steps(list, file, isReplacing ? undefined : jobs) };
}

/** The uploads to a list, also those that have not ended yet. */
export function jobsOf({ id }: CallList, { jobs }: Uploads): readonly UploadJob[] {
  return jobs.filter(({ listId, isCanceled }) => listId === id && !isCanceled);
}

/** When a job begins and ends that comes after others of its list; the jobs of a list run one after the other (AS-660). */
export function timesOf(
  { batches }: Pick<UploadedRecords, 'batches'>,
  listId: number,
  before: readonly UploadJob[],
  now: number,
): Pick<UploadJob, 'starts' | 'ends'> {
  const pending = before.filter((job) => job.listId === listId && !job.isCanceled && !isComplete(job, now));
  const starts = Math.max(now, ...pending.map(({ ends }) => ends));
  return { starts, ends: starts + millisecondsOf(batches.reduce((sum, { records }) => sum + records, 0)) };
}

/** The uploads with the jobs of a list that are not complete read again, for what they find in the list has changed. */
export function withPendingReadAgain(uploads: Uploads, list: CallList, now: number): Uploads {
  const jobs: UploadJob[] = [];
  for (const job of uploads.jobs) {
    const { file, mapping, isReplacing, isCanceled } = job;
    if (job.listId !== list.id || isCanceled || isComplete(job, now)) jobs.push(job);
    else {
      const known = isReplacing ? undefined : sinceReplaced(jobsOf(list, { ...uploads, jobs }));
      const read = atOnce(steps({ ...list, mapping }, file, known));
      const begins = Math.max(job.submitted, Math.min(now, job.starts));
      const { lost: _, ...kept } = job;
      jobs.push({ ...kept, ...read, ...timesOf(read, list.id, jobs, begins) });
    }
  }
  return { ...uploads, jobs };
}

/** `jobs` are those whose records the list has, or will have when they end; undefined where the file replaces all. */
function* steps(
  { records = [], mapping }: CallList,
  file: UploadedFile,
  jobs: readonly UploadJob[] | undefined,
): Generator<undefined, UploadedRecords> {
  if (mapping === undefined) throw new Error('the rules let a list without a mapping pass');
  const known = new KnownIds();
  if (jobs !== undefined) for (const { externalId } of records) known.add(externalId);
  let count = 0;
  for (const job of jobs ?? [])
    for (const { externalId } of recordsOf(job)) {
      known.add(externalId);
      count += 1;
      if (count % TURN === 0) yield;
    }
  // a spreadsheet is accepted under a variant, and not read
  if (isSpreadsheet(file)) return { file, newline: '\n', columns: [], batches: [], problems: [] };
  return yield* readUpload(file, mapping, known);
}

/**
 * Reads a large file in turns with everybody else, before the request has read the state: what is between may not wait.
 * Where the list was changed meanwhile, the file is read again, at once.
 */
export async function prepareUpload(
  sandbox: Sandbox,
  value: unknown,
  { body, parameters }: Pick<ResolvedRequest, 'body' | 'parameters'>,
): Promise<Prepared> {
  await advanceCalls(sandbox);
  if (!('cut' in body) || body.cut === undefined) return {};
  const { listFile, forceOverwrite } = value as Partial<WantedUpload>;
  const list = callListsOf(sandbox.tenant.tenant).find(({ id }) => id === parameters.path['listId']);
  if (list?.mapping === undefined || listFile !== body.cut.kept) return {};
  const file = fileOf(body, { listFile, forceOverwrite: forceOverwrite === true });
  const { revision, steps } = readingOf(list, await sandbox.store.state(), file, forceOverwrite === true);
  return { upload: { revision, read: await inTurns(steps) } };
}
