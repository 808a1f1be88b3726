import { defaultContract } from '../../contracts/internal.ts';
import { allVariants, loadLedger, loadOpenApi } from '../../generated/index.ts';
import { evidenceOf } from './evidence.ts';

/** Something to read, by its URI. */
interface McpResource {
  readonly uri: string;
  readonly name: string;
  readonly description: string;
  readonly mimeType: 'application/json';
  read(): Promise<unknown>;
}

const JSON_TYPE = 'application/json';

/** Everything that can be read, in the order in which it is listed. */
export const resources: readonly McpResource[] = [
  {
    uri: 'fake-cxone://openapi.json',
    name: 'OpenAPI document',
    description: 'The hand-curated document of every operation that is played, with evidence in x-evidence.',
    mimeType: JSON_TYPE,
    read: loadOpenApi,
  },
  {
    uri: 'fake-cxone://claims',
    name: 'Claims',
    description: 'Everything that is known of CXone, graded, with sources, and what is unknown.',
    mimeType: JSON_TYPE,
    read: loadLedger,
  },
  {
    uri: 'fake-cxone://rejections',
    name: 'Rejections',
    description: 'Each finding that a request can be rejected with, how to fix it, and its evidence.',
    mimeType: JSON_TYPE,
    async read() {
      const ledger = await loadLedger();
      return Object.values(defaultContract.tables.findings).map(
        ({ code, severity, stage, summary, hint, evidence }) => ({
          code,
          severity,
          stage,
          summary,
          hint,
          evidence: evidenceOf(evidence, ledger),
        }),
      );
    },
  },
  {
    uri: 'fake-cxone://variants',
    name: 'Variants',
    description: 'The questions on which sources disagree or are silent, and their answers.',
    mimeType: JSON_TYPE,
    read: async () => allVariants,
  },
];
