import type { CallList } from '../../contracts/internal.ts';
import { instantOf } from '../../contracts/time/index.ts';
import type { CallRecord } from '../admin-types/index.ts';
import { callsBesideList, isDone, type ListAt, listAt, whyNever } from '../dialer/index.ts';
import type { Inspected } from '../exchange/index.ts';
import { jobsInList, type ListRecord, recordsIn, type UploadedRecord } from '../lists/index.ts';
import type { Sandbox } from '../sandbox/index.ts';

/** A list as it is at a request, whose handler has prepared the calls. */
export function listAtRequest(
  { tenant }: Sandbox,
  { state, startedAt: now, request }: Inspected,
  list: CallList,
): ListAt & Pick<RecordsAt, 'calls'> {
  const calls = request.prepared?.calls;
  if (calls === undefined) throw new Error('the calls were not prepared');
  return { ...listAt(tenant, list, { state, now, calls }), calls };
}

interface RecordsAt extends ListAt {
  /** All of the sandbox, oldest first. */
  readonly calls: readonly CallRecord[];
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

/** The records that are wanted; all of them where nothing is said. Times are milliseconds since 1970. */
interface RecordsWanted {
  readonly finalized?: boolean | undefined;
  /** Those that changed then or later: by their upload, by a call, or with the list, which changed at `listChange`. */
  readonly since?: number | undefined;
  readonly listChange?: number;
}

/** The records of a list from the one after `skip` on; read one by one, for there may be many. */
export function* recordsOfList(
  { list, state, now, outcomes, most, calls }: RecordsAt,
  { finalized, since, listChange = 0 }: RecordsWanted = {},
  skip = 0,
): Generator<RecordShown> {
  const jobs = jobsInList(state.uploads, list.id, now);
  const beside = callsBesideList(calls, list.id, state, now);
  const isDirect = finalized === undefined && since === undefined;
  let left = isDirect ? 0 : skip;
  const sources =
    since === undefined
      ? [{ records: recordsIn(list, jobs, isDirect ? skip : 0), changed: 0 }]
      : [
          { records: recordsIn(list, []), changed: listChange },
          ...jobs.map((job) => ({ records: recordsIn({ ...list, records: [] }, [job]), changed: job.ends })),
        ];
  for (const { records, changed } of sources) {
    for (const record of records) {
      const outcome = outcomes.get(record.externalId);
      const others = beside.get(record.externalId) ?? [];
      if (since !== undefined && changed < since && !hasChanged(since, outcome?.last, others.at(-1))) continue;
      const isFinal =
        whyNever(record, most) !== undefined ||
        (outcome !== undefined && isDone(outcome, record.numbers, most, record.attempts));
      if (finalized !== undefined && finalized !== isFinal) continue;
      if (left > 0) left -= 1;
      else yield shown(record, record.attempts + (outcome?.attempts ?? 0) + others.length, isFinal);
    }
  }
}

/** Whether one of the last calls to a record came to its state at a time or later. */
function hasChanged(since: number, ...calls: readonly (CallRecord | undefined)[]): boolean {
  return calls.some((call) => call !== undefined && instantOf(call.history.at(-1)?.at ?? call.at) >= since);
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
