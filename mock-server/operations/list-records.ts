import type { CallList } from '../../contracts/internal.ts';
import { instantOf } from '../../contracts/time/index.ts';
import { isDone, type ListAt, listAt, type RecordOutcome, whyNever } from '../dialer/index.ts';
import type { Inspected } from '../exchange/index.ts';
import { jobsInList, type ListRecord, recordsIn, type UploadedRecord } from '../lists/index.ts';
import type { Sandbox } from '../sandbox/index.ts';

/** A list as it is at a request, whose handler has prepared the calls. */
export function listAtRequest(
  { tenant }: Sandbox,
  { state, startedAt: now, request }: Inspected,
  list: CallList,
): ListAt {
  const calls = request.prepared?.calls;
  if (calls === undefined) throw new Error('the calls were not prepared');
  return listAt(tenant, list, { state, now, calls });
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
  { list, state, now, outcomes, most }: ListAt,
  { finalized, since, listChange = 0 }: RecordsWanted = {},
  skip = 0,
): Generator<RecordShown> {
  const jobs = jobsInList(state.uploads, list.id, now);
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
      if (since !== undefined && changed < since && (outcome === undefined || timeOf(outcome) < since)) continue;
      const isFinal =
        whyNever(record, most) !== undefined ||
        (outcome !== undefined && isDone(outcome, record.numbers, most, record.attempts));
      if (finalized !== undefined && finalized !== isFinal) continue;
      if (left > 0) left -= 1;
      else yield shown(record, record.attempts + (outcome?.attempts ?? 0), isFinal);
    }
  }
}

function timeOf({ last: { at, history } }: RecordOutcome): number {
  return instantOf(history.at(-1)?.at ?? at);
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
