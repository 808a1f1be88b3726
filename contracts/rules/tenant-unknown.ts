import type { Rule } from './rule.ts';

/** The tenantId is that of another tenant (AUTH-04). */
export const tenantUnknown: Rule<'tenant-unknown'> = {
  code: 'tenant-unknown',
  reads: ['query/tenantId'],
  needsTenant: true,
  find(input, { tenant }) {
    const id = input.text('query/tenantId');
    if (id === undefined || id.toLowerCase() === tenant.tenantId.toLowerCase()) return [];
    return [{ pointer: 'query/tenantId', slots: {} }];
  },
};
