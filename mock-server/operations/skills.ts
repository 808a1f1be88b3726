import { rawFinding, type Skill, type TenantIndex } from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import { type Inspected, reject, type SandboxState } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { afterAdvancing, withTenantPatch } from './change-tenant.ts';
import { lastChange, updatedSince } from './last-changes.ts';
import { PHONE } from './media.ts';
import type { OperationHandler } from './operation-handler.ts';
import { pageOf } from './paging.ts';

/** A skill as the ACD API shows it (OP-15, OP-16). */
interface SkillShown {
  readonly skillId: number;
  readonly skillName: string;
  readonly mediaTypeId: number;
  readonly isActive: boolean;
  readonly campaignId: number;
  readonly campaignName?: string;
  readonly isOutbound: boolean;
  readonly outboundStrategy?: string;
  /** Only running outbound skills have it. */
  readonly isRunning?: true;
  readonly scriptId?: string;
  readonly notes?: string;
  readonly callerIdOverride?: string;
  readonly agentless?: boolean;
  readonly agentlessPorts?: number;
  readonly priorityBlending?: boolean;
  readonly deliverMultipleNumbersSerially?: boolean;
}

/** Fields that are shown as the tenant has them. */
const AS_THEY_ARE = [
  'scriptId', 'notes', 'callerIdOverride', 'agentless', 'agentlessPorts', 'priorityBlending',
  'deliverMultipleNumbersSerially',
] as const; // biome-ignore format: a list reads better filled

function shown(tenant: TenantIndex, skill: Skill): SkillShown {
  const campaign = tenant.campaign(skill.campaignId);
  return {
    skillId: skill.skillId,
    skillName: skill.name ?? `Skill ${skill.skillId}`,
    mediaTypeId: skill.mediaTypeId ?? PHONE,
    isActive: skill.isActive ?? true,
    campaignId: tenant.campaignNumber(skill.campaignId),
    ...(campaign?.name !== undefined && { campaignName: campaign.name }),
    isOutbound: skill.isOutbound ?? false,
    ...(skill.outboundStrategy !== undefined && { outboundStrategy: skill.outboundStrategy }),
    ...(skill.isRunning && skill.isOutbound && { isRunning: true }),
    ...Object.fromEntries(AS_THEY_ARE.flatMap((key) => (skill[key] === undefined ? [] : [[key, skill[key]]]))),
  };
}

interface SkillFilters {
  readonly mediaTypeId?: number;
  readonly outboundStrategy?: string;
  readonly isActive?: boolean;
  readonly searchString?: string;
}

export const listSkills: OperationHandler = {
  apply(sandbox, context) {
    const filters = context.request.parameters.query as SkillFilters;
    const changed = updatedSince(context, sandbox.tenant.tenant.skills, ({ skillId, lastUpdateTime }) =>
      lastChange(sandbox, `skills/${skillId}`, lastUpdateTime),
    );
    const skills = changed.map((skill) => shown(sandbox.tenant, skill));
    const page = pageOf(
      sandbox,
      context,
      skills.filter((skill) => passes(skill, filters)),
    );
    const { items, totalRecords, links } = page;
    if (totalRecords === 0) return { reply: 'acd_no_content' };
    const { businessUnitId } = sandbox.tenant;
    return {
      body: { _links: links, businessUnitId, lastPollTime: isoOf(context.startedAt), totalRecords, skills: items },
    };
  },
};

function passes(skill: SkillShown, { mediaTypeId, outboundStrategy, isActive, searchString }: SkillFilters): boolean {
  return (
    (mediaTypeId === undefined || skill.mediaTypeId === mediaTypeId) &&
    (outboundStrategy === undefined || skill.outboundStrategy === outboundStrategy) &&
    (isActive === undefined || skill.isActive === isActive) &&
    (searchString === undefined || skill.skillName.toLowerCase().includes(searchString.toLowerCase()))
  );
}

export const getSkill: OperationHandler = {
  apply(sandbox, context) {
    const page = pageOf(sandbox, context, [shown(sandbox.tenant, skillOf(sandbox, context))]);
    return { body: page.items[0] };
  },
};

/** The skill that the path names; the rule `skill-unknown` has seen that there is one. */
export function skillOf({ tenant }: Sandbox, { request }: Inspected): Skill {
  const skill = tenant.skill(request.parameters.path['skillId'] as number);
  if (skill === undefined) throw new Error('the rules let an unknown skill pass');
  return skill;
}

export const startSkill: OperationHandler = {
  prepare: afterAdvancing,
  apply(sandbox, context) {
    const { skillId, isRunning, isActive = true } = skillOf(sandbox, context);
    if (!isActive) return reject(rawFinding('skill-switched-off', 'path/skillId', { skillId: String(skillId) }));
    if (isRunning) return reject(rawFinding('skill-running', 'path/skillId', { skillId: String(skillId) }));
    return { state: withRunning(sandbox, context, skillId, true) };
  },
};

export const stopSkill: OperationHandler = {
  prepare: afterAdvancing,
  apply(sandbox, context) {
    const { skillId, isRunning } = skillOf(sandbox, context);
    if (!isRunning) return reject(rawFinding('skill-not-running', 'path/skillId', { skillId: String(skillId) }));
    return { state: withRunning(sandbox, context, skillId, false) };
  },
};

function withRunning(
  { tenant }: Sandbox,
  { state, startedAt }: Inspected,
  skillId: number,
  value: boolean,
): SandboxState {
  const index = tenant.tenant.skills.findIndex((each) => each.skillId === skillId);
  return withTenantPatch(state, [{ op: 'add', path: `/skills/${index}/isRunning`, value }], startedAt);
}
