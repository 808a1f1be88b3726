import { isObject, valueAt } from '../json/index.ts';
import type { Changes } from './change.ts';
import { createComparison } from './compare-schemas.ts';
import type { Comparison, Excess } from './keyword-comparison.ts';
import { type Both, partsOf, resolved, type SchemaNode, within } from './node.ts';
import { type Direction, projectDocument } from './project-document.ts';
import { conjunctsOf } from './schema-conjuncts.ts';

/** Compares the schemas of what is sent and of what is answered. */
export interface SchemaDiff {
  /** What was taken must be taken still. */
  request(schemas: Both, where: string, operation: string): void;
  /** What may come must have been possible before. */
  response(schemas: Both, where: string, operation: string): void;
}

/** One for each pair of documents: what was found to be alike is remembered. */
export function createSchemaDiff(changes: Changes): SchemaDiff {
  const comparisons = () => ({ onwards: createComparison(), back: createComparison() });
  const plain = comparisons();
  // what was found alike in one direction need not be so in the other
  const by = { request: comparisons(), response: comparisons() };
  const projected = createProjection();
  const between = (comparison: Comparison, narrow: SchemaNode, wide: SchemaNode): Excess[] =>
    comparison.excess(conjunctsOf(narrow), wide, '');
  const report = (
    kind: 'breaking' | 'compatible',
    words: string,
    { pointer, at, what }: Excess,
    version: 'old' | 'new',
    operation: string,
  ) =>
    changes.add(
      { kind, part: 'contract', message: `${words} at ${at || '/'}: ${what}` },
      { pointer, version },
      operation,
    );
  return {
    request(schemas, where, operation) {
      const { old, next } = projected(schemas, 'request');
      const { onwards, back } = isSame(schemas, { old, next }) ? plain : by.request;
      for (const each of between(onwards, old, next))
        report('breaking', `${where} no longer takes`, each, 'new', operation);
      for (const each of between(back, next, old)) report('compatible', `${where} also takes`, each, 'old', operation);
    },
    response(schemas, where, operation) {
      const { old, next } = projected(schemas, 'response');
      const { onwards, back } = isSame(schemas, { old, next }) ? plain : by.response;
      for (const [at, lost] of lostKeys({ old, next }))
        changes.breaking(`${where} has no longer, at ${at}: a key that was declared`, lost, operation);
      for (const each of between(back, next, old)) report('breaking', `${where} may also have`, each, 'old', operation);
      for (const each of between(onwards, old, next))
        report('compatible', `${where} has no longer`, each, 'new', operation);
    },
  };
}

function isSame(given: Both, projected: Both): boolean {
  return given.old.document === projected.old.document && given.next.document === projected.next.document;
}

/** Both versions of a schema in documents as bodies of one direction follow them. */
function createProjection(): (schemas: Both, direction: Direction) => Both {
  const documents: Readonly<Record<Direction, WeakMap<object, object>>> = {
    request: new WeakMap(),
    response: new WeakMap(),
  };
  const inDirection = (node: SchemaNode, direction: Direction): SchemaNode => {
    const document = documents[direction].get(node.document) ?? projectDocument(node.document, direction);
    documents[direction].set(node.document, document);
    return { ...node, document, value: valueAt(document, node.pointer) ?? node.value };
  };
  return ({ old, next }, direction) => ({ old: inDirection(old, direction), next: inDirection(next, direction) });
}

/** Keys that an answer declared, and declares no longer: who reads them finds nothing, whether they were promised or not. */
function lostKeys({ old, next }: Both, at = '', depth = 0): [at: string, lost: SchemaNode][] {
  if (depth > DEEPEST) return [];
  const [before, after] = [declared(old), declared(next)];
  return [...before].flatMap(([name, place]): [string, SchemaNode][] => {
    const now = after.get(name);
    if (now === undefined) return after.size === 0 && name === '*' ? [] : [[`${at}/${name}`, place]];
    return lostKeys({ old: place, next: now }, `${at}/${name}`, depth + 1);
  });
}

const DEEPEST = 12;

/** The keys that a schema declares wherever it does, and `*` for the items of an array. */
function declared(schema: SchemaNode, depth = 0): Map<string, SchemaNode> {
  const keys = new Map<string, SchemaNode>();
  const at = resolved(schema);
  if (!isObject(at.value) || depth > DEEPEST) return keys;
  const items = within(at, 'items');
  if (items.value !== undefined) keys.set('*', items);
  for (const [name, part] of partsOf(within(at, 'properties'))) keys.set(name, part);
  const parts = [...partsOf(within(at, 'allOf')), ...partsOf(within(at, 'anyOf')), ...partsOf(within(at, 'oneOf'))];
  for (const [, part] of parts) for (const [name, place] of declared(part, depth + 1)) keys.set(name, place);
  return keys;
}
