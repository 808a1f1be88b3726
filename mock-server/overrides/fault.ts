import type { FindingCode } from '../../generated/index.ts';
import type { Fault } from '../admin-types/index.ts';
import type { Delivery, Override, RequestContext, SandboxState } from '../exchange/index.ts';
import { type Injection, injectFaults } from '../state/index.ts';
import { type RetryAfter, retryAfter } from './rate-limit.ts';

type FaultAnswer = NonNullable<Fault['answer']>;

const OUTCOMES: Readonly<Record<FaultAnswer['status'], readonly [finding: FindingCode, phrase: string]>> = {
  429: ['rate-limited', 'Too Many Requests'],
  500: ['server-error', 'Internal Server Error'],
  502: ['gateway-bad', 'Bad Gateway'],
  503: ['service-unavailable', 'Service Unavailable'],
  504: ['gateway-timeout', 'Gateway Timeout'],
};

const CUTS: Readonly<Record<NonNullable<Fault['connection']>, NonNullable<Delivery['cut']>>> = {
  'reset-before': 'before',
  'reset-within': 'within',
  empty: 'empty',
  'broken-chunk': 'broken-chunk',
};

/** The faults that apply to a request: their delays add up, the first answer or cut among them is heard. */
export function faultOverride(
  faults: SandboxState['faults'],
  context: RequestContext,
  operation: string,
): Override | undefined {
  const after = injectFaults(faults, operation);
  const { injections } = after;
  if (after.faults.some((fault, index) => fault !== faults[index]))
    context.state = { ...context.state, faults: after.faults };
  if (injections.length === 0) return undefined;
  const answer = injections.find((each) => each.fault.answer !== undefined)?.fault.answer;
  const delivery = deliveryOf(injections);
  return {
    by: 'fault',
    why: injections.map(inWords).join('; '),
    ...(answer && answerOf(answer, context.startedAt)),
    ...(delivery && { delivery }),
  };
}

function deliveryOf(injections: readonly Injection[]): Delivery | undefined {
  const delay = injections.reduce((sum, each) => sum + each.delay, 0);
  const dribble = injections.find((each) => each.fault.dribble !== undefined)?.fault.dribble;
  const connection = injections.find((each) => each.fault.connection !== undefined)?.fault.connection;
  if (delay === 0 && dribble === undefined && connection === undefined) return undefined;
  return {
    ...(delay > 0 && { delay }),
    ...(dribble && { dribble }),
    ...(connection && { cut: CUTS[connection] }),
  };
}

function answerOf({ status, retryAfter: after, body = 'vendor' }: FaultAnswer, now: number): Partial<Override> {
  const [finding, phrase] = OUTCOMES[status];
  return {
    finding,
    headers: { 'Retry-After': after === undefined ? null : retryAfter(formOf(after), now) },
    ...(body === 'empty' && { body: { text: '', mediaType: null } }),
    ...(body === 'html' && { body: { text: page(`${status} ${phrase}`), mediaType: 'text/html' } }),
  };
}

function formOf(after: NonNullable<FaultAnswer['retryAfter']>): RetryAfter {
  return typeof after === 'number' ? { as: 'seconds', seconds: after } : { as: 'date', seconds: after.date };
}

function page(title: string): string {
  return `<html>\n<head><title>${title}</title></head>\n<body>\n<h1>${title}</h1>\n</body>\n</html>\n`;
}

function inWords({ name, fault: { latency, dribble, answer, connection }, delay }: Injection): string {
  if (latency !== undefined) return `fault ${name}: ${delay} ms`;
  if (dribble !== undefined) return `fault ${name}: ${dribble.pieces} pieces, ${dribble.pause} ms apart`;
  return `fault ${name}: ${answer?.status ?? connection}`;
}
