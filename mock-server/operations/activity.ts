import { type Agent, dialsByPersonalConnection, type Skill, type TenantIndex } from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import type { AgentState } from '../agents/index.ts';
import { type Contact, contactsOf } from '../contacts/index.ts';
import type { Inspected } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { prepareCalls, statesOfAgents } from './agents.ts';
import { activityChanges, updatedSince } from './last-changes.ts';
import { mediaNames, PHONE } from './media.ts';
import type { OperationHandler } from './operation-handler.ts';
import { pageOf } from './paging.ts';

type Activity = Readonly<Record<string, unknown>>;

interface ActivityFilters {
  readonly mediaTypeId?: number;
  readonly IsOutbound?: boolean;
}

/** The contacts that are not over, by the id of their skill. */
function openBySkill({ tenant }: Sandbox, { request: { prepared } }: Inspected): ReadonlyMap<number, Contact[]> {
  if (prepared?.calls === undefined) throw new Error('the calls were not prepared');
  const bySkill = new Map<number, Contact[]>();
  for (const contact of contactsOf(tenant, prepared.calls)) {
    const { skill, state } = contact;
    if (state === 'ended' || skill === undefined) continue;
    bySkill.set(skill.skillId, [...(bySkill.get(skill.skillId) ?? []), contact]);
  }
  return bySkill;
}

/** The activity of those of some skills that `updatedSince` leaves (AS-141). */
function activityOf(sandbox: Sandbox, context: Inspected, all: readonly Skill[]): Activity[] {
  const { tenant } = sandbox;
  const { ofSkill } = activityChanges(sandbox, context);
  const skills = updatedSince(context, all, (skill) =>
    ofSkill(skill.skillId, skill.lastUpdateTime, assignedTo(sandbox, skill)),
  );
  const open = openBySkill(sandbox, context);
  const stateOf = statesOfAgents(sandbox, context);
  const states = new Map(tenant.agents.map((agent) => [agent.agentId, stateOf(agent).now]));
  return skills.map((skill) => ({
    serverTime: isoOf(context.startedAt),
    businessUnitId: tenant.businessUnitId,
    ...agentsOf(sandbox, skill, states),
    ...contactsIn(open.get(skill.skillId) ?? []),
    ...described(tenant, skill),
  }));
}

function assignedTo({ tenant: { agents } }: Sandbox, { skillId }: Skill): readonly Agent[] {
  return agents.filter(({ user }) => user.agentSkills === undefined || user.agentSkills.includes(skillId));
}

/** The agents of a skill by what they do; who has a contact of another skill is neither available nor working here. */
function agentsOf(sandbox: Sandbox, skill: Skill, states: ReadonlyMap<number, AgentState>): Activity {
  const assigned = assignedTo(sandbox, skill);
  const inState = (state: string) => assigned.filter(({ agentId }) => states.get(agentId)?.name === state).length;
  const working = [...states.values()].filter(({ contact }) => contact?.skill?.skillId === skill.skillId);
  const [available, unavailable] = [inState('Available'), inState('Unavailable')];
  return {
    agentsACW: 0,
    agentsAvailable: available,
    agentsIdle: available + unavailable,
    agentsLoggedIn: assigned.length - inState('LoggedOut'),
    agentsUnavailable: unavailable,
    agentsWorking: working.length,
  };
}

function contactsIn(contacts: readonly Contact[]): Activity {
  const waiting = contacts.filter(({ state }) => state === 'queued');
  const [longest] = waiting;
  return {
    contactsActive: contacts.length - waiting.length,
    queueCount: waiting.length,
    ...(longest !== undefined && { earliestQueueTime: isoOf(longest.start) }),
  };
}

function described(tenant: TenantIndex, skill: Skill): Activity {
  const campaign = tenant.campaign(skill.campaignId);
  const { skillId, name = `Skill ${skillId}`, mediaTypeId = PHONE, isOutbound = false } = skill;
  return {
    campaignId: tenant.campaignNumber(skill.campaignId),
    ...(campaign?.name !== undefined && { campaignName: campaign.name }),
    isActive: true,
    isNaturalCalling: isOutbound && dialsByPersonalConnection(skill),
    isOutbound,
    mediaTypeId,
    ...(mediaNames[mediaTypeId] !== undefined && { mediaTypeName: mediaNames[mediaTypeId] }),
    skillName: name,
    skillId,
  };
}

export const listSkillActivity: OperationHandler = {
  prepare: prepareCalls,
  apply(sandbox, context) {
    const { mediaTypeId, IsOutbound } = context.request.parameters.query as ActivityFilters;
    const skills = sandbox.tenant.tenant.skills.filter(
      ({ mediaTypeId: medium = PHONE, isOutbound = false }) =>
        (mediaTypeId === undefined || medium === mediaTypeId) &&
        (IsOutbound === undefined || isOutbound === IsOutbound),
    );
    const page = pageOf(sandbox, context, activityOf(sandbox, context, skills));
    const { items, totalRecords, links } = page;
    if (totalRecords === 0) return { reply: 'acd_no_content' };
    return { body: { _links: links, lastPollTime: isoOf(context.startedAt), totalRecords, skillActivity: items } };
  },
};

export const getSkillActivity: OperationHandler = {
  prepare: prepareCalls,
  apply(sandbox, context) {
    const skill = sandbox.tenant.skill(context.request.parameters.path['skillId'] as number);
    if (skill === undefined) throw new Error('the rules let an unknown skill pass');
    const page = pageOf(sandbox, context, activityOf(sandbox, context, [skill]));
    return { body: { lastPollTime: isoOf(context.startedAt), skillActivity: page.items } };
  },
};
