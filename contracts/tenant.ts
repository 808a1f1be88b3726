import type { Tenant } from '../generated/index.ts';

export type { Tenant };
export type SecurityProfile = Tenant['securityProfiles'][number];
export type User = Tenant['users'][number];
export type Skill = Tenant['skills'][number];
export type Campaign = Tenant['campaigns'][number];
export type Script = Tenant['scripts'][number];
export type TenantContact = Tenant['contacts'][number];

const PHONE = 4;

/** A tenant with its things found by id. An immutable snapshot. */
export class TenantIndex {
  readonly tenant: Tenant;
  readonly #campaigns: ReadonlyMap<string, Campaign>;
  readonly #scripts: ReadonlyMap<string, Script>;
  readonly #contacts: ReadonlyMap<string, TenantContact>;
  readonly #users: ReadonlyMap<string, User>;
  readonly #profiles: ReadonlyMap<string, SecurityProfile>;

  constructor(tenant: Tenant) {
    this.tenant = tenant;
    this.#campaigns = byKey(tenant.campaigns, (campaign) => campaign.campaignId);
    this.#scripts = byKey(tenant.scripts, (script) => script.scriptId);
    this.#contacts = byKey(tenant.contacts, (contact) => contact.externalId);
    this.#users = byKey(tenant.users, (user) => user.userId);
    this.#profiles = byKey(tenant.securityProfiles, (profile) => profile.name);
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

  profileOf(userId: string): SecurityProfile | undefined {
    return this.#profiles.get(this.#users.get(userId)?.securityProfile ?? '');
  }

  /** The outbound phone skills of a campaign (OP-15). */
  outboundSkills(campaignId: string): Skill[] {
    return this.tenant.skills.filter(
      (skill) => skill.campaignId === campaignId && skill.isOutbound === true && (skill.mediaTypeId ?? PHONE) === PHONE,
    );
  }

  /** The outbound phone skills of a campaign that dial by Personal Connection, running or not. */
  personalConnectionSkills(campaignId: string): Skill[] {
    return this.outboundSkills(campaignId).filter(dialsByPersonalConnection);
  }

  skill(id: number): Skill | undefined {
    return this.tenant.skills.find((skill) => skill.skillId === id);
  }
}

/** Both spellings of the strategy are in use (OP-42). */
export function dialsByPersonalConnection(skill: Skill): boolean {
  return skill.outboundStrategy === 'Personal Connection' || skill.outboundStrategy === 'PersonalConnection';
}

function byKey<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [key(item), item]));
}
