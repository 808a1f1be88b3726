import type { Spec } from '../../contracts/internal.ts';
import { mapValues, schemaIn30 } from './schema-30.ts';

type Node = Readonly<Record<string, unknown>>;

/**
 * The spec as OpenAPI 3.0.3, for tools that know no 3.1: the same operations, and schemas that accept the same values.
 * What is ours (`x-…`) stays as it is, and what 3.0 has no word for becomes an extension or is rejected.
 */
export function openapi30(spec: Spec): Node {
  const { openapi: _version, info, jsonSchemaDialect: _dialect, webhooks, components, ...rest } = withoutDefs(spec);
  const { pathItems, schemas = {}, ...others } = (components ?? {}) as Node;
  if (pathItems !== undefined) throw new Error('OpenAPI 3.0 has no "pathItems" in components');
  return {
    openapi: '3.0.3',
    info: infoIn30(info as Node),
    ...(partIn30({ paths: {}, ...rest }) as Node),
    components: { ...(partIn30(others) as Node), schemas: mapValues(schemas as Node, schemaIn30) },
    ...(webhooks === undefined ? {} : { 'x-webhooks': partIn30(webhooks) }),
  };
}

/** 3.0 has a license's address and not its identifier; it has no summary. */
function infoIn30({ summary, license, ...info }: Node): Node {
  const { identifier, ...named } = (license ?? {}) as { identifier?: string };
  const address = identifier === undefined ? {} : { url: `https://spdx.org/licenses/${identifier}.html` };
  return {
    ...info,
    ...(license === undefined ? {} : { license: { ...named, ...address } }),
    ...(summary === undefined ? {} : { 'x-summary': summary }),
  };
}

/** Everything around the schemas is alike, but that nothing may stand beside a reference. */
function partIn30(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(partIn30);
  if (part === null || typeof part !== 'object') return part;
  if ('type' in part && part.type === 'mutualTLS') throw new Error('OpenAPI 3.0 has no "mutualTLS"');
  if ('$ref' in part) return { $ref: part.$ref };
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => {
      if (key.startsWith('x-') || key === 'value' || key === 'example') return [key, value];
      return [key, key === 'schema' ? schemaIn30(value) : partIn30(value)];
    }),
  );
}

/** Schemas that a component keeps for itself become components: `Contact/$defs/Name` is then `ContactName`. */
function withoutDefs(spec: Spec): Node & { readonly components?: Node } {
  const moved: Record<string, unknown> = {};
  const kept = mapValues(spec.components.schemas, ({ $defs, ...schema }) => ({ schema, defs: ($defs ?? {}) as Node }));
  for (const [name, { schema, defs }] of Object.entries(kept)) {
    moved[name] = schema;
    for (const [key, value] of Object.entries(defs)) {
      const taken = `${name}${key}`;
      if (taken in spec.components.schemas) throw new Error(`there is a schema ${taken} already`);
      moved[taken] = value;
    }
  }
  const text = JSON.stringify({ ...spec, components: { ...spec.components, schemas: moved } });
  return JSON.parse(text.replace(/"(#\/components\/schemas\/[^"/]+)\/\$defs\/([^"/]+)"/g, '"$1$2"'));
}
