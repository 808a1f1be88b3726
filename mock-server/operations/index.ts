/** What each operation does. The rooms know operations by their spec entries only; this is where they differ. */
import type { OperationId } from '../../generated/index.ts';
import type { Apply } from './effect.ts';
import { getConfiguration } from './get-configuration.ts';
import { getKeys } from './get-keys.ts';
import { issueToken } from './issue-token.ts';
import { placeCall } from './place-call.ts';

export const effects: Readonly<Record<OperationId, Apply>> = { placeCall, issueToken, getKeys, getConfiguration };
