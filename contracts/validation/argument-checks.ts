import {
  check,
  isBoolean,
  isFunction,
  isListOf,
  isNullOr,
  isOneOf,
  isRecordOf,
  isShape,
  isText,
  type OptionChecks,
} from '../arguments/index.ts';
import { defaultContract } from '../contract/index.ts';
import { isTenantIndex } from '../tenant/index.ts';
import { isInstant } from '../time/index.ts';
import type { ExchangeCircumstances } from './validate-exchange.ts';

const isNumber = check((value) => typeof value === 'number', 'a number');
const isCode = check(
  (value) => typeof value === 'string' && Object.hasOwn(defaultContract.tables.findings, value),
  'the code of a finding',
);

/** Milliseconds since 1970. */
export const isTime = check(isInstant, 'milliseconds since 1970 that a Date can represent');

const isTokenSeen = isShape(
  {
    scopes: isNullOr(isListOf(isText)),
    claims: isShape(
      {
        userId: isText,
        scopes: isListOf(isText),
        id: isText,
        purpose: isOneOf('access', 'id', 'refresh'),
        expiresAt: isNumber,
        notBefore: isNumber,
      },
      ['expiresAt', 'notBefore'],
    ),
    fault: isCode,
    isReported: isBoolean,
  },
  ['claims', 'fault', 'isReported'],
);

/** What may be known of an exchange besides itself. */
export const CIRCUMSTANCES: OptionChecks<ExchangeCircumstances> = {
  tenant: isTenantIndex,
  token: isTokenSeen,
  readToken: isFunction,
  now: isTime,
};

/** What may be known of a request besides its body. */
export const isCircumstances = isShape(
  {
    tenant: isTenantIndex,
    profile: isShape({ name: isText, permissions: isListOf(isText), restrictedCampaigns: isListOf(isText) }, [
      'restrictedCampaigns',
    ]),
    basic: isShape({ id: isText, secret: isText }),
    isCallerUnknown: isBoolean,
  },
  ['tenant', 'profile', 'basic', 'isCallerUnknown'],
);

/** A finding before it is put in words. */
export const isRawFinding = isShape({ code: isCode, pointer: isText, slots: isRecordOf(isText) });
