import { bundle, createConfig } from '@redocly/openapi-core';
import type { Spec } from '../../contracts/internal.ts';

/** Reads spec/openapi.yaml with everything it refers to into one document; components get PascalCase names. */
export async function bundleSpec(file: string): Promise<Spec> {
  const { bundle: document, problems } = await bundle({ ref: file, config: await createConfig({}) });
  if (problems.length > 0) {
    throw new Error(problems.map((problem) => `${problem.message} at ${problem.location[0]?.pointer}`).join('\n'));
  }
  const plain = JSON.parse(JSON.stringify(document.parsed)) as Spec;
  return renameComponents({ ...plain, 'x-generated-by': 'npm run generate' });
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

function pascal(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase());
}
