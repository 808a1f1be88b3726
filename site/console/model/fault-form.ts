import type { Fault } from '../../../mock-server/client/index.ts';

/** What a fault is made of in the form. */
export interface FaultFields {
  readonly name: string;
  /** A status, `latency`, or how the connection breaks. */
  readonly kind: string;
  readonly milliseconds: string;
  readonly operation: string;
  /** Empty for until it is cleared. */
  readonly times: string;
  /** In percent. */
  readonly probability: string;
}

export const firstFault: FaultFields = {
  name: 'busy',
  kind: '429',
  milliseconds: '2000',
  operation: '',
  times: '1',
  probability: '100',
};

/** What can go wrong, in words. */
export const FAULT_KINDS: readonly (readonly [kind: string, words: string])[] = [
  ['429', 'answers 429, Retry-After 1 s'],
  ['500', 'answers 500'],
  ['502', 'answers 502'],
  ['503', 'answers 503, Retry-After 1 s'],
  ['504', 'answers 504'],
  ['latency', 'answers late'],
  ['reset-before', 'resets the connection before the answer'],
  ['reset-within', 'resets it within the answer'],
  ['empty', 'closes it without an answer'],
  ['broken-chunk', 'breaks off within the body'],
];

/** The fault that the fields describe; the fake says what is invalid. */
export function faultOf({ kind, milliseconds, operation, times, probability }: FaultFields): Fault {
  return {
    ...(operation !== '' && { operation }),
    ...(times !== '' && { times: Number(times) }),
    ...(probability !== '100' && { probability: Number(probability) / 100 }),
    ...whatGoesWrong(kind, Number(milliseconds)),
  } as Fault;
}

function whatGoesWrong(kind: string, fixed: number): Partial<Fault> {
  if (kind === 'latency') return { latency: { fixed } };
  if (!/^\d+$/.test(kind)) return { connection: kind as NonNullable<Fault['connection']> };
  const status = Number(kind) as NonNullable<Fault['answer']>['status'];
  return { answer: { status, ...((status === 429 || status === 503) && { retryAfter: 1 }) } };
}

/** What a fault does, in a few words. */
export function faultInWords({ answer, latency, dribble, connection, operation, times, probability }: Fault): string {
  const what =
    answer !== undefined
      ? `answers ${answer.status}`
      : latency !== undefined
        ? 'answers late'
        : dribble !== undefined
          ? 'dribbles'
          : String(connection);
  const how = [
    operation,
    times !== undefined && `${times} ${times === 1 ? 'time' : 'times'}`,
    probability !== undefined && `${probability * 100} %`,
  ].filter((each) => typeof each === 'string');
  return how.length === 0 ? what : `${what} (${how.join(', ')})`;
}
