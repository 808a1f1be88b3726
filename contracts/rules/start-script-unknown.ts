import type { Rule } from './rule.ts';

/** The id of the script at the end of a path. */
export function scriptAtPath(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** The tenant has no active script of the id, or at the end of the path (AS-444). */
export const startScriptUnknown: Rule<'start-script-unknown'> = {
  code: 'start-script-unknown',
  reads: ['path/scriptId', '/scriptId', '/scriptPath'],
  needsTenant: true,
  find(input, { tenant }) {
    return ['path/scriptId', '/scriptId', '/scriptPath'].flatMap((pointer) => {
      const value = input.text(pointer) ?? '';
      const script = tenant.script(pointer === '/scriptPath' ? scriptAtPath(value) : value);
      if (value === '' || (script !== undefined && script.isActive !== false)) return [];
      return [{ pointer, slots: { value } }];
    });
  },
};
