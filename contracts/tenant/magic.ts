import { type MagicInput, type MagicOutcome, magicInputs, phoneLengths } from '../../generated/index.ts';

/** A number without the marks that people write between its digits. */
export function bareNumber(number: string): string {
  return number.replace(/[ ().-]/g, '');
}

/** The rules compare the number of a call several times. */
let lastCompared = { number: '', compared: '' };

/** A number as it is compared: its digits, without the country digit of North America (DOC-314). */
export function comparedNumber(number: string): string {
  if (number !== lastCompared.number) lastCompared = { number, compared: withoutCountry(number.replace(/\D/g, '')) };
  return lastCompared.compared;
}

function withoutCountry(digits: string): string {
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

/** The part of a call's body that may have magic. */
interface CalledContact {
  readonly externalId: string;
  readonly phoneNumbers?: readonly { readonly number: string }[];
  readonly phone?: string;
}

/** True where the external id of a call, or a number of it, may choose what is answered or what happens to the call. */
export function mayHaveMagic({ externalId, phoneNumbers, phone }: CalledContact): boolean {
  if (externalId.startsWith('magic-')) return true;
  const isMagic = (number: string) => magicOutcome(externalId, number) !== undefined;
  return (phone !== undefined && isMagic(phone)) || phoneNumbers?.some(({ number }) => isMagic(number)) === true;
}

/** The country calling code that digits begin with, as after a plus sign; none is the beginning of another. */
export function callingCode(digits: string): string | undefined {
  for (let length = 1; length <= 3; length++) {
    const prefix = digits.slice(0, length);
    if (prefix in phoneLengths) return prefix;
  }
  return undefined;
}
