import type { Rule } from './rule.ts';

/** The last version in which skills are objects, and `addAll` is not known (DOC-504). */
const LAST_OF_OBJECTS = 32;

/** True for a version in which the skills of a campaign are objects. */
export function hasSkillObjects(version: number | null | undefined): boolean {
  return (version ?? Number.POSITIVE_INFINITY) <= LAST_OF_OBJECTS;
}

/** No skill is named, and not all are meant. */
export const campaignSkillsMissing: Rule<'parameter-missing'> = {
  code: 'parameter-missing',
  reads: ['/skills', '/addAll'],
  needsTenant: false,
  find(input, { version }) {
    const isAll = input.value('/addAll') === true && !hasSkillObjects(version);
    return isAll || !input.isAbsent('/skills') ? [] : [{ pointer: '/skills', slots: { key: 'skills' } }];
  },
};
