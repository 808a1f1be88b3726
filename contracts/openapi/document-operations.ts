import { differsLittle, nearest } from '../arguments/index.ts';
import { below, isObject, valueAt } from '../json/index.ts';
import type { CompiledOperation } from './compile-operation.ts';
import { METHODS } from './operation-checks.ts';
import { PathTemplate } from './path-template.ts';
import { resolvedPointer } from './references.ts';
import { markedTogether, type SecretMarks, secretMarks } from './secret-fields.ts';
import { type Requirement, requirementsOf } from './security.ts';
import { serversOf } from './servers.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An operation of a document that a user gave. */
export interface DocumentOperation {
  /** Its `operationId`, or method and path where it has none. */
  readonly id: string;
  readonly method: string;
  /** As the document has it, without the path of a server. */
  readonly path: string;
  /** The title of its document. */
  readonly title: string;
  /** JSON pointer into the document. */
  readonly pointer: string;
  /** Where it comes from: the document, and the pointer to its path. */
  readonly source: { readonly document: Fields; readonly path: string };
  /** Alternatives; none where everybody may. */
  readonly security: readonly Requirement[];
  /** What of its exchanges the document marks as secret; found at the first use. */
  readonly secrets: SecretMarks;
  /** What it takes to play it, compiled at the first use. Rejects with an UnusableSchema. */
  compiled(): Promise<CompiledOperation>;
}

/** What documents have at a path. */
export interface DocumentMatch {
  /** Undefined where they have other methods there. */
  readonly operation: DocumentOperation | undefined;
  /** As in the header Allow. */
  readonly methods: string;
  readonly params: Readonly<Record<string, string>>;
  readonly path: DocumentPath;
}

/** A path of a document. */
export interface DocumentPath {
  /** With the path of a server in front, where the request has it. */
  readonly text: string;
  /** The title of its document, and where the path is in it. */
  readonly title: string;
  readonly pointer: string;
  /** What the document marks as secret in the exchanges of any of its operations; found at each use. */
  readonly secrets: SecretMarks;
}

interface PathEntry {
  readonly template: PathTemplate;
  readonly path: DocumentPath;
  readonly operations: ReadonlyMap<string, DocumentOperation>;
}

/** A document by its title, and how many operations it has. */
export interface DocumentSummary {
  readonly title: string;
  readonly operations: number;
}

/** The operations of documents by their paths. Documents must have been checked. */
export class DocumentOperations {
  /** By the number of segments, literal ones first. */
  readonly #paths = new Map<number, PathEntry[]>();
  readonly #operations = new Map<string, DocumentOperation>();
  readonly #taken: ReadonlySet<string>;
  readonly summaries: DocumentSummary[] = [];
  /** The documents, in the order of their precedence. */
  readonly documents: readonly object[];

