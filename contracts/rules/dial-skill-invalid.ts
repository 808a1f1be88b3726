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

/** No outbound phone skill is named (OP-06). */
export const dialSkillInvalid: Rule<'dial-skill-invalid'> = {
  code: 'dial-skill-invalid',
  reads: ['/skillId', '/skillName'],
  needsTenant: true,
  find(input, { tenant }) {
    const skillId = input.value('/skillId');
    if (skillId === undefined && !input.isAbsent('/skillId')) return [];
    return skillToDialFor(tenant, skillId, input.text('/skillName')) === undefined
      ? [{ pointer: '/skillId', slots: {} }]
      : [];
  },
};
