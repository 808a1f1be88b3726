import { operationIds as operations } from '../../../generated/codes.ts';
import type { JournalEntry, JournalFilter } from '../../../mock-server/client/index.ts';

/** The operations that the fake plays, and `none` for requests that came to none. */
const operationIds = [...operations, 'none'] as const;

/** The same, after those of documents that the journal has. */
export function operationsIn(entries: readonly JournalEntry[]): readonly string[] {
  const ofDocuments = entries.flatMap(({ document, operation }) =>
    document === undefined || operation === null ? [] : [operation],
  );
  return [...new Set(ofDocuments), ...operationIds];
}

/** What can be asked of the list; an empty text asks for nothing. The journal itself sifts. */
export interface FilterFields {
  readonly text: string;
  readonly operation: string;
  readonly status: string;
  readonly finding: string;
  readonly method: string;
  readonly path: string;
}

export const noFilter: FilterFields = { text: '', operation: '', status: '', finding: '', method: '', path: '' };

/** The journal's own filter. */
export function filterOf(fields: FilterFields): JournalFilter {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

/** How many conditions are set besides the text that is sought. */
export function conditionsIn({ text: _, ...others }: FilterFields): number {
  return Object.values(others).filter((value) => value !== '').length;
}
