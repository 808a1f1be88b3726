import { siteDownloads } from '#site-assets';
import { standaloneSchema } from '../../../contracts/internal.ts';
import type { DocsFacts } from './docs-facts.ts';

/** A file that the site offers beside its pages. */
export interface Download {
  readonly file: string;
  readonly what: string;
  text(): string;
}

/** The contract as files: those of the first group follow the variants, the others have their defaults or none. */
export function downloadsOf({ spec, admin }: DocsFacts): readonly Download[] {
  const schemas = ['CallRequest', 'Error'].filter((name) => spec.components.schemas[name] !== undefined);
  const names: Readonly<Record<string, string>> = { CallRequest: 'call-request', Error: 'error' };
  return [
    { file: 'openapi.json', what: 'OpenAPI 3.1, with the evidence', text: () => json(spec) },
    fixed('openapi-3.0.json', 'OpenAPI 3.0, for tools that do not read 3.1, under the default variants'),
    ...schemas.flatMap((name) =>
      (['2020-12', '07'] as const).map((draft) => ({
        file: `${names[name]}.${draft === '07' ? 'draft-07' : draft}.json`,
        what: `JSON Schema of ${name === 'Error' ? 'an error body' : 'the body of the call'}, draft ${draft}`,
        text: () => json(standaloneSchema(spec, name, draft)),
      })),
    ),
    { file: 'admin-openapi.json', what: 'OpenAPI 3.1 of the admin API of the fake', text: () => json(admin) },
    fixed('tenant.schema.json', 'JSON Schema of a tenant file'),
    fixed('exchange.2020-12.json', 'JSON Schema of a recorded exchange'),
  ];
}

function fixed(file: string, what: string): Download {
  return { file, what, text: () => siteDownloads[file] ?? '' };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
