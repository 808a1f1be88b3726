import type { Skill, TenantIndex } from '../tenant/index.ts';
import type { Rule } from './rule.ts';

/** The skill that a point of contact leads to (AS-445). */
export function skillAtPoint({ tenant }: TenantIndex, pointOfContact: string): Skill | undefined {
  return tenant.skills.find(({ name }) => name === pointOfContact);
}

/** No skill has the name of the point of contact. */
export const pointOfContactUnknown: Rule<'point-of-contact-unknown'> = {
  code: 'point-of-contact-unknown',
  reads: ['/pointOfContact'],
  needsTenant: true,
  find(input, { tenant }) {
    const value = input.text('/pointOfContact');
    if (value === undefined || skillAtPoint(tenant, value) !== undefined) return [];
    return [{ pointer: '/pointOfContact', slots: { value, key: 'pointOfContact' } }];
  },
};
