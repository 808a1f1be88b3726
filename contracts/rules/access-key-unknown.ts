import type { Rule } from './rule.ts';

/** No access key has the id and the secret (AUTH-12, AUTH-29). */
export const accessKeyUnknown: Rule<'access-key-unknown'> = {
  code: 'access-key-unknown',
  reads: ['/grant_type', '/username', '/password'],
  needsTenant: true,
  find(input, { tenant }) {
    const [id, secret] = [input.text('/username'), input.text('/password')];
    if (input.text('/grant_type') !== 'password' || id === undefined || secret === undefined) return [];
    const keys = tenant.tenant.accessKeys ?? [];
    if (keys.some((key) => key.accessKeyId === id && key.accessKeySecret === secret)) return [];
    return [{ pointer: '/username', slots: {} }];
  },
};
