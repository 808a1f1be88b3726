/** A character as JSON, URLs, forms and HTML write it. */
const WRITTEN = /%(?:25)?[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|&#x[0-9A-Fa-f]+;|&#\d+;|[\s\S]/g;

/** One character of a number as it stands there, and what it means. */
interface Part {
  readonly written: string;
  readonly means: string;
  /** Code of the zero of its script; that of ASCII for what is no digit. */
  readonly zero: number;
}

/** A phone number in some writing: its digits, and how others are put in their places. */
export interface WrittenNumber {
  readonly digits: string;
  readonly hasPlus: boolean;
  /** The same writing with other digits: too many are added behind the last one, and places too many are left out. */
  with(digits: string): string;
}

/** Reads a number in whatever writing: `+1 (202) 555-0143`, `%2B12025550143`, `\u002b1…`. */
export function writtenNumber(text: string): WrittenNumber {
  const parts = (text.match(WRITTEN) ?? []).map((written): Part => {
    const zero = zeroOf(written);
    const means = zero === ASCII_ZERO ? meaningOf(written) : String(written.charCodeAt(0) - zero);
    return { written, means, zero };
  });
  const places = parts.flatMap(({ means }, index) => (/^\d$/.test(means) ? [index] : []));
  const first = parts.slice(0, places[0]).some(({ means }) => means === '+' || means === '\uff0b');
  return {
    digits: places.map((place) => parts[place]?.means).join(''),
    hasPlus: first,
    with(digits) {
      const left = [...digits];
      const last = places.at(-1);
      const put = parts.map(({ written, zero }, index) => {
        if (!places.includes(index)) return written;
        const digits = index === last ? left.splice(0) : left.splice(0, 1);
        return digits.map((digit) => String.fromCharCode(zero + Number(digit))).join('');
      });
      return put.join('');
    },
  };
}

const ASCII_ZERO = 0x30;
/** Zeros of scripts whose digits keyboards have: Arabic, Persian, Devanagari, Bengali, Thai, and full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

function zeroOf(written: string): number {
  const code = written.length === 1 ? written.charCodeAt(0) : 0;
  return ZEROS.find((zero) => code >= zero && code < zero + 10) ?? ASCII_ZERO;
}

function meaningOf(written: string): string {
  if (written.length === 1) return written;
  const decimal = /^&#(\d+);$/.exec(written)?.[1];
  const hex = /^(?:%25|%|\\u|&#x)([0-9A-Fa-f]+);?$/.exec(written === '%25' ? '%2525' : written)?.[1] ?? '';
  const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
  return code > 0x10ffff ? written : String.fromCodePoint(code);
}
