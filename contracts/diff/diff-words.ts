import { isObject, sameValue } from '../json/index.ts';
import type { Changes } from './change.ts';
import { type Both, within } from './node.ts';

/** Fields that hold words for people. */
const WORDS = new Set([
  'title',
  'description',
  'summary',
  'hint',
  'message',
  'deprecated',
  'example',
  'externalDocs',
  'tags',
  'info',
  'default',
  '$comment',
  'bearerFormat',
]);
/** Lists of ids of claims: by the keyword that rests on them, or alone. */
const CLAIMS = new Set(['x-evidence', 'evidence']);
/** The project's own fields that are compared elsewhere, or are neither words nor evidence. */
const JUDGED = new Set([
  'x-findings',
  'x-families',
  'x-family',
  'x-replies',
  'x-reply',
  'x-elsewhere',
  'x-limits',
  'x-permission',
]);
/** Objects whose keys are names that somebody has chosen. */
const NAMED = new Set([
  'properties',
  'patternProperties',
  'dependentSchemas',
  '$defs',
  'schemas',
  'responses',
  'headers',
  'paths',
  'content',
  'parameters',
  'requestBodies',
  'securitySchemes',
  'x-findings',
  'x-replies',
  'x-elsewhere',
]);

/** Everything that has only been told otherwise: descriptions, hints, examples, and the claims that things rest on. */
export function diffWords(changes: Changes, both: Both, isNamed = false): void {
  if (Array.isArray(both.old.value) && Array.isArray(both.next.value)) {
    const length = Math.min(both.old.value.length, both.next.value.length);
    for (let index = 0; index < length; index++) diffWords(changes, part(both, String(index)));
    return;
  }
  if (!isObject(both.old.value) || !isObject(both.next.value)) return;
  for (const key of new Set([...Object.keys(both.old.value), ...Object.keys(both.next.value)])) {
    const below = part(both, key);
    if (isNamed) diffWords(changes, below);
    else diffField(changes, below, key);
  }
}

function diffField(changes: Changes, both: Both, key: string): void {
  if (CLAIMS.has(key)) diffClaims(changes, both);
  else if (key === 'examples') diffExamples(changes, both);
  else if (WORDS.has(key) || (key.startsWith('x-') && !JUDGED.has(key))) reportWords(changes, both, key);
  else diffWords(changes, both, NAMED.has(key));
}

/** What is reported already, as the body of a reply, is not reported again as a sample. */
function reportWords(changes: Changes, { old, next }: Both, what: string): void {
  const place = next.value === undefined ? old : next;
  if (sameValue(old.value, next.value) || changes.hasChangeAt(place)) return;
  const message = old.value === undefined ? 'is new' : next.value === undefined ? 'is gone' : 'is another one';
  const change = { kind: 'evidence', part: 'texts', message: `${what} ${message}` } as const;
  changes.add({ ...change, before: old.value, after: next.value }, place);
}

/** The ids of old and new, for each keyword that rests on others now. */
function diffClaims(changes: Changes, { old, next }: Both): void {
  if (sameValue(old.value, next.value)) return;
  const isMap = isObject(old.value) || isObject(next.value);
  const keys = isMap ? [...new Set([...Object.keys(Object(old.value)), ...Object.keys(Object(next.value))])] : [''];
  for (const key of keys) {
    const [before, after] = isMap ? [within(old, key).value, within(next, key).value] : [old.value, next.value];
    if (sameValue(before, after)) continue;
    const message = `${key === '' ? 'it' : key} rests on ${listed(after)}, and rested on ${listed(before)}`;
    changes.add(
      { kind: 'evidence', part: 'claims', message, before: before ?? [], after: after ?? [] },
      next.value === undefined ? old : next,
    );
  }
}

function listed(ids: unknown): string {
  return Array.isArray(ids) && ids.length > 0 ? ids.join(', ') : 'nothing';
}

/** A list in a schema; by name elsewhere, as in this contract's replies. */
function diffExamples(changes: Changes, both: Both): void {
  if (!isObject(both.old.value) || !isObject(both.next.value)) {
    reportWords(changes, both, 'examples');
    return;
  }
  diffWords(changes, both, true);
  for (const name of Object.keys(both.next.value)) {
    const example = part(both, name);
    if (example.old.value !== undefined) reportWords(changes, part(example, 'value'), 'the sample');
  }
}

function part({ old, next }: Both, key: string): Both {
  return { old: within(old, key), next: within(next, key) };
}
