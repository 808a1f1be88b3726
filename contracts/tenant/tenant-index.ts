import type { Tenant } from '../../generated/index.ts';
import {
  ArgumentError,
  assertArgument,
  isEither,
  isListOf,
  isMadeBy,
  isShape,
  isText,
  isWhole,
} from '../arguments/index.ts';
import { DoNotCall } from './do-not-call.ts';

export type { Tenant };
export type SecurityProfile = Tenant['securityProfiles'][number];
export type User = Tenant['users'][number];
export type Client = NonNullable<Tenant['clients']>[number];
/** A user as an agent of the ACD API. */
export interface Agent {
  readonly agentId: number;
  readonly teamId: number;
  readonly user: User;
}
export type Skill = Tenant['skills'][number];
export type Campaign = Tenant['campaigns'][number];
export type Script = Tenant['scripts'][number];
export type TenantContact = Tenant['contacts'][number];
export type CallWindow = NonNullable<Tenant['callWindows']>[number];

const PHONE = 4;

const made = new WeakSet<object>();
/** An index that was made here. */
export const isTenantIndex = isMadeBy(made, 'a TenantIndex');

const isId = isEither(isWhole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER), isText);
const isListWith = (...ids: readonly string[]) => isListOf(isShape(Object.fromEntries(ids.map((id) => [id, isId]))));
/** As much of the form of a tenant as an index needs, for there is no time for a validator. */
const isTenantLike = isShape(
  {
    campaigns: isListWith('campaignId'),
    scripts: isListWith('scriptId'),
    contacts: isListWith('externalId'),
    users: isListWith('userId', 'securityProfile'),
    securityProfiles: isListWith('name'),
    skills: isListWith('skillId', 'campaignId'),
    doNotCall: isListOf(isShape({ numbers: isListOf(isText), scrubbedSkills: isListOf(isId) }, ['scrubbedSkills'])),
  },
  ['doNotCall'],
);

const FIRST_CAMPAIGN = 1001;
const FIRST_AGENT = 5001;
const USUAL_TEAM = 1;

/** A tenant whose campaigns, scripts, contacts, users and skills are found by id. An immutable snapshot; check the tenant by `tenantProblems` first. */
export class TenantIndex {
  readonly tenant: Tenant;
  /** Its users as agents, in the order of the file; an id is 5001 for the first unless it is given, and so on. */
  readonly agents: readonly Agent[];
  readonly #agents: ReadonlyMap<number, Agent>;
  readonly #agentIds: ReadonlyMap<string, number>;
  readonly #campaigns: ReadonlyMap<string, Campaign>;
  readonly #campaignNumbers: ReadonlyMap<string, number>;
  readonly #campaignsByNumber: ReadonlyMap<number, Campaign>;
  readonly #skills: ReadonlyMap<number, Skill>;
  readonly #scripts: ReadonlyMap<string, Script>;
  readonly #contacts: ReadonlyMap<string, TenantContact>;
  readonly #users: ReadonlyMap<string, User>;
  readonly #profiles: ReadonlyMap<string, SecurityProfile>;
  readonly #doNotCall: DoNotCall;
  /** Outbound skills by their campaigns, made when they are first asked for; every call asks several times. */
  #outbound: ReadonlyMap<string, readonly Skill[]> | undefined;
  /** Those of them that dial by Personal Connection. */
  #dialing: ReadonlyMap<string, readonly Skill[]> | undefined;

  /** Throws an ArgumentError where a list of the tenant is none, or an item of it has no id. */
  constructor(tenant: Tenant) {
    assertArgument('tenant', tenant, isTenantLike);
    made.add(this);
    this.tenant = tenant;
    this.#campaigns = byKey(tenant.campaigns, (campaign) => campaign.campaignId);
    const numbered = tenant.campaigns.map((campaign, index) => ({
      campaign,
      number: campaign.number ?? FIRST_CAMPAIGN + index,
    }));
    this.#campaignNumbers = new Map(numbered.map(({ campaign, number }) => [campaign.campaignId, number]));
    this.#campaignsByNumber = new Map(numbered.map(({ campaign, number }) => [number, campaign]));
    this.#skills = byKey(tenant.skills, (skill) => skill.skillId);
    this.#scripts = byKey(tenant.scripts, (script) => script.scriptId);
    this.#contacts = byKey(tenant.contacts, (contact) => contact.externalId);
    this.#users = byKey(tenant.users, (user) => user.userId);
    this.agents = tenant.users.map((user, index) => ({
      agentId: user.agentId ?? FIRST_AGENT + index,
      teamId: user.teamId ?? USUAL_TEAM,
      user,
    }));
    this.#agents = byKey(this.agents, (agent) => agent.agentId);
    this.#agentIds = new Map(this.agents.map(({ agentId, user }) => [user.userId, agentId]));
    this.#profiles = byKey(tenant.securityProfiles, (profile) => profile.name);
    this.#doNotCall = new DoNotCall(tenant.doNotCall ?? []);
  }

  campaign(id: string): Campaign | undefined {
    return this.#campaigns.get(id);
  }

