import { percentEncoded } from '../http/index.ts';
import { below, isObject, valueAt } from '../json/index.ts';
import type { SchemaProblem } from '../tenant/index.ts';
import { DATA, openApiProblems } from './document-checks.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a URL leads to, parsed, and where it came from in the end. Rejects with an error whose message is for users. */
export type ReadRemote = (url: string) => Promise<{ readonly value: unknown; readonly url: string }>;

/** Where a document has what its references to URLs lead to, by URL. */
const KEY = 'x-remote-refs';
const MOST_DOCUMENTS = 50;

/**
 * The document with a copy of everything that its references to http and https URLs lead to, so that each leads to a part of it; a
 * relative reference does so in a document that has a URL, `base`. Gives what is wrong with it as `openApiProblems` does.
 */
export async function bundledDocument(
  document: unknown,
  base: string | undefined,
  read: ReadRemote,
): Promise<{ readonly document: object } | { readonly problems: readonly SchemaProblem[] }> {
  if (!isObject(document)) return { problems: openApiProblems(document) };
  const bundle = new Bundle(structuredClone(document), base, read);
  const problems = await bundle.problems();
  return problems.length > 0 ? { problems } : { document: bundle.root };
}

/** A document that was read, by its place in the bundle; the root has none. */
interface Part {
  readonly url: string | undefined;
  readonly pointer: string;
}

class Bundle {
  readonly root: Record<string, unknown>;
  readonly #read: ReadRemote;
  readonly #parts = new Map<string, Part>();
  readonly #problems: SchemaProblem[] = [];

  constructor(root: Record<string, unknown>, base: string | undefined, read: ReadRemote) {
    this.root = root;
    this.#read = read;
    if (base !== undefined) this.#parts.set(base, { url: base, pointer: '' });
  }

  async problems(): Promise<readonly SchemaProblem[]> {
    const [own] = this.#parts.values();
    await this.#follow(own ?? { url: undefined, pointer: '' });
    if (this.#problems.length > 0) return this.#problems;
    return openApiProblems(this.root).map((each) => this.#placed(each));
  }

  async #follow(part: Part): Promise<void> {
    const trail: string[] = [];
    const holders = [...this.#holders(valueAt(this.root, part.pointer), trail, false)];
    for (const { holder, key, pointer } of holders) {
      if (this.#problems.length > 0) return;
      const ref = holder[key] as string;
      try {
        holder[key] = await this.#local(part, ref);
      } catch (error) {
        this.#problems.push(
          this.#placed({
            pointer: part.pointer + pointer,
            problem: `leads to '${shown(ref)}': ${(error as Error).message}`,
          }),
        );
      }
    }
  }

  /** The same reference within the bundle; what it leads to is read first. */
  async #local(from: Part, ref: string): Promise<string> {
    const target = urlOf(ref, from.url);
    if (target === undefined) return ref;
    const [url, fragment = ''] = target;
    if (fragment !== '' && !fragment.startsWith('/')) throw new Error('what is behind # must be a JSON pointer');
    const part = this.#parts.get(url) ?? (await this.#added(url));
    return `#${percentEncoded(part.pointer).replaceAll('%2F', '/')}${fragment}`;
  }

  async #added(url: string): Promise<Part> {
    if (this.#parts.size > MOST_DOCUMENTS) throw new Error(`there are more than ${MOST_DOCUMENTS} documents to fetch`);
    const { value, url: final } = await this.#read(url);
    this.root[KEY] ??= {};
    const all = this.root[KEY] as Record<string, unknown>;
    const name = nameOf(url, all);
    const part = { url: final, pointer: below(below('', KEY), name) };
    all[name] = value;
    this.#parts.set(url, part);
    await this.#follow(part);
    return part;
  }

  /** The objects that have a reference, with the key of it: also what a discriminator maps to. */
  *#holders(value: unknown, trail: string[], isNames: boolean): Generator<Holder> {
    if (value === null || typeof value !== 'object') return;
    const holder = value as Record<string, unknown>;
    const isMapping = trail.at(-1) === 'mapping' && trail.at(-2) === 'discriminator';
    for (const key of Object.keys(holder)) {
      const part = holder[key];
      const pointer = () => below(trail.reduce(below, ''), key);
      if (typeof part === 'string' && !isNames && (key === '$ref' || (isMapping && /[#/]/.test(part))))
        yield { holder, key, pointer: pointer() };
      if (part === null || typeof part !== 'object' || key === KEY || (DATA.has(key) && !isNames)) continue;
      trail.push(key);
      yield* this.#holders(part, trail, key === 'properties' && !isNames);
      trail.pop();
    }
  }

  /** A problem in a document that was fetched has no place in the root. */
  #placed({ pointer, problem }: SchemaProblem): SchemaProblem {
    const part = [...this.#parts.values()].find((each) => each.pointer !== '' && pointer.startsWith(each.pointer));
    if (part === undefined) return { pointer, problem };
    return { pointer: '', problem: `in ${shown(part.url)}: ${pointer.slice(part.pointer.length)} ${problem}` };
  }
}

interface Holder {
  readonly holder: Record<string, unknown>;
  readonly key: string;
  readonly pointer: string;
}

/** The URL and the fragment that a reference leads to; undefined where it stays in its document, or is none of a URL. */
function urlOf(ref: string, base: string | undefined): [url: string, fragment: string] | undefined {
  if (base === undefined && !/^https?:\/\//i.test(ref)) return undefined;
  if (!URL.canParse(ref, base)) return undefined;
  const url = new URL(ref, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  const fragment = url.hash.slice(1);
  url.hash = '';
  return [url.href, fragment];
}

function nameOf(url: string, taken: Fields): string {
  const name = shown(url);
  if (!(name in taken)) return name;
  return `${name} (${Object.keys(taken).length + 1})`;
}

/** A query may have a token in it. */
function shown(url: string | undefined): string {
  return (url ?? '').split('?', 1)[0] as string;
}
