/** Words in the names of headers by which servers take another method or another path than those of the request. */
const METHOD = /^(method|verb)$|^(_?http)?method(override)?$/;
const PATH = /^(url|uri|path|pathinfo|rewrite|prefix|route)$/;
/** What changes something, where it is all of a value. */
const WRITES = /^\s*"?(post|put|patch|delete)"?\s*$/i;
/** Of a browser that asks beforehand: they are meant for the answer to OPTIONS (Fetch, CORS protocol). */
const PREFLIGHT = /^access-control-request-(method|headers)$/;
/** Where the application is, and not where the request goes. */
const PLACES = /^(referer|origin)$/;

/**
 * What in a request a server may take for another method or path than those that it has, in words; undefined where
 * nothing is. A header counts by its name, and by its value: frameworks have many names for the same. `mayBeCall` knows
 * the paths that must not be reached.
 */
export function otherMeaning(
  rawHeaders: readonly string[],
  query: string,
  mayBeCall: (path: string) => boolean,
): string | undefined {
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const [name, value] = [rawHeaders[at] as string, rawHeaders[at + 1] as string];
    const what = meaningOf(name.toLowerCase(), value, mayBeCall);
    if (what !== undefined) return `the header ${name} may stand for another ${what}`;
  }
  for (const pair of query.slice(1).split(/[&;]/)) {
    for (const [name, value] of new URLSearchParams(pair)) {
      if (/method|verb/i.test(name) || WRITES.test(value))
        return `the parameter '${name}' may stand for another method`;
    }
  }
  return undefined;
}

function meaningOf(name: string, value: string, mayBeCall: (path: string) => boolean): 'method' | 'path' | undefined {
  if (PREFLIGHT.test(name) || PLACES.test(name)) return undefined;
  const words = name.split(/[-_]/);
  const values = name === 'cookie' ? value.split(';').map((each) => each.replace(/^[^=]*=/, '')) : [value];
  if (words.some((word) => METHOD.test(word)) || values.some((each) => WRITES.test(each))) return 'method';
  return words.some((word) => PATH.test(word)) || mayBeCall(value) ? 'path' : undefined;
}
