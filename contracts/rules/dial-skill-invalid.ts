import type { Skill, TenantIndex } from '../tenant/index.ts';
import type { Rule } from './rule.ts';

/** The outbound phone skill that an agent may dial for, by its id or its name. */
export function skillToDialFor(
  tenant: TenantIndex,
  skillId: unknown,
  skillName: string | undefined,
): Skill | undefined {
  const skill =
    typeof skillId === 'number'
      ? tenant.skill(skillId)
      : tenant.tenant.skills.find(({ name }) => name !== undefined && name === skillName);
  return skill !== undefined && tenant.outboundSkills(skill.campaignId).includes(skill) ? skill : undefined;
}

/** The last version whose requests may name the skill (AS-452). */
const LAST_WITH_NAMES = 22;

/** No outbound phone skill is named (OP-06). */
export const dialSkillInvalid: Rule<'dial-skill-invalid'> = {
  code: 'dial-skill-invalid',
  reads: ['/skillId', '/skillName'],
  needsTenant: true,
  find(input, { tenant, version }) {
    const skillId = input.value('/skillId');
    if (skillId === undefined && !input.isAbsent('/skillId')) return [];
    const name = (version ?? 0) > LAST_WITH_NAMES ? undefined : input.text('/skillName');
    return skillToDialFor(tenant, skillId, name) === undefined ? [{ pointer: '/skillId', slots: {} }] : [];
  },
};
