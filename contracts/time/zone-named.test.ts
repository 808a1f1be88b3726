import { expect, test } from 'vitest';
import { zoneNamed, zoneOfUpload } from './index.ts';

test.each([
  ['(UTC-07:00) Mountain Time (US & Canada)', 'America/Denver'],
  ['(UTC-06:00) Central America', 'America/Guatemala'],
  ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Amsterdam'],
  ['(UTC) Coordinated Universal Time', 'Etc/UTC'],
  ['(UTC-07:00) Arizona', null],
  ['Central European Standard Time', 'Europe/Warsaw'],
  ['America/Denver', 'America/Denver'],
  ['Mountain', 'America/Denver'],
  ['nowhere', undefined],
  ['(UTC+1) Berlin', undefined],
  ['', undefined],
])('the default zone %j is %j', (text, zone) => {
  expect(zoneOfUpload(text)).toBe(zone);
});

test('a column of zones may have names of Windows', () => {
  expect(zoneNamed('Central European Standard Time')).toBe('Europe/Warsaw');
  expect(zoneNamed('Central Standard Time')).toBe('America/Chicago');
});
