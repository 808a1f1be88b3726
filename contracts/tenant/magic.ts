import { type MagicInput, type MagicOutcome, magicInputs, phoneLengths } from '../../generated/index.ts';

/** A number without the marks that people write between its digits. */
export function bareNumber(number: string): string {
  return number.replace(/[ ().-]/g, '');
}

/** A number as it is compared: its digits, without the country digit of North America (DOC-314). */
export function comparedNumber(number: string): string {
  const digits = number.replace(/\D/g, '');
  return digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
}

const byExternalId = new Map(magicInputs.map((input) => [input.externalId, input]));
const byNumber = new Map(
  magicInputs.flatMap((input) => (input.number === null ? [] : [[comparedNumber(input.number), input]])),
);

/** The magic input that an external id is, if it is one. */
export function magicContact(externalId: string): MagicInput | undefined {
  return byExternalId.get(externalId);
}

/** The outcome of dialing a number: the external id's magic goes before the number's. Undefined without magic. */
export function magicOutcome(externalId: string, number: string): MagicOutcome | undefined {
  return (magicContact(externalId)?.outcome ?? byNumber.get(comparedNumber(number))?.outcome) || undefined;
}

/** The country calling code that digits begin with, as after a plus sign; none is the beginning of another. */
export function callingCode(digits: string): string | undefined {
  for (let length = 1; length <= 3; length++) {
    const prefix = digits.slice(0, length);
    if (prefix in phoneLengths) return prefix;
  }
  return undefined;
}
