import type { Rule } from './rule.ts';

/** The request asks for scopes, of which the official endpoint knows none (AUTH-21). */
export const scopeParameterIgnored: Rule<'scope-parameter-ignored'> = {
  code: 'scope-parameter-ignored',
  reads: ['/scope'],
  needsTenant: false,
  find(input) {
    return input.isAbsent('/scope') ? [] : [{ pointer: '/scope', slots: {} }];
  },
};
