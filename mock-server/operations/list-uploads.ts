import { type CallList, callListsOf, rawFinding } from '../../contracts/internal.ts';
import { instantOf, isoOf, zoneOfUpload } from '../../contracts/time/index.ts';
import { atOnce, type Inspected, isRejection, type Rejection, reject, type SandboxState } from '../exchange/index.ts';
import {
  isComplete,
  jobsInList,
  type ListMapping,
  sizeOfFile,
  sizeOfUploads,
  type UploadJob,
  type Uploads,
  withoutFile,
} from '../lists/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { withTenantPatch } from './change-tenant.ts';
import type { OperationHandler } from './operation-handler.ts';
import { pageOf } from './paging.ts';
import { formOf, problemsOf, undialedFound } from './upload-findings.ts';
import {
  fileOf,
  isSpreadsheet,
  jobsOf,
  prepareUpload,
  type ReceivedFile,
  readingOf,
  timesOf,
  type WantedUpload,
  withPendingReadAgain,
} from './upload-reading.ts';
import { withId } from './with-id.ts';

/** Jobs that are kept; each has what is known of its columns. */
const MOST_JOBS = 1_000;

interface Wanted extends WantedUpload {
  readonly startSkill: boolean;
  readonly expirationDate: string;
  readonly skillId?: number;
  readonly defaultTimeZone?: string;
}

export const uploadCallingList: OperationHandler = {
  prepare: prepareUpload,
  apply(sandbox, context) {
    const wanted = context.value as Wanted;
    const list = withId(callListsOf(sandbox.tenant.tenant), context, 'listId');
    const received = fileOf(context.body, wanted);
    const uploads = withoutStale(context.state.uploads, context.startedAt);
    if (!hasSpace(sandbox, uploads, sizeOfFile(received.file)))
      return reject(rawFinding('body-too-large', '', { limit: String(sandbox.memory.limit / 2) }));
    const job = jobOf(context, list, uploads, received);
    if (isRejection(job)) return job;
    const state = { ...context.state, uploads: { ...uploads, jobs: [...uploads.jobs, job], lastJob: job.id } };
    return {
      body: { jobId: job.id },
      found: [...problemsOf(job, '/listFile'), ...undialedFound(sandbox, context, list, wanted)],
      state: withSkill(sandbox, { state, now: context.startedAt }, list, wanted),
    };
  },
};

/** What is uploaded, in memory or in files, takes half of what may be used in memory, over all sandboxes (AS-411). */
function hasSpace({ memory }: Sandbox, uploads: Uploads, size: number): boolean {
  const used = Math.max(memory.use().uploads, sizeOfUploads(uploads));
  return uploads.jobs.length < MOST_JOBS && used + size <= memory.limit / 2;
}

function jobOf(
  { value, startedAt, state, request }: Inspected,
  list: CallList,
  uploads: Uploads,
  received: ReceivedFile,
): UploadJob | Rejection {
  const { forceOverwrite: isReplacing, defaultTimeZone = '' } = value as Wanted;
  const timeZone = zoneOfUpload(defaultTimeZone) ?? undefined;
  const { file, digest } = received;
  const same = jobsOf(list, uploads).find((each) => each.digest === digest);
  if (same !== undefined && !isReplacing)
    return reject(rawFinding('list-file-known', '/listFile', { value: String(same.id) }));
  const { mapping } = list;
  if (mapping === undefined) throw new Error('the rules let a list without a mapping pass');
  const { revision, steps } = readingOf(list, state, received, isReplacing);
  const { upload } = request.prepared ?? {};
  const read = upload?.revision === revision ? upload.read : atOnce(steps);
  const absent = columnsOf(mapping).find((column) => !isSpreadsheet(file) && !read.columns.includes(column));
  if (absent !== undefined)
    return reject(rawFinding('list-file-columns', '/listFile', { value: absent, form: formOf(file, read.columns) }));
  return {
    ...read,
    ...timesOf(read, list.id, uploads.jobs, startedAt),
    id: uploads.lastJob + 1,
    listId: list.id,
    listName: list.name,
    submitted: startedAt,
    isCanceled: false,
    isReplacing,
    digest,
    mapping,
    ...(timeZone !== undefined && { timeZone }),
    removed: [],
  };
}

