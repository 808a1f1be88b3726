import type { Tenant } from '../../generated/index.ts';
import { instantOf } from '../time/index.ts';
import { comparedNumber } from './magic.ts';

type Group = NonNullable<Tenant['doNotCall']>[number];
/** A number of a do-not-call group; without dates it is of the tenant file. */
export type DoNotCallRecord = NonNullable<Group['records']>[number];

/** The numbers of a group: those of the tenant file, then those that have dates. */
export function doNotCallRecordsOf({ numbers, records = [] }: Pick<Group, 'numbers' | 'records'>): DoNotCallRecord[] {
  return [...numbers.map((number) => ({ number })), ...records];
}

/** The do-not-call groups of a tenant (DOM-15), found by number. */
export class DoNotCall {
  /** `until` in milliseconds since 1970. */
  readonly #groups = new Map<string, { readonly group: Group; readonly until: number }[]>();

  constructor(groups: readonly Group[]) {
    for (const group of groups.filter(({ isActive = true }) => isActive)) {
      for (const { number, expiredDate } of doNotCallRecordsOf(group)) {
        const key = comparedNumber(number);
        const until = expiredDate === undefined ? Number.POSITIVE_INFINITY : instantOf(expiredDate);
        const entries = this.#groups.get(key) ?? [];
        entries.push({ group, until });
        this.#groups.set(key, entries);
      }
    }
  }

  /** The name of the first group that keeps the number from the skill. */
  groupOf(number: string, skill: { readonly skillId: number } | undefined, at = 0): string | undefined {
    const entries = this.#groups.get(comparedNumber(number)) ?? [];
    return entries.find(
      ({ until, group: { scrubbedSkills } }) =>
        until > at && (scrubbedSkills === undefined || (skill !== undefined && scrubbedSkills.includes(skill.skillId))),
    )?.group.name;
  }
}
