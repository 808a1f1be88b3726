/** The door of what is made from spec/. Large documents that few need are loaded when they are asked for. */
export type { FindingCode, OperationId, ReplyCode, RulingReadings, SlotsOf } from './codes.ts';
export type { components as TenantComponents } from './tenant-types.ts';
export type { components, operations, paths } from './types.ts';
export type { CompiledSchema, CompiledValidators, Violation } from './validators/index.ts';

export { default as claimedPaths } from './claimed-paths.json' with { type: 'json' };
export { default as contractTables } from './contract.json' with { type: 'json' };
export { default as phoneLengths } from './phone-lengths.json' with { type: 'json' };
export { default as rulings } from './rulings.json' with { type: 'json' };
export { default as defaultTenant } from './tenant.json' with { type: 'json' };
export { tenantValidator, validators, validatorsOfReading } from './validators/index.ts';

export const loadClaims = async () => (await import('./claims.json', { with: { type: 'json' } })).default;
export const loadOpenApi = async () => (await import('./openapi.json', { with: { type: 'json' } })).default;
export const loadReadings = async () => (await import('./readings.json', { with: { type: 'json' } })).default;
