import { createRequire } from 'node:module';
import { Metadata, type MetadataJson } from 'libphonenumber-js/core';

/**
 * How many digits the numbers behind each country calling code can have, from the metadata of libphonenumber (claim
 * AS-23). Where several countries share a code its main country decides, as in libphonenumber itself.
 */
export function phoneLengths(): Record<string, number[]> {
  const json = createRequire(import.meta.url)('libphonenumber-js/metadata.min.json') as PhoneMetadata;
  const plans = [...Object.keys(json.country_calling_codes), ...Object.keys(json.nonGeographic)];
  return Object.fromEntries(
    plans.map((code) => [code, lengthsOf(json, json.country_calling_codes[code]?.[0] ?? code)]),
  );
}

function lengthsOf(json: PhoneMetadata, plan: string): number[] {
  const metadata = new Metadata(json);
  metadata.selectNumberingPlan(plan as never);
  return metadata.numberingPlan?.possibleLengths() ?? [];
}

type PhoneMetadata = MetadataJson & {
  readonly country_calling_codes: Readonly<Record<string, string[]>>;
  readonly nonGeographic: Readonly<Record<string, unknown>>;
};
