/** What is read of the OpenAPI document of the admin API. */
export interface AdminDocument {
  readonly info: { readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, AdminPath>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, AdminParameter>>;
    readonly responses: Readonly<Record<string, AdminResponse>>;
    readonly schemas: Readonly<Record<string, AdminSchema>>;
  };
}

/** The operations of a path by their methods, and the parameters that they have in common. */
interface AdminPath {
  readonly parameters?: readonly (AdminParameter | Reference)[];
  readonly [method: string]: AdminOperation | readonly (AdminParameter | Reference)[] | undefined;
}

export interface AdminOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly (AdminParameter | Reference)[];
  readonly requestBody?: { readonly content: AdminContent };
  readonly responses: Readonly<Record<string, AdminResponse | Reference>>;
}

interface AdminParameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
}

interface AdminResponse {
  readonly description: string;
  readonly content?: AdminContent;
}

export type AdminContent = Readonly<Record<string, { readonly schema?: AdminSchema }>>;

export interface AdminSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: AdminSchema;
  readonly anyOf?: readonly AdminSchema[];
  readonly oneOf?: readonly AdminSchema[];
  readonly properties?: Readonly<Record<string, AdminSchema>>;
  readonly required?: readonly string[];
}

interface Reference {
  readonly $ref: string;
}

/** Each operation with its title, `GET /_fake/health`, and all of its parameters. */
export function operationsOf({ paths }: AdminDocument): (AdminOperation & { readonly title: string })[] {
  return Object.entries(paths).flatMap(([path, { parameters: shared = [], ...methods }]) =>
    Object.entries(methods as Readonly<Record<string, AdminOperation>>).map(([method, operation]) => ({
      ...operation,
      title: `${method.toUpperCase()} ${path}`,
      parameters: [...shared, ...(operation.parameters ?? [])],
    })),
  );
}

/** The last part of a reference: the name of what it leads to. */
export function nameOfRef(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** What a reference leads to among components of a kind, or the node itself. */
export function followed<T extends object>(components: Readonly<Record<string, T>>, node: T | Reference): T {
  return '$ref' in node ? (components[nameOfRef(node.$ref as string)] as T) : node;
}
