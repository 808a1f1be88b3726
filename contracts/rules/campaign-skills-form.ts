import { hasSkillObjects } from './campaign-skills-missing.ts';
import type { Rule } from './rule.ts';

/** The skills have the form of another version (DOC-504). */
export const campaignSkillsForm: Rule<'campaign-skills-form'> = {
  code: 'campaign-skills-form',
  reads: ['/skills', '/addAll'],
  needsTenant: false,
  find(input, { version }) {
    const isOld = hasSkillObjects(version);
    const skills = input.value('/skills');
    if (!Array.isArray(skills) || (input.value('/addAll') === true && !isOld)) return [];
    const other = skills.findIndex((each) => (typeof each === 'number') === isOld);
    if (other < 0) return [];
    const slots = { key: `skills[${other}]`, type: isOld ? 'Object' : 'Integer' };
    return [{ pointer: `/skills/${other}`, slots }];
  },
};
