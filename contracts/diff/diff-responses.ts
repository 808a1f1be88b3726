import { isObject } from '../json/index.ts';
import type { Changes } from './change.ts';
import { diffUnread } from './diff-extensions.ts';
import { mediaType } from './diff-requests.ts';
import type { SchemaDiff } from './diff-schemas.ts';
import { type Both, inBoth, pairsOf, type SchemaNode, within } from './node.ts';

/**
 * The answers of an operation, by status. A status of its own is compared with what stood for it before: `4XX` or
 * `default`. Where a catalog names each answer, a new status is an answer that no request could get before.
 */
export function diffResponses(changes: Changes, schemas: SchemaDiff, both: Both, operation: string): void {
  const hasCatalog = isObject(within({ ...both.old, value: both.old.document }, 'x-findings').value);
  for (const { name, old, next } of pairsOf(both, (key) => key.toUpperCase())) {
    const [before, after] = [old ?? covering(both.old, name), next ?? covering(both.next, name)];
    if (before !== undefined && after !== undefined)
      diffResponse(changes, schemas, { old: before, next: after }, name, operation);
    else if (before === undefined && after !== undefined) {
      if (hasCatalog) changes.compatible(`${name} is declared`, after, operation);
      else changes.breaking(`${name} may be answered now`, after, operation);
    } else if (before !== undefined) lost(changes, both, before, name, operation);
  }
}

function covering(responses: SchemaNode, status: string): SchemaNode | undefined {
  const fields = isObject(responses.value) ? responses.value : {};
  const name = [`${status[0]}XX`, `${status[0]}xx`, 'default', 'DEFAULT'].find((each) => each in fields);
  return name === undefined ? undefined : inBoth({ old: responses, next: responses }, name).old;
}

/** A rejection that cannot come any more fails nobody; a success that cannot come does. */
function lost(changes: Changes, { next }: Both, before: SchemaNode, status: string, operation: string): void {
  const hasSuccess = Object.keys(Object(next.value)).some((each) => /^2|default/i.test(each));
  if (status.startsWith('2') || !hasSuccess) changes.breaking(`${status} is answered no longer`, before, operation);
  else changes.compatible(`${status} is declared no longer`, before, operation);
}

function diffResponse(changes: Changes, schemas: SchemaDiff, both: Both, status: string, operation: string): void {
  diffHeaders(changes, schemas, inBoth(both, 'headers'), status, operation);
  diffUnread(changes, both, ['links'], operation);
  const content = inBoth(both, 'content');
  const hadBody = Object.keys(Object(content.old.value)).length > 0;
  for (const { name, old, next } of pairsOf(content, mediaType)) {
    if (next === undefined) changes.breaking(`${status} comes no longer as ${name}`, old as SchemaNode, operation);
    else if (old === undefined && hadBody) changes.breaking(`${status} may come as ${name}`, next, operation);
    else if (old === undefined) changes.compatible(`${status} has a body, ${name}, where it had none`, next, operation);
    else {
      const media = { old: within(old, 'schema'), next: within(next, 'schema') };
      schemas.response(media, `the body of ${status}`, operation);
    }
  }
}

function diffHeaders(changes: Changes, schemas: SchemaDiff, both: Both, status: string, operation: string): void {
  for (const { name, old, next } of pairsOf(both, (key) => key.toLowerCase())) {
    const [wasSure, isSure] = [old, next].map((each) => each !== undefined && within(each, 'required').value === true);
    if (next === undefined)
      changes.breaking(`${status} has no longer the header ${name}`, old as SchemaNode, operation);
    else if (old === undefined) changes.compatible(`${status} has the header ${name}`, next, operation);
    else {
      if (wasSure && !isSure) changes.breaking(`${status} may lack the header ${name}`, next, operation);
      if (!wasSure && isSure) changes.compatible(`${status} always has the header ${name}`, next, operation);
      schemas.response(
        { old: within(old, 'schema'), next: within(next, 'schema') },
        `the header ${name} of ${status}`,
        operation,
      );
    }
  }
}
