import type { VersionRange } from './contract.ts';

/** The parts of the bundled OpenAPI document that the tables are derived from. */
export interface SchemaObject {
  readonly $ref?: string;
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaObject>>;
  readonly required?: readonly string[];
  readonly items?: SchemaObject;
  readonly allOf?: readonly SchemaObject[];
  readonly anyOf?: readonly SchemaObject[];
  readonly oneOf?: readonly SchemaObject[];
  readonly if?: SchemaObject;
  readonly then?: SchemaObject;
  readonly else?: SchemaObject;
  readonly 'x-secret'?: boolean;
  readonly 'x-advice'?: Readonly<Record<string, unknown>>;
  readonly 'x-also-written'?: readonly string[];
  readonly 'x-versions'?: VersionRange;
  /** Properties that only older versions have. */
  readonly 'x-older-properties'?: Readonly<Record<string, SchemaObject>>;
  readonly 'x-older-required'?: readonly string[];
  readonly 'x-evidence'?: Readonly<Record<string, readonly string[]>>;
  readonly [keyword: string]: unknown;
}

export interface ReplyObject {
  readonly $ref?: string;
  readonly summary?: string;
  /** JSON, or the text of a page. */
  readonly value?: Readonly<Record<string, unknown>> | string;
  readonly 'x-reply'?: {
    readonly headers?: Readonly<Record<string, string>>;
    readonly slots?: Readonly<Record<string, string | { sample: string; times: number }>>;
  };
  readonly 'x-evidence'?: Readonly<Record<string, readonly string[]>>;
}

export interface MediaObject {
  readonly schema: SchemaObject;
  readonly examples?: Readonly<Record<string, ReplyObject>>;
}

export interface ResponseObject {
  readonly $ref?: string;
  readonly description?: string;
  readonly headers?: Readonly<
    Record<string, { readonly $ref?: string; readonly 'x-from'?: string; readonly required?: boolean }>
  >;
  readonly content?: Readonly<Record<string, MediaObject>>;
  readonly 'x-replies'?: Readonly<Record<string, ReplyObject>>;
  readonly 'x-evidence'?: Readonly<Record<string, readonly string[]>>;
}

export interface FindingObject {
  /** Absent where nothing is replied: what is found of answers. */
  readonly reply?: string;
  /** The reply at operations that answer otherwise, by operation. */
  readonly replies?: Readonly<Record<string, string>>;
  readonly stage: string;
  readonly precedence: number;
  readonly rank?: number;
  readonly severity: string;
  readonly violates?: readonly string[];
  readonly summary: string;
  readonly message?: string;
  /** With slots of the message: what to do in the case at hand, in front of the hint. */
  readonly remedy?: string;
  readonly hint: string;
  readonly evidence: readonly string[];
}

export interface ParameterObject {
  readonly $ref?: string;
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: SchemaObject;
  /** Of a parameter that a request should have though nothing demands it. */
  readonly example?: unknown;
  /** `requiredTo`: in versions up to this one it is required. */
  readonly 'x-versions'?: VersionRange & { readonly requiredTo?: number };
  readonly 'x-evidence'?: Readonly<Record<string, readonly string[]>>;
}

export interface FamilyObject {
  /** The reply in this family, by the reply elsewhere. */
  readonly replies?: Readonly<Record<string, string>>;
  readonly lenient?: boolean;
  readonly below?: string;
  readonly echoes?: readonly string[];
  readonly describedIn?: string;
  readonly needsAccept?: string;
  readonly violations?: Readonly<Record<string, string>>;
  /** Findings that the operations of the family share. */
  readonly findings?: Readonly<Record<string, FindingObject>>;
}

export interface OperationObject {
  readonly operationId: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly ParameterObject[];
  /** Parameters that only older versions have. */
  readonly 'x-older-parameters'?: readonly ParameterObject[];
  readonly 'x-family'?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, MediaObject>> };
  readonly responses: Readonly<Record<string, ResponseObject>>;
  readonly 'x-permission'?: string;
  readonly 'x-limits'?: { readonly maxBytes: number; readonly maxDepth: number };
  readonly 'x-evidence'?: Readonly<Record<string, readonly string[]>>;
  readonly 'x-findings'?: Readonly<Record<string, FindingObject>>;
}

export interface Spec {
  readonly openapi: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, SchemaObject>>;
    readonly responses: Readonly<Record<string, ResponseObject>>;
    readonly examples: Readonly<Record<string, ReplyObject>>;
    readonly parameters?: Readonly<Record<string, ParameterObject>>;
    readonly headers?: Readonly<Record<string, { readonly 'x-evidence': { readonly header: readonly string[] } }>>;
    readonly securitySchemes: Readonly<Record<string, { readonly type: string; readonly scheme?: string }>>;
  };
  readonly 'x-elsewhere': Readonly<Record<string, ResponseObject>>;
  readonly 'x-families': Readonly<Record<string, FamilyObject>>;
  readonly 'x-findings': Readonly<Record<string, FindingObject>>;
  readonly [field: string]: unknown;
}

/** Follows a local reference (`#/components/…`) once; anything else is given back as it is. */
export function deref<T extends { readonly $ref?: string }>(spec: Spec, node: T): T {
  if (node.$ref === undefined) return node;
  let target: unknown = spec;
  for (const part of node.$ref.slice(2).split('/')) target = (target as Record<string, unknown>)[part];
  if (target === undefined) throw new Error(`there is nothing at ${node.$ref}`);
  return target as T;
}

/** The name of the component that a local reference points to. */
export function nameOfRef(node: { readonly $ref?: string }): string {
  const name = node.$ref?.split('/').at(-1);
  if (name === undefined) throw new Error('a named component is expected here, not an inline one');
  return name;
}

/**
 * A part of a spec with every object in it replaced by what `change` makes of it, the innermost first. What does not
 * change is shared with the given part, which stays as it is.
 */
export function rewritten<T>(part: T, change: (node: Record<string, unknown>) => object): T {
  if (part === null || typeof part !== 'object') return part;
  if (Array.isArray(part)) {
    const items = part.map((item) => rewritten(item, change));
    return items.some((item, index) => item !== part[index]) ? (items as T) : part;
  }
  const node = part as Record<string, unknown>;
  let changed = node;
  for (const [key, value] of Object.entries(node)) {
    const other = rewritten(value, change);
    if (other === value) continue;
    if (changed === node) changed = { ...node };
    changed[key] = other;
  }
  return change(changed) as T;
}
