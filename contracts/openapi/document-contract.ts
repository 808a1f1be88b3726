import { ArgumentError, assertArgument, isAnObject, readArgument } from '../arguments/index.ts';
import {
  contractUnder,
  type DocumentChecks,
  type DocumentFound,
  type EffectiveContract,
  type SomeVariants,
  withDocuments,
} from '../contract/index.ts';
import { combinedLines, type HttpExchange, queryOf, urlParts } from '../http/index.ts';
import { below, isObject, keysOf, valueAt } from '../json/index.ts';
import { problemsInOneLine } from '../tenant/index.ts';
import { hasOpenHeaders } from '../validation/index.ts';
import { responseKeyOf, responseKeys } from './declared-responses.ts';
import { openApiProblems } from './document-checks.ts';
import {
  type DocumentMatch,
  type DocumentOperation,
  DocumentOperations,
  type DocumentPath,
} from './document-operations.ts';
import { methodProblem, nearerPath } from './nearer-path.ts';
import { METHODS } from './operation-checks.ts';
import { resolved } from './references.ts';
import type { RequestChecks } from './request-checks.ts';
import type { ResponseChecks } from './response-checks.ts';
import { serversOf } from './servers.ts';
import { UnusableSchema } from './unusable-schema.ts';

/**
 * The contract with the operations of an OpenAPI 3.0 or 3.1 document beside its own, for `contractFetch`, the matchers,
 * `explain` and `Checker`. Of several documents, in a list, the first has precedence; operations of the contract have
 * precedence over all. What is found by a document has the codes `document-request`, `document-response` and
 * `document-unchecked` and the grade `yours`. `variants` are those of `contractUnder`. Rejects with an ArgumentError that lists
 * everything that is wrong with a document.
 */
export async function contractOf(
  document: object | readonly object[],
  variants: SomeVariants = {},
): Promise<EffectiveContract> {
  const list = readArgument('document', () =>
    Array.isArray(document) ? [...(document as readonly object[])] : undefined,
  );
  const documents = list ?? [document];
  for (const [index, each] of documents.entries()) {
    const argument = list === undefined ? 'document' : `document[${index}]`;
    assertArgument(argument, each, isAnObject);
    const problems = readArgument(argument, () => openApiProblems(each));
    if (problems.length > 0) throw new ArgumentError(argument, problemsInOneLine(problems));
  }
  const contract = await contractUnder(variants);
  const taken = contract.tables.operations.map(({ id }) => id);
  const [requests, responses] = [await import('./request-checks.ts'), await import('./response-checks.ts')];
  const checks = new ChecksByDocuments(documents, taken, ({ source: { document: all, path }, pointer }) => ({
    requests: new requests.RequestChecks(all, path, pointer),
    responses: new responses.ResponseChecks(all, pointer),
  }));
  return withDocuments(contract, checks);
}

/** What it takes to check the exchanges of an operation. */
interface Compiled {
  readonly requests: RequestChecks;
  readonly responses: ResponseChecks;
}

class ChecksByDocuments implements DocumentChecks {
  readonly #operations: DocumentOperations;
  readonly #hosts: ReadonlySet<string>;
  readonly #compile: (operation: DocumentOperation) => Compiled;
  /** By operation, compiled at the first exchange. */
  readonly #compiled = new Map<DocumentOperation, Compiled | UnusableSchema>();

  constructor(
    documents: readonly object[],
    taken: readonly string[],
    compile: (operation: DocumentOperation) => Compiled,
  ) {
    this.#operations = new DocumentOperations(documents, taken);
    this.#hosts = new Set(documents.flatMap(hostsOf));
    this.#compile = compile;
  }

  has(method: string, path: string): boolean {
    return this.#operations.find(method.toUpperCase(), path)?.operation !== undefined;
  }

  get ids(): readonly string[] {
    return this.#operations.ids;
  }

  named(id: string): DocumentOperation | undefined {
    return this.#operations.named(id);
  }

  isAt(host: string): boolean {
    return this.#hosts.has(host);
  }

  hasLike(path: string): boolean {
    return this.#operations.hasLike(path);
  }

