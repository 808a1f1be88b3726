import type { Rule } from './rule.ts';

/** A field is mapped twice (DOC-410). */
export const mappingRepeated: Rule<'mapping-repeated'> = {
  code: 'mapping-repeated',
  reads: ['/destinationMappings/*/fieldName', '/customFieldMappings/*/fieldName'],
  needsTenant: false,
  find(input) {
    const seen = new Set<string>();
    return input.found(this.reads, (value) => {
      const isSeen = seen.has(value.toLowerCase());
      seen.add(value.toLowerCase());
      return isSeen ? { value } : undefined;
    });
  },
};
