import { applyPatch, type Operation as PatchOperation } from 'rfc6902';
import {
  type CompiledValidators,
  contractTables,
  loadOpenApi,
  loadReadings,
  validators,
  validatorsOfReading,
} from '../../generated/index.ts';
import type { Contract } from './contract.ts';
import { contractOf } from './derive-contract.ts';
import { createRouter, type Router } from './router.ts';
import type { Spec } from './spec.ts';
import { defaultReadings, type Readings, type SomeReadings, switchedReadings } from './variants.ts';

/** The contract under one set of readings: tables, compiled validators, and the spec that they are derived from. */
export interface RuledContract {
  readonly readings: Readings;
  readonly tables: Contract;
  readonly router: Router;
  readonly validators: CompiledValidators;
  /** The ruled OpenAPI document. */
  openapi(): Promise<Spec>;
}

/** The contract with every ruling at its default; all of it is made ahead. */
export const defaultContract: RuledContract = {
  readings: defaultReadings,
  tables: contractTables as Contract,
  router: createRouter((contractTables as Contract).operations),
  validators,
  openapi: async () => (await loadOpenApi()) as Spec,
};

/** The contract under some readings other than the default. Their names must have been checked before. */
export async function contractUnder(readings: SomeReadings): Promise<RuledContract> {
  const switched = switchedReadings(readings);
  if (switched.length === 0) return defaultContract;
  const spec = await specUnder(switched);
  const tables = contractOf(spec);
  return {
    readings: { ...defaultReadings, ...readings },
    tables,
    router: createRouter(tables.operations),
    validators: { ...validators, ...(await changedValidators(spec, switched)) },
    openapi: async () => spec,
  };
}

/** The tables alone, for comparing readings. Cheaper, for no validators are loaded. */
export async function tablesUnder(readings: SomeReadings): Promise<Contract> {
  const switched = switchedReadings(readings);
  return switched.length === 0 ? defaultContract.tables : contractOf(await specUnder(switched));
}

async function specUnder(switched: readonly string[]): Promise<Spec> {
  const patches = (await loadReadings()) as Readonly<Record<string, PatchOperation[]>>;
  const spec = structuredClone(await defaultContract.openapi());
  for (const name of switched) {
    const failed = applyPatch(spec, structuredClone(patches[name] ?? [])).find((failure) => failure !== null);
    if (failed !== undefined) throw new Error(`the reading ${name} does not apply: ${failed?.message}`);
  }
  return spec;
}

/** One reading that changes bodies was compiled ahead; several together are compiled now. */
async function changedValidators(spec: Spec, switched: readonly string[]): Promise<CompiledValidators> {
  const changing = switched.flatMap((name) => validatorsOfReading[name] ?? []);
  const [only, ...others] = changing;
  if (only === undefined) return {};
  if (others.length === 0) return (await only()).validators;
  const { compileValidators } = await import('./compile-validators.ts');
  return compileValidators(spec);
}
