import type { Skill } from '../../contracts/internal.ts';
import type { OperationHandler } from './operation-handler.ts';

/** A part of how a skill dials. */
export type Block = keyof NonNullable<Skill['parameters']>;

function showing(bodyOf: (skill: Skill) => object): OperationHandler {
  return {
    apply({ tenant }, { request }) {
      const skill = tenant.skill(request.parameters.path['skillId'] as number);
      if (skill === undefined) throw new Error('the rules let an unknown skill pass');
      return { body: bodyOf(skill) };
    },
  };
}

export const getSkillParameters = showing(({ skillId, name = `Skill ${skillId}`, parameters }) => ({
  skillName: name,
  skillNo: skillId,
  ...parameters,
}));

/** A block is given without a wrapper (DOC-240). */
function blockOf(block: Block): OperationHandler {
  return showing(({ parameters }) => parameters?.[block] ?? {});
}

export const getSkillGeneralSettings = blockOf('generalSettings');
export const getSkillRetrySettings = blockOf('retrySettings');
export const getSkillScheduleSettings = blockOf('scheduleSettings');
export const getSkillCpaSettings = blockOf('cpaSettings');
export const getSkillDeliverySettings = blockOf('deliveryPreferences');
export const getSkillXsSettings = blockOf('xsSettings');
/** A list, which is no object by itself (AS-380). */
export const getSkillTimeZones = showing(({ parameters: { timeZoneSettings } = {} }) =>
  timeZoneSettings === undefined ? {} : { timeZoneSettings },
);
