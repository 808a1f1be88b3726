import { type Contract, contractOf, type Spec } from '../../derive/index.ts';
import { isFields, type Place, partsOf, within } from '../place.ts';

/** What an edition of ours says in its catalogue, and where. */
export interface Catalogue {
  readonly tables: Contract;
  /** Where each finding and each reply stands. */
  readonly findings: ReadonlyMap<string, Place>;
  readonly replies: ReadonlyMap<string, Place>;
  /** The operation of a finding that only one has. */
  readonly operationOf: ReadonlyMap<string, string>;
}

/** Reads the catalogue; undefined where the document has none. */
export function catalogueOf(root: Place): Catalogue | undefined {
  if (!isFields(within(root, 'x-findings').value)) return undefined;
  const findings = new Map(partsOf(within(root, 'x-findings')));
  const operationOf = new Map<string, string>();
  const replies = new Map<string, Place>();
  const gather = (place: Place) => {
    for (const holder of ['examples', 'x-replies']) {
      for (const [code, part] of partsOf(within(place, holder))) if (!replies.has(code)) replies.set(code, part);
    }
  };
  const components = within(root, 'components');
  gather(components);
  for (const [, response] of [...partsOf(within(components, 'responses')), ...partsOf(within(root, 'x-elsewhere'))]) {
    gather(response);
    for (const [, media] of partsOf(within(response, 'content'))) gather(media);
  }
  for (const [path, item] of partsOf(within(root, 'paths'))) {
    for (const [method, operation] of partsOf(item)) {
      for (const [code, part] of partsOf(within(operation, 'x-findings'))) {
        findings.set(code, part);
        operationOf.set(code, `${method.toUpperCase()} ${path}`);
      }
    }
  }
  return { tables: contractOf(root.value as Spec), findings, replies, operationOf };
}
