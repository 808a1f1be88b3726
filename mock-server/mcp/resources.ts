import { defaultContract } from '../../contracts/internal.ts';
import {
  allVariants,
  builtInScenarios,
  defaultTenant,
  loadAdminOpenApi,
  loadLedger,
  loadOpenApi,
} from '../../generated/index.ts';
import { evidenceOf } from './evidence.ts';

/** Something to read, by its URI. */
interface McpResource {
  readonly uri: string;
  readonly name: string;
  readonly description: string;
  readonly mimeType: 'application/json' | 'text/markdown';
  read(): Promise<string>;
}

const JSON_TYPE = 'application/json';

/** The data behind the documentation. */
const documents: readonly McpResource[] = [
  {
    uri: 'fake-cxone://openapi.json',
    name: 'OpenAPI document',
    description: 'The hand-curated document of every operation that is played, with evidence in x-evidence.',
    mimeType: JSON_TYPE,
    read: async () => JSON.stringify(await loadOpenApi()),
  },
  {
    uri: 'fake-cxone://claims',
    name: 'Claims',
    description: 'Everything that is known of CXone, graded, with sources, and what is unknown.',
    mimeType: JSON_TYPE,
    read: async () => JSON.stringify(await loadLedger()),
  },
  {
    uri: 'fake-cxone://rejections',
    name: 'Rejections',
    description: 'Each finding that a request can be rejected with, how to fix it, and its evidence.',
    mimeType: JSON_TYPE,
    async read() {
      const ledger = await loadLedger();
      const rejections = Object.values(defaultContract.tables.findings).map(
        ({ code, severity, stage, summary, hint, evidence }) => ({
          code,
          severity,
          stage,
          summary,
          hint,
          evidence: evidenceOf(evidence, ledger),
        }),
      );
      return JSON.stringify(rejections);
    },
  },
  {
    uri: 'fake-cxone://variants',
    name: 'Variants',
    description: 'The questions on which sources disagree or are silent, and their answers.',
    mimeType: JSON_TYPE,
    read: variantsWithEvidence,
  },
  {
    uri: 'fake-cxone://tenant',
    name: 'Tenant',
    description:
      'The campaigns, skills, agents, clients and fixed tokens of the fake. All of it is made up by this project.',
    mimeType: JSON_TYPE,
    read: async () => JSON.stringify(defaultTenant),
  },
  {
    uri: 'fake-cxone://scenarios',
    name: 'Scenarios',
    description: 'The built-in scenarios by name, for the argument scenario of set_override.',
    mimeType: JSON_TYPE,
    read: async () => JSON.stringify(builtInScenarios),
  },
  {
    uri: 'fake-cxone://admin-openapi.json',
    name: 'Admin API',
    description: 'OpenAPI document of the admin API, with the schemas of faults, stubs, filters and expectations.',
    mimeType: JSON_TYPE,
    read: async () => JSON.stringify(await loadAdminOpenApi()),
  },
];

async function variantsWithEvidence(): Promise<string> {
  const ledger = await loadLedger();
  const variants = Object.entries(allVariants).map(([name, { values, ...variant }]) => {
    const backed = Object.entries(values).map(([value, { evidence, ...said }]) => [
      value,
      { ...said, evidence: evidenceOf(evidence, ledger) },
    ]);
    return [name, { ...variant, values: Object.fromEntries(backed) }];
  });
  return JSON.stringify(Object.fromEntries(variants));
}

let made: Promise<readonly McpResource[]> | undefined;

/** Everything that can be read, in the order in which it is listed: the documents, then the pages as Markdown. */
export function mcpResources(): Promise<readonly McpResource[]> {
  made ??= makeResources();
  return made;
}

async function makeResources(): Promise<readonly McpResource[]> {
  const { docsSite } = await import('../../site/index.ts');
  const site = await docsSite(defaultContract, 'http://127.0.0.1:4010');
  const pages = site.pages.map(({ file, title, lede }): McpResource => {
    const name = `${file}.md`;
    return {
      uri: `fake-cxone://docs/${name}`,
      name: title,
      description: lede,
      mimeType: 'text/markdown',
      read: async () => site.file(name)?.text ?? '',
    };
  });
  return [...documents, ...pages];
}
