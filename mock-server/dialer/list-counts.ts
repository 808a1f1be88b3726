import type { CallList, TenantIndex } from '../../contracts/internal.ts';
import type { CallRecord } from '../admin-types/index.ts';
import type { SandboxState } from '../exchange/index.ts';
import { jobsInList, recordCount } from '../lists/index.ts';
import { isDone, outcomesOf, type RecordOutcome, retriesOf } from './record-outcome.ts';

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
  const outcomes = outcomesOf(calls, list.id, state.uploads, now);
  return { list, state, now, outcomes, most: mostAttempts(tenant, list) };
}

function mostAttempts(tenant: TenantIndex, { skills = [] }: CallList): number {
  const skill = skills.map((id) => tenant.skill(id)).find((each) => each !== undefined);
  return skill === undefined ? Number.POSITIVE_INFINITY : retriesOf(skill).most;
}

/** How many records of each kind a calling list has; `leftOut` are rows of uploads that are not among them. */
export function countsOf({ list: { id, records = [] }, state, now, outcomes, most }: ListAt) {
  const count = (is: (record: TenantRecord) => boolean) => records.filter(is).length;
  const jobs = jobsInList(state.uploads, id, now);
  const [uploaded, withNumber] = jobs.reduce(
    ([all, valid], job) => [
      all + recordCount(job),
      job.batches.reduce((sum, batch) => sum + batch.valid, valid) - job.removed.filter((each) => each.isValid).length,
    ],
    [0, 0],
  ) as [number, number];
  const leftOut = jobs.reduce((sum, job) => job.batches.reduce((all, batch) => all + batch.leftOut, sum), 0);
  const dialed = [...outcomes.values()].filter(({ last }) => last.state === 'ended' || last.state === 'not-dialed');
  const done = dialed.filter((outcome) => isDone(outcome, [outcome.last.number], most)).length;
  return {
    total: records.length + uploaded,
    leftOut,
    valid: count(({ number }) => number !== undefined) + withNumber,
    final: count(({ isFinal = false }) => isFinal) + done,
    retried:
      count(({ externalId, isFinal = false, attempts = 0 }) => !isFinal && attempts > 0 && !outcomes.has(externalId)) +
      (outcomes.size - done),
    uploadedAt: jobs.at(-1)?.ends,
  };
}
