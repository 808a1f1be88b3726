import { defaultTenant } from '../../generated/index.ts';
import { ArgumentError, isAnObject, type OptionChecks } from '../arguments/index.ts';
import { lookAtToken } from '../formats/index.ts';
import {
  assertTenant,
  contractUnder,
  type EffectiveContract,
  type ExchangeCircumstances,
  isEffectiveContract,
  isTime,
  isVariants,
  type SomeVariants,
  type Tenant,
  TenantIndex,
} from '../internal.ts';

/** By what something is judged in a test. */
export interface TestingOptions {
  /** In place of the contract under `variants`: one that `contractOf(document)` or `contractUnder()` gives. */
  readonly contract?: EffectiveContract;
  /** Variants other than the default, over those of the tenant. */
  readonly variants?: SomeVariants;
  /** With it the rules that need a tenant are asked: campaigns, skills, scripts, contacts. */
  readonly tenant?: Tenant;
  /** Milliseconds since 1970; without it nothing is said of a token's expiry. */
  readonly now?: number;
}

/** The options as the contract's own functions want them. */
export interface Terms {
  readonly contract: EffectiveContract;
  readonly circumstances: ExchangeCircumstances;
}

/** What the options of every test must be; the tenant itself is checked when it is used. */
export const TESTING_OPTIONS: OptionChecks<TestingOptions> = {
  contract: isEffectiveContract,
  variants: isVariants,
  tenant: isAnObject,
  now: isTime,
};

/** Tenants that were found to be right: a test may have one for a thousand expectations. */
const checked = new WeakSet<Tenant>();
const contracts = new Map<string, Promise<EffectiveContract>>();

/** Settles the options, which must have been checked. A contract is made once for each set of variants. */
export async function termsOf(options: TestingOptions): Promise<Terms> {
  const { contract: own, variants: given, tenant, now } = options;
  if (own !== undefined && given !== undefined)
    throw new ArgumentError('variants', 'must not be given beside a contract, which has variants of its own');
  if (tenant !== undefined && !checked.has(tenant)) {
    await assertTenant('tenant', tenant);
    checked.add(tenant);
  }
  const variants = { ...(tenant?.variants as SomeVariants | undefined), ...given };
  const key = JSON.stringify(variants);
  const contract = own ?? contracts.get(key) ?? contractUnder(variants);
  if (own === undefined) contracts.set(key, contract as Promise<EffectiveContract>);
  return {
    contract: await contract,
    circumstances: {
      tenant: tenant && new TenantIndex(tenant),
      now,
      readToken: (token) => lookAtToken(token, tenant ?? defaultTenant),
    },
  };
}
