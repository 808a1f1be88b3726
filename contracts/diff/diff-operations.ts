import { sameValue } from '../json/index.ts';
import type { Changes } from './change.ts';
import { diffLimits, diffUnread } from './diff-extensions.ts';
import { diffParameters, diffRequestBody } from './diff-requests.ts';
import { diffResponses } from './diff-responses.ts';
import { createSchemaDiff, type SchemaDiff } from './diff-schemas.ts';
import { diffSchemes, diffSecurity } from './diff-security.ts';
import { type Both, inBoth, partsOf, resolved, type SchemaNode, within } from './node.ts';

/** An operation, and the path that it is under. */
interface Found {
  readonly name: string;
  readonly item: SchemaNode;
  readonly operation: SchemaNode;
}

const METHODS = /^(get|put|post|delete|options|head|patch|trace|query)$/;

/** Everything that OpenAPI can say of operations, by meaning. */
export function diffOperations(changes: Changes, root: Both): void {
  const schemas = createSchemaDiff(changes);
  const [before, after] = [operationsOf(root.old), operationsOf(root.next)];
  for (const [key, old] of before) {
    const next = after.get(key);
    if (next === undefined) changes.breaking(`the operation ${old.name} is gone`, old.operation, old.name);
    else diffOperation(changes, schemas, root, { old, next });
  }
  for (const [key, { name, operation }] of after) {
    if (!before.has(key)) changes.compatible(`the operation ${name} is new`, operation, name);
  }
  diffSchemes(changes, root);
  diffUnread(changes, root, ['webhooks', 'jsonSchemaDialect']);
  if (!sameValue(within(root.old, 'servers').value, within(root.next, 'servers').value))
    changes.compatible(
      'the servers are others; where a contract is served is not a part of it',
      within(root.next, 'servers'),
    );
}

function diffOperation(changes: Changes, schemas: SchemaDiff, root: Both, found: { old: Found; next: Found }): void {
  const { name } = found.next;
  const both = { old: found.old.operation, next: found.next.operation };
  const id = inBoth(both, 'operationId');
  if (id.old.value !== undefined && id.old.value !== id.next.value)
    changes.breaking(`the operation ${id.old.value} is called ${id.next.value ?? 'nothing'} now`, both.next, name);
  diffSecurity(changes, root, both, name);
  diffLimits(changes, both, name);
  diffParameters(changes, schemas, { old: found.old.item, next: found.next.item }, both, name);
  diffRequestBody(changes, schemas, inBoth(both, 'requestBody'), name);
  diffResponses(changes, schemas, inBoth(both, 'responses'), name);
  diffUnread(changes, both, ['callbacks'], name);
}

/** By method and path; the names of a path's parameters make no other path of it. */
function operationsOf(root: SchemaNode): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const [path, part] of partsOf(within(root, 'paths'))) {
    if (!path.startsWith('/')) continue;
    const item = resolved(part);
    const template = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name);
    const withTemplate: SchemaNode = { ...item, value: { ...Object(item.value), template } };
    for (const [method, operation] of partsOf(item)) {
      if (!METHODS.test(method)) continue;
      const name = `${method.toUpperCase()} ${path}`;
      found.set(name.replace(/\{[^{}]*\}/g, '{}'), { name, item: withTemplate, operation });
    }
  }
  return found;
}
