import { dialsByPersonalConnection, type Skill, type TenantIndex } from '../tenant/index.ts';
import type { Rule } from './rule.ts';

/** The Personal Connection skill of a name whose dialer runs. */
export function dialerSkillNamed(tenant: TenantIndex, skillName: string): Skill | undefined {
  return tenant.tenant.skills.find(
    (skill) =>
      skill.name === skillName &&
      skill.isRunning === true &&
      skill.isOutbound === true &&
      dialsByPersonalConnection(skill),
  );
}

/** No skill of the name has a dialer that runs (OP-01). */
export const dialerSkillInvalid: Rule<'dialer-skill-invalid'> = {
  code: 'dialer-skill-invalid',
  reads: ['/skillName'],
  needsTenant: true,
  find(input, { tenant }) {
    const name = input.text('/skillName');
    if (name === undefined && !input.isAbsent('/skillName')) return [];
    const value = name ?? '';
    return dialerSkillNamed(tenant, value) === undefined ? [{ pointer: '/skillName', slots: { value } }] : [];
  },
};
