import type { Rule } from './rule.ts';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const BLOCK = '/scheduleSettings';

/** A schedule has a day that is not active (OP-45). */
export const scheduleDayInactive: Rule<'schedule-day-inactive'> = {
  code: 'schedule-day-inactive',
  reads: DAYS.map((day) => `${BLOCK}/${day}IsActive`),
  needsTenant: false,
  find(input) {
    const day = DAYS.find((each) => input.value(`${BLOCK}/${each}IsActive`) === false);
    const key = `${day}IsActive`;
    return day === undefined ? [] : [{ pointer: `${BLOCK}/${key}`, slots: { key } }];
  },
};

/** A day ends before it begins (AS-505). Whether a schedule has any times depends on those that the skill has. */
export const scheduleTimes: Rule<'schedule-times'> = {
  code: 'schedule-times',
  reads: DAYS.flatMap((day) => [`${BLOCK}/${day}StartTime`, `${BLOCK}/${day}EndTime`]),
  needsTenant: false,
  find(input) {
    const isReversed = (day: string) => {
      const [from, to] = [input.text(`${BLOCK}/${day}StartTime`), input.text(`${BLOCK}/${day}EndTime`)];
      return from !== undefined && to !== undefined && from.slice(0, 5) >= to.slice(0, 5);
    };
    const day = DAYS.find(isReversed);
    const key = `${day}EndTime`;
    return day === undefined ? [] : [{ pointer: `${BLOCK}/${key}`, slots: { key } }];
  },
};
