import {
  describeFinding,
  type EffectiveContract,
  SourceLocator,
  TenantIndex,
  validateExchange,
} from '../../../contracts/internal.ts';
import type { Tenant } from '../../../generated/index.ts';
import { type BodyFindings, locationOf } from './annotated-findings.ts';
import { type CorrectedBody, correctedBody } from './corrected-body.ts';

/** What is wrong with a payload before it is sent, and how it would be right. */
export interface ValidatedDraft extends BodyFindings {
  readonly corrected: CorrectedBody | null;
}

/** Judges a payload as the fake will, but for the caller: by the same validators and rules, and what the tenant has now. */
export function validateDraft(contract: EffectiveContract, payload: string, tenant: Tenant | null): ValidatedDraft {
  const operation = contract.tables.operations.find(({ id }) => id === 'placeCall');
  if (operation === undefined) throw new Error('the contract has no placeCall');
  const request = {
    method: operation.method,
    url: operation.path,
    headers: { 'content-type': ['application/json'], authorization: ['Bearer [redacted]'] },
    body: payload,
  };
  const index = tenant === null ? undefined : new TenantIndex(tenant);
  const all = validateExchange(contract, { request, response: null }, { tenant: index }).request;
  const places = new SourceLocator(payload);
  const findings = all.map((each) => {
    const finding = describeFinding(contract.tables, each);
    return { finding, place: locationOf(operation, places, finding, all) };
  });
  return { text: payload, findings, corrected: correctedBody(contract, 'placeCall', payload, tenant) };
}
