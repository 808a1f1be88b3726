import {
  comparedNumber,
  type DoNotCallGroup,
  doNotCallGroupsOf,
  doNotCallRecordsOf,
  FIRST_GROUP,
} from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import { afterAdvancing, rejectIfFull, withCreated } from './change-tenant.ts';
import { formattedNumber, isInForce, isListed } from './dnc-number.ts';
import { lastChange, MADE, updatedSince } from './last-changes.ts';
import type { OperationHandler } from './operation-handler.ts';
import { pageOf } from './paging.ts';
import { withId } from './with-id.ts';

function shownGroup(group: DoNotCallGroup, now: number, changedAt = now) {
  const { id, name, description = '', isActive = true, createDate = MADE } = group;
  return {
    dncGroupId: id,
    dncGroupName: name,
    dncGroupDescription: description,
    isActive,
    isRemoved: false,
    validRecords: doNotCallRecordsOf(group).filter((record) => isInForce(record, now)).length,
    createDate,
    lastUpdateTime: isoOf(changedAt),
  };
}

export const listDncGroups: OperationHandler = {
  apply(sandbox, context) {
    const changedAt = ({ id, createDate, lastUpdateTime = createDate }: DoNotCallGroup) =>
      lastChange(sandbox, `doNotCall/${id}`, lastUpdateTime);
    const groups = updatedSince(context, doNotCallGroupsOf(sandbox.tenant.tenant), changedAt);
    const all = groups.map((group) => shownGroup(group, context.startedAt, changedAt(group)));
    const page = pageOf(sandbox, context, all, all.length);
    if (page.totalRecords === 0) return { reply: 'acd_no_content' };
    return { body: { resultSet: { dncGroups: page.items, totalGroups: page.totalRecords } } };
  },
};

/** A group without numbers that scrubs no skill (AS-405). */
export const createDncGroup: OperationHandler = {
  prepare: afterAdvancing,
  apply({ tenant: { tenant } }, { value, state, startedAt }) {
    const full = rejectIfFull(state);
    if (full !== undefined) return full;
    const { dncGroupName: name, dncGroupDescription: description = '' } = value as {
      readonly dncGroupName: string;
      readonly dncGroupDescription?: string;
    };
    const id = Math.max(FIRST_GROUP - 1, ...doNotCallGroupsOf(tenant).map((each) => each.id)) + 1;
    const group = { id, name, description, numbers: [], scrubbedSkills: [], createDate: isoOf(startedAt) };
    return {
      body: { dncGroups: [shownGroup(group, startedAt)] },
      state: withCreated(state, 'doNotCall', tenant.doNotCall, [group], startedAt),
    };
  },
};

export const listDncRecords: OperationHandler = {
  apply(sandbox, context) {
    const group = withId(doNotCallGroupsOf(sandbox.tenant.tenant), context, 'groupId');
    const all = doNotCallRecordsOf(group)
      .map((record, index) => ({ record, recordId: index + 1 }))
      .filter(({ record }) => isListed(record, context.startedAt))
      .map(({ record: { number, dateCollected = MADE, expiredDate }, recordId }) => ({
        recordId,
        phoneNumber: comparedNumber(number),
        formattedPhone: formattedNumber(number),
        dateCollected,
        ...(expiredDate !== undefined && { expiredDate }),
        lastUpdateTime: dateCollected,
      }));
    const page = pageOf(sandbox, context, all);
    if (page.totalRecords === 0) return { reply: 'acd_no_content' };
    const key = sandbox.contract.variants['dnc-records-key'];
    return { body: { resultSet: { [key]: page.items, totalRecords: page.totalRecords } } };
  },
};

export const searchDncGroups: OperationHandler = {
  apply({ tenant }, { value, startedAt }) {
    const wanted = comparedNumber(String((value as { readonly phoneNumber: string | number }).phoneNumber));
    const searchResults = doNotCallGroupsOf(tenant.tenant).flatMap((group) => {
      const found = doNotCallRecordsOf(group).find(
        (record) => comparedNumber(record.number) === wanted && isInForce(record, startedAt),
      );
      if (found === undefined) return [];
      const { dateCollected = MADE, expiredDate } = found;
      return [
        {
          dncGroupId: group.id,
          dncGroupName: group.name,
          dncGroupDescription: group.description ?? '',
          formattedPhone: formattedNumber(wanted),
          dateCollected,
          ...(expiredDate !== undefined && { expiredDate }),
          lastUpdateTime: dateCollected,
        },
      ];
    });
    return searchResults.length === 0 ? { reply: 'acd_no_content' } : { body: { searchResults } };
  },
};
