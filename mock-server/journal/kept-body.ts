/** Characters of a body that the journal keeps. */
const KEPT_BODY = 16_384;

/**
 * A body as the journal keeps it. It must be redacted before: half of a secret would not be known for what it is.
 */
export function keptBody(body: string): { readonly body: string; readonly isCut?: true } {
  return body.length > KEPT_BODY ? { body: `${body.slice(0, KEPT_BODY)}…`, isCut: true } : { body };
}
