import type { AdminSource, Forms } from './sources.ts';
import { adminTypesModule } from './types.ts';

type PathItem = Readonly<Record<string, object>>;

/**
 * The admin API as OpenAPI 3.1: spec/admin, with the very schemas that its requests are validated against. Every operation
 * can answer with a problem, so that is said here and not at each of them.
 */
export function adminOpenapi(source: AdminSource, { Observations: _notTaken, ...forms }: Forms): object {
  return withForms(source, forms);
}

/** Its types, and those of the forms that it does not take. */
export function adminTypes(source: AdminSource, forms: Forms): Promise<string> {
  return adminTypesModule(withForms(source, forms));
}

function withForms({ document, schemas }: AdminSource, forms: Forms): object {
  const { paths, components, ...rest } = document;
  return {
    ...rest,
    paths: Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, withProblems(item as PathItem)])),
    components: { ...components, schemas: { ...partsOf(schemasOf(forms)), ...schemas } },
  };
}

function withProblems(item: PathItem): object {
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => {
      if (!('responses' in value)) return [key, value];
      const responses = { ...(value.responses as object), '4XX': { $ref: '#/components/responses/Problem' } };
      return [key, { ...value, responses }];
    }),
  );
}

/** By title, without what only a document of its own has. */
function schemasOf(forms: Forms): Record<string, object> {
  return Object.fromEntries(
    Object.entries(forms).map(([name, { $schema: _schema, $id: _id, ...schema }]) => [name, schema]),
  );
}

/** The forms, and parts of them that come or go alone. */
function partsOf({ Tenant = {}, Verification = {}, ...others }: Record<string, object>): Record<string, object> {
  return { ...others, Tenant, RedactedTenant: redacted(Tenant), ...withExpectation(Verification) };
}

/** A tenant as it is shown: `[redacted]` is not a token. */
function redacted(tenant: object): object {
  return JSON.parse(JSON.stringify(tenant), (key, value) => {
    if (key !== 'token' || typeof value !== 'object') return value;
    const { pattern: _pattern, ...schema } = value;
    return schema;
  });
}

/** An expectation is a body of its own too, where the journal is searched. */
function withExpectation(schema: object): Record<string, object> {
  const { properties, ...verification } = schema as { properties: { expectations: { items: object } } };
  const { items: Expectation, ...expectations } = properties.expectations;
  const reference = { $ref: '#/components/schemas/Expectation' };
  const changed = { ...properties, expectations: { ...expectations, items: reference } };
  return { Verification: { ...verification, properties: changed }, Expectation };
}
