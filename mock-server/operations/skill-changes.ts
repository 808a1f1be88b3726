import { rawFinding, type Skill } from '../../contracts/internal.ts';
import { reject } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { afterAdvancing, spaceIn, TOO_MANY, withCreated, withKeys } from './change-tenant.ts';
import { SYSTEM } from './dispositions.ts';
import type { OperationHandler } from './operation-handler.ts';
import { sentValues } from './skill-parameter-changes.ts';
import { skillOf } from './skills.ts';

/** Keys that the tenant has as they are sent. */
const AS_SENT = [
  'mediaTypeId', 'isOutbound', 'outboundStrategy', 'isActive', 'notes', 'callerIdOverride', 'agentless',
  'agentlessPorts', 'priorityBlending', 'deliverMultipleNumbersSerially',
] as const; // biome-ignore format: a list reads better filled

/** A skill as it is sent. */
interface Wanted extends Partial<Pick<Skill, (typeof AS_SENT)[number] | 'dispositions'>> {
  readonly skillName?: string;
  readonly campaignId?: number;
  readonly scriptId?: string | number;
}

const FIRST_SKILL = 4001;

/** Each has a result of its own, and the status says nothing (OP-43). */
export const createSkills: OperationHandler = {
  prepare: afterAdvancing,
  apply(sandbox, context) {
    const { tenant } = sandbox.tenant;
    const { skills } = context.value as { readonly skills: readonly Wanted[] };
    const taken = new Set(tenant.skills.map(({ name }) => name?.toLowerCase()));
    const first = tenant.skills.reduce((most, { skillId }) => Math.max(most, skillId), FIRST_SKILL - 1) + 1;
    const made: Skill[] = [];
    const skillsResults = skills.map((wanted) => {
      const error = errorOf(sandbox, wanted, taken) ?? (made.length === spaceIn(context.state) ? TOO_MANY : undefined);
      if (error !== undefined) return { success: false, error };
      taken.add(wanted.skillName?.toLowerCase());
      const skillId = first + made.length;
      made.push({ skillId, ...(keysOf(sandbox, wanted) as Omit<Skill, 'skillId'>) });
      return { success: true, error: '', skillId };
    });
    return {
      body: { errorCount: skills.length - made.length, skillsResults },
      state: withCreated(context.state, 'skills', tenant.skills, made, context.startedAt),
    };
  },
};

function errorOf(sandbox: Sandbox, wanted: Wanted, taken: ReadonlySet<string | undefined>): string | undefined {
  if (taken.has(wanted.skillName?.toLowerCase())) return `Skill name in use - '${wanted.skillName}'`;
  const unknown = unknownIn(sandbox, wanted);
  if (unknown !== undefined) return `Invalid ${unknown}`;
  const campaign = sandbox.tenant.campaignNamed(String(wanted.campaignId));
  const isOn = (campaign?.isActive ?? true) || wanted.isActive === false;
  return isOn ? undefined : 'The campaign is not active';
}

/** The first key that names something which the tenant does not have. */
function unknownIn({ tenant }: Sandbox, { campaignId, scriptId, dispositions = [] }: Wanted): string | undefined {
  if (campaignId !== undefined && tenant.campaignNamed(String(campaignId)) === undefined) return 'campaignId';
  if (scriptId !== undefined && tenant.script(String(scriptId)) === undefined) return 'scriptId';
  const known = new Set((tenant.tenant.dispositions ?? SYSTEM).map(({ dispositionId }) => dispositionId));
  return dispositions.every(({ dispositionId }) => known.has(dispositionId)) ? undefined : 'dispositions';
}

/** The keys of the tenant's skill that are set by what is sent. */
function keysOf({ tenant }: Sandbox, wanted: Wanted): Partial<Skill> {
  const { skillName: name, campaignId, scriptId, dispositions, ...others } = wanted;
  const keys = {
    name,
    campaignId: campaignId === undefined ? undefined : tenant.campaignNamed(String(campaignId))?.campaignId,
    scriptId: scriptId === undefined ? undefined : String(scriptId),
    dispositions: dispositions?.map(({ dispositionId, priority }) => ({
      dispositionId,
      ...(priority !== undefined && { priority }),
    })),
    ...Object.fromEntries(AS_SENT.map((key) => [key, others[key]])),
  };
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));
}

export const changeSkill: OperationHandler = {
  prepare: afterAdvancing,
  apply(sandbox, context) {
    const skill = skillOf(sandbox, context);
    const { skillId } = skill;
    if (skill.isRunning)
      return reject(rawFinding('skill-running-unchangeable', 'path/skillId', { skillId: String(skillId) }));
    const wanted = sentValues(context, '/skill') as Wanted;
    const unknown = unknownIn(sandbox, wanted);
    if (unknown !== undefined) return reject(rawFinding('skill-value-unknown', `/skill/${unknown}`, { key: unknown }));
    const at = `/skills/${sandbox.tenant.tenant.skills.indexOf(skill)}`;
    return {
      body: { success: true, skillId },
      state: withKeys(context.state, at, keysOf(sandbox, wanted), context.startedAt),
    };
  },
};
