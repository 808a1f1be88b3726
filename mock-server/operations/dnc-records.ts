import {
  comparedNumber,
  type DoNotCallRecord,
  doNotCallGroupsOf,
  doNotCallRecordsOf,
} from '../../contracts/internal.ts';
import { isoOf, readInstant, writtenInstant } from '../../contracts/time/index.ts';
import type { Inspected, SandboxState } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { afterAdvancing, withTenantPatch } from './change-tenant.ts';
import { canBeListed, formattedNumber, isInForce, isListed } from './dnc-number.ts';
import type { OperationHandler } from './operation-handler.ts';
import { withId } from './with-id.ts';

/** Numbers that requests have added, of all groups: they lie in memory (AS-406). */
const MOST_ADDED = 100_000;

interface Wanted {
  readonly phoneNumber: string | number;
  readonly expiredDate?: string;
}

interface RecordResult {
  readonly success: boolean;
  readonly formattedPhone: string;
  readonly error: string;
}

/** The group that the path names, while a request changes it. */
interface ChangingGroup {
  readonly index: number;
  /** By the number as it is compared. */
  readonly records: Map<string, DoNotCallRecord>;
  readonly now: number;
  /** How many more can be added. */
  space: number;
}

export const addDncRecords: OperationHandler = {
  prepare: afterAdvancing,
  apply(sandbox, context) {
    const { resultSet, state } = changed(sandbox, context, add);
    return { body: { resultSet }, state };
  },
};

export const removeDncRecords: OperationHandler = {
  prepare: afterAdvancing,
  apply(sandbox, context) {
    const { resultSet, state } = changed(sandbox, context, remove);
    return { body: resultSet, state };
  },
};

type ChangeOfOne = (group: ChangingGroup, wanted: Wanted, key: string) => string;

/** Does one thing to each number of the request; what it gives is the error of that number, or an empty text. */
function changed(sandbox: Sandbox, context: Inspected, change: ChangeOfOne) {
  const group = groupOf(sandbox, context);
  const { dncGroupRecords } = context.value as { readonly dncGroupRecords: readonly Wanted[] };
  const recordResults = dncGroupRecords.map((wanted): RecordResult => {
    const number = String(wanted.phoneNumber);
    const error = canBeListed(number) ? change(group, wanted, comparedNumber(number)) : 'Invalid phoneNumber';
    return { success: error === '', formattedPhone: formattedNumber(number), error };
  });
  const errorCount = recordResults.filter(({ success }) => !success).length;
  const isChanged = errorCount < recordResults.length;
  return {
    resultSet: { errorCount, recordResults },
    state: isChanged ? withRecords(context.state, group) : context.state,
  };
}

function add(group: ChangingGroup, { phoneNumber, expiredDate = '' }: Wanted, key: string): string {
  const until = readInstant(writtenInstant(expiredDate) ?? '');
  if (expiredDate !== '' && until === undefined) return 'Invalid expiredDate';
  if (!group.records.has(key)) {
    if (group.space === 0) return `The fake keeps ${MOST_ADDED} added numbers`;
    group.space -= 1;
  }
  group.records.set(key, {
    number: String(phoneNumber),
    dateCollected: isoOf(group.now),
    ...(until !== undefined && { expiredDate: isoOf(until) }),
  });
  return '';
}

function remove(group: ChangingGroup, _: Wanted, key: string): string {
  const record = group.records.get(key);
  if (record === undefined || !isInForce(record, group.now)) return 'phoneNumber is not in the group';
  group.records.set(key, { ...record, expiredDate: isoOf(group.now) });
  return '';
}

function groupOf({ tenant: { tenant } }: Sandbox, context: Inspected): ChangingGroup {
  const groups = doNotCallGroupsOf(tenant);
  const group = withId(groups, context, 'groupId');
  const listed = doNotCallRecordsOf(group).filter((record) => isListed(record, context.startedAt));
  const added = groups.reduce((sum, { records = [] }) => sum + records.length, 0);
  return {
    index: groups.indexOf(group),
    records: new Map(listed.map((record) => [comparedNumber(record.number), record])),
    now: context.startedAt,
    space: Math.max(0, MOST_ADDED - added),
  };
}

/** Each key is set as a whole, so that only the last change of it counts. */
function withRecords(state: SandboxState, { index, records, now }: ChangingGroup): SandboxState {
  const all = [...records.values()];
  const isDated = ({ dateCollected, expiredDate }: DoNotCallRecord) => (dateCollected ?? expiredDate) !== undefined;
  const values = {
    numbers: all.filter((record) => !isDated(record)).map(({ number }) => number),
    records: all.filter(isDated),
    lastUpdateTime: isoOf(now),
  };
  return Object.entries(values).reduce(
    (after, [key, value]) => withTenantPatch(after, [{ op: 'add', path: `/doNotCall/${index}/${key}`, value }], now),
    state,
  );
}
