import type { Rule } from './rule.ts';

/** No script has the id (DOM-20, AS-09). */
export const scriptUnknown: Rule<'script-unknown'> = {
  code: 'script-unknown',
  reads: ['/scriptId'],
  needsTenant: true,
  find(input, { tenant }) {
    const scriptId = input.text('/scriptId');
    if (scriptId === undefined || tenant.script(scriptId) !== undefined) return [];
    return [{ pointer: '/scriptId', slots: { scriptId } }];
  },
};
