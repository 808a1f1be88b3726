import type { CallList, TenantIndex } from '../../contracts/internal.ts';
import type { CallRecord } from '../admin-types/index.ts';
import { isDone, outcomesOf, type RecordOutcome, retriesOf } from '../dialer/index.ts';
import type { Inspected, SandboxState } from '../exchange/index.ts';
import { jobsInList, type ListRecord, recordCount, recordsIn, type UploadedRecord } from '../lists/index.ts';
import type { Sandbox } from '../sandbox/index.ts';

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

/** A list as it is at a request, whose handler has prepared the calls. */
export function listAt({ tenant }: Sandbox, { state, startedAt: now, request }: Inspected, list: CallList): ListAt {
  const calls: readonly CallRecord[] | undefined = request.prepared?.calls;
  if (calls === undefined) throw new Error('the calls were not prepared');
  const outcomes = outcomesOf(calls, list.id, jobsInList(state.uploads, list.id, now));
  return { list, state, now, outcomes, most: mostAttempts(tenant, list) };
}

function mostAttempts(tenant: TenantIndex, { skills = [] }: CallList): number {
  const skill = skills.map((id) => tenant.skill(id)).find((each) => each !== undefined);
  return skill === undefined ? Number.POSITIVE_INFINITY : retriesOf(skill).most;
}

/** How many records of each kind a calling list has. */
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
  const dialed = [...outcomes.values()].filter(({ last }) => last.state === 'ended' || last.state === 'not-dialed');
  const done = dialed.filter((outcome) => isDone(outcome, [outcome.last.number], most)).length;
  return {
    total: records.length + uploaded,
    valid: count(({ number }) => number !== undefined) + withNumber,
    final: count(({ isFinal = false }) => isFinal) + done,
    retried:
      count(({ externalId, isFinal = false, attempts = 0 }) => !isFinal && attempts > 0 && !outcomes.has(externalId)) +
      (outcomes.size - done),
    uploadedAt: jobs.at(-1)?.ends,
  };
}

/** A record as the ACD API shows it (OP-27). */
export interface RecordShown {
  readonly externalId: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly icAttempts: number;
  readonly icFinalStatus: string;
  readonly destinations: readonly { readonly formattedDestination: string }[];
  readonly otherFields?: UploadedRecord['otherFields'];
}

/** The records of a list from the one after `skip` on; read one by one, for there may be many. */
export function* recordsOfList(
  { list, state, now, outcomes, most }: ListAt,
  finalized?: boolean,
  skip = 0,
): Generator<RecordShown> {
  const isDirect = finalized === undefined;
  let left = isDirect ? 0 : skip;
  for (const record of recordsIn(list, jobsInList(state.uploads, list.id, now), isDirect ? skip : 0)) {
    const outcome = outcomes.get(record.externalId);
    const isFinal = record.isFinal || (outcome !== undefined && isDone(outcome, record.numbers, most));
    if (finalized !== undefined && finalized !== isFinal) continue;
    if (left > 0) left -= 1;
    else yield shown(record, record.attempts + (outcome?.attempts ?? 0), isFinal);
  }
}

function shown(
  { externalId, firstName, lastName, numbers, otherFields }: ListRecord,
  attempts: number,
  isFinal: boolean,
): RecordShown {
  return {
    externalId,
    ...(firstName !== undefined && { firstName }),
    ...(lastName !== undefined && { lastName }),
    icAttempts: attempts,
    icFinalStatus: isFinal ? 'Finalized' : '',
    destinations: numbers.map((number) => ({ formattedDestination: number })),
    ...(otherFields.length > 0 && { otherFields }),
  };
}
