import {
  type Change,
  correctPayload,
  describeFinding,
  type EffectiveContract,
  type Finding,
  TenantIndex,
} from '../../../contracts/internal.ts';
import type { Tenant } from '../../../generated/index.ts';

/** A payload as it should be, as far as that can be determined. */
export interface CorrectedBody {
  readonly text: string;
  readonly changes: readonly Change[];
  /** What is left, for there only the sender knows what is right. */
  readonly remaining: readonly Finding[];
}

/** Corrects the payload of a request to an operation; null where nothing could be done. */
export function correctedBody(
  contract: EffectiveContract,
  id: string | null,
  body: string,
  tenant: Tenant | null,
): CorrectedBody | null {
  const operation = contract.tables.operations.find((each) => each.id === id);
  if (operation?.consumes !== 'application/json' || body === '') return null;
  const index = tenant === null ? undefined : new TenantIndex(tenant);
  const correction = correctPayload(contract, operation, body, index);
  if (correction === undefined) return null;
  return {
    text: JSON.stringify(correction.payload, null, 2),
    changes: correction.changes,
    remaining: correction.remaining.map((each) => describeFinding(contract.tables, each)),
  };
}
