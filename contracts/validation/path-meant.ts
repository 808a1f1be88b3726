import { distance } from 'fastest-levenshtein';
import type { Operation } from '../contract/index.ts';

/** What a path may have otherwise than that of the operation that is meant: this many letters, or one segment left out. */
const MOST_SLIPS = 2;
/** A value of letters alone is less likely an id than a literal with a slip in it. */
const UNLIKELY_ID = 1.5;
const LONGEST_PATH = 400;

/**
 * Methods and path of the operation that a path means but for a slip or two, as `GET, POST /auth/authorize`; undefined where
 * none is as near. One that takes the method goes first; the path `except` is not meant.
 */
export function pathMeant(
  operations: readonly Operation[],
  method: string,
  path: string,
  except?: string,
): string | undefined {
  if (path.length > LONGEST_PATH) return undefined;
  const given = segmentsOf(path);
  if (given.length === 0) return undefined;
  let best: { readonly path: string; readonly unlike: number } | undefined;
  for (const { operation, segments } of templatesFor(operations, given.length)) {
    if (operation.path === except) continue;
    const unlike = unlikeness(segments, given);
    if (unlike === undefined) continue;
    const ranked = unlike + (operation.method === method ? 0 : 0.25);
    if (best === undefined || ranked < best.unlike) best = { path: operation.path, unlike: ranked };
  }
  if (best === undefined) return undefined;
  const template = best.path;
  const methods = operations.filter((operation) => operation.path === template).map((operation) => operation.method);
  return `${methods.join(', ')} ${template}`;
}

/** The same for a path that has a word where an id belongs, as /contacts/complete. */
export function literalMeant(
  operations: readonly Operation[],
  method: string,
  template: string,
  params: Readonly<Record<string, unknown>>,
): string | undefined {
  if (Object.values(params).every((id) => /\d/.test(String(id)))) return undefined;
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name]));
  return pathMeant(operations, method, path, template);
}

/** What is added to a message where another path is probably meant. */
export function remarkOf(meant: string | undefined): string {
  return meant === undefined ? '' : `; ${meant} is probably meant`;
}

/** A segment of a path, as it is compared. */
interface Segment {
  readonly lower: string;
  /** Its letters without the marks between them. */
  readonly bare: string;
  readonly isParameter: boolean;
  readonly hasDigit: boolean;
  readonly isVersion: boolean;
}

const VERSION = /^v\d{1,3}\.\d$/;

function segmentOf(written: string): Segment {
  const lower = written.toLowerCase();
  const bare = lower.replace(/[-_.]/g, '');
  const isParameter = written.startsWith('{');
  return { lower, bare, isParameter, hasDigit: /\d/.test(written), isVersion: VERSION.test(lower) };
}

function segmentsOf(path: string): Segment[] {
  return path
    .split('/')
    .filter((segment) => segment !== '')
    .map(segmentOf);
}

/** An operation and the segments of its path. */
interface Template {
  readonly operation: Operation;
  readonly segments: readonly Segment[];
}

/** A recording may have thousands of unknown paths: each is compared with those of about its length alone. */
const templates = new WeakMap<readonly Operation[], Map<number, readonly Template[]>>();
const MOST_MISSING = 3;

function templatesFor(operations: readonly Operation[], length: number): readonly Template[] {
  const byLength = templates.get(operations) ?? new Map<number, readonly Template[]>();
  templates.set(operations, byLength);
  let made = byLength.get(length);
  if (made === undefined) {
    const all = operations.map((operation) => ({ operation, segments: segmentsOf(operation.path) }));
    made = all.filter(({ segments }) => segments.length >= length && segments.length <= length + MOST_MISSING);
    byLength.set(length, made);
  }
  return made;
}

function unlikeness(template: readonly Segment[], given: readonly Segment[]): number | undefined {
  const missing = template.length - given.length;
  if (missing === 0) return slipsIn(template, given);
  return lacksBase(template, given, missing) || (missing === 1 && lacksOne(template, given)) ? 1 : undefined;
}

function slipsIn(template: readonly Segment[], given: readonly Segment[]): number | undefined {
  let slips = 0;
  let ids = 0;
  for (let at = 0; at < template.length; at++) {
    const [segment, written] = [template[at] as Segment, given[at] as Segment];
    const more = slipsBetween(segment, written);
    if (more === undefined || slips + more > MOST_SLIPS) return undefined;
    slips += more;
    if (segment.isParameter && !written.hasDigit) ids += UNLIKELY_ID;
  }
  return slips + ids;
}

/** The path of the ACD API from somewhere behind its beginning on, as /skills or /v34.0/skills. */
function lacksBase(template: readonly Segment[], given: readonly Segment[], missing: number): boolean {
  const [first] = template as readonly [Segment];
  return first.lower === ACD && given.every((written, at) => isEqual(template[at + missing] as Segment, written));
}

const ACD = 'incontactapi';

/** One segment is left out, but not the last: an id, the version, or the name of a part of the API. */
function lacksOne(template: readonly Segment[], given: readonly Segment[]): boolean {
  const at = given.findIndex((written, index) => !isEqual(template[index] as Segment, written));
  // a parameter takes any segment, so that the one that is left out may be before the first that differs
  const candidates = [at, template.findIndex(({ isParameter }) => isParameter)];
  return candidates.some(
    (index) =>
      index >= 0 &&
      template.slice(index + 1).some(({ isParameter }) => !isParameter) &&
      template.toSpliced(index, 1).every((segment, place) => fits(segment, given[place] as Segment)),
  );
}

/** Where a segment is left out, a word is no id. */
function fits(segment: Segment, written: Segment): boolean {
  return segment.isParameter ? written.hasDigit : isEqual(segment, written);
}

function isEqual(segment: Segment, written: Segment): boolean {
  return segment.isParameter || segment.lower === written.lower || (segment.isVersion && written.isVersion);
}

/** Letters that are otherwise; undefined for another word. More than are allowed are as good as that. */
function slipsBetween(segment: Segment, written: Segment): number | undefined {
  if (isEqual(segment, written)) return 0;
  const [bare, other] = [segment.bare, written.bare];
  if (bare === other) return 1;
  if (bare.length <= 3 || Math.abs(bare.length - other.length) > MOST_SLIPS) return undefined;
  if (sorted(bare) === sorted(other)) return 1;
  const slips = distance(bare, other);
  // of short words one is soon another: mark and mask
  const isOther = bare.length <= 6 && (slips > 1 || (bare.length === 4 && other.length === 4));
  return isOther ? undefined : slips;
}

function sorted(word: string): string {
  return [...word].sort().join();
}
