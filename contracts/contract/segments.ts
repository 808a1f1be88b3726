import type { Segments } from './contract.ts';

/** Where a slot's sample is in a text, and how often it must be. */
export interface Sample {
  readonly sample: string;
  readonly times: number;
}

/** Cuts a message with `{slot}` marks into segments. */
export function segmentsOfMessage(message: string): Segments {
  return message.split(/\{(\w+)\}/);
}

/**
 * Cuts a text at the samples of its slots. Samples are looked for longest first, so that one may contain another.
 * A slot that does not occur in this text is passed over; that it occurs somewhere is checked by the generator.
 */
export function segmentsOfSample(text: string, slots: Readonly<Record<string, Sample>>): Segments {
  let segments: string[] = [text];
  const longestFirst = Object.entries(slots).sort((a, b) => b[1].sample.length - a[1].sample.length);
  for (const [slot, { sample }] of longestFirst) {
    segments = segments.flatMap((segment, index) =>
      index % 2 === 1 ? [segment] : segment.split(sample).flatMap((part, at) => (at === 0 ? [part] : [slot, part])),
    );
  }
  return segments;
}

/** Fills segments; `encode` is applied to each value. A missing value is a bug and throws. */
export function fill(
  segments: Segments,
  slots: Readonly<Record<string, string>>,
  encode: (value: string) => string = String,
): string {
  let text = segments[0] ?? '';
  for (let at = 1; at < segments.length; at += 2) {
    const value = slots[segments[at] as string];
    if (value === undefined) throw new Error(`no value for the slot '${segments[at]}'`);
    text += encode(value) + segments[at + 1];
  }
  return text;
}
