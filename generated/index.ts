/** The door of what is made from spec/. Large documents that few need are loaded when they are asked for. */
import claimed from './claimed-paths.json' with { type: 'json' };
import contract from './contract.json' with { type: 'json' };
import lengths from './phone-lengths.json' with { type: 'json' };
import rulingTable from './rulings.json' with { type: 'json' };
import tenant from './tenant.json' with { type: 'json' };
import type { components as TenantComponents } from './tenant-types.ts';

export type { FindingCode, OperationId, ReplyCode, RulingReadings, SlotsOf } from './codes.ts';
export type { components, operations, paths } from './types.ts';
export type { CompiledSchema, CompiledValidators, Violation } from './validators/index.ts';
export { tenantValidator, validators, validatorsOfReading } from './validators/index.ts';

/** A tenant file's content. */
export type Tenant = TenantComponents['schemas']['Tenant'];

/** The tables of the default contract, see contracts/derive/contract.ts. */
export const contractTables: unknown = contract;

export const defaultTenant: Tenant = tenant as Tenant;

/** The paths that forum threads claim for one operation, each with the claim that says so. */
export const claimedPaths: {
  readonly operation: string;
  readonly paths: readonly { readonly path: string; readonly claim: string }[];
} = claimed;

/** By country calling code: how many digits a number has behind it. */
export const phoneLengths: Readonly<Record<string, readonly number[]>> = lengths;

/** By name: the default reading, and all there are. */
export const rulings: Readonly<
  Record<string, { readonly default: string; readonly readings: Readonly<Record<string, unknown>> }>
> = rulingTable;

export const loadOpenApi = async (): Promise<unknown> =>
  (await import('./openapi.json', { with: { type: 'json' } })).default;

/** By `ruling=reading`: the JSON Patch (RFC 6902) that leads there from the default document. */
export const loadReadings = async (): Promise<unknown> =>
  (await import('./readings.json', { with: { type: 'json' } })).default;
