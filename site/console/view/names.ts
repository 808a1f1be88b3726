import type { OperationId } from '../../../generated/index.ts';
import type { ConsoleState } from '../state/console-state.ts';

/** The operations that the fake plays, and `none` for requests that came to none. */
export const operationIds: readonly (OperationId | 'none')[] = [
  'placeCall',
  'issueToken',
  'getKeys',
  'getConfiguration',
  'none',
];

/** Every finding of the contract once it is loaded, and before that those that are in the list. */
export function findingCodes({ judge, journal }: ConsoleState): string[] {
  const known =
    judge === null
      ? journal.entries.flatMap(({ findings }) => findings.map(({ code }) => code))
      : Object.keys(judge.contract.tables.findings);
  return [...new Set<string>(known)].sort();
}
