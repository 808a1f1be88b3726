import { type Agent, dialsByPersonalConnection, type Skill, type TenantIndex } from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import {
  type AgentContact,
  type AgentState,
  type AgentStateName,
  agentStateOf,
  contactsByAgent,
} from '../agents/index.ts';
import { occupiesAgent } from '../calls/index.ts';
import { isOutbound } from '../contacts/index.ts';
import { andThen, type Inspected, type MaybePromise } from '../exchange/index.ts';
import { callsOf, type Sandbox } from '../sandbox/index.ts';
import { activityChanges, agentChange, lastChange, updatedSince } from './last-changes.ts';
import { PHONE } from './media.ts';
import type { OperationHandler, OperationResult } from './operation-handler.ts';
import { pageOf } from './paging.ts';

type Shown = Readonly<Record<string, unknown>>;

/** States by their names (OP-52); the ids are ours (AS-136). */
const STATE_IDS: Readonly<Record<AgentStateName, number>> = {
  LoggedOut: 1,
  Available: 2,
  Unavailable: 3,
  OutboundContact: 4,
  InboundContact: 5,
};

function nameOf({ agentId, teamId, user }: Agent): Shown {
  const { givenName, familyName, teamName = `Team ${teamId}` } = user;
  return {
    agentId,
    ...(givenName !== undefined && { firstName: givenName }),
    ...(familyName !== undefined && { lastName: familyName }),
    teamId,
    teamName,
  };
}

function shown(agent: Agent): Shown {
  const { userId, userName, emailAddress, isActive = true, securityProfile } = agent.user;
  return {
    ...nameOf(agent),
    userId,
    ...(userName !== undefined && { userName }),
    ...(emailAddress !== undefined && { emailAddress }),
    isActive,
    profileName: securityProfile,
  };
}

interface AgentFilters {
  readonly isActive?: boolean;
  readonly searchString?: string;
}

export const listAgents: OperationHandler = {
  apply(sandbox, context) {
    const { isActive, searchString = '' } = context.request.parameters.query as AgentFilters;
    const text = searchString.toLowerCase();
    const changed = updatedSince(context, sandbox.tenant.agents, (agent) => agentChange(sandbox, agent));
    const agents = changed.filter(
      ({ user: { isActive: isOn = true, givenName, familyName, userName } }) =>
        (isActive === undefined || isOn === isActive) &&
        [givenName, familyName, userName].some((name) => (name ?? '').toLowerCase().includes(text)),
    );
    return listed(sandbox, context, 'agents', agents.map(shown));
  },
};

function listed(sandbox: Sandbox, context: Inspected, key: string, all: readonly Shown[]): OperationResult {
  const { items, totalRecords, links } = pageOf(sandbox, context, all);
  if (totalRecords === 0) return { reply: 'acd_no_content' };
  const lastPollTime = isoOf(context.startedAt);
  const { businessUnitId } = sandbox.tenant;
  return { body: { _links: links, businessUnitId, lastPollTime, totalRecords, [key]: items } };
}

/** The agent that the path names; the rule `agent-unknown` has seen that there is one. */
export function agentOf({ tenant }: Sandbox, { request }: Inspected): Agent {
  const agent = tenant.agent(request.parameters.path['agentId'] as number);
  if (agent === undefined) throw new Error('the rules let an unknown agent pass');
  return agent;
}

export const getAgent: OperationHandler = {
  apply(sandbox, context) {
    const page = pageOf(sandbox, context, [shown(agentOf(sandbox, context))]);
    return { body: { agents: page.items } };
  },
};

/** What each agent does, and the contacts that keep them busy, the oldest first (AS-135). */
export function statesOfAgents(
  { tenant }: Sandbox,
  { state: { sessions }, request: { prepared } }: Inspected,
): (agent: Agent) => { readonly now: AgentState; readonly open: readonly AgentContact[] } {
  if (prepared?.calls === undefined) throw new Error('the calls were not prepared');
  const byAgent = contactsByAgent(tenant, prepared.calls);
  return ({ agentId, user }) => {
    const own = byAgent.get(agentId) ?? [];
    return { now: agentStateOf(sessions[agentId], user, own), open: own.filter(({ call }) => occupiesAgent(call)) };
  };
}

/** What goes on is seen by the calls of the sandbox. */
export function prepareCalls(sandbox: Sandbox): MaybePromise<object> {
  return andThen(callsOf(sandbox), (calls) => ({ calls }));
}

