import type { CallWindow } from '../../contracts/internal.ts';

const DAY = 86_400_000;
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const FROM_NINE: readonly CallWindow[] = [{ from: '09:00', to: '24:00' }];
const MIDNIGHT: readonly CallWindow[] = [{ from: '00:00', to: '00:01' }];

/** When a call may be dialed: the time itself where a window is open, else when the next one opens. */
export function opensAt(windows: readonly CallWindow[], timeZone: string, time: number): number {
  let at = time;
  for (;;) {
    const offset = offsetOf(timeZone, at);
    if (isOpen(windows, at + offset)) return at;
    const next = nextStart(windows, at + offset) - offset;
    if (offsetOf(timeZone, next) === offset) return next;
    // Clocks are changed in between: on from there, where a window may have been leapt into.
    at = changeBetween(timeZone, at, next);
  }
}

/** The next nine o'clock after a time, as if no window were open until then. */
export function nextNine(timeZone: string, time: number): number {
  const isPast = opensAt(FROM_NINE, timeZone, time) === time;
  return opensAt(FROM_NINE, timeZone, isPast ? opensAt(MIDNIGHT, timeZone, time) : time);
}

/** A time as the clocks of a zone show it: 2026-01-05 09:00. */
export function localTime(timeZone: string, time: number): string {
  return new Date(time + offsetOf(timeZone, time)).toISOString().slice(0, 16).replace('T', ' ');
}

/** `local` is what the zone's clocks show, counted as if it were UTC. */
function isOpen(windows: readonly CallWindow[], local: number): boolean {
  const midnight = Math.floor(local / DAY) * DAY;
  return windows.some(
    (window) =>
      isOn(window, midnight) && local >= midnight + timeOfDay(window.from) && local < midnight + timeOfDay(window.to),
  );
}

/** The next start of a window after a local time. Every window has one within eight days. */
function nextStart(windows: readonly CallWindow[], local: number): number {
  const today = Math.floor(local / DAY) * DAY;
  const starts = windows.flatMap((window) =>
    Array.from({ length: 9 }, (_none, ahead) => today + ahead * DAY)
      .filter((midnight) => isOn(window, midnight))
      .map((midnight) => midnight + timeOfDay(window.from))
      .filter((start) => start > local),
  );
  return Math.min(...starts);
}

function isOn({ days }: CallWindow, midnight: number): boolean {
  return days?.includes(DAYS[new Date(midnight).getUTCDay()] as (typeof DAYS)[number]) ?? true;
}

function timeOfDay(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}

/** The first millisecond at which the clocks of a zone differ from what they were at `before`. */
function changeBetween(timeZone: string, before: number, after: number): number {
  const offset = offsetOf(timeZone, before);
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetOf(timeZone, middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds that the clocks of a zone are ahead of UTC. */
function offsetOf(timeZone: string, time: number): number {
  if (timeZone === 'UTC') return 0;
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
    formats.set(timeZone, format);
  }
  const second = Math.floor(time / 1000) * 1000;
  const [day = 0, month = 1, year = 0, hour = 0, minute = 0, seconds = 0] = (
    format.format(second).match(/\d+/g) ?? []
  ).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, seconds) - second;
}
