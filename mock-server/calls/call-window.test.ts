import { describe, expect, test } from 'vitest';
import type { CallWindow } from '../../contracts/internal.ts';
import { localTime, nextNine, opensAt } from './call-window.ts';

const NINE_TO_NINE: CallWindow[] = [{ from: '09:00', to: '21:00' }];
const WEEKDAYS: CallWindow[] = [
  { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], from: '09:00', to: '12:00' },
  { days: ['monday'], from: '13:00', to: '24:00' },
];
const AT_NIGHT: CallWindow[] = [{ from: '02:30', to: '04:00' }];
const HALF_PAST_ONE: CallWindow[] = [{ from: '01:30', to: '02:00' }];
const NEW_YORK = 'America/New_York';

const opens = (windows: CallWindow[], zone: string, at: string) =>
  new Date(opensAt(windows, zone, Date.parse(at))).toISOString().replace('.000', '');

describe('a call window', () => {
  test.each<[string, CallWindow[], string, string, string]>([
    ['is open at its start', NINE_TO_NINE, 'UTC', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z'],
    ['is open a second before its end', NINE_TO_NINE, 'UTC', '2026-01-05T20:59:59Z', '2026-01-05T20:59:59Z'],
    ['is closed at its end, until tomorrow', NINE_TO_NINE, 'UTC', '2026-01-05T21:00:00Z', '2026-01-06T09:00:00Z'],
    ['opens later today', NINE_TO_NINE, 'UTC', '2026-01-05T03:00:00Z', '2026-01-05T09:00:00Z'],
    ['goes by the zone', NINE_TO_NINE, NEW_YORK, '2026-01-05T09:00:00Z', '2026-01-05T14:00:00Z'],
    ['goes by a zone of half hours', NINE_TO_NINE, 'Asia/Kolkata', '2026-01-05T00:00:00Z', '2026-01-05T03:30:00Z'],
    ['is of the day that it is there', WEEKDAYS, 'Pacific/Auckland', '2026-01-04T20:30:00Z', '2026-01-04T20:30:00Z'],
    ['leaves the weekend out', WEEKDAYS, 'UTC', '2026-01-09T12:00:00Z', '2026-01-12T09:00:00Z'],
    ['may be one of two on a day', WEEKDAYS, 'UTC', '2026-01-05T12:30:00Z', '2026-01-05T13:00:00Z'],
    ['may last until midnight', WEEKDAYS, 'UTC', '2026-01-05T23:59:59Z', '2026-01-05T23:59:59Z'],
    ['opens an hour earlier in summer', NINE_TO_NINE, NEW_YORK, '2026-07-06T09:00:00Z', '2026-07-06T13:00:00Z'],
    // New York leaps from 02:00 to 03:00 on 8 March 2026, which is 07:00 UTC.
    ['opens over the leap of the clocks', NINE_TO_NINE, NEW_YORK, '2026-03-08T02:00:00Z', '2026-03-08T13:00:00Z'],
    ['that is leapt into opens at the leap', AT_NIGHT, NEW_YORK, '2026-03-08T06:59:00Z', '2026-03-08T07:00:00Z'],
    // It falls back from 02:00 to 01:00 on 1 November 2026, which is 06:00 UTC.
    [
      'opens in the hour before it comes twice',
      HALF_PAST_ONE,
      NEW_YORK,
      '2026-11-01T05:00:00Z',
      '2026-11-01T05:30:00Z',
    ],
    ['opens again when it comes again', HALF_PAST_ONE, NEW_YORK, '2026-11-01T06:00:00Z', '2026-11-01T06:30:00Z'],
    ['is over after the second time', HALF_PAST_ONE, NEW_YORK, '2026-11-01T07:00:00Z', '2026-11-02T06:30:00Z'],
    ['opens over the fall of the clocks', NINE_TO_NINE, NEW_YORK, '2026-11-01T01:30:00Z', '2026-11-01T14:00:00Z'],
  ])('%s', (_name, windows, zone, at, want) => {
    expect(opens(windows, zone, at)).toBe(want);
  });

  test.each([
    ['2026-01-05T08:59:59Z', '2026-01-05T09:00:00.000Z'],
    ['2026-01-05T09:00:00Z', '2026-01-06T09:00:00.000Z'],
    ['2026-01-05T23:59:59Z', '2026-01-06T09:00:00.000Z'],
    ['2026-01-05T00:00:30Z', '2026-01-05T09:00:00.000Z'],
  ])('the nine that comes after %s is %s', (at, want) => {
    expect(new Date(nextNine('UTC', Date.parse(at))).toISOString()).toBe(want);
  });

  test('the nine after a midnight that is skipped is of the next day there', () => {
    // The clocks of São Paulo went from 24:00 on 15 October 2011 to 01:00, which was 03:00 UTC.
    const nine = nextNine('America/Sao_Paulo', Date.parse('2011-10-15T23:48:12Z'));
    expect(new Date(nine).toISOString()).toBe('2011-10-16T11:00:00.000Z');
  });

  test('a clock that is stopped between two milliseconds is read', () => {
    const time = Date.parse('2026-01-05T08:59:59.999Z') + 0.5;
    expect(opensAt(NINE_TO_NINE, 'UTC', time)).toBe(Date.parse('2026-01-05T09:00:00Z'));
    expect(opensAt(NINE_TO_NINE, 'UTC', time + 1)).toBe(time + 1);
  });

  test('times are shown as the clocks there show them', () => {
    expect(localTime(NEW_YORK, Date.parse('2026-07-06T13:00:00Z'))).toBe('2026-07-06 09:00');
  });
});
