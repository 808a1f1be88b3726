import { zoneOfUpload } from '../time/index.ts';
import type { Rule } from './rule.ts';

/** A text that is not a time zone, where no document names an error for it (AS-643). */
export const timeZoneUnknown: Rule<'time-zone-unknown'> = {
  code: 'time-zone-unknown',
  reads: ['/timeZone', '/timeZoneSettings/*/standardName'],
  needsTenant: false,
  find(input) {
    return input.found(this.reads, (text) =>
      text === '' || zoneOfUpload(text) !== undefined ? undefined : { value: text.slice(0, 60) },
    );
  },
};
