import { bareNumber, type CallList, callListsOf, doNotCallGroupsOf } from '../../contracts/internal.ts';
import { instantOf } from '../../contracts/time/index.ts';
import { type Inspected, isRejection } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { OperationHandler } from './operation-handler.ts';
import { pageOf } from './paging.ts';

/** When lists, groups and their records were made and changed (AS-165). */
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

/** The item that the path names; a rule has seen that there is one. */
function withId<T extends { readonly id: number }>(items: readonly T[], { request }: Inspected, name: string): T {
  const found = items.find(({ id }) => id === request.parameters.path[name]);
  if (found === undefined) throw new Error('the rules let an unknown id pass');
  return found;
}

const GROUP_FIELDS = [
  'dncGroupId', 'dncGroupName', 'dncGroupDescription', 'isActive', 'isRemoved', 'validRecords', 'createDate',
  'lastUpdateTime',
] as const; // biome-ignore format: a list reads better filled

export const listDncGroups: OperationHandler = {
  apply(sandbox, context) {
    const { updatedSince = MADE } = context.request.parameters.query as { readonly updatedSince?: string };
    const groups = instantOf(updatedSince) > instantOf(MADE) ? [] : doNotCallGroupsOf(sandbox.tenant.tenant);
    const all = groups.map(({ id, name, description = '', numbers }) => ({
      dncGroupId: id,
      dncGroupName: name,
      dncGroupDescription: description,
      isActive: true,
      isRemoved: false,
      validRecords: numbers.length,
      createDate: MADE,
      lastUpdateTime: MADE,
    }));
    const page = pageOf(sandbox, context, all, GROUP_FIELDS, all.length);
    if (isRejection(page)) return page;
    if (page.totalRecords === 0) return { reply: 'acd_no_content' };
    return { body: { resultSet: { dncGroups: page.items, totalGroups: page.totalRecords } } };
  },
};

const NUMBER_FIELDS = ['recordId', 'phoneNumber', 'formattedPhone', 'dateCollected', 'lastUpdateTime'] as const;

export const listDncRecords: OperationHandler = {
  apply(sandbox, context) {
    const { numbers } = withId(doNotCallGroupsOf(sandbox.tenant.tenant), context, 'groupId');
    const all = numbers.map((number, index) => ({
      recordId: index + 1,
      phoneNumber: comparedNumber(number),
      formattedPhone: formatted(number),
      dateCollected: MADE,
      lastUpdateTime: MADE,
    }));
    const page = pageOf(sandbox, context, all, NUMBER_FIELDS);
    if (isRejection(page)) return page;
    if (page.totalRecords === 0) return { reply: 'acd_no_content' };
    return { body: { resultSet: { dncRecords: page.items, totalRecords: page.totalRecords } } };
  },
};

export const searchDncGroups: OperationHandler = {
  apply({ tenant }, { value }) {
    const wanted = comparedNumber((value as { readonly phoneNumber: string }).phoneNumber);
    const searchResults = doNotCallGroupsOf(tenant.tenant)
      .filter(({ numbers }) => numbers.some((number) => comparedNumber(number) === wanted))
      .map(({ id, name, description = '' }) => ({
        dncGroupId: id,
        dncGroupName: name,
        dncGroupDescription: description,
        formattedPhone: formatted(wanted),
        dateCollected: MADE,
        lastUpdateTime: MADE,
      }));
    return searchResults.length === 0 ? { reply: 'acd_no_content' } : { body: { searchResults } };
  },
};

/** A number as it is compared: its digits, without the country digit of North America (DOC-314). */
function comparedNumber(number: string): string {
  return bareNumber(number)
    .replace(/\D/g, '')
    .replace(/^1(?=\d{10}$)/, '');
}

function formatted(number: string): string {
  return comparedNumber(number).replace(/^(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
}
