import { meantBy } from '../arguments/index.ts';
import { below, isObject, pointerOfRef, valueAt } from '../json/index.ts';
import type { SchemaProblem } from '../tenant/index.ts';
import { contentProblems, METHODS, messageProblems, pathProblems, schemeProblems } from './operation-checks.ts';
import { PARTS } from './parameter-values.ts';
import { resolved, resolvedPointer } from './references.ts';

const MOST_TOLD = 20;

type Fields = Readonly<Record<string, unknown>>;

/** Everything that keeps a value from being served as an OpenAPI 3.0 or 3.1 document. Schemas are compiled at their first use. */
export function openApiProblems(value: unknown): SchemaProblem[] {
  if (!isObject(value)) return [{ pointer: '', problem: `is not an OpenAPI document: it is ${kindOf(value)}` }];
  const problem = versionProblem(value);
  if (problem !== undefined) return [{ pointer: 'swagger' in value ? '/swagger' : '/openapi', problem }];
  // OpenAPI 3.1: a document may have webhooks or components alone
  const mayLack =
    String(value['openapi']).startsWith('3.1') && (isObject(value['webhooks']) || isObject(value['components']));
  const { paths = mayLack ? {} : undefined } = value;
  if (!isObject(paths)) return [{ pointer: '/paths', problem: 'must be an object with the paths to serve' }];
  const ofRefs = new RefChecks(value).problems();
  // what a reference leads to is looked at where all of them lead somewhere
  const ofParts = () => [
    ...pathProblems(value, paths),
    ...schemeProblems(value),
    ...securityProblems(value, value, ''),
    ...operationParts(value, paths),
  ];
  const others = ofRefs.length > 0 ? [] : ofParts();
  return [...pathsProblems(value, paths), ...ofRefs, ...others].slice(0, MOST_TOLD);
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  return Array.isArray(value) ? 'a list' : `a ${typeof value === 'string' ? 'text' : typeof value}`;
}

function versionProblem({ openapi, swagger }: Fields): string | undefined {
  if (typeof openapi === 'string' && /^3\.[01](\.|$)/.test(openapi)) return undefined;
  if (swagger !== undefined)
    return `is Swagger ${String(swagger)}, which is not served; convert it by: npx swagger2openapi FILE --outfile openapi.json`;
  if (typeof openapi === 'number') return `is the number ${openapi}; write the version in quotes: "3.1.0"`;
  return `must be 3.0 or 3.1, and is ${openapi === undefined ? 'missing' : String(openapi)}`;
}

function pathsProblems(document: Fields, paths: Fields): SchemaProblem[] {
  return Object.entries(paths).flatMap(([template, written]) => {
    if (template.startsWith('x-')) return [];
    const place = below('/paths', template);
    const pointer = resolvedPointer(document, place);
    if (!template.startsWith('/')) return [{ pointer: place, problem: 'must begin with /' }];
    const item = valueAt(document, pointer);
    if (item === undefined && isObject(written)) return []; // a broken reference is reported as such
    if (!isObject(item)) return [{ pointer, problem: 'must be an object' }];
    return METHODS.flatMap((method) => (method in item ? operationProblems(item[method], below(pointer, method)) : []));
  });
}

/** Parameters and security requirements, which are not left out where they cannot be read. */
function operationParts(document: Fields, paths: Fields): SchemaProblem[] {
  return Object.keys(paths).flatMap((template) => {
    const pointer = resolvedPointer(document, below('/paths', template));
    const item = valueAt(document, pointer);
    if (template.startsWith('x-') || !isObject(item)) return [];
    const operations = METHODS.flatMap((method) => {
      const operation = item[method];
      if (!isObject(operation)) return [];
      const at = below(pointer, method);
      return [
        ...parameterProblems(document, operation, at),
        ...securityProblems(document, operation, at),
        ...messageProblems(document, operation, at),
      ];
    });
    return [...parameterProblems(document, item, pointer), ...operations];
  });
}

function parameterProblems(document: Fields, { parameters }: Fields, owner: string): SchemaProblem[] {
  if (parameters === undefined) return [];
  const at = below(owner, 'parameters');
  if (!Array.isArray(parameters)) return [{ pointer: at, problem: 'must be a list' }];
  const places = new Set<string>();
  return parameters.flatMap((written, index) => {
    const pointer = below(at, String(index));
    const parameter = resolved(document, written);
    if (!isObject(parameter)) return [{ pointer, problem: 'must be an object with the keys name and in' }];
    const { name, in: part } = parameter;
    const problems = contentProblems(parameter, resolvedPointer(document, pointer));
    const place = `${String(part)} ${part === 'header' ? String(name).toLowerCase() : String(name)}`;
    if (places.has(place))
      problems.push({ pointer, problem: `is there twice: ${String(name)} in the ${String(part)}` });
    places.add(place);
    if (typeof name !== 'string' || name === '')
      problems.push({ pointer: below(pointer, 'name'), problem: 'is missing, and names the parameter' });
    if (!PARTS.has(part))
      problems.push({ pointer: below(pointer, 'in'), problem: `must be one of ${[...PARTS].join(', ')}` });
    return problems;
  });
}

