import {
  describeFinding,
  dialsByPersonalConnection,
  type EffectiveContract,
  type Finding,
  NO_PARAMETERS,
  type Skill,
  TenantIndex,
  validateRequest,
} from '../../../contracts/internal.ts';
import type { Tenant } from '../../../generated/index.ts';

/** A campaign, whether it can dial, and if not, why not. */
export interface CampaignStatus {
  readonly campaign: Tenant['campaigns'][number];
  /** Errors that a call for it would meet because of it; empty where it can dial. */
  readonly obstacles: readonly Finding[];
  readonly skills: readonly { readonly skill: Skill; readonly dials: boolean }[];
}

/** The status of the campaigns of a tenant, by the rules that apply to a request. */
export function campaignStatuses(contract: EffectiveContract, tenant: Tenant): CampaignStatus[] {
  const operation = contract.tables.operations.find(({ id }) => id === 'placeCall');
  const index = new TenantIndex(tenant);
  return tenant.campaigns.map((campaign) => {
    const { campaignId } = campaign;
    const found =
      operation === undefined
        ? []
        : validateRequest(
            contract,
            operation,
            { ...NO_PARAMETERS, body: { campaignId } },
            { tenant: index, isCallerUnknown: true },
          );
    const obstacles = found
      .map((each) => describeFinding(contract.tables, each))
      .filter(({ pointer, severity }) => pointer === '/campaignId' && severity === 'error');
    const skills = tenant.skills
      .filter((skill) => skill.campaignId === campaignId)
      .map((skill) => ({ skill, dials: skill.isOutbound === true && dialsByPersonalConnection(skill) }));
    return { campaign, obstacles, skills };
  });
}
