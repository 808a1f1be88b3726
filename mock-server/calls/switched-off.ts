import type { Skill } from '../../contracts/internal.ts';
import { haveSameClocks, isZone } from './call-window.ts';
import { zoneOfWindows } from './windows-zones.ts';

type ZoneSettings = NonNullable<NonNullable<Skill['parameters']>['timeZoneSettings']>;

/** What is known of zones under the settings of a skill, which are replaced as a whole. */
const known = new WeakMap<ZoneSettings, Map<string, boolean>>();

/** Whether a skill that lists time zones does not call a zone: one that is not listed is switched off (DOC-380). */
export function isSwitchedOff(skill: Skill | undefined, zone: string): boolean {
  const settings = skill?.parameters?.timeZoneSettings;
  if (!Array.isArray(settings)) return false;
  const zones = known.get(settings) ?? new Map<string, boolean>();
  known.set(settings, zones);
  const isOff = zones.get(zone) ?? !isListed(settings, zone);
  zones.set(zone, isOff);
  return isOff;
}

/** The names are those of Windows; a name of the IANA is taken too (AS-544). */
function isListed(settings: ZoneSettings, zone: string): boolean {
  return settings.some(({ standardName, timeZoneActiveToCall = true }) => {
    if (!timeZoneActiveToCall) return false;
    const named = zoneOfWindows(standardName ?? '') ?? standardName ?? '';
    return named === zone || (isZone(named) && haveSameClocks(named, zone));
  });
}
