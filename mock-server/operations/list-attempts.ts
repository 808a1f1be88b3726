import { type CallList, callListsOf } from '../../contracts/internal.ts';
import { instantOf } from '../../contracts/time/index.ts';
import type { CallRecord } from '../admin-types/index.ts';
import { isDialersCall } from '../calls/index.ts';
import { contactsOf } from '../contacts/index.ts';
import { countedCalls } from '../dialer/index.ts';
import type { Inspected } from '../exchange/index.ts';
import { jobsInList, recordsIn } from '../lists/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { prepareCalls } from './agents.ts';
import { shownList } from './lists.ts';
import type { OperationHandler } from './operation-handler.ts';
import { pageOf } from './paging.ts';
import { withId } from './with-id.ts';

const MOST_ATTEMPTS = 10_000;

/** The calls of the sandbox to people of the list (AS-417), with what the list is. */
export const listCallAttempts: OperationHandler = {
  prepare: prepareCalls,
  apply(sandbox, context) {
    const list = withId(callListsOf(sandbox.tenant.tenant), context, 'listId');
    const attempts = attemptsOf(context, list).flatMap((call) => shownAttempts(sandbox, call));
    const page = pageOf(sandbox, context, attempts, MOST_ATTEMPTS);
    const { listId: _, skills: __, ...own } = shownList(sandbox, context, list);
    return { body: { resultSet: { ...own, contactAttempts: page.items } } };
  },
};

/** The calls to records of a list that are wanted. */
function attemptsOf({ request, state, startedAt }: Inspected, list: CallList): readonly CallRecord[] {
  const { finalized, updatedSince } = request.parameters.query as {
    readonly finalized?: boolean;
    readonly updatedSince?: string;
  };
  const since = updatedSince === undefined ? undefined : instantOf(updatedSince);
  const counts = countedCalls(state, list.id, startedAt);
  const calls = (request.prepared?.calls ?? []).filter(
    (call) =>
      call.attempts > 0 &&
      (call.listId === list.id || (call.listId === undefined && isDialersCall(call))) &&
      counts(call) &&
      (finalized === undefined || finalized === (call.state === 'ended')) &&
      (since === undefined || instantOf(call.at) >= since),
  );
  // the records are read where they are not known from their calls alone
  const called = new Set(calls.flatMap((call) => (call.listId === list.id ? [] : [call.contact])));
  if (called.size === 0) return calls;
  const inList = new Set<string>();
  for (const { externalId } of recordsIn(list, jobsInList(state.uploads, list.id, startedAt))) {
    if (called.has(externalId)) inList.add(externalId);
    if (inList.size === called.size) break;
  }
  return calls.filter((call) => call.listId === list.id || inList.has(call.contact));
}

function shownAttempts({ tenant }: Sandbox, call: CallRecord) {
  return contactsOf(tenant, [call]).map(({ contactId, agentId, number, disposition }) => ({
    contactId,
    externalId: call.contact,
    formattedPhone: number,
    dateOfCall: call.at,
    ...(agentId !== undefined && { agentId }),
    ...(disposition?.id !== undefined && disposition.id !== null && { agentDisp: disposition.id }),
    ...(disposition !== null && { agentDispDesc: disposition.name }),
  }));
}
