import type { Rule } from './rule.ts';

const DESTINATIONS = '/destinationMappings/*/fieldName';
const CUSTOM = '/customFieldMappings/*/fieldName';

/** A field is mapped twice (DOC-410). */
export const mappingRepeated: Rule<'mapping-repeated'> = {
  code: 'mapping-repeated',
  reads: [DESTINATIONS, CUSTOM],
  needsTenant: false,
  find(input) {
    const seen = new Set<string>();
    return [...input.texts(DESTINATIONS), ...input.texts(CUSTOM)].flatMap(({ pointer, text: value }) => {
      const isSeen = seen.has(value.toLowerCase());
      seen.add(value.toLowerCase());
      return isSeen ? [{ pointer, slots: { value } }] : [];
    });
  },
};
