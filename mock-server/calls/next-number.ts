import { magicOutcome, type TenantIndex } from '../../contracts/index.ts';
import type { Call } from './call.ts';

/** The position of the first number that may be dialled, from `position` on; undefined where none is left. */
export function nextNumber(
  {
    numbers,
    record: { contact, campaignId },
  }: Pick<Call, 'numbers'> & {
    readonly record: Pick<Call['record'], 'contact' | 'campaignId'>;
  },
  tenant: TenantIndex,
  position: number,
): number | undefined {
  const skill = tenant.skillThatDials(campaignId);
  const isFree = (number: string) =>
    magicOutcome(contact, number) !== 'dnc' && tenant.doNotCallGroup(number, skill) === undefined;
  const found = numbers.findIndex((number, index) => index >= position && isFree(number));
  return found < 0 ? undefined : found;
}

/** What is told where every number was passed over (AS-44). */
export const ALL_PASSED_OVER = 'every number that fits is on a do-not-call list';
