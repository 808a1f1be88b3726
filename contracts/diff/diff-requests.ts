import type { Changes } from './change.ts';
import { diffUnread } from './diff-extensions.ts';
import type { SchemaDiff } from './diff-schemas.ts';
import { type Both, inBoth, pairsOf, partsOf, resolved, type SchemaNode, within } from './node.ts';

/** The bodies that an operation takes, by media type. */
export function diffRequestBody(changes: Changes, schemas: SchemaDiff, { old, next }: Both, operation: string): void {
  if (next.value === undefined) {
    if (old.value !== undefined) changes.breaking('the operation no longer takes a body', old, operation);
    return;
  }
  const must = (place: SchemaNode) => within(place, 'required').value === true;
  if (must(next) && !must(old)) changes.breaking('a body is required now', next, operation);
  if (old.value === undefined && !must(next)) changes.compatible('the operation also takes a body', next, operation);
  if (old.value === undefined) return;
  if (must(old) && !must(next)) changes.compatible('a body is no longer required', next, operation);
  for (const { name, ...media } of pairsOf(inBoth({ old, next }, 'content'), mediaType)) {
    if (media.next === undefined) changes.breaking(`${name} is no longer taken`, media.old as SchemaNode, operation);
    else if (media.old === undefined) changes.compatible(`${name} is also taken`, media.next, operation);
    else {
      const both = { old: media.old, next: media.next };
      schemas.request({ old: within(both.old, 'schema'), next: within(both.next, 'schema') }, 'the body', operation);
      diffUnread(changes, both, ['encoding'], operation);
    }
  }
}

/** Letter case means nothing in the name of a media type (RFC 9110 section 8.3.1). */
export function mediaType(name: string): string {
  return name.toLowerCase().replaceAll(' ', '');
}

/** What an operation takes in its path, its query, its headers and cookies; those of its path among them. */
export function diffParameters(changes: Changes, schemas: SchemaDiff, items: Both, own: Both, operation: string): void {
  const [before, after] = [parametersOf(items.old, own.old), parametersOf(items.next, own.next)];
  for (const [name, old] of before) {
    const next = after.get(name);
    if (next === undefined) changes.breaking(`${name} is no longer heard`, old, operation);
    else diffParameter(changes, schemas, { old, next }, name, operation);
  }
  for (const [name, next] of after) {
    if (before.has(name)) continue;
    if (isRequired(next)) changes.breaking(`${name} is required now`, next, operation);
    else changes.compatible(`${name} may be given`, next, operation);
  }
}

function diffParameter(changes: Changes, schemas: SchemaDiff, both: Both, name: string, operation: string): void {
  const { old, next } = both;
  if (isRequired(next) && !isRequired(old)) changes.breaking(`${name} is required now`, next, operation);
  if (isRequired(old) && !isRequired(next)) changes.compatible(`${name} is no longer required`, next, operation);
  schemas.request({ old: within(old, 'schema'), next: within(next, 'schema') }, name, operation);
  diffUnread(changes, both, ['style', 'explode', 'allowReserved', 'allowEmptyValue', 'content'], operation);
}

function isRequired(parameter: SchemaNode): boolean {
  return within(parameter, 'required').value === true || within(parameter, 'in').value === 'path';
}

/** Those of the operation go before those of its path. A parameter of a path is known by its place, whatever its name. */
function parametersOf(item: SchemaNode, operation: SchemaNode): Map<string, SchemaNode> {
  const path = within(item, 'template').value as string[] | undefined;
  const all = [item, operation].flatMap((each) =>
    partsOf(within(each, 'parameters')).map(([, part]) => resolved(part)),
  );
  return new Map(
    all.map((parameter) => {
      const [place, name] = [String(within(parameter, 'in').value), String(within(parameter, 'name').value)];
      const index = path?.indexOf(name) ?? -1;
      const known =
        place === 'path' && index >= 0 ? `number ${index + 1}` : place === 'header' ? name.toLowerCase() : name;
      return [`the ${place} parameter ${known}`, parameter];
    }),
  );
}
