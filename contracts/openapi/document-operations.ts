import { withoutSlashes } from '../http/index.ts';
import { below, isObject } from '../json/index.ts';
import type { CompiledOperation } from './compile-operation.ts';
import { METHODS } from './document-checks.ts';
import { PathTemplate } from './path-template.ts';
import { type Requirement, requirementsOf } from './security.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An operation of a document that a user gave. */
interface DocumentOperation {
  /** Its `operationId`, or method and path where it has none. */
  readonly id: string;
  /** The title of its document. */
  readonly title: string;
  /** JSON pointer into the document. */
  readonly pointer: string;
  /** Alternatives; none where everybody may. */
  readonly security: readonly Requirement[];
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
}

interface PathEntry {
  readonly template: PathTemplate;
  readonly operations: ReadonlyMap<string, DocumentOperation>;
}

/** The operations of documents by their paths. Documents must have been checked. */
export class DocumentOperations {
  /** By the number of segments, literal ones first. */
  readonly #paths = new Map<number, PathEntry[]>();
  readonly #ids = new Set<string>();

  constructor(documents: readonly object[]) {
    for (const document of documents) this.#add(document as Fields);
    for (const entries of this.#paths.values())
      entries.sort(({ template: a }, { template: b }) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  }

  /** The ids of all operations. */
  get ids(): readonly string[] {
    return [...this.#ids];
  }

  /** What there is at a path for a method; of several documents the first goes first. */
  find(method: string, path: string): DocumentMatch | undefined {
    const segments = path.split('/');
    let elsewhere: DocumentMatch | undefined;
    for (const { template, operations } of this.#paths.get(segments.length) ?? []) {
      const params = template.match(segments);
      if (params === undefined) continue;
      const operation = operations.get(method) ?? (method === 'HEAD' ? operations.get('GET') : undefined);
      const match = { operation, methods: [...operations.keys()].join(', '), params };
      if (operation !== undefined) return match;
      elsewhere ??= match;
    }
    return elsewhere;
  }

  #add(document: Fields): void {
    for (const [path, item] of Object.entries(document['paths'] as Fields)) {
      if (!path.startsWith('/') || !isObject(item)) continue;
      const methods = METHODS.filter((method) => method in item);
      const operations = new Map(methods.map((method) => [method.toUpperCase(), operationOf(document, path, method)]));
      for (const { id } of operations.values()) this.#ids.add(id);
      for (const base of new Set(['', ...basePaths(item['servers'] ?? document['servers'])])) {
        const template = new PathTemplate(base + path);
        this.#paths.set(template.length, [...(this.#paths.get(template.length) ?? []), { template, operations }]);
      }
    }
  }
}

function operationOf(document: Fields, path: string, method: string): DocumentOperation {
  const item = (document['paths'] as Fields)[path] as Fields;
  const operation = item[method] as Fields;
  const { info } = document;
  const at = below('/paths', path);
  const pointer = below(at, method);
  let compiled: Promise<CompiledOperation> | undefined;
  return {
    id: typeof operation['operationId'] === 'string' ? operation['operationId'] : `${method.toUpperCase()} ${path}`,
    title: isObject(info) && typeof info['title'] === 'string' ? info['title'] : 'a document without a title',
    pointer,
    get security() {
      return requirementsOf(document, operation['security'] ?? document['security']);
    },
    compiled: () =>
      (compiled ??= import('./compile-operation.ts').then(({ compileOperation }) =>
        compileOperation(document, at, pointer),
      )),
  };
}

/** The paths of servers, without a slash at the end. */
function basePaths(servers: unknown): string[] {
  return (Array.isArray(servers) ? servers : []).flatMap((server: unknown) => {
    if (!isObject(server) || typeof server['url'] !== 'string') return [];
    const variables = isObject(server['variables']) ? server['variables'] : {};
    const url = server['url'].replace(/\{([^{}]*)\}/g, (_all, name: string) => {
      const variable = variables[name];
      return isObject(variable) ? String(variable['default'] ?? '') : '';
    });
    if (!URL.canParse(url, 'http://localhost')) return [];
    return [withoutSlashes(new URL(url, 'http://localhost').pathname)];
  });
}
