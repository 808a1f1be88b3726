import { type CallList, dialsByPersonalConnection, type TenantIndex } from '../../contracts/internal.ts';

/** Why no skill will ever dial a list, however many agents are logged in; undefined where one may. */
export function whyUndialed(tenant: TenantIndex, { skills = [] }: Pick<CallList, 'skills'>): string | undefined {
  if (skills.length === 0) return 'no skill dials the list: name one as skillId of an upload';
  const known = skills.map((id) => tenant.skill(id)).filter((each) => each !== undefined);
  if (known.some((skill) => skill.isOutbound === true && dialsByPersonalConnection(skill))) return undefined;
  return `no skill dials the list: ${skills.join(', ')} ${skills.length === 1 ? 'is no' : 'are no'} outbound Personal Connection skill${skills.length === 1 ? '' : 's'}`;
}