  script(id: string): Script | undefined {
    return this.#scripts.get(id);
  }

  contact(externalId: string): TenantContact | undefined {
    return this.#contacts.get(externalId);
  }

  user(id: string): User | undefined {
    return this.#users.get(id);
  }

  agent(id: number): Agent | undefined {
    return this.#agents.get(id);
  }

  /** The agent whose turn it is for the contact of a number: all of them take turns. */
  agentInTurn(count: number): Agent | undefined {
    if (!Number.isSafeInteger(count)) throw new ArgumentError('count', 'must be a whole number');
    return this.agents[count % this.agents.length];
  }

  profileOf(userId: string): SecurityProfile | undefined {
    return this.#profiles.get(this.#users.get(userId)?.securityProfile ?? '');
  }

  /** The outbound phone skills of a campaign (OP-15). */
  outboundSkills(campaignId: string): readonly Skill[] {
    this.#outbound ??= byCampaign(this.tenant.skills.filter(isOutboundPhone));
    return this.#outbound.get(campaignId) ?? NO_SKILLS;
  }

  /** The outbound phone skills of a campaign that dial by Personal Connection, running or not. */
  personalConnectionSkills(campaignId: string): readonly Skill[] {
    this.#dialing ??= byCampaign(this.tenant.skills.filter(isOutboundPhone).filter(dialsByPersonalConnection));
    return this.#dialing.get(campaignId) ?? NO_SKILLS;
  }

  /** The integer id that the ACD API has for a campaign of the tenant; by default 1001 for the first, and so on. */
  campaignNumber(campaignId: string): number {
    const number = this.#campaignNumbers.get(campaignId);
    if (number === undefined) throw new ArgumentError('campaignId', 'must be the id of a campaign of the tenant');
    return number;
  }

  /** A campaign by either of its ids: the integer of the ACD API, or its own. */
  campaignNamed(id: string): Campaign | undefined {
    if (typeof id !== 'string') throw new ArgumentError('id', 'must be a string');
    return (/^\d{1,15}$/.test(id) ? this.#campaignsByNumber.get(Number(id)) : undefined) ?? this.campaign(id);
  }

  /** The number of a user as an agent of the ACD API; 0 for a user that the tenant does not have. */
  agentId(userId: string): number {
    return this.#agentIds.get(userId) ?? 0;
  }

  userOfAgent(agentId: number): User | undefined {
    return this.agent(agentId)?.user;
  }

  /** The UUID of the tenant. */
  get tenantId(): string {
    return this.tenant.tenantId ?? '99999999-9999-4999-8999-999999999999';
  }

  /** The region, and the part of it that the tenant is in. */
  get area(): string {
    return this.tenant.area ?? 'fa1';
  }

  get cluster(): string {
    return this.tenant.cluster ?? 'F1';
  }

  /** Id of the business unit. */
  get businessUnitId(): number {
    return this.tenant.businessUnitId ?? 1;
  }

  skill(id: number): Skill | undefined {
    return this.#skills.get(id);
  }

  /** The first running Personal Connection skill of a campaign; without a campaign the default skill, if it is one. */
  skillThatDials(campaignId: string | null | undefined): Skill | undefined {
    if (campaignId !== null && campaignId !== undefined)
      return this.personalConnectionSkills(campaignId).find(isRunning);
    const { defaultSkillId } = this.tenant;
    const skill = defaultSkillId === undefined ? undefined : this.skill(defaultSkillId);
    return skill?.isOutbound === true && dialsByPersonalConnection(skill) && isRunning(skill) ? skill : undefined;
  }

  /** The do-not-call group that keeps a number from a skill at a time; without one, whatever expires is in force. */
  doNotCallGroup(number: string, skill: Skill | undefined, at?: number): string | undefined {
    if (typeof number !== 'string') throw new ArgumentError('number', 'must be a string');
    return this.#doNotCall.groupOf(number, skill, at);
  }

  /** The IANA time zone that a contact is called by. */
  timeZoneOf(externalId: string): string {
    return this.contact(externalId)?.timeZone ?? this.tenant.timeZone ?? 'UTC';
  }
}

/** Both spellings of the strategy are in use (OP-42). */
export function dialsByPersonalConnection(skill: Skill): boolean {
  return skill.outboundStrategy === 'Personal Connection' || skill.outboundStrategy === 'PersonalConnection';
}

const NO_SKILLS: readonly Skill[] = Object.freeze([]);

function isOutboundPhone({ isOutbound, mediaTypeId = PHONE }: Skill): boolean {
  return isOutbound === true && mediaTypeId === PHONE;
}

function byCampaign(skills: readonly Skill[]): ReadonlyMap<string, readonly Skill[]> {
  const found = new Map<string, Skill[]>();
  for (const skill of skills) {
    const others = found.get(skill.campaignId);
    if (others === undefined) found.set(skill.campaignId, [skill]);
    else others.push(skill);
  }
  return found;
}

function isRunning(skill: Skill): boolean {
  return skill.isRunning === true;
}

function byKey<T, K>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, T> {
  return new Map(items.map((item) => [key(item), item]));
}
