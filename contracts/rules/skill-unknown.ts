import type { TenantIndex } from '../tenant/index.ts';
import type { Rule, RuleInput } from './rule.ts';

/** No skill has the id in the path (ERR-20). */
export const skillUnknown: Rule<'skill-unknown'> = {
  code: 'skill-unknown',
  reads: ['path/skillId'],
  needsTenant: true,
  find,
};

/** The same for cpa-management, which answers otherwise (DOC-506). */
export const cpaSkillUnknown: Rule<'cpa-skill-unknown'> = {
  code: 'cpa-skill-unknown',
  reads: ['path/skillId'],
  needsTenant: true,
  find,
};

function find(input: RuleInput, { tenant }: { readonly tenant: TenantIndex }) {
  const skillId = input.value('path/skillId');
  if (typeof skillId !== 'number' || tenant.skill(skillId) !== undefined) return [];
  return [{ pointer: 'path/skillId', slots: { value: String(skillId), remark: '' } }];
}
