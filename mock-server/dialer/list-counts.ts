import type { CallList, TenantIndex } from '../../contracts/internal.ts';
import type { CallRecord } from '../admin-types/index.ts';
import type { SandboxState } from '../exchange/index.ts';
import { isNumber, jobsInList, recordCount, type UploadJob } from '../lists/index.ts';
import { whyNever } from './list-cursor.ts';
import { isDone, outcomesOf, type RecordOutcome, retriesIn } from './record-outcome.ts';

type TenantRecord = NonNullable<CallList['records']>[number];

/** A list with its records, and what has come of dialing them. */
export interface ListAt {
  readonly list: CallList;
  readonly state: SandboxState;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly outcomes: ReadonlyMap<string, RecordOutcome>;
  /** How often a record is dialed. */
  readonly most: number;
}

/** A list as it is at a time, with the outcomes of its calls. */
export function listAt(
  tenant: TenantIndex,
  list: CallList,
  { state, now, calls }: Pick<ListAt, 'state' | 'now'> & { readonly calls: readonly CallRecord[] },
): ListAt {
  const outcomes = outcomesOf(calls, list.id, state, now);
  return { list, state, now, outcomes, most: retriesIn(tenant, list).most };
}

/** How many records of each kind a calling list has; `leftOut` are rows of uploads that are not among them. */
export function countsOf({ list: { id, records = [] }, state, now, outcomes, most }: ListAt) {
  const jobs = jobsInList(state.uploads, id, now);
  const uploaded = jobs.reduce((sum, job) => sum + recordCount(job), 0);
  const withNumber = jobs.reduce((sum, job) => sum + validCount(job), 0);
  const leftOut = jobs.reduce((sum, job) => job.batches.reduce((all, batch) => all + batch.leftOut, sum), 0);
  const never = new Set(records.filter((record) => isNever(record, most)).map(({ externalId }) => externalId));
  const before = new Map(records.map(({ externalId, attempts = 0 }) => [externalId, attempts]));
  const called = [...outcomes].filter(([externalId]) => !never.has(externalId));
  const done = called.filter(([externalId, outcome]) =>
    isDone(outcome, [outcome.last.number], most, before.get(externalId) ?? 0),
  ).length;
  const calledBefore = records.filter(
    ({ externalId, attempts = 0 }) => attempts > 0 && !never.has(externalId) && !outcomes.has(externalId),
  );
  return {
    total: records.length + uploaded,
    leftOut,
    valid: records.filter(hasNumber).length + withNumber,
    final: never.size + (uploaded - withNumber) + done,
    retried: calledBefore.length + (called.length - done),
    uploadedAt: jobs.at(-1)?.ends,
  };
}

function validCount({ batches, removed }: UploadJob): number {
  return batches.reduce((sum, { valid }) => sum + valid, 0) - removed.filter(({ isValid }) => isValid).length;
}

function hasNumber({ number }: TenantRecord): boolean {
  return number !== undefined && isNumber(number);
}

/** Whether a record of the tenant is never dialed. */
function isNever({ number, attempts = 0, isFinal = false }: TenantRecord, most: number): boolean {
  return whyNever({ numbers: number === undefined ? [] : [number], attempts, isFinal }, most) !== undefined;
}
