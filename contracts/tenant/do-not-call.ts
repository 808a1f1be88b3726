import type { Tenant } from '../../generated/index.ts';
import { instantOf } from '../time/index.ts';
import type { DoNotCallGroup } from './listed-ids.ts';
import { comparedNumber } from './magic.ts';

type Group = NonNullable<Tenant['doNotCall']>[number];

/** That a group has a number. `until` in milliseconds since 1970. */
interface Entry {
  readonly group: Group;
  readonly until: number;
}

function entriesOf(groups: readonly Group[]): ReadonlyMap<string, readonly Entry[]> {
  const byNumber = new Map<string, Entry[]>();
  for (const group of groups.filter(({ isActive = true }) => isActive)) {
    for (const { number, expiredDate } of doNotCallRecordsOf(group)) {
      const key = comparedNumber(number);
      const until = expiredDate === undefined ? Number.POSITIVE_INFINITY : instantOf(expiredDate);
      const entries = byNumber.get(key) ?? [];
      entries.push({ group, until });
      byNumber.set(key, entries);
    }
  }
  return byNumber;
}

/** The do-not-call groups of a tenant (DOM-15), found by number. */
export class DoNotCall {
  readonly #groups: readonly Group[];
  #byNumber: ReadonlyMap<string, readonly Entry[]> | undefined;

  constructor(groups: readonly Group[]) {
    this.#groups = groups;
  }

  /** Made when it is first asked for: a tenant may change many times between two calls. */
  get #entries(): ReadonlyMap<string, readonly Entry[]> {
    this.#byNumber ??= entriesOf(this.#groups);
    return this.#byNumber;
  }

  /** The name of the first group that keeps the number from the skill. */
  groupOf(number: string, skill: { readonly skillId: number } | undefined, at = 0): string | undefined {
    const entries = this.#entries.get(comparedNumber(number)) ?? [];
    return entries.find(
      ({ until, group: { scrubbedSkills } }) =>
        until > at && (scrubbedSkills === undefined || (skill !== undefined && scrubbedSkills.includes(skill.skillId))),
    )?.group.name;
  }
}

/** A number of a do-not-call group; without dates it is of the tenant file. */
export type DoNotCallRecord = NonNullable<NonNullable<Tenant['doNotCall']>[number]['records']>[number];

/** The numbers of a group: those of the tenant file, then those that have dates. */
export function doNotCallRecordsOf({
  numbers,
  records = [],
}: Pick<DoNotCallGroup, 'numbers' | 'records'>): DoNotCallRecord[] {
  return [...numbers.map((number) => ({ number })), ...records];
}
