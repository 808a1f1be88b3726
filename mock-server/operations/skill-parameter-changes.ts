import { callListsOf, type Skill } from '../../contracts/internal.ts';
import { below, patternOf } from '../../contracts/json/index.ts';
import { withoutProgress } from '../dialer/index.ts';
import type { Inspected } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { afterAdvancing, withKeys } from './change-tenant.ts';
import type { OperationHandler } from './operation-handler.ts';
import type { Block } from './skill-parameters.ts';
import { skillOf } from './skills.ts';

type Values = Readonly<Record<string, unknown>>;

/** What PUT of xs-settings calls otherwise than GET. */
const OTHER_NAMES: Readonly<Record<string, string>> = { xsScriptID: 'xsScriptId' };

/** What a request says of a block: the keys that are known; null where a value is to be taken away. */
export function sentValues({ operation, value }: Inspected, wrapper: string): Values {
  const keys = operation.keys;
  const known = (from: unknown, pointer: string): unknown => {
    if (Array.isArray(from))
      return from.flatMap((each, at) => (each === null ? [] : [known(each, `${pointer}/${at}`)]));
    const names = keys[patternOf(pointer)]?.known;
    if (from === null || typeof from !== 'object' || names === undefined) return from;
    const isTop = pointer === wrapper;
    const entries = Object.entries(from).filter(([key, each]) => names.includes(key) && (isTop || each !== null));
    return Object.fromEntries(
      entries.map(([key, each]) => [OTHER_NAMES[key] ?? key, known(each, below(pointer, key))]),
    );
  };
  const block = wrapper === '' ? value : (value as Values)[wrapper.slice(1)];
  return known(block, wrapper) as Values;
}

/** Values of before and those that are sent; null takes one away (AS-505). */
export function mergedValues(before: Values | undefined, sent: Values): Values {
  return Object.fromEntries(Object.entries({ ...before, ...sent }).filter(([, each]) => each !== null));
}

/** Where a skill is in the tenant. */
export function pathOf({ tenant: { tenant } }: Sandbox, skill: Skill): string {
  return `/skills/${tenant.skills.indexOf(skill)}`;
}

/** A block whose PUT has a wrapper of the same name, or none. */
function changing(block: Block, wrapper = `/${block}`): OperationHandler {
  return {
    prepare: afterAdvancing,
    apply(sandbox, context) {
      const skill = skillOf(sandbox, context);
      const before = skill.parameters?.[block] as Values | undefined;
      const after = mergedValues(before, sentValues(context, wrapper));
      const parameters = { ...skill.parameters, [block]: after };
      return { state: withKeys(context.state, pathOf(sandbox, skill), { parameters }, context.startedAt) };
    },
  };
}

export const changeSkillGeneralSettings = changing('generalSettings');
export const changeSkillRetrySettings = changing('retrySettings');
export const changeSkillCpaSettings = changing('cpaSettings');
export const changeSkillDeliverySettings = changing('deliveryPreferences');
export const changeSkillXsSettings = changing('xsSettings');
export const changeSkillCadence = changing('cadenceSettings', '');
export const changeSkillListManagement = changing('listManagement', '');

/** All zones at once: one that is not listed is switched off (OP-20). */
export const changeSkillTimeZones: OperationHandler = {
  prepare: afterAdvancing,
  apply(sandbox, context) {
    const skill = skillOf(sandbox, context);
    const parameters = { ...skill.parameters, ...sentValues(context, '') };
    const changed = withKeys(context.state, pathOf(sandbox, skill), { parameters }, context.startedAt);
    const lists = callListsOf(sandbox.tenant.tenant).filter(({ skills = [] }) => skills.includes(skill.skillId));
    // records of a zone that was switched off are looked at again
    return { state: lists.reduce((state, { id }) => withoutProgress(state, id, context.startedAt), changed) };
  },
};
