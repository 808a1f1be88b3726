import { defaultTenant } from '../../generated/index.ts';
import { lookAtToken } from '../formats/index.ts';
import {
  assertCurrentNames,
  contractUnder,
  type EffectiveContract,
  type ExchangeCircumstances,
  type SomeVariants,
  type Tenant,
  TenantIndex,
} from '../internal.ts';

/** By what something is judged in a test. */
export interface TestingOptions {
  /** Variants other than the default, over those of the tenant. */
  readonly variants?: SomeVariants;
  /** With it the rules that need a tenant are asked: campaigns, skills, scripts, contacts. It must have been checked. */
  readonly tenant?: Tenant;
  /** Milliseconds since 1970; without it nothing is said of a token's expiry. */
  readonly now?: number;
}

/** The options as the contract's own functions want them. */
export interface Terms {
  readonly contract: EffectiveContract;
  readonly circumstances: ExchangeCircumstances;
}

const contracts = new Map<string, Promise<EffectiveContract>>();

/** Settles the options. A contract is made once for each set of variants. */
export async function termsOf(options: TestingOptions): Promise<Terms> {
  assertCurrentNames(options);
  const { variants: given, tenant, now } = options;
  const variants = { ...(tenant?.variants as SomeVariants | undefined), ...given };
  const key = JSON.stringify(variants);
  const contract = contracts.get(key) ?? contractUnder(variants);
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
