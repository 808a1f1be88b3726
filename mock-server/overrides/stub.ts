import { httpHeaders, rawPairs } from '../../contracts/internal.ts';
import { createRedactor } from '../../contracts/redaction/index.ts';
import { httpDateOf } from '../../contracts/time/index.ts';
import type { NearMiss, Stub } from '../admin-types/index.ts';
import type { Override, RequestContext } from '../exchange/index.ts';
import { type Condition, nearMisses, type RequestOnly, requestConditions, SECRET } from '../journal/index.ts';
import type { RecordedAnswer } from '../replay/index.ts';
import { isInUse, takeResponse } from '../state/index.ts';

type Response = Stub['responses'][number];

/** The response of the first stub whose conditions the request meets; or in words which stubs come near. */
export function stubOverride(context: RequestContext): Override | undefined {
  const { stubs } = context.state;
  const entry = requestOf(context);
  const found = stubs.find(
    (each) => isInUse(each) && conditionsOf(each.stub).every((condition) => condition.evaluate(entry).isMet),
  );
  if (found === undefined) return nearest(context, entry);
  const { response, stubs: after } = takeResponse(stubs, found);
  context.state = { ...context.state, stubs: after };
  const { delay = 0 } = response;
  return {
    by: 'stub',
    why: `stub ${found.name}`,
    answer: answerOf(response, context.startedAt),
    ...(delay > 0 && { delivery: { delay } }),
  };
}

/** Stubs are replaced as a whole, so that their expressions are compiled once. */
const compiled = new WeakMap<Stub, readonly Condition<RequestOnly>[]>();

function conditionsOf(stub: Stub): readonly Condition<RequestOnly>[] {
  const before = compiled.get(stub);
  if (before !== undefined) return before;
  const made = requestConditions(stub.request);
  compiled.set(stub, made);
  return made;
}

/** The request as the journal has one, but with what is secret in it. */
function requestOf({ head: { method, path, query, rawHeaders }, body }: RequestContext): RequestOnly {
  const headers = Object.entries(httpHeaders(rawPairs(rawHeaders))).map(([name, values]) => [name, values.join(', ')]);
  const known = { method, path: path + query, headers: Object.fromEntries(headers) as Record<string, string> };
  if ('tooLarge' in body) return { request: { ...known, body: '', isCut: true } };
  return { request: { ...known, body: Buffer.from(body.bytes).toString('utf8') } };
}

const TYPES = { json: 'application/json', text: 'text/plain; charset=utf-8' } as const;

function answerOf({ status = 200, headers = {}, json, text }: Response, now: number): RecordedAnswer {
  const names = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const type = json === undefined ? (text === undefined ? undefined : TYPES.text) : TYPES.json;
  return {
    status,
    headers: [
      ...(names.has('date') ? [] : ['Date', httpDateOf(now)]),
      ...(type === undefined || names.has('content-type') ? [] : ['Content-Type', type]),
      ...Object.entries(headers).flat(),
    ],
    body: json === undefined ? (text ?? '') : JSON.stringify(json),
  };
}

/** What keeps the nearest stubs from responding. Where an operation responds, only those of its method and path are near. */
function nearest({ operation, request, state }: RequestContext, entry: RequestOnly): Override | undefined {
  const isElsewhere = operation === undefined && request.document === undefined;
  const candidates = state.stubs
    .filter(isInUse)
    .map(({ name, stub }) => ({ id: name, conditions: conditionsOf(stub), entry }));
  const near = nearMisses(candidates).filter(
    ({ differs }) => isElsewhere || !differs.some(({ what }) => what === 'method' || what === 'path'),
  );
  if (near.length === 0 && !isElsewhere) return undefined;
  return {
    by: 'stub',
    why: near.length === 0 ? 'stub: none responds' : `stub: none responds; ${near.map(inWords).join('; ')}`,
  };
}

const MOST_DIFFERENCES = 3;
const MOST_SHOWN = 80;
const redactor = createRedactor();

function inWords({ id, differs }: NearMiss): string {
  const each = differs
    .slice(0, MOST_DIFFERENCES)
    .map(({ what, wanted, got }) => `${what}: ${wantedAndGot(wanted, got)}`);
  return `${id} differs in ${each.join(', ')}`;
}

/** No credential is shown, neither that of the stub nor that of the request. */
function wantedAndGot(wanted: string, got: string): string {
  if (wanted === SECRET) return 'it wants another credential';
  return `it wants ${short(wanted)}, and gets ${short(got)}`;
}

function short(text: string): string {
  const clean = redactor.text(text);
  return clean.length > MOST_SHOWN ? `${clean.slice(0, MOST_SHOWN)}...` : clean;
}
