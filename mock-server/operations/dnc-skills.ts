import { type DoNotCallGroup, doNotCallGroupsOf } from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import type { Inspected } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { afterAdvancing, withTenantPatch } from './change-tenant.ts';
import type { OperationHandler } from './operation-handler.ts';
import { pageLinks } from './paging.ts';
import { withId } from './with-id.ts';

/** The two relations of a group and skills (DOM-15), by the key that has it. */
type Relation = 'contributingSkills' | 'scrubbedSkills';

export const listContributingSkills = listing('contributingSkills');
export const addContributingSkill = changing('contributingSkills', withSkill);
export const removeContributingSkill = changing('contributingSkills', withoutSkill);
export const listScrubbedSkills = listing('scrubbedSkills');
export const addScrubbedSkill = changing('scrubbedSkills', withSkill);
export const removeScrubbedSkill = changing('scrubbedSkills', withoutSkill);

/** A group of the tenant file that names no scrubbed skills scrubs all (AS-405). */
function skillsOf({ tenant }: Sandbox, group: DoNotCallGroup, relation: Relation): readonly number[] {
  const every = relation === 'scrubbedSkills' ? tenant.tenant.skills.map(({ skillId }) => skillId) : [];
  return group[relation] ?? every;
}

function listing(relation: Relation): OperationHandler {
  return {
    apply(sandbox, context) {
      const group = withId(doNotCallGroupsOf(sandbox.tenant.tenant), context, 'groupId');
      const skills = skillsOf(sandbox, group, relation);
      if (skills.length === 0) return { reply: 'acd_no_content' };
      const shown = skills.map((skillId) => ({
        skillId,
        skillName: sandbox.tenant.skill(skillId)?.name ?? `Skill ${skillId}`,
      }));
      const links = pageLinks(sandbox, context, { skip: 0, top: shown.length }, shown.length);
      return { body: { totalRecords: shown.length, _links: links, [relation]: shown } };
    },
  };
}

function changing(
  relation: Relation,
  change: (skills: readonly number[], skillId: number) => readonly number[],
): OperationHandler {
  return {
    prepare: afterAdvancing,
    apply(sandbox, context) {
      const { groups, group, skillId } = placeOf(sandbox, context);
      const before = skillsOf(sandbox, group, relation);
      const after = change(before, skillId);
      if (after === before) return {};
      const at = `/doNotCall/${groups.indexOf(group)}`;
      const changed = withTenantPatch(
        context.state,
        [{ op: 'add', path: `${at}/${relation}`, value: after }],
        context.startedAt,
      );
      const value = isoOf(context.startedAt);
      return {
        state: withTenantPatch(changed, [{ op: 'add', path: `${at}/lastUpdateTime`, value }], context.startedAt),
      };
    },
  };
}

function placeOf({ tenant: { tenant } }: Sandbox, context: Inspected) {
  const groups = doNotCallGroupsOf(tenant);
  const group = withId(groups, context, 'groupId');
  return { groups, group, skillId: context.request.parameters.path['skillId'] as number };
}

function withSkill(skills: readonly number[], skillId: number): readonly number[] {
  return skills.includes(skillId) ? skills : [...skills, skillId];
}

function withoutSkill(skills: readonly number[], skillId: number): readonly number[] {
  return skills.includes(skillId) ? skills.filter((each) => each !== skillId) : skills;
}
