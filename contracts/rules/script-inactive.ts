import type { Rule } from './rule.ts';

/** The script exists and is switched off (AS-09). */
export const scriptInactive: Rule<'script-inactive'> = {
  code: 'script-inactive',
  reads: ['/scriptId'],
  needsTenant: true,
  find(input, { tenant }) {
    const scriptId = input.text('/scriptId');
    if (scriptId === undefined || tenant.script(scriptId)?.isActive !== false) return [];
    return [{ pointer: '/scriptId', slots: { scriptId } }];
  },
};
