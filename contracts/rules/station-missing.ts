import type { Rule } from './rule.ts';

/** No station is named: clients send an empty text for the one of the two that they have not (OP-59). */
export const stationMissing: Rule<'station-missing'> = {
  code: 'station-missing',
  reads: ['/stationId', '/stationPhoneNumber'],
  needsTenant: false,
  find(input) {
    const isMissing = (pointer: string) => input.isAbsent(pointer) || input.text(pointer) === '';
    return isMissing('/stationId') && isMissing('/stationPhoneNumber')
      ? [{ pointer: '/stationPhoneNumber', slots: {} }]
      : [];
  },
};
