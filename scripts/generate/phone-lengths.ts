import { createRequire } from 'node:module';
import { fileOfTool } from '../scratch-install.ts';

/**
 * How many digits the numbers behind each country calling code can have, from the metadata of libphonenumber (claim
 * AS-23). Where several countries share a code its main country decides, as in libphonenumber itself.
 */
export function phoneLengths(): Record<string, number[]> {
  const require = createRequire(fileOfTool('libphonenumber-js', 'package.json'));
  const json = require('libphonenumber-js/metadata.min.json') as PhoneMetadata;
  const { Metadata } = require('libphonenumber-js/core') as { readonly Metadata: MetadataClass };
  const lengthsOf = (plan: string) => {
    const metadata = new Metadata(json);
    metadata.selectNumberingPlan(plan);
    return metadata.numberingPlan?.possibleLengths() ?? [];
  };
  const plans = [...Object.keys(json.country_calling_codes), ...Object.keys(json.nonGeographic)];
  return Object.fromEntries(plans.map((code) => [code, lengthsOf(json.country_calling_codes[code]?.[0] ?? code)]));
}

interface PhoneMetadata {
  readonly country_calling_codes: Readonly<Record<string, string[]>>;
  readonly nonGeographic: Readonly<Record<string, unknown>>;
}

type MetadataClass = new (
  json: PhoneMetadata,
) => {
  selectNumberingPlan(plan: string): void;
  readonly numberingPlan?: { possibleLengths(): number[] };
};
