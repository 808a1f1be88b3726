import { callListsOf, dialsByPersonalConnection } from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import type { DialerReport, DialerSkill } from '../admin-types/index.ts';
import { agentStateOf, contactsByAgent } from '../agents/index.ts';
import { isBeforeAnswer, isInQueue } from '../calls/index.ts';
import { countsOf, type DialerView, listAt, sessionsOf, waitingContacts, whyUndialed } from '../dialer/index.ts';
import { andThen, type MaybePromise } from '../exchange/index.ts';
import { isComplete, type UploadJob } from '../lists/index.ts';
import { callsOf, type Sandbox } from '../sandbox/index.ts';
import { timeIn } from '../state/index.ts';

/** What the dialer of a sandbox works with: agents, lists, and which contacts wait and why. */
export function dialerReport(sandbox: Sandbox): MaybePromise<DialerReport> {
  const { store, source, tenant } = sandbox;
  return andThen(callsOf(sandbox), (records) =>
    andThen(store.calls.active(), (active) =>
      andThen(store.state(), (state) => {
        const view = { tenant, state, active, records, now: timeIn(state, source) };
        return { at: isoOf(view.now), agents: agentsOf(view), lists: listsOf(view), skills: skillsOf(view) };
      }),
    ),
  );
}

function agentsOf({ tenant, state, records, active }: DialerView): DialerReport['agents'] {
  const byAgent = contactsByAgent(tenant, records);
  const called = active.filter(({ record }) => isBeforeAnswer(record));
  return Object.values(state.sessions).flatMap((session) => {
    if (session.isOver) return [];
    const { agentId, dialerSkillId, taken } = session;
    const { name, since, contact } = agentStateOf(session, tenant.agent(agentId)?.user, byAgent.get(agentId) ?? []);
    return {
      agentId,
      state: name,
      since: isoOf(since ?? session.since),
      dialerSkillId,
      callId: contact?.call.id ?? called.find(({ record }) => record.agentId === agentId)?.record.id ?? null,
      events: taken.map(({ at, event }) => ({ at: isoOf(at), event })),
    };
  });
}

function listsOf({ tenant, state, records, now }: DialerView): DialerReport['lists'] {
  return callListsOf(tenant.tenant).map((list) => {
    const { total, final } = countsOf(listAt(tenant, list, { state, now, calls: records }));
    const jobs = state.uploads.jobs.filter(({ listId }) => listId === list.id);
    return {
      listId: list.id,
      name: list.name,
      isActive: list.isActive !== false,
      skillIds: list.skills ?? [],
      reason: whyUndialed(tenant, list) ?? null,
      records: total,
      finalized: final,
      jobs: jobs.map((job) => ({
        jobId: job.id,
        state: stateOf(job, now),
        begins: isoOf(job.starts),
        ends: isoOf(job.ends),
      })),
    };
  });
}

/** A job of a list that waits for the one before it does not run yet. */
function stateOf(job: UploadJob, now: number): DialerReport['lists'][number]['jobs'][number]['state'] {
  if (job.isCanceled) return 'canceled';
  if (isComplete(job, now)) return 'complete';
  return job.starts > now ? 'waiting' : 'running';
}

function skillsOf(view: DialerView): DialerSkill[] {
  const { tenant, state, active } = view;
  const queues = new Set(active.flatMap(({ record }) => (isInQueue(record) ? [record.skillId] : [])));
  const skills = tenant.tenant.skills.filter(
    (each) => queues.has(each.skillId) || (each.isOutbound === true && dialsByPersonalConnection(each)),
  );
  return skills.flatMap((skill) => {
    const { skillId, name = `Skill ${skillId}`, isRunning = false } = skill;
    const agents = sessionsOf(tenant, state, skill).map(({ agentId }) => agentId);
    const { waiting, count } = waitingContacts(view, skill);
    const isListed = callListsOf(tenant.tenant).some(({ skills: own = [] }) => own.includes(skillId));
    if (agents.length === 0 && count === 0 && !isListed) return [];
    const calls = active.filter(({ record }) => record.state !== 'queued' && record.skillId === skillId);
    return {
      skillId,
      name,
      isRunning,
      agents,
      calls: calls.map(({ record }) => record.id),
      waitingCount: count,
      waiting: [...waiting],
    };
  });
}
