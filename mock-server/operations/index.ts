import type { OperationId } from '../../generated/index.ts';
import { getConfiguration, getKeys, issueToken } from './auth.ts';
import { placeCall } from './calls.ts';
import type { OperationHandler } from './operation-handler.ts';

export { doubleDialFound } from './calls.ts';

/** What each operation does. */
export const operationHandlers: Readonly<Record<OperationId, OperationHandler>> = {
  placeCall,
  issueToken,
  getKeys,
  getConfiguration,
};
