import { clientOf } from './presented-client.ts';
import type { Rule } from './rule.ts';

/** HTTP Basic is neither App@Vendor with the business unit, nor a registered client (AUTH-20, AS-106). */
export const applicationUnknown: Rule<'application-unknown'> = {
  code: 'application-unknown',
  reads: [],
  needsTenant: true,
  find(_input, { tenant, basic, isCallerUnknown }) {
    if (isCallerUnknown === true) return []; // what a recording has redacted says nothing
    if (basic === undefined) return [{ pointer: 'header/authorization', slots: {} }];
    const isApplication = basic.id === tenant.tenant.audience && basic.secret === String(tenant.businessUnitId);
    const isClient = clientOf(tenant, { basic, id: undefined, secret: undefined }) !== undefined;
    return isApplication || isClient ? [] : [{ pointer: 'header/authorization', slots: {} }];
  },
};