function columnsOf({ externalIdColumn, destinations }: ListMapping): readonly string[] {
  return [externalIdColumn, ...destinations];
}

/** What was replaced or canceled is not read again: only its job stays. */
function withoutStale(uploads: Uploads, now: number): Uploads {
  const jobs = uploads.jobs.map((job) => {
    const isStale = job.isCanceled || (isComplete(job, now) && !jobsInList(uploads, job.listId, now).includes(job));
    return isStale && sizeOfFile(job.file) > 0 ? withoutFile(job) : job;
  });
  return { ...uploads, jobs };
}

/** The skill dials the list from now on, and is started where that is wanted. */
function withSkill(
  { tenant }: Sandbox,
  { state, now }: { readonly state: SandboxState; readonly now: number },
  list: CallList,
  { skillId, startSkill }: Wanted,
): SandboxState {
  if (skillId === undefined) return state;
  const index = callListsOf(tenant.tenant).findIndex(({ id }) => id === list.id);
  const { skills = [] } = list;
  const value = skills.includes(skillId) ? skills : [...skills, skillId];
  const dialed = withTenantPatch(state, [{ op: 'add', path: `/callLists/${index}/skills`, value }], now);
  const place = tenant.tenant.skills.findIndex((each) => each.skillId === skillId);
  if (!startSkill || tenant.skill(skillId)?.isRunning) return dialed;
  return withTenantPatch(dialed, [{ op: 'add', path: `/skills/${place}/isRunning`, value: true }], now);
}

function shownJob(job: UploadJob, now: number) {
  return {
    jobId: job.id,
    listId: job.listId,
    listName: job.listName,
    startDate: isoOf(job.starts),
    submitDate: isoOf(job.submitted),
    ...(isComplete(job, now) && { completedDate: isoOf(job.ends) }),
    isComplete: isComplete(job, now),
    isCancelled: job.isCanceled,
  };
}

export const listUploadJobs: OperationHandler = {
  apply(sandbox, context) {
    const { startDate, endDate } = context.request.parameters.query as { startDate: string; endDate: string };
    const all = context.state.uploads.jobs
      .filter(({ submitted }) => instantOf(startDate) <= submitted && submitted < instantOf(endDate))
      .map((job) => shownJob(job, context.startedAt));
    const page = pageOf(sandbox, context, all);
    const { items, totalRecords, links } = page;
    const { businessUnitId } = sandbox.tenant;
    return {
      body: { _links: links, businessUnitId, lastPollTime: isoOf(context.startedAt), totalRecords, uploadJobs: items },
    };
  },
};

export const getUploadJob: OperationHandler = {
  apply(sandbox, context) {
    const job = jobNamed(context);
    if (isRejection(job)) return job;
    const page = pageOf(sandbox, context, [shownJob(job, context.startedAt)]);
    return { body: { uploadJobs: page.items }, found: problemsOf(job, 'path/jobId') };
  },
};

export const cancelUploadJob: OperationHandler = {
  apply(sandbox, context) {
    const job = jobNamed(context);
    if (isRejection(job)) return job;
    if (job.isCanceled || isComplete(job, context.startedAt)) return {};
    const { uploads } = context.state;
    const jobs = uploads.jobs.map((each) => (each === job ? { ...withoutFile(each), isCanceled: true } : each));
    const list = callListsOf(sandbox.tenant.tenant).find(({ id }) => id === job.listId);
    const canceled = { ...uploads, jobs };
    const after = list === undefined ? canceled : withPendingReadAgain(canceled, list, context.startedAt);
    return { state: { ...context.state, uploads: after } };
  },
};

function jobNamed({ request, state }: Inspected): UploadJob | Rejection {
  const id = request.parameters.path['jobId'];
  const job = state.uploads.jobs.find((each) => each.id === id);
  return job ?? reject(rawFinding('upload-job-unknown', 'path/jobId', { value: String(id) }));
}
