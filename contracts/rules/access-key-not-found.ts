import type { Rule } from './rule.ts';

/** No access key has the id in the path (DOC-121). */
export const accessKeyNotFound: Rule<'access-key-not-found'> = {
  code: 'access-key-not-found',
  reads: ['path/accessKeyId'],
  needsTenant: true,
  find(input, { tenant }) {
    const id = input.text('path/accessKeyId');
    if (id === undefined || tenant.tenant.accessKeys?.some(({ accessKeyId }) => accessKeyId === id)) return [];
    return [{ pointer: 'path/accessKeyId', slots: {} }];
  },
};
