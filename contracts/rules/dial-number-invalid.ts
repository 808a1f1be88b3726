import { numberProblem } from '../tenant/index.ts';
import type { Rule } from './rule.ts';

/** A number is missing, or has too few or too many digits (AS-454). */
export const dialNumberInvalid: Rule<'dial-number-invalid'> = {
  code: 'dial-number-invalid',
  reads: ['/phoneNumber'],
  needsTenant: false,
  find(input) {
    const number = input.text('/phoneNumber');
    if (number === undefined && !input.isAbsent('/phoneNumber')) return [];
    return numberProblem(number ?? '') === undefined ? [] : [{ pointer: '/phoneNumber', slots: {} }];
  },
};
