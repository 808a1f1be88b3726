import { callListsOf, type Skill, type TenantIndex } from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import type { CallRecord, WaitingContact } from '../admin-types/index.ts';
import type { Call } from '../calls/index.ts';
import type { SandboxState } from '../exchange/index.ts';
import { jobsInList, recordCount, recordsIn } from '../lists/index.ts';
import { dials, readyForDialer, sessionsOf } from './dialing-skill.ts';
import { whyNever } from './list-cursor.ts';
import { ListCursors } from './list-cursors.ts';
import { retriesIn } from './record-outcome.ts';

/** Contacts that are shown with their reason. */
const MOST_SHOWN = 100;

/** What is looked at: a sandbox as it is at a time. */
export interface DialerView {
  readonly tenant: TenantIndex;
  readonly state: SandboxState;
  /** Calls that are not over. */
  readonly active: readonly Call[];
  readonly records: readonly CallRecord[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The contacts that wait for a skill, in the order in which they are dialed as far as it is known, and how many there are. */
export function waitingContacts(
  view: DialerView,
  skill: Skill,
): { readonly waiting: readonly WaitingContact[]; readonly count: number } {
  const calls = view.active
    .filter(({ record }) => record.state === 'queued' && skillOf(view.tenant, record) === skill)
    .map(({ record, numbers, since }): WaitingContact => {
      const { id: callId, contact, attempts, reason } = record;
      const due = reason === null && since > view.now ? isoOf(since) : null;
      return {
        contact,
        numbers: [...numbers],
        listId: null,
        callId,
        attempts,
        due,
        reason: reason ?? 'waits its turn',
      };
    });
  const waiting = [...calls];
  let count = calls.length;
  for (const list of callListsOf(view.tenant.tenant).filter(({ skills = [] }) => skills.includes(skill.skillId))) {
    const { rows, more } = waitingRecords(view, skill, list.id, MOST_SHOWN - waiting.length);
    count += rows.length + more;
    waiting.push(...rows);
  }
  return { waiting: waiting.slice(0, MOST_SHOWN), count };
}

/** The skill that dials the call, or would if it ran. */
function skillOf(tenant: TenantIndex, { skillId, campaignId }: CallRecord): Skill | undefined {
  if (skillId !== undefined) return tenant.skill(skillId);
  return (
    tenant.skillThatDials(campaignId) ??
    (campaignId === null ? undefined : tenant.personalConnectionSkills(campaignId)[0])
  );
}

/** The records of a list that wait, up to `most`, and how many more there are. */
function waitingRecords(
  { tenant, state, records, now }: DialerView,
  skill: Skill,
  listId: number,
  most: number,
): { readonly rows: readonly WaitingContact[]; readonly more: number } {
  const list = callListsOf(tenant.tenant).find(({ id }) => id === listId);
  const cursor = new ListCursors(tenant, state).at(listId, now, () => records);
  if (list === undefined || cursor === undefined) return { rows: [], more: 0 };
  const { next, waiting } = cursor.progress();
  const stopped = whyNot({ tenant, state }, skill, list.isActive !== false, now);
  const rows = waiting.slice(0, most).map(({ externalId, numbers, attempts, due, reason }) => {
    const at = due > now ? isoOf(due) : null;
    return rowOf({ externalId, numbers, attempts }, listId, at, at === null ? stopped : reason);
  });
  const jobs = jobsInList(state.uploads, listId, now);
  const total = (list.records?.length ?? 0) + jobs.reduce((sum, job) => sum + recordCount(job), 0);
  const fresh = Math.max(0, total - next);
  if (rows.length < most && fresh > 0)
    for (const record of recordsIn(list, jobs, next)) {
      if (rows.length >= most) break;
      rows.push(rowOf(record, listId, null, whyNever(record, retriesIn(tenant, list).most) ?? stopped));
    }
  return { rows, more: waiting.length + fresh - rows.length };
}

function rowOf(
  {
    externalId: contact,
    numbers,
    attempts,
  }: { readonly externalId: string; readonly numbers: readonly string[]; readonly attempts: number },
  listId: number,
  due: string | null,
  reason: string,
): WaitingContact {
  return { contact, numbers: [...numbers], listId, callId: null, attempts, due, reason };
}

/** Why the next record of a list is not dialed now. */
function whyNot(
  { tenant, state }: Pick<DialerView, 'tenant' | 'state'>,
  skill: Skill,
  isListActive: boolean,
  now: number,
): string {
  if (!isListActive) return 'the list is not active';
  if (skill.isRunning !== true) return 'the skill does not run: POST /skills/{skillId}/start';
  if (!dials(tenant, skill)) return 'the campaign of the skill is not active';
  if (skill.agentless === true) return 'every port is in use';
  const sessions = sessionsOf(tenant, state, skill);
  if (sessions.length === 0)
    return 'no agent is logged in to the dialer of the skill: POST /agent-sessions/{sessionId}/dialer-login';
  return sessions.some((session) => readyForDialer(session).since <= now)
    ? 'every available agent has a call'
    : 'no agent is available: POST /agent-sessions/{sessionId}/state';
}
