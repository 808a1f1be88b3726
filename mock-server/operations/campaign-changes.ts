import { type Campaign, rawFinding, type TenantIndex } from '../../contracts/internal.ts';
import { type Inspected, type Rejection, reject, type SandboxState } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { campaignOf, isWrapped } from './campaigns.ts';
import { afterAdvancing, rejectIfFull, spaceIn, TOO_MANY, withCreated, withKeys } from './change-tenant.ts';
import type { OperationHandler, OperationResult } from './operation-handler.ts';

/** A campaign as it is sent from v33.0 on. */
interface Flat {
  readonly name?: string;
  readonly isActive?: boolean;
  readonly notes?: string;
}

/** And as it was sent before. */
interface Older {
  readonly campaignName?: string | undefined;
  readonly isActive?: boolean | undefined;
  readonly description?: string;
  readonly notes?: string | undefined;
}

interface CampaignResult {
  readonly campaignId: number;
  readonly success: boolean;
  readonly error: string;
}

const FIRST_CAMPAIGN = 1001;

export const createCampaign: OperationHandler = {
  prepare: afterAdvancing,
  apply(sandbox, context) {
    if (isWrapped(context)) return several(sandbox, context);
    const full = rejectIfFull(context.state);
    if (full !== undefined) return full;
    const { name, isActive, notes } = context.value as Flat;
    const number = nextNumber(sandbox.tenant, 0);
    const state = created(sandbox, context, [newCampaign(number, { campaignName: name, isActive, notes })]);
    return { body: { id: number }, state };
  },
};

/** Up to v32.0, each with a result of its own. */
function several(sandbox: Sandbox, context: Inspected): OperationResult {
  const { campaigns } = context.value as { readonly campaigns: readonly (Older & { readonly campaignName: string })[] };
  const taken = new Set(sandbox.tenant.tenant.campaigns.map(({ name }) => name?.toLowerCase()));
  const made: Campaign[] = [];
  const campaignResults = campaigns.map((wanted): CampaignResult => {
    const failed = (error: string) => ({ campaignId: 0, success: false, error });
    if (taken.has(wanted.campaignName.toLowerCase())) return failed(`Campaign name in use - '${wanted.campaignName}'`);
    if (made.length === spaceIn(context.state)) return failed(TOO_MANY);
    taken.add(wanted.campaignName.toLowerCase());
    const campaignId = nextNumber(sandbox.tenant, made.length);
    made.push(newCampaign(campaignId, wanted));
    return { campaignId, success: true, error: '' };
  });
  const errorCount = campaigns.length - made.length;
  return {
    reply: errorCount > 0 ? 'campaigns_created_in_part' : 'campaign_created',
    body: { errorCount, campaignResults },
    state: created(sandbox, context, made),
  };
}

function created(
  { tenant: { tenant } }: Sandbox,
  { state, startedAt }: Inspected,
  made: readonly Campaign[],
): SandboxState {
  return withCreated(state, 'campaigns', tenant.campaigns, made, startedAt);
}

function nextNumber(tenant: TenantIndex, more: number): number {
  const numbers = tenant.tenant.campaigns.map(({ campaignId }) => tenant.campaignNumber(campaignId));
  let number = numbers.reduce((most, each) => Math.max(most, each), FIRST_CAMPAIGN - 1) + 1 + more;
  while (tenant.campaign(String(number)) !== undefined) number += 1;
  return number;
}

/** Calls name it by the same number, as a text. */
function newCampaign(number: number, { campaignName, ...others }: Older): Campaign {
  const { isActive = true, description, notes } = others;
  return {
    campaignId: String(number),
    number,
    ...(campaignName !== undefined && { name: campaignName }),
    isActive,
    ...(description !== undefined && { description }),
    ...(notes !== undefined && { notes }),
  };
}

export const changeCampaign: OperationHandler = {
  prepare: afterAdvancing,
  apply(sandbox, context) {
    const campaign = campaignOf(sandbox, context);
    const { campaigns, skills } = sandbox.tenant.tenant;
    const sent = isWrapped(context)
      ? (context.value as { readonly campaign: Older }).campaign
      : (context.value as Flat);
    const name = 'name' in sent ? sent.name : (sent as Older).campaignName;
    const { isActive, notes, description } = sent as Older;
    const isInUse = skills.some((skill) => skill.campaignId === campaign.campaignId && (skill.isActive ?? true));
    if (isActive === false && (campaign.isActive ?? true) && isInUse) return inUse(sandbox, campaign);
    const at = `/campaigns/${campaigns.indexOf(campaign)}`;
    return { state: withKeys(context.state, at, { name, isActive, description, notes }, context.startedAt) };
  },
};

function inUse({ tenant }: Sandbox, { campaignId }: Campaign): Rejection {
  const value = String(tenant.campaignNumber(campaignId));
  return reject(rawFinding('campaign-in-use', '/isActive', { value }));
}
