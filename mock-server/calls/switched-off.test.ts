import { expect, test } from 'vitest';
import { zoneOfWindows } from '../../contracts/time/index.ts';
import { defaultTenant } from '../../generated/index.ts';
import { isSwitchedOff } from './switched-off.ts';

type Settings = { standardName: string; timeZoneActiveToCall?: boolean }[];

function isOff(timeZoneSettings: Settings | undefined, zone: string): boolean {
  const [skill] = defaultTenant.skills;
  if (skill === undefined) throw new Error('the default tenant has no skill');
  return isSwitchedOff({ ...skill, parameters: { ...(timeZoneSettings && { timeZoneSettings }) } }, zone);
}

test.each<[zone: string, settings: Settings | undefined, is: boolean]>([
  ['Europe/Berlin', undefined, false],
  ['Europe/Berlin', [], true],
  ['America/New_York', [{ standardName: 'Eastern Standard Time' }], false],
  ['America/Detroit', [{ standardName: 'eastern standard time ' }], false],
  ['America/Chicago', [{ standardName: 'Eastern Standard Time' }, { standardName: 'Central Standard Time' }], false],
  ['America/Chicago', [{ standardName: 'Central Europe Standard Time' }], true],
  ['America/Chicago', [{ standardName: 'Central Standard Time', timeZoneActiveToCall: false }], true],
  ['America/Phoenix', [{ standardName: 'Mountain Standard Time' }], true],
  ['America/Phoenix', [{ standardName: 'US Mountain Standard Time' }], false],
  ['Asia/Tokyo', [{ standardName: 'Asia/Tokyo' }], false],
  ['Asia/Tokyo', [{ standardName: 'Tokyo' }, { standardName: '' }], true],
])('%s under %j is switched off: %j', (zone, settings, is) => {
  expect(isOff(settings, zone)).toBe(is);
});

test.each([
  ['UTC', 'Etc/UTC'],
  ['GMT Standard Time', 'Europe/London'],
  ['Pacific SA Standard Time', 'America/Santiago'],
  ['Pacific Standard Time (Mexico)', 'America/Tijuana'],
])('%s is %s', (name, zone) => {
  expect(zoneOfWindows(name)).toBe(zone);
  expect(isOff([{ standardName: name }], zone)).toBe(false);
});
