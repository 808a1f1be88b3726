import type { VersionRange } from './contract.ts';
import { type OperationObject, type ParameterObject, rewritten, type SchemaObject, type Spec } from './spec.ts';

/** The versions that `/inContactAPI/services/v{version}/` is played in (AUTH-10); paths of the spec name `SPEC_VERSION`. */
export const OLDEST_VERSION = 2;
export const NEWEST_VERSION = 35;
const SPEC_VERSION = 'v34.0';

const VERSIONED = /^\/inContactAPI\/services\/v(\d+)\.(\d+)(?=\/|$)/i;

/** A path with the version that it asks for, in the form that the spec's paths have; the version is null where it has none. */
export function readVersion(path: string): { readonly version: number | null; readonly path: string } {
  const match = VERSIONED.exec(path);
  if (match === null) return { version: null, path };
  const rest = path.slice(match[0].length);
  return { version: Number(match[1]), path: `/inContactAPI/services/${SPEC_VERSION}${rest}` };
}

/** The spec as it was in a version of the API: parameters and properties that `x-versions` leaves out are gone. */
export function specAt(spec: Spec, version: number): Spec {
  return rewritten(spec, (node) => {
    if ('x-older-properties' in node || isRecord(node.properties)) return schemaAt(node, version);
    // the components have a map of parameters, which is no list
    if ('x-older-parameters' in node || Array.isArray(node.parameters))
      return operationAt(node as unknown as OperationObject, version);
    return node;
  });
}

/** The spec as other tools read it: what only older versions have is moved into extensions. */
export function newestSpec(written: Spec): Spec {
  return rewritten(written, (node) => {
    if (isRecord(node.properties)) return newestSchema(node);
    if (Array.isArray(node.parameters)) return newestOperation(node as unknown as OperationObject);
    return node;
  });
}

const MARK = /"x-(?:versions|older-[a-z]+)":/;

/** Whether versions differ in a part, or in a component that it refers to. */
function isVersionedIn({ components }: Spec): (part: object) => boolean {
  const parts = (['schemas', 'responses', 'parameters'] as const).flatMap((kind) =>
    Object.entries(components[kind] ?? {}).map(([name, part]) => {
      const text = JSON.stringify(part);
      return { ref: `#/components/${kind}/${name}`, hasMark: MARK.test(text), refs: refsIn(text) };
    }),
  );
  const marked = new Set(parts.filter(({ hasMark }) => hasMark).map(({ ref }) => ref));
  const leadsToMarked = (refs: readonly string[]) => refs.some((ref) => marked.has(ref));
  for (let before = -1; before < marked.size; ) {
    before = marked.size;
    for (const { ref, refs } of parts) if (leadsToMarked(refs)) marked.add(ref);
  }
  return (part) => {
    const text = JSON.stringify(part);
    return MARK.test(text) || leadsToMarked(refsIn(text));
  };
}

function refsIn(text: string): string[] {
  return [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref as string);
}

/** The spec with the operations alone that versions differ in, and without examples and findings: a small part of it. */
export function versionedPart(spec: Spec): Spec {
  const isVersioned = isVersionedIn(spec);
  const paths = Object.entries(spec.paths).map(([path, methods]) => {
    const concerned = Object.entries(methods).filter(([, operation]) => isVersioned(operation));
    return [path, Object.fromEntries(concerned)] as const;
  });
  return {
    ...spec,
    paths: Object.fromEntries(paths.filter(([, methods]) => Object.keys(methods).length > 0)),
    components: { ...spec.components, examples: {} },
    'x-findings': {},
    'x-elsewhere': {},
  };
}

/** The versions up to which something differs from the version after, the oldest first. */
export function breakpoints(spec: Spec): number[] {
  const found = new Set<number>();
  JSON.stringify(spec, (key, value) => {
    if (key !== 'x-versions') return value;
    const { from, to, requiredTo } = value as VersionRange & { requiredTo?: number };
    for (const upTo of [from === undefined ? undefined : from - 1, to, requiredTo]) {
      if (upTo !== undefined && upTo < NEWEST_VERSION) found.add(upTo);
    }
    return undefined;
  });
  return [...found].sort((a, b) => a - b);
}

function isIn({ from = 0, to = Number.POSITIVE_INFINITY }: VersionRange = {}, version: number): boolean {
  return from <= version && version <= to;
}

function schemaAt(node: SchemaObject, version: number): SchemaObject {
  const { 'x-older-properties': older = {}, 'x-older-required': olderRequired = [], ...rest } = node;
  const all = Object.entries({ ...node.properties, ...older });
  const properties = Object.fromEntries(all.filter(([, each]) => isIn(each['x-versions'], version)));
  return {
    ...rest,
    properties,
    ...(node.required && {
      required: [...node.required, ...olderRequired].filter((name) => Object.hasOwn(properties, name)),
    }),
  };
}

function newestSchema(node: SchemaObject): SchemaObject {
  const all = Object.entries(node.properties ?? {});
  const [now, older] = parted(all, ([, each]) => isIn(each['x-versions'], NEWEST_VERSION));
  if (older.length === 0) return node;
  const apart = older.map(([name, property]) => [name, withoutSiblings(property)] as const);
  const properties = Object.fromEntries(now);
  const [required, olderRequired] = parted(node.required ?? [], (name) => Object.hasOwn(properties, name));
  return {
    ...node,
    properties,
    ...(node.required && { required }),
    'x-older-properties': Object.fromEntries(apart),
    ...(olderRequired.length > 0 && { 'x-older-required': olderRequired }),
  };
}

/** OpenAPI 3.0 has nothing beside a reference. */
function withoutSiblings({ $ref, ...others }: SchemaObject): SchemaObject {
  return $ref === undefined ? others : { allOf: [{ $ref }], ...others };
}

function operationAt(node: OperationObject, version: number): OperationObject {
  const { 'x-older-parameters': older = [], ...rest } = node;
  const parameters = [...(node.parameters ?? []), ...older].filter((each) => isIn(each['x-versions'], version));
  return { ...rest, parameters: parameters.map((each) => parameterAt(each, version)) };
}

function parameterAt(parameter: ParameterObject, version: number): ParameterObject {
  const { requiredTo = 0 } = parameter['x-versions'] ?? {};
  return version <= requiredTo ? { ...parameter, required: true } : parameter;
}

function newestOperation(node: OperationObject): OperationObject {
  const [parameters, older] = parted(node.parameters ?? [], (each) => isIn(each['x-versions'], NEWEST_VERSION));
  return older.length === 0 ? node : { ...node, parameters, 'x-older-parameters': older };
}

function parted<T>(all: readonly T[], isFirst: (each: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))];
}

function isRecord(value: unknown): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
