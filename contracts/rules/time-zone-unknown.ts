import { zoneOfUpload } from '../time/index.ts';
import type { Rule } from './rule.ts';

/** A text that is not a time zone, or a zone without a name, where no document names an error for it (AS-643). */
export const timeZoneUnknown: Rule<'time-zone-unknown'> = {
  code: 'time-zone-unknown',
  reads: ['/timeZone', '/timeZoneSettings', '/timeZoneSettings/*/standardName'],
  needsTenant: false,
  find(input) {
    const unknown = input.found(['/timeZone', '/timeZoneSettings/*/standardName'], (text) =>
      text === '' || zoneOfUpload(text) !== undefined ? undefined : { value: text.slice(0, 60) },
    );
    const settings = input.value('/timeZoneSettings');
    const zones: readonly unknown[] = Array.isArray(settings) ? settings : [];
    const nameless = zones.flatMap((zone, index) =>
      (zone as { readonly standardName?: unknown }).standardName ? [] : [index],
    );
    return [
      ...unknown,
      ...nameless.map((index) => ({ pointer: `/timeZoneSettings/${index}/standardName`, slots: { value: '' } })),
    ];
  },
};
