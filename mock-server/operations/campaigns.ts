import type { Campaign, TenantIndex } from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import type { Inspected } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { lastChange } from './last-changes.ts';
import { mediaNames, PHONE } from './media.ts';
import type { OperationHandler } from './operation-handler.ts';
import { pageOf } from './paging.ts';

/** A campaign as the ACD API shows it (OP-22, DOC-200, DOC-524): some fields up to v32.0, some from v33.0 on. */
interface CampaignShown {
  readonly id?: number;
  readonly name?: string;
  readonly campaignId?: number;
  readonly campaignName?: string;
  readonly isActive: boolean;
  readonly description?: string;
  readonly notes?: string;
  readonly lastUpdateTime: string;
}

/** The last version with wrapped campaigns, and lists of them. */
const LAST_WRAPPED = 32;

/** True for a version of the older form. */
export function isWrapped({ request: { route } }: Inspected): boolean {
  return route.version !== null && route.version <= LAST_WRAPPED;
}

function shown(sandbox: Sandbox, campaign: Campaign, isOld: boolean): CampaignShown {
  const { tenant } = sandbox;
  const number = tenant.campaignNumber(campaign.campaignId);
  const { name = `Campaign ${number}`, isActive = true, description, notes } = campaign;
  return {
    ...(isOld ? { campaignId: number, campaignName: name } : { id: number, name }),
    isActive,
    ...(isOld && description !== undefined && { description }),
    ...(notes !== undefined && { notes }),
    lastUpdateTime: isoOf(lastChange(sandbox, `campaigns/${campaign.campaignId}`, campaign.lastUpdateTime)),
  };
}

interface CampaignFilters {
  readonly isActive?: boolean;
  readonly searchString?: string;
  readonly isSkillFiltered?: boolean;
}

export const listCampaigns: OperationHandler = {
  apply(sandbox, context) {
    const { tenant } = sandbox;
    const isOld = isWrapped(context);
    const passes = filterOf(tenant, context.request.parameters.query as CampaignFilters);
    const campaigns = tenant.tenant.campaigns.filter(passes).map((each) => shown(sandbox, each, isOld));
    const page = pageOf(sandbox, context, campaigns);
    const { items, totalRecords, links } = page;
    const list = { businessUnitId: tenant.businessUnitId, totalRecords, campaigns: items };
    return { body: isOld ? { resultSet: { _links: links, ...list } } : list };
  },
};

function filterOf(
  { tenant: { skills } }: TenantIndex,
  { isActive, searchString, isSkillFiltered = false }: CampaignFilters,
): (campaign: Campaign) => boolean {
  const withSkill = new Set(skills.map(({ campaignId }) => campaignId));
  const text = searchString?.toLowerCase();
  return ({ campaignId, name = '', isActive: isOn = true }) =>
    (isActive === undefined || isOn === isActive) &&
    (text === undefined || name.toLowerCase().includes(text)) &&
    (!isSkillFiltered || withSkill.has(campaignId));
}

/** The campaign that the path names; the rule `campaign-number-unknown` has seen that there is one. */
export function campaignOf({ tenant }: Sandbox, { request }: Inspected): Campaign {
  const campaign = tenant.campaignNamed(request.parameters.path['campaignId'] as string);
  if (campaign === undefined) throw new Error('the rules let an unknown campaign pass');
  return campaign;
}

export const getCampaign: OperationHandler = {
  apply(sandbox, context) {
    const isOld = isWrapped(context);
    const campaign = shown(sandbox, campaignOf(sandbox, context), isOld);
    const page = pageOf(sandbox, context, [campaign]);
    return { body: isOld ? { campaign: page.items[0] } : page.items[0] };
  },
};

export const listCampaignSkills: OperationHandler = {
  apply(sandbox, context) {
    const { tenant } = sandbox;
    const { campaignId } = campaignOf(sandbox, context);
    const skills = tenant.tenant.skills
      .filter((skill) => skill.campaignId === campaignId)
      .map(({ skillId, name = `Skill ${skillId}`, mediaTypeId = PHONE }) => ({
        skillId,
        skillName: name,
        mediaType: mediaTypeId,
        ...(mediaNames[mediaTypeId] !== undefined && { mediaName: mediaNames[mediaTypeId] }),
      }));
    return { body: { businessUnitId: tenant.businessUnitId, totalRecords: skills.length, skills } };
  },
};
