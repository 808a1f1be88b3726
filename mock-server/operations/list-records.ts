import type { CallList } from '../../contracts/internal.ts';
import { isDone, type ListAt, listAt } from '../dialer/index.ts';
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
