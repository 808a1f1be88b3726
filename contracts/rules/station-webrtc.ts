import type { Rule } from './rule.ts';

/** WebRTC in place of a number: whether it works depends on the account. */
export const stationWebrtc: Rule<'station-webrtc'> = {
  code: 'station-webrtc',
  reads: ['/stationPhoneNumber'],
  needsTenant: false,
  find(input) {
    const value = input.text('/stationPhoneNumber');
    return value?.toLowerCase() === 'webrtc' ? [{ pointer: '/stationPhoneNumber', slots: { value } }] : [];
  },
};
