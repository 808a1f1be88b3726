import { createRequire } from 'node:module';
import type { Temporal } from 'temporal-polyfill';
import type { CallWindow } from '../../contracts/internal.ts';
import { instantOf } from '../../contracts/time/index.ts';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const require = createRequire(import.meta.url);

/** When a call may be dialed: the time itself where a window is open, else when the next one opens. */
export function opensAt(windows: readonly CallWindow[], timeZone: string, time: number): number {
  let at = zoned(timeZone, time);
  if (isOpen(windows, at)) return time;
  for (;;) {
    const next = at.add(at.toPlainDateTime().until(nextStart(windows, at), { largestUnit: 'hours' }));
    const change = at.getTimeZoneTransition('next');
    if (change === null || change.epochMilliseconds > next.epochMilliseconds) return next.epochMilliseconds;
    // Clocks change before the window starts, which may skip into a window or past its start.
    if (isOpen(windows, change)) return change.epochMilliseconds;
    at = change;
  }
}

/** The next nine o'clock after a time, as if no window were open until then. */
export function nextNine(timeZone: string, time: number): number {
  const at = zoned(timeZone, time);
  const today = at.withPlainTime('09:00').epochMilliseconds;
  return today > time ? today : at.add({ days: 1 }).withPlainTime('09:00').epochMilliseconds;
}

/** Days in winter and in summer on which zones are compared. */
const COMPARED = ['2026-01-15T00:00:00Z', '2026-07-15T00:00:00Z'].map(instantOf);

/** True for zones whose clocks show the same all year. */
export function haveSameClocks(one: string, other: string): boolean {
  return COMPARED.every((time) => zoned(one, time).offsetNanoseconds === zoned(other, time).offsetNanoseconds);
}

export function isZone(name: string): boolean {
  try {
    return zoned(name, 0).timeZoneId !== '';
  } catch {
    return false;
  }
}

/** A time as the clocks of a zone show it: 2026-01-05 09:00. */
export function localTime(timeZone: string, time: number): string {
  return zoned(timeZone, time).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

function isOpen(windows: readonly CallWindow[], at: Temporal.ZonedDateTime): boolean {
  const minute = at.hour * 60 + at.minute;
  return windows.some(
    (window) => isOn(window, at.dayOfWeek) && minute >= minuteOf(window.from) && minute < minuteOf(window.to),
  );
}

/** The next start of a window by the clocks there. Every window has one within eight days. */
function nextStart(windows: readonly CallWindow[], at: Temporal.ZonedDateTime): Temporal.PlainDateTime {
  const now = at.toPlainDateTime();
  const { Temporal } = library();
  const starts = windows.flatMap((window) =>
    Array.from({ length: 9 }, (_none, days) => now.toPlainDate().add({ days }))
      .filter((date) => isOn(window, date.dayOfWeek))
      .map((date) => date.toPlainDateTime(window.from))
      .filter((start) => Temporal.PlainDateTime.compare(start, now) > 0),
  );
  return starts.reduce((first, start) => (Temporal.PlainDateTime.compare(start, first) < 0 ? start : first));
}

function isOn({ days }: CallWindow, dayOfWeek: number): boolean {
  return days?.includes(DAYS[dayOfWeek - 1] as (typeof DAYS)[number]) ?? true;
}

function minuteOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Clocks of tests may stop between two milliseconds, which Temporal does not know. */
function zoned(timeZone: string, time: number): Temporal.ZonedDateTime {
  return library().Temporal.Instant.fromEpochMilliseconds(Math.floor(time)).toZonedDateTimeISO(timeZone);
}

/** Loaded at the first use: it takes 20 ms, and most tenants have no call windows. */
function library(): typeof import('temporal-polyfill') {
  return require('temporal-polyfill');
}
