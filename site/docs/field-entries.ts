import { fieldsOf, type Spec } from '../../contracts/derive/index.ts';
import type { SearchEntry } from './search-entries.ts';

/** Each operation of a spec, with its method and its path. */
export function operationsIn(spec: Spec) {
  return Object.entries(spec.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

/** The page of an operation. */
export function fileOfOperation(operationId: string): string {
  return `operation-${operationId}.html`;
}

/** The id of a field within the page of its operation: `field-contact-phoneNumbers-each-number`. */
export function idOfField(pointer: string): string {
  return `field${pointer.replaceAll('/*', '/each').replaceAll('/', '-') || '-body'}`;
}

/** The field as people write it: `contact.phoneNumbers[].number`. */
export function nameOfField(pointer: string): string {
  return pointer === '' ? 'the body' : pointer.slice(1).replaceAll('/*', '[]').replaceAll('/', '.');
}

/** The fields of every request, for the search. */
export function fieldEntries(spec: Spec): SearchEntry[] {
  return operationsIn(spec).flatMap(({ operation }) =>
    Object.values(operation.requestBody?.content ?? {}).flatMap(({ schema }) =>
      fieldsOf(spec, schema)
        .filter(({ pointer }) => pointer !== '')
        .map(({ pointer, schema: node }) => ({
          kind: 'field' as const,
          name: nameOfField(pointer),
          href: `${fileOfOperation(operation.operationId)}#${idOfField(pointer)}`,
          text: node.description ?? `a field of ${operation.operationId}`,
        })),
    ),
  );
}
