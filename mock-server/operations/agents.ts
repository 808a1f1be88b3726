import { type Agent, dialsByPersonalConnection, type Skill, type TenantIndex } from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import { type Contact, contactsOf } from '../contacts/index.ts';
import { andThen, type Inspected, type MaybePromise, type SandboxState } from '../exchange/index.ts';
import { callsOf, type Sandbox } from '../sandbox/index.ts';
import { restingState } from './agent-session.ts';
import { activityChanges, agentChange, lastChange, updatedSince } from './last-changes.ts';
import { PHONE } from './media.ts';
import type { OperationHandler, OperationResult } from './operation-handler.ts';
import { pageOf } from './paging.ts';

type Shown = Readonly<Record<string, unknown>>;

/** States by their names (OP-52); the ids are ours (AS-136). */
const STATE_IDS = { LoggedOut: 1, Available: 2, Unavailable: 3, OutboundContact: 4 } as const;

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

/** The contacts that agents talk to, by agent, the oldest first (AS-135). */
function contactsByAgent(
  tenant: TenantIndex,
  { request: { prepared } }: Inspected,
): ReadonlyMap<number, readonly Contact[]> {
  if (prepared?.calls === undefined) throw new Error('the calls were not prepared');
  const byAgent = new Map<number, Contact[]>();
  for (const contact of contactsOf(tenant, prepared.calls)) {
    const { agentId, state } = contact;
    if (state !== 'connected' || agentId === undefined) continue;
    byAgent.set(agentId, [...(byAgent.get(agentId) ?? []), contact]);
  }
  return byAgent;
}

/** What goes on is seen by the calls of the sandbox. */
export function prepareCalls(sandbox: Sandbox): MaybePromise<object> {
  return andThen(callsOf(sandbox), (calls) => ({ calls }));
}

/** The state that an agent is in who talks to these contacts. */
function stateOf(state: SandboxState, { agentId, user }: Agent, contacts: readonly Contact[]): keyof typeof STATE_IDS {
  return contacts.length > 0 ? 'OutboundContact' : restingState(state, agentId, user);
}

export const listAgentStates: OperationHandler = {
  prepare: prepareCalls,
  apply(sandbox, context) {
    const { tenant } = sandbox;
    const contacts = contactsByAgent(tenant, context);
    const { ofAgent } = activityChanges(sandbox, context);
    const states = updatedSince(context, tenant.agents, ofAgent).map((agent) => {
      const own = contacts.get(agent.agentId) ?? [];
      return stateShown(tenant, agent, stateOf(context.state, agent, own), own);
    });
    return listed(sandbox, context, 'agentStates', states);
  },
};

function stateShown(
  { businessUnitId }: TenantIndex,
  agent: Agent,
  agentStateName: keyof typeof STATE_IDS,
  contacts: readonly Contact[],
): Shown {
  const { userName, isActive = true } = agent.user;
  return {
    ...nameOf(agent),
    agentStateId: STATE_IDS[agentStateName],
    agentStateName,
    businessUnitId,
    isActive,
    isACW: false,
    ...(userName !== undefined && { userName }),
    openContacts: contacts.length,
    ...(contacts[0] !== undefined && talk(contacts[0])),
  };
}

function talk({ contactId, skill, number, updated }: Contact): Shown {
  return {
    contactId,
    isOutbound: true,
    ...(skill !== undefined && { skillId: skill.skillId, skillName: skill.name ?? `Skill ${skill.skillId}` }),
    startDate: isoOf(updated),
    toAddress: number,
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
