/** A path with `{names}`, taken apart. A segment may have text beside its parameters, as `/report-{id}.json` has. */
export class PathTemplate {
  /** Texts and names in turn, by segment. */
  readonly #segments: readonly (readonly string[])[];
  /** Lower goes first: a literal segment, then a parameter with text beside it, then one alone; from the left. */
  readonly rank: string;

  /** As the document writes it. */
  readonly text: string;

  constructor(template: string) {
    this.text = template;
    this.#segments = template.split('/').map((segment) => segment.split(/[{}]/));
    this.rank = this.#segments.map(rankOf).join('');
  }

  get length(): number {
    return this.#segments.length;
  }

  /** The template with segments of another path in place of those with parameters. */
  filled(path: readonly string[]): string {
    const segments = this.text.split('/');
    return segments.map((text, index) => (text.includes('{') ? (path[index] ?? text) : text)).join('/');
  }

  /** The values of the parameters, percent-decoded; undefined where a path is another one. */
  match(path: readonly string[]): Record<string, string> | undefined {
    const params: Record<string, string> = {};
    const isMatch = this.#segments.every((parts, index) => matchSegment(parts, path[index] ?? '', params));
    return isMatch ? params : undefined;
  }
}

function rankOf(parts: readonly string[]): string {
  const text = parts.filter((_part, index) => index % 2 === 0).join('');
  return parts.length === 1 ? 'a' : text !== '' || parts.length > 3 ? 'b' : 'c';
}

/** Each parameter ends where the text behind it is found first; the last text must end the segment. */
function matchSegment(parts: readonly string[], segment: string, params: Record<string, string>): boolean {
  const [first = '', ...others] = parts;
  if (others.length === 0) return segment === first || decoded(segment) === first;
  if (!segment.startsWith(first)) return false;
  let at = first.length;
  for (let index = 0; index < others.length; index += 2) {
    const [name = '', text = ''] = [others[index], others[index + 1]];
    const isLast = index + 2 >= others.length;
    const end = isLast ? (segment.endsWith(text) ? segment.length - text.length : -1) : segment.indexOf(text, at + 1);
    if (end <= at) return false;
    params[name] = decoded(segment.slice(at, end));
    at = end + text.length;
  }
  return true;
}

/** Text that is not percent-encoded stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
