import type { Rule } from './rule.ts';

/** Neither of the two parameters names a script; clients send an empty text for one that they have not. */
export const scriptMissing: Rule<'script-missing'> = {
  code: 'script-missing',
  reads: ['/scriptId', '/scriptPath'],
  needsTenant: false,
  find(input) {
    const isMissing = (pointer: string) => input.isAbsent(pointer) || input.text(pointer) === '';
    return isMissing('/scriptId') && isMissing('/scriptPath')
      ? [{ pointer: '/scriptId', slots: { key: 'scriptId' } }]
      : [];
  },
};
