import type { CallWindow, Skill } from '../../contracts/internal.ts';
import { zoneOfWindows } from '../../contracts/time/index.ts';
import { haveSameClocks, isZone } from './call-window.ts';

type ZoneSettings = NonNullable<NonNullable<Skill['parameters']>['timeZoneSettings']>;

/** What the settings of a skill say of a zone. */
interface ZoneRule {
  readonly isOff: boolean;
  readonly hours?: readonly CallWindow[];
}

/** What is known of zones under the settings of a skill, which are replaced as a whole. */
const known = new WeakMap<ZoneSettings, Map<string, ZoneRule>>();

/** Whether a skill that lists time zones does not call a zone: one that is not listed is switched off (DOC-380). */
export function isSwitchedOff(skill: Skill | undefined, zone: string): boolean {
  return ruleOf(skill, zone).isOff;
}

/** The hours of each day in which a skill calls a zone, where its setting overrides those of the tenant (AS-586). */
export function hoursOfZone(skill: Skill | undefined, zone: string): readonly CallWindow[] | undefined {
  return ruleOf(skill, zone).hours;
}

function ruleOf(skill: Skill | undefined, zone: string): ZoneRule {
  const settings = skill?.parameters?.timeZoneSettings;
  if (!Array.isArray(settings)) return { isOff: false };
  const zones = known.get(settings) ?? new Map<string, ZoneRule>();
  known.set(settings, zones);
  const rule = zones.get(zone) ?? ruleIn(settings, zone);
  zones.set(zone, rule);
  return rule;
}

/** The names are those of Windows; a name of the IANA is taken too (AS-544). */
function ruleIn(settings: ZoneSettings, zone: string): ZoneRule {
  const listed = settings.find(({ standardName, timeZoneActiveToCall = true }) => {
    if (!timeZoneActiveToCall) return false;
    const named = zoneOfWindows(standardName ?? '') ?? standardName ?? '';
    return named === zone || (isZone(named) && haveSameClocks(named, zone));
  });
  if (listed === undefined) return { isOff: true };
  const { overrideTime = false, startTime, endTime } = listed;
  const [from, to] = [(startTime ?? '').slice(0, 5), (endTime ?? '').slice(0, 5)];
  return overrideTime && from !== '' && from < to ? { isOff: false, hours: [{ from, to }] } : { isOff: false };
}
