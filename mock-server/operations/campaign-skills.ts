import { type Campaign, rawFinding, type Skill } from '../../contracts/internal.ts';
import { type Inspected, rejectWith } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { campaignOf, isWrapped } from './campaigns.ts';
import { afterAdvancing, withKeys } from './change-tenant.ts';
import type { OperationHandler, OperationResult } from './operation-handler.ts';

interface Wanted {
  readonly addAll?: boolean;
  readonly skills?: readonly (number | { readonly skillId: number })[];
  readonly newCampaignId?: number;
  readonly transferCampaignId?: number;
}

/** Ids of the skills that a request names. */
function idsIn({ tenant: { tenant } }: Sandbox, context: Inspected): readonly number[] {
  const { addAll = false, skills = [] } = context.value as Wanted;
  if (addAll && !isWrapped(context)) return tenant.skills.map(({ skillId }) => skillId);
  return skills.map((each) => (typeof each === 'number' ? each : each.skillId));
}

export const assignCampaignSkills: OperationHandler = {
  prepare: afterAdvancing,
  apply(sandbox, context) {
    const ids = idsIn(sandbox, context);
    const result = moved(sandbox, context, ids, { to: campaignOf(sandbox, context), errorOf: () => '' });
    const { isSome, ...others } = result;
    if (isSome || isWrapped(context)) return others;
    return rejectWith(others.body, rawFinding('campaign-skills-unknown', '/skills', { count: String(ids.length) }));
  },
};

/** A skill has one campaign (EP-17), so that it goes to another. */
export const removeCampaignSkills: OperationHandler = {
  prepare: afterAdvancing,
  apply(sandbox, context) {
    const named = idsIn(sandbox, context);
    const { addAll = false, newCampaignId, transferCampaignId } = context.value as Wanted;
    const to = sandbox.tenant.campaignNamed(String(newCampaignId ?? transferCampaignId));
    if (to === undefined) throw new Error('the rules let an unknown campaign pass');
    const from = campaignOf(sandbox, context);
    const errorOf = ({ campaignId }: Skill) =>
      campaignId === from.campaignId ? '' : 'The skill is not in the campaign';
    const isThere = (id: number) => sandbox.tenant.skill(id)?.campaignId === from.campaignId;
    const ids = addAll && !isWrapped(context) ? named.filter(isThere) : named;
    const { isSome: _, ...result } = moved(sandbox, context, ids, { to, errorOf });
    return result;
  },
};

interface Move {
  readonly to: Campaign;
  /** What keeps a skill from it; empty where nothing does. */
  errorOf(skill: Skill): string;
}

function moved(
  { tenant }: Sandbox,
  context: Inspected,
  ids: readonly number[],
  { to, errorOf }: Move,
): OperationResult & { readonly isSome: boolean } {
  let { state } = context;
  const isOn = to.isActive ?? true;
  const results = ids.map((skillId) => {
    const skill = tenant.skill(skillId);
    const keeps = skill === undefined ? 'Invalid skillId' : errorOf(skill);
    const error = keeps === '' && !isOn && (skill?.isActive ?? true) ? 'The campaign is not active' : keeps;
    if (skill !== undefined && error === '')
      state = withKeys(
        state,
        `/skills/${tenant.tenant.skills.indexOf(skill)}`,
        { campaignId: to.campaignId },
        context.startedAt,
      );
    return { skillId, success: error === '', error };
  });
  const of = (isMoved: boolean) => results.filter(({ success }) => success === isMoved).map(({ skillId }) => skillId);
  const [assignedSkills, invalidSkills] = [of(true), of(false)];
  const body = isWrapped(context) ? { errorCount: invalidSkills.length, results } : { assignedSkills, invalidSkills };
  return { body, state, isSome: invalidSkills.length === 0 || assignedSkills.length > 0 };
}