  validate({ request, response }: HttpExchange, known?: string): DocumentFound | undefined {
    const { host, path } = urlParts(request.url);
    const method = request.method.toUpperCase();
    const match = this.#operations.find(method, path);
    if (match === undefined) return this.#nearest(host, path, known);
    if (match.operation === undefined) return methodFound(match, method);
    const { operation, params } = match;
    const found = foundOf(operation, response?.status);
    const rested = restedOn(operation.title);
    try {
      const { requests, responses } = this.#compiledOf(operation);
      const head = request.headers;
      const {
        problems,
        status,
        unchecked = [],
      } = requests.check({
        params,
        query: queryOf(request.url),
        header: (name) => combinedLines(name, head !== null && Object.hasOwn(head, name) ? head[name] : undefined),
        hasHeaders: head !== null && !(hasOpenHeaders(request) && head['content-type'] === undefined),
        body: request.body,
      });
      const isHead = request.method.toUpperCase() === 'HEAD';
      const ofResponse = response === null ? [] : responses.check(isHead ? { ...response, body: null } : response);
      return {
        ...found,
        problems,
        status,
        request: problems.map((each) =>
          rested(each.in === 'body' ? each.pointer : each.in + each.pointer, asSentence(each), each.rule),
        ),
        response: ofResponse.map((each) => rested(each.pointer, each.problem, each.rule)),
        unchecked: [...requests.unchecked, ...unchecked].map(({ pointer, problem }) => rested('', problem, pointer)),
      };
    } catch (error) {
      if (!(error instanceof UnusableSchema)) throw error;
      return { ...found, request: [], response: [], unchecked: [rested('', error.message, error.pointer)] };
    }
  }

  /** At the host of a document its paths are meant, whatever the contract has. */
  #nearest(host: string | null, path: string, known: string | undefined): DocumentFound | undefined {
    const found = known === undefined ? undefined : nearerPath(this.#operations, path, known, this.#isNamed(host));
    return found && astray(found.path, 404, `there is no such path; the nearest one is ${found.shown}`);
  }

  #isNamed(host: string | null): boolean {
    return host !== null && this.isAt(host);
  }

  #compiledOf(operation: DocumentOperation): Compiled {
    let known = this.#compiled.get(operation);
    if (known === undefined) {
      known = this.#tried(operation);
      this.#compiled.set(operation, known);
    }
    if (known instanceof UnusableSchema) throw known;
    return known;
  }

  #tried(operation: DocumentOperation): Compiled | UnusableSchema {
    try {
      return this.#compile(operation);
    } catch (error) {
      if (!(error instanceof UnusableSchema)) throw error;
      return error;
    }
  }
}

/** Makes what a finding needs, of a document by its title. */
function restedOn(title: string) {
  return (pointer: string, problem: string, rule: string) => ({
    pointer,
    slots: { problem, document: `your document ${title}`, rule },
  });
}

/** `OPTIONS` asks what a path takes, and is never wrong. */
function methodFound({ path, methods }: DocumentMatch, method: string): DocumentFound {
  if (method === 'OPTIONS') return { ...astray(path, 405, ''), problems: [], request: [] };
  return { ...astray(path, 405, methodProblem(path.text, methods, method)), methods };
}

/** What is found of a request to no operation: nothing but where it goes. */
function astray({ title, pointer, secrets }: DocumentPath, status: 404 | 405, problem: string): DocumentFound {
  const rule = status === 404 ? '/paths' : pointer;
  return {
    id: null,
    ...{ title, pointer: rule, status, secrets },
    problems: [{ in: 'path', pointer: '', problem, rule }],
    request: [restedOn(title)('', problem, rule)],
    ...{ response: [], unchecked: [], statuses: [], answered: undefined },
  };
}

/** What is known of an operation before anything is compared. */
function foundOf({ id, title, secrets, source, pointer }: DocumentOperation, status: number | undefined) {
  const statuses = responseKeys(valueAt(source.document, below(pointer, 'responses')));
  const answered = status === undefined ? undefined : (responseKeyOf(statuses, String(status)) ?? String(status));
  return { id, title, pointer, secrets, statuses, answered, problems: [], status: 400 as const };
}

function asSentence({ in: part, pointer, problem }: { in: string; pointer: string; problem: string }): string {
  const place = keysOf(pointer).join('.');
  if (part === 'body') return place === '' ? `the body ${problem}` : `${place} ${problem}`;
  return `${place} in the ${part} ${problem}`;
}

/** The hosts of the servers of a document, and of those that only a path or an operation of it has. */
function hostsOf(document: object): string[] {
  const { servers, paths } = document as { readonly servers?: unknown; readonly paths?: unknown };
  const items = Object.values(isObject(paths) ? paths : {}).map((item) => resolved(document, item));
  const owners = items.filter(isObject).flatMap((item) => [item, ...METHODS.map((method) => item[method])]);
  const ofPaths = owners.map((owner) => isObject(owner) && owner['servers']);
  return [servers, ...ofPaths].flatMap(serversOf).flatMap(({ host }) => host ?? []);
}
