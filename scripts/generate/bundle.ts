import path from 'node:path';
import { bundleFromString, createConfig } from '@redocly/openapi-core';
import { stringify } from 'yaml';
import { newestSpec } from '../../contracts/contract/versions.ts';
import type { Spec } from '../../contracts/internal.ts';
import { below } from '../../contracts/internal.ts';

/** What the `paths.yaml` of a resource's folder says: the operations, and the tags that group them. */
export interface ResourceSource {
  /** Name of the folder below spec/. */
  readonly folder: string;
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, object>>;
}

/**
 * One document of spec/openapi.yaml, of the paths of every resource and of everything that they refer to; components
 * get PascalCase names.
 */
export async function bundleSpec(
  folder: string,
  document: object,
  resources: readonly ResourceSource[],
): Promise<Spec> {
  const { parsed, problems } = await bundled(folder, withPaths(document, resources));
  if (problems.length > 0) {
    const texts = problems.map(({ message, location: [at] }) => {
      const file = path.relative(folder, at?.source.absoluteRef ?? folder);
      return `${message} in spec/${file} at ${at?.pointer}`;
    });
    throw new Error(texts.join('\n'));
  }
  const plain = JSON.parse(JSON.stringify(parsed)) as Spec;
  return newestSpec(withDescribedStatus(renameComponents({ ...plain, 'x-generated-by': 'npm run generate' })));
}

async function bundled(folder: string, document: object) {
  const { bundle, problems } = await bundleFromString({
    source: stringify(document),
    absoluteRef: path.resolve(folder, 'openapi.yaml'),
    config: await createConfig({}),
  });
  return { parsed: bundle.parsed, problems };
}

/** The document with a reference to each path of each resource, so that what a path refers to is found beside it. */
function withPaths(document: object, resources: readonly ResourceSource[]): object {
  const paths = resources.flatMap(({ folder, paths: own }) =>
    Object.keys(own).map((name) => [name, { $ref: `${folder}/paths.yaml#${below('/paths', name)}` }] as const),
  );
  const { openapi, info, servers, ...rest } = document as Record<string, unknown>;
  return {
    openapi,
    info,
    servers,
    tags: resources.flatMap(({ tags }) => tags),
    paths: Object.fromEntries(paths),
    ...rest,
  };
}

/** `#/components/schemas/call-request`, named after its file, becomes `#/components/schemas/CallRequest`. */
function renameComponents(spec: Spec): Spec {
  const renamed = (kind: string) =>
    Object.fromEntries(
      Object.entries((spec.components as unknown as Record<string, object>)[kind] ?? {})
        .map(([name, value]) => [pascal(name), value] as const)
        .sort(([a], [b]) => a.localeCompare(b, 'en')),
    );
  const components = { ...spec.components, schemas: renamed('schemas'), responses: renamed('responses') };
  const text = JSON.stringify({ ...spec, components });
  return JSON.parse(
    text.replace(
      /"#\/components\/(schemas|responses)\/([^"/]+)"/g,
      (_all, kind: string, name: string) => `"#/components/${kind}/${pascal(name)}"`,
    ),
  ) as Spec;
}

/** The header that a family describes statuses in, at each response that only operations of such families have. */
function withDescribedStatus(spec: Spec): Spec {
  const headers = new Map<string, string | undefined>();
  for (const operation of Object.values(spec.paths).flatMap((methods) => Object.values(methods))) {
    const header = spec['x-families'][operation['x-family'] ?? '']?.describedIn;
    for (const { $ref = '' } of Object.values(operation.responses)) {
      const name = $ref.slice($ref.lastIndexOf('/') + 1);
      headers.set(name, headers.has(name) && headers.get(name) !== header ? undefined : header);
    }
  }
  const responses = Object.entries(spec.components.responses).map(([name, response]) => {
    const header = headers.get(name);
    if (header === undefined) return [name, response] as const;
    const added = { [header]: { $ref: `#/components/headers/${header}` } };
    const evidence = spec.components.headers?.[header]?.['x-evidence'].header ?? [];
    const described = {
      ...response,
      headers: { ...response.headers, ...added },
      'x-evidence': { ...response['x-evidence'], [header]: evidence },
    };
    return [name, described] as const;
  });
  return { ...spec, components: { ...spec.components, responses: Object.fromEntries(responses) } };
}

function pascal(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase());
}
