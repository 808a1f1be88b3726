import { below, parsedJson } from '../../contracts/internal.ts';
import type { RecordedRequest } from './recording.ts';
import type { RequestKey } from './request-key.ts';

/** A recorded request that comes near one that is not there, and what keeps it from being that. */
export interface NearestRequest {
  readonly from: string;
  readonly differs: readonly { readonly what: string; readonly wanted: string; readonly got: string }[];
}

/** Requests that are compared, and differences of a body that are reported. */
const MOST_LOOKED_AT = 500;
const MOST_DIFFERENCES = 3;
const MOST_SHOWN = 80;

/** The recorded request of the same path that differs least; of any path where none has this one. */
export function nearestRequest(
  requested: RequestKey,
  recorded: readonly RecordedRequest[],
): NearestRequest | undefined {
  const ofPath = recorded.filter((each) => each.key.path === requested.path);
  let best: { readonly differs: NearestRequest['differs']; readonly from: string } | undefined;
  for (const { key: wanted, answers } of (ofPath.length > 0 ? ofPath : recorded).slice(0, MOST_LOOKED_AT)) {
    const differs = differences(wanted, requested);
    if (best === undefined || differs.length < best.differs.length) best = { differs, from: answers[0]?.from ?? '' };
  }
  return best && { from: best.from, differs: best.differs.slice(0, MOST_DIFFERENCES) };
}

function differences(wanted: RequestKey, got: RequestKey): NearestRequest['differs'] {
  const fields = ['method', 'path', 'query', 'type', 'credentials', 'prefer'] as const;
  const ofHead = fields.flatMap((field) => {
    const [recorded, here] = [wanted[field], got[field]];
    return recorded === null || recorded === here ? [] : [difference(NAMES[field], recorded, here)];
  });
  return wanted.body === null || wanted.body === got.body ? ofHead : [...ofHead, ...ofBody(wanted.body, got.body)];
}

const NAMES = {
  method: 'method',
  path: 'path',
  query: 'query',
  type: 'media type',
  credentials: 'Authorization',
  prefer: 'Prefer',
} as const;

function ofBody(wanted: string, got: string | null): NearestRequest['differs'] {
  const [recorded, here] = [parsedJson(wanted), got === null ? undefined : parsedJson(got)];
  if (recorded === undefined || here === undefined) return [difference('body', wanted, got)];
  try {
    const places = [...placesOf(recorded.value, here.value, '')];
    return places.map(([at, one, other]) => difference(`body ${at || '/'}`, text(one), text(other)));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [difference('body', wanted, got)]; // so deep that nobody would want to see it
  }
}

function* placesOf(one: unknown, other: unknown, at: string): Generator<[at: string, one: unknown, other: unknown]> {
  if (JSON.stringify(one) === JSON.stringify(other)) return;
  const areBoth = [one, other].every((each) => each !== null && typeof each === 'object');
  if (!areBoth || Array.isArray(one) !== Array.isArray(other)) {
    yield [at, one, other];
    return;
  }
  const [left, right] = [one, other] as Record<string, unknown>[];
  for (const key of new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})])) {
    yield* placesOf(left?.[key], right?.[key], below(at, key));
  }
}

function text(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

function difference(what: string, wanted: string | null, got: string | null) {
  const shown = (value: string | null) =>
    value === null || value === '' ? 'nothing' : value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value;
  return { what, wanted: shown(wanted), got: shown(got) };
}
