import { type CallWindow, rawFinding } from '../../contracts/internal.ts';
import { isRejection, type Rejection, reject } from '../exchange/index.ts';
import { afterAdvancing, withKeys, withTenantPatch } from './change-tenant.ts';
import type { OperationHandler } from './operation-handler.ts';
import { mergedValues, pathOf, sentValues } from './skill-parameter-changes.ts';
import { skillOf } from './skills.ts';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

type Values = Readonly<Record<string, unknown>>;

/** The times of the days become the skill's call windows, so that calls go by them at once. */
export const changeSkillScheduleSettings: OperationHandler = {
  prepare: afterAdvancing,
  apply(sandbox, context) {
    const skill = skillOf(sandbox, context);
    const before = skill.parameters?.scheduleSettings;
    const scheduleSettings = mergedValues(before, sentValues(context, '/scheduleSettings'));
    const inactive = DAYS.find((day) => scheduleSettings[`${day}IsActive`] === false);
    if (inactive !== undefined) return rejected('schedule-day-inactive', `${inactive}IsActive`);
    const windows = windowsOf(scheduleSettings);
    if (isRejection(windows)) return windows;
    const at = pathOf(sandbox, skill);
    const parameters = { ...skill.parameters, scheduleSettings };
    const isScheduled = scheduleSettings['isScheduled'] === true;
    if (isScheduled && windows.length === 0) return rejected('schedule-times', 'isScheduled');
    const state = withKeys(
      context.state,
      at,
      { parameters, ...(isScheduled && { callWindows: windows }) },
      context.startedAt,
    );
    if (isScheduled || before?.isScheduled !== true || skill.callWindows === undefined) return { state };
    return { state: withTenantPatch(state, [{ op: 'remove', path: `${at}/callWindows` }], context.startedAt) };
  },
};

function rejected(code: 'schedule-day-inactive' | 'schedule-times', key: string): Rejection {
  return reject(rawFinding(code, `/scheduleSettings/${key}`, { key }));
}

/** One window for each day that has a start and an end. */
function windowsOf(schedule: Values): CallWindow[] | Rejection {
  const windows: CallWindow[] = [];
  for (const day of DAYS) {
    const [from, to] = [timeIn(schedule, `${day}StartTime`), timeIn(schedule, `${day}EndTime`)];
    if (from === undefined || to === undefined) continue;
    if (from >= to) return rejected('schedule-times', `${day}EndTime`);
    windows.push({ days: [day], from, to });
  }
  return windows;
}

/** Without its seconds. */
function timeIn(schedule: Values, key: string): string | undefined {
  const time = schedule[key];
  return typeof time === 'string' ? time.slice(0, 5) : undefined;
}
