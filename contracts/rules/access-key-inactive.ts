import { keyPresented } from './access-key-unknown.ts';
import type { Rule } from './rule.ts';

/** The access key that has the id and the secret is switched off (AS-102). */
export const accessKeyInactive: Rule<'access-key-inactive'> = {
  code: 'access-key-inactive',
  reads: ['/grant_type', '/username', '/password', '/accessKeyId', '/accessKeySecret'],
  needsTenant: true,
  find(input, { tenant }) {
    const presented = keyPresented(input, tenant);
    return presented?.key?.isActive === false ? [{ pointer: presented.pointer, slots: {} }] : [];
  },
};
