import type { Rule } from './rule.ts';

/** No skill has the id in a parameter, which the operations name in two ways. */
export const skillParameterUnknown: Rule<'skill-parameter-unknown'> = {
  code: 'skill-parameter-unknown',
  reads: ['/skill', '/skillId'],
  needsTenant: true,
  find(input, { tenant }) {
    return ['skill', 'skillId'].flatMap((key) => {
      const skillId = input.value(`/${key}`);
      if (typeof skillId !== 'number' || tenant.skill(skillId) !== undefined) return [];
      return [{ pointer: `/${key}`, slots: { value: String(skillId), key } }];
    });
  },
};