/** A scheme that is declared nowhere says nothing of what is asked for, and must not let everybody in. */
function securityProblems(document: Fields, { security }: Fields, owner: string): SchemaProblem[] {
  if (!Array.isArray(security)) return [];
  const schemes = valueAt(document, '/components/securitySchemes');
  return security.flatMap((alternative, index) => {
    const at = below(below(owner, 'security'), String(index));
    if (!isObject(alternative)) return [{ pointer: at, problem: 'must be an object of security schemes' }];
    const unknown = Object.keys(alternative).filter((name) => !isObject(schemes) || !isObject(schemes[name]));
    return unknown.map((name) => {
      const meant = meantBy(name, Object.keys(isObject(schemes) ? schemes : {}));
      const instead =
        meant === undefined ? 'declare it there, or take the requirement out' : `did you mean '${meant}'?`;
      const problem = `is not declared: there is no security scheme '${name}' in /components/securitySchemes; ${instead}`;
      return { pointer: below(at, name), problem };
    });
  });
}

function operationProblems(operation: unknown, pointer: string): SchemaProblem[] {
  if (!isObject(operation)) return [{ pointer, problem: 'must be an object' }];
  const { operationId, responses, security } = operation;
  const problems: SchemaProblem[] = [];
  const wrong = (key: string, what: string) =>
    problems.push({ pointer: below(pointer, key), problem: `must be ${what}` });
  if (operationId !== undefined && typeof operationId !== 'string') wrong('operationId', 'a text');
  if (responses !== undefined && !isObject(responses)) wrong('responses', 'an object');
  if (security !== undefined && !Array.isArray(security)) wrong('security', 'a list');
  return problems;
}

/** What holds values, which are not read as parts of the document. */
export const DATA: ReadonlySet<string> = new Set(['const', 'enum', 'example', 'default', 'value']);

/** What keeps a reference that is not a JSON pointer into the document from being followed, and what to do. */
function problemElsewhere(ref: string): string {
  if (ref.startsWith('#'))
    return 'names an anchor, which is not supported; write a JSON pointer such as #/components/schemas/Name';
  if (/^https?:\/\//i.test(ref))
    return 'leads to a URL; give --allow-remote-refs to fetch it, or bundle the document first: npx @redocly/cli bundle';
  return 'leads to another file, and files are not read for a reference; bundle the document first: npx @redocly/cli bundle. From a document of a URL, --allow-remote-refs fetches it';
}

/** The references of a document, which must lead to a part of it. */
class RefChecks {
  readonly #document: object;
  readonly #trail: string[] = [];
  readonly #sound = new Set<string>();
  readonly #problems: SchemaProblem[] = [];

  constructor(document: object) {
    this.#document = document;
  }

  problems(): readonly SchemaProblem[] {
    this.#walk(this.#document, false);
    return this.#problems;
  }

  /** Within the names of properties every key may be there. */
  #walk(value: object, isNames: boolean): void {
    for (const key of Object.keys(value)) {
      if (this.#problems.length >= MOST_TOLD) return;
      const part = (value as Fields)[key];
      if (key === '$ref' && typeof part === 'string' && !isNames) this.#check(part);
      else if (key === '$ref' && !isNames && !isObject(part))
        this.#add('must be a text, such as #/components/schemas/Name');
      if (part === null || typeof part !== 'object' || (DATA.has(key) && !isNames)) continue;
      this.#trail.push(key);
      this.#walk(part, key === 'properties' && !isNames);
      this.#trail.pop();
    }
  }

  #check(ref: string): void {
    if (this.#sound.has(ref)) return;
    const problem = this.#problemOf(ref);
    if (problem === undefined) this.#sound.add(ref);
    else this.#add(problem);
  }

  #add(problem: string): void {
    this.#problems.push({ pointer: below(this.#trail.reduce(below, ''), '$ref'), problem });
  }

  /** A name beside the one that is missing, which differs little; else what to do. */
  #instead(ref: string): string {
    const [, parent = '', name = ''] = /^(.*)\/([^/]*)$/.exec(ref) ?? [];
    const beside = valueAt(this.#document, pointerOfRef(parent));
    const meant = isObject(beside) ? meantBy(name, Object.keys(beside)) : undefined;
    return meant === undefined ? 'declare it there, or take the reference out' : `did you mean '${parent}/${meant}'?`;
  }

  #problemOf(ref: string): string | undefined {
    if (!/^#(\/|$)/.test(ref)) return `'${ref}' ${problemElsewhere(ref)}`;
    let at = valueAt(this.#document, pointerOfRef(ref));
    if (at === undefined) return `there is nothing at '${ref}'; ${this.#instead(ref)}`;
    const passed = new Set([ref]);
    while (isObject(at) && typeof at['$ref'] === 'string' && !this.#sound.has(at['$ref'])) {
      if (passed.has(at['$ref'])) return `'${ref}' leads back to itself, and to nothing else`;
      passed.add(at['$ref']);
      at = valueAt(this.#document, pointerOfRef(at['$ref']));
    }
    return undefined;
  }
}