  /** `taken` are ids that no operation may have: one that asks for such has its method and path as its id. */
  constructor(documents: readonly object[], taken: readonly string[] = []) {
    this.documents = documents;
    this.#taken = new Set(taken);
    for (const document of documents) this.#add(document as Fields);
    for (const entries of this.#paths.values())
      entries.sort(({ template: a }, { template: b }) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  }

  /** The ids of all operations. */
  get ids(): readonly string[] {
    return [...this.#operations.keys()];
  }

  /** The operation of an id. */
  named(id: string): DocumentOperation | undefined {
    return this.#operations.get(id);
  }

  /** The path that a wrong one comes nearest to. */
  nearest(path: string): NearestPath | undefined {
    const given = path.split('/');
    const entries = [...this.#paths.values()].flat().slice(0, MOST_COMPARED);
    const known = new Map(entries.map((entry) => [entry.template.filled(given), entry]));
    const filled = nearest(path, [...known.keys()]);
    const entry = filled === undefined ? undefined : known.get(filled);
    if (entry === undefined || filled === undefined) return undefined;
    return { filled, shown: `${[...entry.operations.keys()].join(', ')} ${entry.template.text}`, path: entry.path };
  }

  /** Whether there is a path with any method, or one that another is written almost as. */
  hasLike(path: string): boolean {
    const given = ['', ...path.split('/').filter((segment) => segment !== '')];
    const written = given.join('/').toLowerCase();
    return (this.#paths.get(given.length) ?? []).some(
      ({ template }) =>
        template.match(given) !== undefined || differsLittle(written, template.filled(given).toLowerCase()),
    );
  }

  /** What there is at a path for a method; of several documents the first goes first. */
  find(method: string, path: string): DocumentMatch | undefined {
    const segments = path.split('/');
    let elsewhere: DocumentMatch | undefined;
    const methods = new Set<string>();
    for (const { template, operations, path: found } of this.#paths.get(segments.length) ?? []) {
      const params = template.match(segments);
      if (params === undefined) continue;
      for (const each of operations.keys()) methods.add(each);
      const operation = operations.get(method) ?? (method === 'HEAD' ? operations.get('GET') : undefined);
      const match = { operation, methods: [...methods].join(', '), params, path: found };
      if (operation !== undefined) return match;
      elsewhere ??= match;
    }
    return elsewhere && { ...elsewhere, methods: [...methods].join(', ') };
  }

  #add(document: Fields): void {
    const before = this.#operations.size;
    for (const path of Object.keys(isObject(document['paths']) ? document['paths'] : {})) {
      const item = valueAt(document, pathPointer(document, path));
      if (!path.startsWith('/') || !isObject(item)) continue;
      const methods = METHODS.filter((method) => method in item);
      const operations = new Map(
        methods.map((method) => [method.toUpperCase(), this.#named(document, path, method)] as const),
      );
      for (const [base, served] of servedBy(document, item, operations)) {
        const template = new PathTemplate(base + path);
        const entry = { template, operations: served, path: pathOf(document, path, template.text, served) };
        const entries = this.#paths.get(template.length);
        if (entries === undefined) this.#paths.set(template.length, [entry]);
        else entries.push(entry);
      }
    }
    this.summaries.push({ title: titleOf(document), operations: this.#operations.size - before });
  }

  /** Its `operationId`, unless another operation has it; then method and path, which the first document has if several do. */
  #named(document: Fields, path: string, method: string): DocumentOperation {
    const { operationId: asked } = valueAt(document, below(pathPointer(document, path), method)) as Fields;
    const isFree = typeof asked === 'string' && !this.#taken.has(asked) && !this.#operations.has(asked);
    const id = isFree ? asked : `${method.toUpperCase()} ${path}`;
    const operation = operationOf(document, path, method, id);
    if (!this.#operations.has(id)) this.#operations.set(id, operation);
    return operation;
  }
}

/** The operations of a path by the paths of their servers, and without one: those of an operation go before those of its path. */
function servedBy(document: Fields, item: Fields, operations: ReadonlyMap<string, DocumentOperation>) {
  const bases = new Map([['', new Map(operations)]]);
  for (const [method, operation] of operations) {
    const { servers } = item[method.toLowerCase()] as Fields;
    for (const { path } of serversOf(servers ?? item['servers'] ?? document['servers'])) {
      const served = bases.get(path) ?? new Map();
      bases.set(path, served.set(method, operation));
    }
  }
  return bases;
}

/** The path that a wrong one comes nearest to. */
export interface NearestPath {
  /** With the segments of the wrong path in place of parameters. */
  readonly filled: string;
  /** With its methods: `GET, POST /books/{id}`. */
  readonly shown: string;
  readonly path: DocumentPath;
}

/** Paths that a wrong one is compared with. */
const MOST_COMPARED = 1_000;

function titleOf({ info }: Fields): string {
  return isObject(info) && typeof info['title'] === 'string' ? info['title'] : '(without a title)';
}

function pathOf(
  document: Fields,
  path: string,
  text: string,
  operations: ReadonlyMap<string, DocumentOperation>,
): DocumentPath {
  return {
    text,
    title: titleOf(document),
    pointer: below('/paths', path),
    get secrets() {
      return markedTogether([...operations.values()].map(({ secrets }) => secrets));
    },
  };
}

function operationOf(document: Fields, path: string, method: string, id: string): DocumentOperation {
  const at = pathPointer(document, path);
  const pointer = below(at, method);
  const operation = valueAt(document, pointer) as Fields;
  let compiled: Promise<CompiledOperation> | undefined;
  let secrets: SecretMarks | undefined;
  return {
    ...{ id, method: method.toUpperCase(), path, pointer },
    title: titleOf(document),
    source: { document, path: at },
    get security() {
      return requirementsOf(document, operation['security'] ?? document['security']);
    },
    get secrets() {
      secrets ??= secretMarks(document, at, pointer, path);
      return secrets;
    },
    compiled: () =>
      (compiled ??= import('./compile-operation.ts').then(({ compileOperation }) =>
        compileOperation(document, at, pointer),
      )),
  };
}

/** Where the operations of a path are: it may be a reference. */
function pathPointer(document: Fields, path: string): string {
  return resolvedPointer(document, below('/paths', path));
}
