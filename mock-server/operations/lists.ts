import { type CallList, callListsOf } from '../../contracts/internal.ts';
import { instantOf, isoOf } from '../../contracts/time/index.ts';
import { countsOf } from '../dialer/index.ts';
import { type Inspected, isRejection, type Rejection } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { prepareCalls } from './agents.ts';
import { lastChange, MADE } from './last-changes.ts';
import { listAtRequest, type RecordShown, recordsOfList } from './list-records.ts';
import type { OperationHandler } from './operation-handler.ts';
import { only, pageOf, readPage } from './paging.ts';
import { withId } from './with-id.ts';

const MOST_RECORDS = 10_000;

function changeOf(sandbox: Sandbox, { id, createDate, lastUpdateTime = createDate }: CallList): number {
  return lastChange(sandbox, `callLists/${id}`, lastUpdateTime);
}

/** A calling list with its counts. */
export function shownList(sandbox: Sandbox, context: Inspected, list: CallList) {
  const { tenant } = sandbox;
  const { total, leftOut, valid, final, retried, uploadedAt } = countsOf(listAtRequest(sandbox, context, list));
  const { createDate = MADE } = list;
  const changed = Math.max(changeOf(sandbox, list), uploadedAt ?? 0);
  return {
    listId: list.id,
    listName: list.name,
    status: list.isActive === false ? 'Inactive' : 'Active',
    createDate,
    updateDate: isoOf(changed),
    uploadDate: uploadedAt === undefined ? createDate : isoOf(uploadedAt),
    totalRecords: total + leftOut,
    validRecords: valid,
    invalidRecords: total + leftOut - valid,
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
  prepare: prepareCalls,
  apply(sandbox, context) {
    const lists = callListsOf(sandbox.tenant.tenant).map((list) => shownList(sandbox, context, list));
    const page = pageOf(sandbox, context, lists);
    const { items, totalRecords, links } = page;
    if (totalRecords === 0) return { reply: 'acd_no_content' };
    return { body: { _links: links, totalRecords, callingLists: items } };
  },
};

export const getCallingList: OperationHandler = {
  prepare: prepareCalls,
  apply(sandbox, context) {
    const { includeRecords } = context.request.parameters.query;
    const list = withId(callListsOf(sandbox.tenant.tenant), context, 'listId');
    const page = pageOfRecords(sandbox, context, list);
    const { listId, listName, status, totalRecords, validRecords, invalidRecords, finalizedRecords } = shownList(
      sandbox,
      context,
      list,
    );
    const own = { listId, listName, status, totalRecords, validRecords, invalidRecords, finalizedRecords };
    return { body: { resultSet: { ...own, ...(includeRecords === true && { contactRecords: page }) } } };
  },
};

/** Without an order only the records of the page are read. */
function pageOfRecords(
  sandbox: Sandbox,
  context: Inspected,
  list: CallList,
): readonly Partial<RecordShown>[] | Rejection {
  const { finalized, includeRecords, updatedSince } = context.request.parameters.query as {
    readonly finalized?: boolean;
    readonly includeRecords?: boolean;
    readonly updatedSince?: string;
  };
  const asked = readPage(sandbox, context, MOST_RECORDS);
  if (isRejection(asked)) return asked;
  if (includeRecords !== true) return [];
  const { skip, top, order, fields } = asked;
  const at = listAtRequest(sandbox, context, list);
  const wanted = {
    finalized,
    since: updatedSince === undefined ? undefined : instantOf(updatedSince),
    listChange: changeOf(sandbox, list),
  };
  if (order !== undefined) {
    const page = pageOf(sandbox, context, [...recordsOfList(at, wanted)], MOST_RECORDS);
    return isRejection(page) ? page : page.items;
  }
  const items: Partial<RecordShown>[] = [];
  for (const record of recordsOfList(at, wanted, skip)) {
    if (items.length === top) break;
    items.push(fields.length === 0 ? record : only(record, fields));
  }
  return items;
}
