import type { Forms } from '../../generated/index.ts';

/** A step of a scenario as it is written in full. */
export type StepForm = Exclude<Forms['Scenario']['steps'][number], number | string>;

const ANSWER = /^[A-Za-z0-9_-]+$/;
type Part = 'retryAfter' | 'delay' | 'times';

const PARTS: readonly (readonly [pattern: RegExp, part: Part, read: (digits: string) => Partial<StepForm>])[] = [
  [/^retry-after (\d{1,9})(?!\S)/, 'retryAfter', (digits) => ({ retryAfter: Number(digits) })],
  [/^no retry-after(?!\S)/, 'retryAfter', () => ({ retryAfter: false })],
  [/^delay (\d{1,4}|[1-5]\d{4}|60000)(?!\S)/, 'delay', (digits) => ({ delay: Number(digits) })],
  [/^x([1-9]\d{0,8})(?!\S)/, 'times', (digits) => ({ times: Number(digits) })],
  [/^(?:…|\.\.\.)$/, 'times', () => ({ times: 'always' })],
];
const PARTS_IN_WORDS = 'retry-after <seconds>, no retry-after, delay <milliseconds, at most 60000>, x<times>, …';

/** Reads a step in short, `429 retry-after 2 x3` or `202…`; a text where it is none. */
export function readStep(step: Forms['Scenario']['steps'][number]): StepForm | string {
  if (typeof step === 'number') return { answer: step };
  if (typeof step !== 'string') return step;
  const [first = '', ...words] = step
    .trim()
    .replace(/(…|\.\.\.)$/, ' $1')
    .split(/\s+/);
  if (!ANSWER.test(first)) return `'${step}' does not begin with a status, a reply, a finding or pass`;
  let form: StepForm = { answer: first };
  let rest = words.join(' ');
  while (rest !== '') {
    const part = PARTS.find(([pattern]) => pattern.test(rest));
    if (part === undefined) return `'${rest}' is none of: ${PARTS_IN_WORDS}`;
    const [pattern, name, read] = part;
    if (name in form) return `'${step}' says twice what ${name} is`;
    const [all, digits = ''] = pattern.exec(rest) ?? [''];
    form = { ...form, ...read(digits) };
    rest = rest.slice(all.length).trim();
  }
  return form;
}
