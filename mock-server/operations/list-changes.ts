import { type CallList, callListsOf, FIRST_LIST, rawFinding } from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import type { TenantPatch } from '../admin-types/index.ts';
import { withoutProgress } from '../dialer/index.ts';
import { type Inspected, reject, type SandboxState } from '../exchange/index.ts';
import { isNumber, jobsInList, type ListMapping, recordsOf, type UploadJob, withRemovals } from '../lists/index.ts';
import { afterAdvancing, rejectIfFull, withCreated, withTenantPatch } from './change-tenant.ts';

import type { OperationHandler } from './operation-handler.ts';
import { withPendingReadAgain } from './upload-reading.ts';
import { withId } from './with-id.ts';

interface Mappings {
  readonly listName: string;
  readonly externalIdColumn: string;
  readonly firstNameColumn?: string;
  readonly lastNameColumn?: string;
  readonly timeZoneColumn?: string;
  readonly destinationMappings: readonly { readonly fieldValue: string }[];
  readonly customFieldMappings?: ListMapping['customFields'];
}

/** Creates a list; one that has the name already is mapped again (OP-56). */
/** The last version whose response to a new list is a 201 (AS-584). */
const LAST_CREATED = 7;

export const createCallingList: OperationHandler = {
  prepare: afterAdvancing,
  apply({ tenant: { tenant } }, { value, state, startedAt, request: { route } }) {
    const wanted = value as Mappings;
    const isOld = route.version !== null && route.version <= LAST_CREATED;
    const reply = isOld ? 'calling_list_created_201' : 'calling_list_created';
    const mapping = mappingOf(wanted);
    const lists = callListsOf(tenant);
    const index = lists.findIndex(({ name }) => name.toLowerCase() === wanted.listName.toLowerCase());
    const known = lists[index];
    if (known !== undefined) {
      const patch: TenantPatch = [{ op: 'add', path: `/callLists/${index}/mapping`, value: mapping }];
      return { reply, body: { listId: known.id }, state: withTenantPatch(state, patch, startedAt) };
    }
    const full = rejectIfFull(state);
    if (full !== undefined) return full;
    const id = Math.max(FIRST_LIST - 1, state.uploads.lastList, ...lists.map((each) => each.id)) + 1;
    const list = { id, name: wanted.listName, createDate: isoOf(startedAt), mapping };
    const counted = { ...state, uploads: { ...state.uploads, lastList: id } };
    const created = withCreated(counted, 'callLists', tenant.callLists, [list], startedAt);
    return { reply, body: { listId: id }, state: created };
  },
};

function mappingOf(wanted: Mappings): ListMapping {
  const {
    externalIdColumn,
    firstNameColumn = '',
    lastNameColumn = '',
    timeZoneColumn = '',
    customFieldMappings = [],
  } = wanted;
  return {
    externalIdColumn,
    ...(firstNameColumn !== '' && { firstNameColumn }),
    ...(lastNameColumn !== '' && { lastNameColumn }),
    ...(timeZoneColumn !== '' && { timeZoneColumn }),
    destinations: wanted.destinationMappings.map(({ fieldValue }) => fieldValue),
    ...(customFieldMappings.length > 0 && { customFields: customFieldMappings }),
  };
}

export const deleteCallingList: OperationHandler = {
  prepare: afterAdvancing,
  apply({ tenant }, context) {
    const { forceInactive, forceDelete } = context.value as Partial<Record<'forceInactive' | 'forceDelete', boolean>>;
    const lists = callListsOf(tenant.tenant);
    const list = withId(lists, context, 'listId');
    const index = lists.indexOf(list);
    if (forceInactive === true && forceDelete !== true) {
      const patch: TenantPatch = [{ op: 'add', path: `/callLists/${index}/isActive`, value: false }];
      return { state: withTenantPatch(context.state, patch, context.startedAt) };
    }
    const running = list.skills?.find((id) => tenant.skill(id)?.isRunning);
    if (running !== undefined && forceDelete !== true)
      return reject(rawFinding('calling-list-in-use', 'path/listId', { value: String(running) }));
    const { uploads } = context.state;
    const jobs = uploads.jobs.filter(({ listId }) => listId !== list.id);
    const lastList = Math.max(uploads.lastList, ...lists.map(({ id }) => id));
    return {
      state: withTenantPatch(
        { ...context.state, uploads: { ...uploads, jobs, lastList } },
        removal(lists, index),
        context.startedAt,
      ),
    };
  },
};

/** The lists behind move, and keep the ids that their places gave them. */
function removal(lists: readonly CallList[], index: number): TenantPatch {
  const ids = lists.map(({ id }, at) => ({ op: 'add' as const, path: `/callLists/${at}/id`, value: id }));
  return [...ids.slice(index + 1), { op: 'remove', path: `/callLists/${index}` }];
}

interface Removal {
  readonly prospectsToRemove: readonly { readonly externalId: string | number }[];
}

export const removeProspects: OperationHandler = {
  prepare: afterAdvancing,
  apply(sandbox, context) {
    const name = String(context.request.parameters.path['sourceName']).toLowerCase();
    const lists = callListsOf(sandbox.tenant.tenant);
    const index = lists.findIndex((each) => each.name.toLowerCase() === name);
    const { prospectsToRemove } = context.value as Removal;
    const wanted = new Set(prospectsToRemove.map(({ externalId }) => String(externalId)));
    const { state, found } = withoutRecords(context, lists[index] as CallList, index, wanted);
    if (found.size === 0)
      return reject(rawFinding('prospects-unknown', '/prospectsToRemove', { count: String(wanted.size) }));
    const results = (isFound: boolean, resultCode: string) =>
      [...wanted].filter((id) => found.has(id) === isFound).map((externalId) => ({ externalId, resultCode }));
    return {
      body: { successfulRecords: results(true, 'Success'), failedRecords: results(false, 'ProspectNotFound') },
      state,
    };
  },
};

/** The state without some records of a list, and those that it had. */
function withoutRecords(
  { state, startedAt }: Inspected,
  list: CallList,
  index: number,
  wanted: ReadonlySet<string>,
): { readonly state: SandboxState; readonly found: ReadonlySet<string> } {
  const { id, records = [] } = list;
  const found = new Set(records.map(({ externalId }) => externalId).filter((externalId) => wanted.has(externalId)));
  const kept = records.filter(({ externalId }) => !wanted.has(externalId));
  const inList = new Set(jobsInList(state.uploads, id, startedAt));
  const jobs = state.uploads.jobs.map((job) => {
    if (!inList.has(job)) return job;
    const removed: UploadJob['removed'][number][] = [];
    for (const { externalId, numbers } of recordsOf(job))
      if (wanted.has(externalId)) removed.push({ externalId, isValid: numbers.some(isNumber) });
    if (removed.length === 0) return job;
    for (const { externalId } of removed) found.add(externalId);
    return { ...job, removed: [...job.removed, ...removed] };
  });
  const removed = withRemovals({ ...state.uploads, jobs }, id, found, state.counters.call);
  const uploads = withPendingReadAgain(removed, { ...list, records: kept }, startedAt);
  const after = { ...withoutProgress(state, id, startedAt), uploads };
  if (kept.length === records.length) return { state: after, found };
  const patch: TenantPatch = [{ op: 'add', path: `/callLists/${index}/records`, value: kept }];
  return { state: withTenantPatch(after, patch, startedAt), found };
}
