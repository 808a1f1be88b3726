import { magicOutcome, type Skill, type TenantIndex } from '../../contracts/internal.ts';
import { instantOf, isoOf } from '../../contracts/time/index.ts';
import type { CallRecord } from '../admin-types/index.ts';
import { localTime, nextNine, opensAt } from './call-window.ts';

/** The position of the first number that may be dialed, from `position` on, at a time; undefined where none is left. */
export function nextNumber(
  {
    numbers,
    record: { contact, campaignId },
  }: {
    readonly numbers: readonly string[];
    readonly record: Pick<CallRecord, 'contact' | 'campaignId'>;
  },
  tenant: TenantIndex,
  position: number,
  at: number,
): number | undefined {
  const skill = tenant.skillThatDials(campaignId);
  const isFree = (number: string) =>
    magicOutcome(contact, number) !== 'dnc' && tenant.doNotCallGroup(number, skill, at) === undefined;
  const found = numbers.findIndex((number, index) => index >= position && isFree(number));
  return found < 0 ? undefined : found;
}

/** What is reported where every number was passed over (AS-44). */
export const ALL_PASSED_OVER = 'every number that fits is on a do-not-call list';

/** What keeps a call from being dialed: why, and until when, where only time must pass. */
export interface Obstacle {
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly until: number | undefined;
}

/** What keeps the number of a call that waits from being dialed at a time. */
export function obstacleOf(
  { campaignId, contact, number, at }: CallRecord,
  tenant: TenantIndex,
  time: number,
): Obstacle | undefined {
  const unable = campaignId === null ? withoutDefaultSkill(tenant) : ofCampaign(tenant, campaignId);
  if (unable !== undefined) return { reason: unable, until: undefined };
  const zone = tenant.timeZoneOf(contact);
  const opens = windowOpens(tenant, tenant.skillThatDials(campaignId), zone, time)?.until ?? time;
  const isMagic = magicOutcome(contact, number) === 'window';
  return closedUntil(zone, isMagic ? Math.max(opens, nextNine(zone, instantOf(at))) : opens, time);
}

/** What keeps a skill from dialing somebody in a time zone, if it is outside of the call window. */
export function windowOpens(
  tenant: TenantIndex,
  skill: Skill | undefined,
  zone: string,
  time: number,
): (Obstacle & { readonly until: number }) | undefined {
  const windows = skill?.callWindows ?? tenant.tenant.callWindows;
  return windows && closedUntil(zone, opensAt(windows, zone, time), time);
}

function closedUntil(zone: string, until: number, time: number): (Obstacle & { readonly until: number }) | undefined {
  if (until <= time) return undefined;
  const when = `${isoOf(until)} (${localTime(zone, until)} in ${zone})`;
  return { reason: `outside the call window, which opens at ${when}`, until };
}

function ofCampaign(tenant: TenantIndex, campaignId: string): string | undefined {
  const campaign = tenant.campaign(campaignId);
  if (campaign === undefined) return `the campaign '${campaignId}' is gone`;
  if (campaign.isActive === false) return `the campaign '${campaignId}' is not active`;
  return tenant.skillThatDials(campaignId) === undefined
    ? `the campaign '${campaignId}' has no running Personal Connection skill`
    : undefined;
}

/** Without a campaign the tenant's default skill dials (AS-11). */
export function withoutDefaultSkill(tenant: TenantIndex): string | undefined {
  const { defaultSkillId } = tenant.tenant;
  if (defaultSkillId === undefined) return 'no skill: the request names no campaign, and the tenant no default skill';
  return tenant.skillThatDials(null) === undefined
    ? `the default skill ${defaultSkillId} is not a running Personal Connection skill`
    : undefined;
}
