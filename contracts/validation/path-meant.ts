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
  let best: { readonly path: string; readonly unlike: number } | undefined;
  for (const operation of operations) {
    if (operation.path === except) continue;
    const unlike = unlikeness(segmentsOf(operation.path), given);
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
  if (!Object.values(params).some((id) => typeof id === 'string' && !/\d/.test(id))) return undefined;
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name]));
  return pathMeant(operations, method, path, template);
}

/** What is added to a message where another path is probably meant. */
export function remarkOf(meant: string | undefined): string {
  return meant === undefined ? '' : `; ${meant} is probably meant`;
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function unlikeness(template: readonly string[], given: readonly string[]): number | undefined {
  const missing = template.length - given.length;
  if (missing === 0) return slipsIn(template, given);
  if (missing < 0 || given.length === 0) return undefined;
  return lacksBase(template, given, missing) || (missing === 1 && lacksOne(template, given)) ? 1 : undefined;
}

function slipsIn(template: readonly string[], given: readonly string[]): number | undefined {
  let slips = 0;
  let ids = 0;
  for (const [index, segment] of template.entries()) {
    const written = given[index] ?? '';
    const more = slipsBetween(segment, written);
    if (more === undefined || slips + more > MOST_SLIPS) return undefined;
    slips += more;
    if (segment.startsWith('{') && !/\d/.test(written)) ids += UNLIKELY_ID;
  }
  return slips + ids;
}

/** The path of the ACD API from somewhere behind its beginning on, as /skills or /v34.0/skills. */
function lacksBase([base, ...rest]: readonly string[], given: readonly string[], missing: number): boolean {
  if (base !== ACD || missing > 3 || given.every((segment) => /\d/.test(segment))) return false;
  const end = rest.slice(missing - 1);
  return !(end[0] ?? '{').startsWith('{') && end.every((segment, at) => isSame(segment, given[at] ?? ''));
}

const ACD = 'inContactAPI';

/** One segment is left out, but not the last: an id, the version, or the name of a part of the API. */
function lacksOne(template: readonly string[], given: readonly string[]): boolean {
  const at = given.findIndex((segment, index) => !isSame(template[index] ?? '', segment));
  const from = at < 0 ? given.length : at;
  // a parameter takes any segment, so that the one that is left out may be before the first that differs
  const candidates = [from, template.findIndex((segment) => segment.startsWith('{'))];
  return candidates.some(
    (index) =>
      index >= 0 &&
      template.slice(index + 1).some((segment) => !segment.startsWith('{')) &&
      template.every(
        (segment, place) => place === index || fits(segment, given[place < index ? place : place - 1] ?? ''),
      ),
  );
}

/** Where a segment is left out, a word is no id. */
function fits(segment: string, written: string): boolean {
  return segment.startsWith('{') ? /\d/.test(written) : isSame(segment, written);
}

function isSame(segment: string, written: string): boolean {
  return slipsBetween(segment, written) === 0;
}

const VERSION = /^v\d{1,3}\.\d$/i;

/** Letters that are otherwise; undefined for another word. */
function slipsBetween(segment: string, written: string): number | undefined {
  if (segment.startsWith('{')) return written === '' ? undefined : 0;
  const [meant, given] = [segment.toLowerCase(), written.toLowerCase()];
  if (meant === given || (VERSION.test(segment) && VERSION.test(written))) return 0;
  const [bare, other] = [letters(meant), letters(given)];
  if (bare === other || (bare.length > 3 && sorted(bare) === sorted(other))) return 1;
  if (Math.abs(bare.length - other.length) > MOST_SLIPS) return undefined;
  const slips = distance(bare, other);
  // of short words one is soon another: mark and mask
  const isNear = bare.length > 6 ? slips <= 2 : slips === 1 && (bare.length > 4 || bare.length !== other.length);
  return isNear && bare.length > 3 ? slips : undefined;
}

function letters(segment: string): string {
  return segment.replace(/[-_.]/g, '');
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
