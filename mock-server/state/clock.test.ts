import { describe, expect, test } from 'vitest';
import { NO_UPLOADS, type UploadJob } from '../lists/index.ts';
import { NOW } from '../test-support/store-values.ts';
import { type Clock, changedClock, clockProblem, clockState, soundClock, timeIn } from './clock.ts';
import { newState } from './new-state.ts';

const at = (time: number): Clock => ({ now: () => time });
const iso = (time: number) => new Date(time).toISOString();
const LAST = Date.parse('9999-12-31T23:59:59.999Z');
const begun = newState({}, NOW);

describe('the clock of a sandbox', () => {
  test('goes as fast as its source, ahead of it or behind it, and stands while it is stopped', () => {
    const ahead = changedClock(begun, { advance: 90 }, at(NOW));
    expect(clockState(ahead, at(NOW + 1_000))).toEqual({ now: iso(NOW + 91_000), isRunning: true });
    const stopped = changedClock(ahead, { isRunning: false }, at(NOW + 1_000));
    expect(clockState(stopped, at(NOW + 5_000))).toEqual({ now: iso(NOW + 91_000), isRunning: false });
    const later = changedClock(stopped, { advance: 0.5 }, at(NOW + 5_000));
    expect(clockState(later, at(NOW + 9_000))).toEqual({ now: iso(NOW + 91_500), isRunning: false });
    const back = changedClock(later, { now: iso(NOW - 2_000), isRunning: true }, at(NOW + 9_000));
    expect(clockState(back, at(NOW + 10_000))).toEqual({ now: iso(NOW - 1_000), isRunning: true });
    const both = changedClock(back, { now: iso(NOW), advance: 3 }, at(NOW + 10_000));
    expect(timeIn(both, at(NOW + 10_000))).toBe(NOW + 3_000);
  });

  test('stays at the last time that it can be set to, and is not set beyond it', () => {
    const last = changedClock(begun, { now: iso(LAST - 1), isRunning: true }, at(NOW));
    expect([NOW + 1, NOW + 2].map((time) => timeIn(last, at(time)))).toEqual([LAST, LAST]);
    expect(clockProblem(last, { now: iso(LAST) }, at(NOW))).toBeUndefined();
    expect(clockProblem(last, { advance: 1 }, at(NOW))).toBe('the clock cannot go beyond 9999-12-31T23:59:59.999Z');
  });

  test.each([
    [{ now: 'yesterday' }, 'now must be a time such as 2030-01-31T12:00:00Z'],
    [{ advance: -1 }, 'advance must be '],
    [{ advance: Number.NaN }, 'advance must be '],
  ])('is not changed by %j', (change, problem) => {
    expect(() => changedClock(begun, change, at(NOW))).toThrow(`clock: ${problem}`);
  });

  test('has a source whose times a Date can represent', () => {
    expect(soundClock(at(NOW)).now()).toBe(NOW);
    for (const time of [Number.NaN, 8.64e15 + 1])
      expect(() => soundClock(at(time)).now()).toThrow(
        `clock.now(): must give milliseconds since 1970 that a Date can represent, not ${time}`,
      );
  });

  test('that is set back takes the dialer with it, and keeps uploads complete that are', () => {
    const job = { ends: NOW - 1, isCanceled: false } as UploadJob;
    const state = {
      ...begun,
      counters: { ...begun.counters, call: 7 },
      uploads: { ...NO_UPLOADS, jobs: [job, { ...job, ends: NOW + 1 }] },
    };
    const changed = (change: Parameters<typeof changedClock>[1]) => changedClock(state, change, at(NOW));
    const back = changed({ now: iso(NOW - 10_000) });
    expect([back.dialer.settledTo, back.uploads.jobs.map(({ callsUntil }) => callsUntil)]).toEqual([
      NOW - 10_000,
      [7, undefined],
    ]);
    for (const change of [{ advance: 10 }, { now: iso(NOW) }]) {
      const { dialer, uploads } = changed(change);
      expect([dialer.settledTo, uploads]).toEqual([NOW, state.uploads]);
    }
  });
});
