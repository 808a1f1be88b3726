import type { OperationId } from '../../generated/index.ts';
import { getConfiguration, getKeys, issueToken } from './auth.ts';
import { placeCall } from './calls.ts';
import type { Apply } from './operation-handler.ts';

/** What each operation does. The stages know operations by their spec entries only; this is where they differ. */

export const operationHandlers: Readonly<Record<OperationId, Apply>> = {
  placeCall,
  issueToken,
  getKeys,
  getConfiguration,
};
