import { defaultTenant } from '../../generated/index.ts';
import { lookAtToken } from '../formats/index.ts';
import {
  contractUnder,
  type ExchangeCircumstances,
  type RuledContract,
  type SomeReadings,
  type Tenant,
  TenantIndex,
} from '../internal.ts';

/** By what something is judged in a test. */
export interface TestingOptions {
  /** Readings other than the default, over those of the tenant. */
  readonly rulings?: SomeReadings;
  /** With it the rules that need a tenant are asked: campaigns, skills, scripts, contacts. It must have been checked. */
  readonly tenant?: Tenant;
  /** Milliseconds since 1970; without it nothing is said of a token's expiry. */
  readonly now?: number;
}

/** The options as the contract's own functions want them. */
export interface Terms {
  readonly contract: RuledContract;
  readonly circumstances: ExchangeCircumstances;
}

const contracts = new Map<string, Promise<RuledContract>>();

/** Settles the options. A contract is made once for each set of readings. */
export async function termsOf({ rulings, tenant, now }: TestingOptions): Promise<Terms> {
  const readings = { ...(tenant?.rulings as SomeReadings | undefined), ...rulings };
  const key = JSON.stringify(readings);
  const contract = contracts.get(key) ?? contractUnder(readings);
  contracts.set(key, contract);
  return {
    contract: await contract,
    circumstances: {
      tenant: tenant && new TenantIndex(tenant),
      now,
      readToken: (token) => lookAtToken(token, tenant ?? defaultTenant),
    },
  };
}
