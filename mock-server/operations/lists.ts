import { type CallList, callListsOf } from '../../contracts/internal.ts';
import { isRejection } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { OperationHandler } from './operation-handler.ts';
import { pageOf } from './paging.ts';
import { withId } from './with-id.ts';

/** When lists were made and changed (AS-165). */
const MADE = '2020-01-01T00:00:00.000Z';
const MOST_RECORDS = 10_000;

type ListRecord = NonNullable<CallList['records']>[number];

/** How many records of each kind a calling list has. */
function countsOf({ records = [] }: CallList) {
  const count = (is: (record: ListRecord) => boolean) => records.filter(is).length;
  const valid = count(({ number }) => number !== undefined);
  const final = count(({ isFinal = false }) => isFinal);
  const retried = count(({ isFinal = false, attempts = 0 }) => !isFinal && attempts > 0);
  return { total: records.length, valid, final, retried };
}

function shownList({ tenant }: Sandbox, list: CallList) {
  const { total, valid, final, retried } = countsOf(list);
  return {
    listId: list.id,
    listName: list.name,
    status: list.isActive === false ? 'Inactive' : 'Active',
    createDate: MADE,
    updateDate: MADE,
    uploadDate: MADE,
    totalRecords: total,
    validRecords: valid,
    invalidRecords: total - valid,
    finalizedRecords: final,
    prospectiveContactCount: total - final,
    skills: (list.skills ?? []).map((id) => ({
      skillId: String(id),
      skillName: tenant.skill(id)?.name ?? `Skill ${id}`,
      totalRecords: String(total),
      freshRecords: String(total - final - retried),
      retriedRecords: String(retried),
      finalizedRecords: String(final),
    })),
  };
}

export const listCallingLists: OperationHandler = {
  apply(sandbox, context) {
    const lists = callListsOf(sandbox.tenant.tenant).map((list) => shownList(sandbox, list));
    const page = pageOf(sandbox, context, lists, []);
    if (isRejection(page)) return page;
    const { items, totalRecords, links } = page;
    if (totalRecords === 0) return { reply: 'acd_no_content' };
    return { body: { _links: links, totalRecords, callingLists: items } };
  },
};

const RECORD_FIELDS = ['externalId', 'firstName', 'lastName', 'icAttempts', 'icFinalStatus', 'destinations'] as const;

function shownRecord({ externalId, number, firstName, lastName, attempts = 0, isFinal = false }: ListRecord) {
  return {
    externalId,
    ...(firstName !== undefined && { firstName }),
    ...(lastName !== undefined && { lastName }),
    icAttempts: attempts,
    icFinalStatus: isFinal ? 'Finalized' : '',
    destinations: number === undefined ? [] : [{ formattedDestination: number }],
  };
}

export const getCallingList: OperationHandler = {
  apply(sandbox, context) {
    const { includeRecords, finalized } = context.request.parameters.query;
    const list = withId(callListsOf(sandbox.tenant.tenant), context, 'listId');
    const records = (list.records ?? []).filter(
      ({ isFinal = false }) => finalized === undefined || isFinal === finalized,
    );
    const page = pageOf(sandbox, context, records.map(shownRecord), RECORD_FIELDS, MOST_RECORDS);
    if (isRejection(page)) return page;
    const { listId, listName, status, totalRecords, validRecords, invalidRecords, finalizedRecords } = shownList(
      sandbox,
      list,
    );
    const own = { listId, listName, status, totalRecords, validRecords, invalidRecords, finalizedRecords };
    return { body: { resultSet: { ...own, ...(includeRecords === true && { contactRecords: page.items }) } } };
  },
};
