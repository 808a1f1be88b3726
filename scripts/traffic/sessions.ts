import fc from 'fast-check';
import { adminRequests } from './admin-requests.ts';
import type { SentRequest } from './request.ts';
import { vendorRequests } from './vendor-requests.ts';

/** Two of three requests are for the vendor's API. */
export const requests: fc.Arbitrary<SentRequest> = fc.oneof(
  { weight: 2, arbitrary: vendorRequests },
  { weight: 1, arbitrary: adminRequests },
);

/** Requests that one fake gets in turn, from a reset on. */
export const sessions: fc.Arbitrary<SentRequest[]> = fc.array(requests, { minLength: 1, maxLength: 40, size: 'max' });
