import type { Tenant } from '../../generated/index.ts';
import { instantOf } from '../time/index.ts';
import { bareNumber } from './magic.ts';

type Group = NonNullable<Tenant['doNotCall']>[number];
/** A number of a do-not-call group; without dates it is of the tenant file. */
export type DoNotCallRecord = NonNullable<Group['records']>[number];

/** A number as it is compared: its digits, without the country digit of North America (DOC-314). */
export function comparedNumber(number: string): string {
  return bareNumber(number)
    .replace(/\D/g, '')
    .replace(/^1(?=\d{10}$)/, '');
}

/** The numbers of a group: those of the tenant file, then those that have dates. */
export function doNotCallRecordsOf({ numbers, records = [] }: Pick<Group, 'numbers' | 'records'>): DoNotCallRecord[] {
  return [...numbers.map((number) => ({ number })), ...records];
}

interface Entry {
  readonly group: Group;
  /** In milliseconds since 1970. */
  readonly until: number;
}

/** The do-not-call groups of a tenant (DOM-15), found by number. */
export class DoNotCall {
  readonly #groups = new Map<string, Entry[]>();

  constructor(groups: readonly Group[]) {
    for (const group of groups.filter(({ isActive = true }) => isActive)) {
      for (const { number, expiredDate } of doNotCallRecordsOf(group)) {
        const key = comparedNumber(number);
        const until = expiredDate === undefined ? Number.POSITIVE_INFINITY : instantOf(expiredDate);
        const entries = this.#groups.get(key);
        if (entries === undefined) this.#groups.set(key, [{ group, until }]);
        else entries.push({ group, until });
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
