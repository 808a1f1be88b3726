import { bareNumber } from './magic.ts';
import type { Skill, Tenant } from './tenant.ts';

type Group = NonNullable<Tenant['doNotCall']>[number];

/** The do-not-call groups of a tenant (DOM-15), found by number. */
export class DoNotCall {
  readonly #groups = new Map<string, Group[]>();

  constructor(groups: readonly Group[]) {
    for (const group of groups) {
      for (const number of group.numbers) {
        const key = bareNumber(number);
        this.#groups.set(key, [...(this.#groups.get(key) ?? []), group]);
      }
    }
  }

  /** The name of the first group that keeps the number from the skill. */
  groupOf(number: string, skill: Skill | undefined): string | undefined {
    const groups = this.#groups.get(bareNumber(number)) ?? [];
    return groups.find(
      ({ scrubbedSkills }) =>
        scrubbedSkills === undefined || (skill !== undefined && scrubbedSkills.includes(skill.skillId)),
    )?.name;
  }
}
