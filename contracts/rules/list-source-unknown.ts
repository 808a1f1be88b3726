import type { Rule } from './rule.ts';

/** No calling list has the name in the path (DOC-418). */
export const listSourceUnknown: Rule<'list-source-unknown'> = {
  code: 'list-source-unknown',
  reads: ['path/sourceName'],
  needsTenant: true,
  find(input, { tenant }) {
    const wanted = input.text('path/sourceName');
    const isKnown = tenant.tenant.callLists?.some(({ name }) => name.toLowerCase() === wanted?.toLowerCase());
    return wanted === undefined || isKnown ? [] : [{ pointer: 'path/sourceName', slots: { value: wanted } }];
  },
};
