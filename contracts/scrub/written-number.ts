/** A character as JSON, URLs, forms and HTML write it. */
const WRITTEN = /%(?:25)?[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|&#x[0-9A-Fa-f]+;|&#\d+;|[\s\S]/g;

/** One character of a number as it stands there, and what it means. */
interface Part {
  readonly written: string;
  readonly means: string;
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
  const parts = (text.match(WRITTEN) ?? []).map((written): Part => ({ written, means: meaningOf(written) }));
  const places = parts.flatMap(({ means }, index) => (/^\d$/.test(means) ? [index] : []));
  const first = parts.slice(0, places[0]).some(({ means }) => means === '+' || means === '\uff0b');
  return {
    digits: places.map((place) => parts[place]?.means).join(''),
    hasPlus: first,
    with(digits) {
      const left = [...digits];
      const last = places.at(-1);
      const put = parts.map(({ written }, index) => {
        if (index === last) return left.splice(0).join('');
        return places.includes(index) ? (left.shift() ?? '') : written;
      });
      return put.join('');
    },
  };
}

function meaningOf(written: string): string {
  if (written.length === 1) return written;
  const decimal = /^&#(\d+);$/.exec(written)?.[1];
  const hex = /^(?:%25|%|\\u|&#x)([0-9A-Fa-f]+);?$/.exec(written === '%25' ? '%2525' : written)?.[1] ?? '';
  const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
  return code > 0x10ffff ? written : String.fromCodePoint(code);
}
