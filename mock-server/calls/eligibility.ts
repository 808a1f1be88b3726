import { type CallWindow, magicOutcome, type Skill, type TenantIndex } from '../../contracts/internal.ts';
import { instantOf, isoOf } from '../../contracts/time/index.ts';
import type { CallRecord } from '../admin-types/index.ts';
import { localTime, nextNine, opensAt } from './call-window.ts';
import { hoursOfZone, isSwitchedOff } from './switched-off.ts';

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

/** What is reported of a call whose turn it is in a dialer, while nobody could talk. */
export const WAITS_FOR_AGENT = 'waits for a free agent who is logged in to the dialer';

/** What is reported of a contact in the queue of a skill, or of an agent, while nobody can have it; `queuedBy` does not get it. */
export function waitsInQueue(agentId: number | undefined, queuedBy: number | undefined): string {
  if (agentId !== undefined) return `waits for agent ${agentId}, who is not available or has a contact`;
  const whom = queuedBy === undefined ? 'an agent' : `an agent other than ${queuedBy}`;
  return `waits for ${whom} of the skill who is available and has no contact`;
}

/** False where no dialer can be at work, without looking at what it would do. */
export function mayDial({ tenant }: TenantIndex, sessions: Readonly<Record<string, unknown>>): boolean {
  for (const _agent in sessions) return true;
  return tenant.callLists !== undefined && tenant.skills.some(({ agentless }) => agentless === true);
}

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
  const skill = tenant.skillThatDials(campaignId);
  if (isSwitchedOff(skill, zone)) return { reason: switchedOff(zone), until: undefined };
  const isMagic = magicOutcome(contact, number) === 'window';
  return windowOpens(tenant, skill, zone, time, isMagic ? nextNine(zone, instantOf(at)) : time);
}

function switchedOff(zone: string): string {
  return `the time-zones of the skill do not switch the time zone ${zone} on`;
}

const DAY = 86_400_000;

/** What keeps a skill from dialing somebody in a time zone, who is not called before `earliest`; a zone that is switched off is looked at again a day later. */
export function windowOpens(
  tenant: TenantIndex,
  skill: Skill | undefined,
  zone: string,
  time: number,
  earliest: number,
): (Obstacle & { readonly until: number }) | undefined {
  if (isSwitchedOff(skill, zone)) return { reason: switchedOff(zone), until: time + DAY };
  const ofZone = hoursOfZone(skill, zone);
  const others = skill?.callWindows ?? (ofZone === undefined ? tenant.tenant.callWindows : undefined);
  const sets = [ofZone, others].filter((each) => each !== undefined);
  return closedUntil(zone, Math.max(earliest, allOpenAt(sets, zone, time)), time);
}

/** Windows of two sets that are never open together are looked at again after this many openings. */
const MOST_TURNS = 16;

/** When a window of each set is open. */
function allOpenAt(sets: readonly (readonly CallWindow[])[], zone: string, time: number): number {
  let at = time;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const next = sets.reduce((latest, windows) => Math.max(latest, opensAt(windows, zone, at)), at);
    if (next === at) break;
    at = next;
  }
  return at;
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
