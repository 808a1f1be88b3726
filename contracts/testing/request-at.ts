import type { OperationId } from '../../generated/index.ts';
import type { RequestSeen, RuledContract } from '../index.ts';

/** Where a request goes that is not at hand: by the name of its operation, or by as much as is known of its head. */
export interface Place {
  readonly operation: OperationId | undefined;
  readonly method: string | undefined;
  /** Absolute, or a path. */
  readonly url: string | undefined;
}

/** The request of an operation of which only the place is known. Throws where the place does not tell. */
export function requestAt({ tables, router }: RuledContract, { operation, method, url }: Place): RequestSeen {
  if (operation !== undefined) {
    const meant = tables.operations.find(({ id }) => id === operation);
    if (meant !== undefined) return bare(meant.method, url ?? meant.path);
    const known = tables.operations.map(({ id }) => id).join(', ');
    throw new TypeError(`there is no operation '${operation}'; there are ${known}`);
  }
  if (url === undefined) {
    throw new TypeError(
      "nothing says what this belongs to: give its request too, or { operation: 'placeCall' }, or { method, url }",
    );
  }
  const path = url.replace(/^([a-z][a-z\d+.-]*:)?\/\/[^/?#]*/i, '').replace(/[?#].*/, '');
  const [only] = router.similar(path)?.operations.keys() ?? [];
  return bare((method ?? only ?? 'GET').toUpperCase(), url);
}

function bare(method: string, url: string): RequestSeen {
  return { method, url, headers: null, body: null };
}