export const listAgentStates: OperationHandler = {
  prepare: prepareCalls,
  apply(sandbox, context) {
    const { tenant } = sandbox;
    const stateOf = statesOfAgents(sandbox, context);
    const { ofAgent } = activityChanges(sandbox, context);
    const states = updatedSince(context, tenant.agents, ofAgent).map((agent) => {
      const { now, open } = stateOf(agent);
      return stateShown(tenant, agent, now, open.length);
    });
    return listed(sandbox, context, 'agentStates', states);
  },
};

function stateShown(
  { businessUnitId }: TenantIndex,
  agent: Agent,
  { name, since, contact }: AgentState,
  openContacts: number,
): Shown {
  const { userName, isActive = true } = agent.user;
  return {
    ...nameOf(agent),
    agentStateId: STATE_IDS[name],
    agentStateName: name,
    businessUnitId,
    isActive,
    isACW: false,
    ...(userName !== undefined && { userName }),
    openContacts,
    ...(since !== undefined && { startDate: isoOf(since) }),
    ...(contact !== undefined && handled(contact)),
  };
}

function handled(contact: AgentContact): Shown {
  const { contactId, skill, number } = contact;
  return {
    contactId,
    isOutbound: isOutbound(contact),
    ...(skill !== undefined && { skillId: skill.skillId, skillName: skill.name ?? `Skill ${skill.skillId}` }),
    ...(isOutbound(contact) && { toAddress: number }),
  };
}

interface AssignmentFilters {
  readonly mediaTypeId?: number;
  readonly outboundStrategy?: string;
  readonly isSkillActive?: boolean;
  readonly isAssignedSkillActive?: boolean;
  readonly searchString?: string;
}

function isSelected(each: Shown, filters: AssignmentFilters): boolean {
  const { mediaTypeId, outboundStrategy, isSkillActive, isAssignedSkillActive } = filters;
  return (
    (mediaTypeId === undefined || each.mediaTypeId === mediaTypeId) &&
    (outboundStrategy === undefined || each.outboundStrategy === outboundStrategy) &&
    (isSkillActive === undefined || each.isSkillActive === isSkillActive) &&
    (isAssignedSkillActive === undefined || each.isActive === isAssignedSkillActive)
  );
}

export const listAgentSkills: OperationHandler = {
  apply(sandbox, context) {
    const { tenant } = sandbox;
    const agent = agentOf(sandbox, context);
    const filters = context.request.parameters.query as AssignmentFilters;
    const text = (filters.searchString ?? '').toLowerCase();
    const { agentSkills, inactiveSkills = [] } = agent.user;
    const assigned = agentSkills && new Set([...agentSkills, ...inactiveSkills]);
    const skills = tenant.tenant.skills.filter(
      ({ skillId, name = '' }) => (assigned?.has(skillId) ?? true) && name.toLowerCase().includes(text),
    );
    const changed = updatedSince(context, skills, ({ skillId, lastUpdateTime }) =>
      Math.max(agentChange(sandbox, agent), lastChange(sandbox, `skills/${skillId}`, lastUpdateTime)),
    );
    const assignments = changed
      .map((skill) => assignment(tenant, agent, skill))
      .filter((each) => isSelected(each, filters));
    return listed(sandbox, context, 'agentSkillAssignments', assignments);
  },
};

function assignment(tenant: TenantIndex, agent: Agent, skill: Skill): Shown {
  const { inactiveSkills = [], proficiencies = [] } = agent.user;
  const known = proficiencies.find(({ skillId }) => skillId === skill.skillId);
  const campaign = tenant.campaign(skill.campaignId);
  const isNaturalCalling = skill.isOutbound === true && dialsByPersonalConnection(skill);
  return {
    ...nameOf(agent),
    campaignId: tenant.campaignNumber(skill.campaignId),
    ...(campaign?.name !== undefined && { campaignName: campaign.name }),
    skillId: skill.skillId,
    skillName: skill.name ?? `Skill ${skill.skillId}`,
    mediaTypeId: skill.mediaTypeId ?? PHONE,
    isActive: !inactiveSkills.includes(skill.skillId),
    isSkillActive: skill.isActive ?? true,
    isOutbound: skill.isOutbound ?? false,
    ...(skill.outboundStrategy !== undefined && { outboundStrategy: skill.outboundStrategy }),
    isDialer: isNaturalCalling,
    isNaturalCalling,
    isNaturalCallingRunning: isNaturalCalling && skill.isRunning === true,
    priorityBlending: skill.priorityBlending ?? false,
    ...(known !== undefined && { proficiency: known.proficiency }),
  };
}
