import { zoneOfUpload } from '../time/index.ts';
import type { Rule } from './rule.ts';

/** What should be the zone of records without one is no zone (DOC-413). */
export const uploadTimeZone: Rule<'upload-time-zone'> = {
  code: 'upload-time-zone',
  reads: ['/defaultTimeZone'],
  needsTenant: false,
  find(input) {
    const value = input.text('/defaultTimeZone') ?? '';
    return value === '' || zoneOfUpload(value) !== undefined ? [] : [{ pointer: '/defaultTimeZone', slots: { value } }];
  },
};
