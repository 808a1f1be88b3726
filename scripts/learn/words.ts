import { escapeRegExp } from '../../contracts/expressions/index.ts';
import { fill, type ReplyObject, type Segments, samplesOf, segmentsOfSample } from '../../contracts/internal.ts';
import type { YamlPath } from './splice.ts';

/** One text of a reply: a field of its body, or a header. */
export interface Words {
  /** As observations name it: `body:/error`, `header:Allow`. */
  readonly aspect: string;
  /** The field or the header: the keyword of its evidence. */
  readonly name: string;
  /** Its path within the reply. */
  readonly path: YamlPath;
  readonly text: string;
  readonly segments: Segments;
  readonly samples: Readonly<Record<string, string>>;
}

/** Every text of a reply. */
export function wordsOf(reply: ReplyObject): Words[] {
  const samples = samplesOf(reply);
  const words = (aspect: string, name: string, path: YamlPath, text: string): Words => ({
    aspect,
    name,
    path,
    text,
    segments: segmentsOfSample(text, samples),
    samples: Object.fromEntries(Object.entries(samples).map(([slot, { sample }]) => [slot, sample])),
  });
  const fields = Object.entries(reply.value ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return [
    ...fields.map(([name, text]) => words(`body:/${name}`, name, ['value', name], text)),
    ...Object.entries(reply['x-reply']?.headers ?? {}).map(([name, text]) =>
      words(`header:${name}`, name, ['x-reply', 'headers', name], text),
    ),
  ];
}

/** The values of the slots with which segments give a text; undefined where they cannot. */
export function slotsIn(segments: Segments, text: string): Record<string, string> | undefined {
  const pattern = segments.map((part, at) => (at % 2 === 0 ? escapeRegExp(part) : '([\\s\\S]*?)')).join('');
  const match = new RegExp(`^${pattern}$`).exec(text);
  if (match === null) return undefined;
  const slots: Record<string, string> = {};
  for (let at = 1; at < segments.length; at += 2) {
    const [slot = '', value = ''] = [segments[at], match[(at + 1) / 2]];
    if (slots[slot] !== undefined && slots[slot] !== value) return undefined;
    slots[slot] = value;
  }
  return slots;
}

/**
 * A text that was seen in place of an expected one, with the samples of the slots in place of this request's values;
 * undefined where it does not show which part is which.
 */
export function generalised({ segments, samples }: Words, expected: string, seen: string): string | undefined {
  const slots = slotsIn(segments, expected);
  if (slots === undefined) return segments.length === 1 ? seen : undefined;
  let text = seen;
  for (const [slot, value] of Object.entries(slots)) {
    const times = segments.filter((part, at) => at % 2 === 1 && part === slot).length;
    if (value === '' || text.split(value).length - 1 !== times) return undefined;
    text = text.replaceAll(value, () => samples[slot] ?? '');
  }
  const again = segmentsOfSample(text, samplesFor(samples, slots));
  return fill(again, slots) === seen ? text : undefined;
}

function samplesFor(samples: Words['samples'], slots: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.keys(slots).map((slot) => [slot, { sample: samples[slot] ?? '', times: 1 }]));
}
