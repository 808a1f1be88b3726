import { httpHeaders, parsedJson, rawPairs } from '../../contracts/internal.ts';
import { createRedactor } from '../../contracts/redaction/index.ts';
import { httpDateOf } from '../../contracts/time/index.ts';
import type { NearMiss, Stub, StubState } from '../admin-types/index.ts';
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
  if (found === undefined) return over(stubs, entry) ?? nearest(context, entry);
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
function requestOf({ head: { method, path, query, rawHeaders }, body: sent }: RequestContext): RequestOnly {
  const headers = Object.entries(httpHeaders(rawPairs(rawHeaders))).map(([name, values]) => [name, values.join(', ')]);
  const isCut = 'tooLarge' in sent;
  const body = isCut ? '' : Buffer.from(sent.bytes).toString('utf8');
  let parsed: { readonly json: ReturnType<typeof parsedJson> } | undefined;
  return {
    request: {
      ...{ method, path: path + query, body, ...(isCut && { isCut }) },
      headers: Object.fromEntries(headers) as Record<string, string>,
    },
    json() {
      parsed ??= { json: parsedJson(body) };
      return parsed.json;
    },
  };
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

/** The stub that would respond if it had not responded as often as its `times` says. */
function over(stubs: readonly StubState[], entry: RequestOnly): Override | undefined {
  const usedUp = stubs.find(
    (each) => !isInUse(each) && conditionsOf(each.stub).every((condition) => condition.evaluate(entry).isMet),
  );
  if (usedUp === undefined) return undefined;
  const { name, stub } = usedUp;
  const why = `stub ${name} is over: it responds "times": ${stub.times}. Set it again (PUT /_fake/stubs/${name})`;
  return { by: 'stub', why };
}

const NONE = 'no stub responds, and none is near. GET /_fake/stubs lists all';
const HOW_TO_FIX = 'Change the request, or the stub (PUT /_fake/stubs/{name})';

/** Stubs all of whose conditions are compared, however many there are. */
const MOST_COMPARED = 20;

/** What keeps the nearest stubs from responding. Where an operation responds, only those of its method and path are near. */
function nearest({ operation, request, state }: RequestContext, entry: RequestOnly): Override | undefined {
  const isElsewhere = operation === undefined && request.document === undefined;
  const candidates = state.stubs
    .filter(isInUse)
    .map(({ name, stub }) => ({ id: name, conditions: conditionsOf(stub), entry }));
  const ofPlace = candidates.map((each) => ({ ...each, conditions: each.conditions.filter(isOfPlace) }));
  const isHere = (_: unknown, index: number) =>
    ofPlace[index]?.conditions.every((condition) => condition.evaluate(entry).isMet) === true;
  const here = candidates.filter(isHere);
  const near = here.length > 0 || !isElsewhere ? nearMisses(here.slice(0, MOST_COMPARED)) : nearMisses(ofPlace);
  if (near.length === 0) return isElsewhere ? { by: 'stub', why: NONE } : undefined;
  return { by: 'stub', why: `no stub responds; nearest: ${near.map(inWords).join('; ')}. ${HOW_TO_FIX}` };
}

function isOfPlace({ what }: Condition<RequestOnly>): boolean {
  return what === 'method' || what === 'path';
}

const MOST_DIFFERENCES = 3;
const MOST_SHOWN = 80;
const redactor = createRedactor();

function inWords({ id, differs }: NearMiss): string {
  const each = differs
    .slice(0, MOST_DIFFERENCES)
    .map(({ what, wanted, got }) => `${what}: ${wantedAndGot(wanted, got)}`);
  return `${id} (${each.join(', ')})`;
}

/** No credential is shown, neither that of the stub nor that of the request. */
function wantedAndGot(wanted: string, got: string): string {
  if (wanted === SECRET) return 'wanted another credential';
  return `wanted ${short(wanted)}, got ${short(got)}`;
}

function short(text: string): string {
  const clean = redactor.text(text);
  return clean.length > MOST_SHOWN ? `${clean.slice(0, MOST_SHOWN)}...` : clean;
}
