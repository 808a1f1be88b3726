import type { Rule } from './rule.ts';

/** Of a form with a grant, and of JSON (AUTH-18). */
const PLACES = [
  ['/username', '/password'],
  ['/accessKeyId', '/accessKeySecret'],
] as const;

/** No access key that is active has the id and the secret (AUTH-12, AUTH-29). */
export const accessKeyUnknown: Rule<'access-key-unknown'> = {
  code: 'access-key-unknown',
  reads: ['/grant_type', '/username', '/password', '/accessKeyId', '/accessKeySecret'],
  needsTenant: true,
  find(input, { tenant }) {
    for (const [idAt, secretAt] of PLACES) {
      const [id, secret] = [input.text(idAt), input.text(secretAt)];
      if (id === undefined || secret === undefined) continue;
      if (idAt === '/username' && input.text('/grant_type') !== 'password') continue;
      const keys = tenant.tenant.accessKeys ?? [];
      if (keys.some((key) => key.accessKeyId === id && key.accessKeySecret === secret && key.isActive !== false))
        continue;
      return [{ pointer: idAt, slots: {} }];
    }
    return [];
  },
};
