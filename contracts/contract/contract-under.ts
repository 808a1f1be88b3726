import {
  allVariants,
  type CompiledValidators,
  contractTables,
  loadOpenApi,
  loadValidators,
  type VariantValues,
  validatorsOfVariant,
} from '../../generated/index.ts';
import {
  assertArgument,
  type Check,
  isAnObject,
  isMadeBy,
  isRecord,
  replacementHint,
  unknownName,
} from '../arguments/index.ts';
import type { HttpExchange } from '../http/index.ts';
import type { Contract, Operation } from './contract.ts';
import { tablesOf } from './derive-contract.ts';
import { changeSpec, patchedSpec } from './patched-spec.ts';
import { createRouter, type Router } from './router.ts';
import type { Spec } from './spec.ts';

/** A value for every variant. */
export type Variants = Readonly<VariantValues>;

/** A value for some variants by name; the others have their default. `spec/variants` has every variant and its evidence. */
export type SomeVariants = Partial<Variants>;

/** The default value of every variant. */
const defaultVariants = Object.fromEntries(
  Object.entries(allVariants).map(([name, variant]) => [name, variant.default]),
) as unknown as Variants;

/**
 * What is wrong with variants that a user wrote: names that do not exist, and values that a variant does not have. Each
 * problem names the ones that exist. Empty if nothing is wrong.
 */
export function variantProblems(written: Readonly<Record<string, string>>): { name: string; problem: string }[] {
  return Object.entries(written).flatMap(([name, value]) => {
    const variant = Object.hasOwn(allVariants, name) ? allVariants[name] : undefined;
    if (variant === undefined) {
      return [{ name, problem: unknownName('variant', name, Object.keys(allVariants)) }];
    }
    if (typeof value !== 'string') return [{ name, problem: `the value of the variant '${name}' must be a string` }];
    if (Object.hasOwn(variant.values, value)) return [];
    const problem = unknownName(name, value, Object.keys(variant.values));
    return [{ name, problem: `${problem}${replacementHint(value)}` }];
  });
}

/** Names and values of variants that exist. */
export const isVariants: Check = (value) => {
  if (!isRecord(value)) return isAnObject(value);
  const [wrong] = variantProblems(value as Readonly<Record<string, string>>);
  return wrong && { at: `.${wrong.name.slice(0, 60)}`, problem: wrong.problem };
};

/** The variants that differ from the default, as `scope=either`. */
export function switchedVariants(variants: SomeVariants): string[] {
  return Object.entries(variants)
    .filter(([name, value]) => allVariants[name]?.default !== value)
    .map(([name, value]) => `${name}=${value}`);
}

/** Something of a request that is not as a document has it. */
export interface RequestProblem {
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'body';
  /** JSON pointer into that part. */
  readonly pointer: string;
  readonly problem: string;
  /** JSON pointer into the document, to what says so. */
  readonly rule: string;
}

/** What an exchange of an operation of a document breaks: places and words, ready for a finding. */
export interface DocumentFound {
  /** Of the operation; null where the path or the method is wrong. */
  readonly id: string | null;
  /** The title of its document, and where the operation or its path is in it. */
  readonly title: string;
  readonly pointer: string;
  /** What is wrong with the request, and the status of a response that says so. */
  readonly problems: readonly RequestProblem[];
  readonly status: 400 | 404 | 405 | 415;
  /** The methods of the path, as in the header Allow, where the method is wrong. */
  readonly methods?: string;
  readonly request: readonly DocumentFinding[];
  readonly response: readonly DocumentFinding[];
  readonly unchecked: readonly DocumentFinding[];
  /** What the document declares as responses: statuses, ranges such as `2XX`, `default`. */
  readonly statuses: readonly string[];
  /** Which of them the response is, or its status where it is none; undefined without a response. */
  readonly answered: string | undefined;
  /** What the document marks as secret, for redaction. */
  readonly secrets: {
    readonly path: string;
    readonly parameters: readonly { readonly in: string; readonly name: string }[];
    readonly secrets: readonly string[];
    readonly isBodySecret: boolean;
  };
}

interface DocumentFinding {
  readonly pointer: string;
  readonly slots: { readonly problem: string; readonly document: string; readonly rule: string };
}

/** Judges exchanges by OpenAPI documents of a user. */
export interface DocumentChecks {
  /** Whether a document has an operation there. */
  has(method: string, path: string): boolean;
  /** Whether a document has the path with any method, or one that it is written almost as. */
  hasLike(path: string): boolean;
  /** The ids of all operations. */
  readonly ids: readonly string[];
  /** Method and path of the operation of an id, without the path of a server. */
  named(id: string): { readonly method: string; readonly path: string } | undefined;
  /** Whether a document names a host as that of a server. */
  isAt(host: string): boolean;
  /**
   * Undefined where no document has the path, and none comes nearer than `known`, a path of the contract; without `known` no path
   * is near.
   */
  validate(exchange: HttpExchange, known?: string): DocumentFound | undefined;
}

/**
 * The contract under one set of variants: tables, compiled validators, and the spec that they are derived from.
 * Immutable; `contractUnder` and `defaultContract` give it.
 */
export interface EffectiveContract {
  readonly variants: Variants;
  readonly tables: Contract;
  readonly router: Router;
  /** The validators that differ from those of the default contract, by schema. */
  readonly changedValidators: CompiledValidators;
  /** The effective OpenAPI document. */
  openapi(): Promise<Spec>;
  /** Operations of documents of a user, which are asked for where the contract has none. */
  readonly documents?: DocumentChecks;
}

/** The contract with every variant at its default. All of it is generated in advance, so that it costs no time at start. */
export const defaultContract: EffectiveContract = {
  variants: defaultVariants,
  tables: contractTables as Contract,
  router: createRouter((contractTables as Contract).operations),
  changedValidators: {},
  openapi: async () => (await loadOpenApi()) as Spec,
};

/** The compiled validator of a schema of an operation; undefined for a schema that it does not have. */
export function validatorOf(
  { changedValidators }: EffectiveContract,
  { id }: Operation,
  schema: string,
): CompiledValidators[string] | undefined {
  return changedValidators[schema] ?? loadValidators(id)[schema];
}

const made = new WeakSet<object>([defaultContract, defaultContract.tables]);
/** The tables of such a contract. */
export const isContractTables = isMadeBy(made, 'the tables of a contract');
const operations = new WeakSet<object>(withOlder(defaultContract.tables));
/** The operations of every version of the API. */
function withOlder({ operations: newest }: Contract): Operation[] {
  return newest.flatMap((each) => [each, ...(each.older ?? []).map(({ operation }) => operation)]);
}

/** An operation of such a contract. */
export const isOperation = isMadeBy(operations, 'an operation of a contract, from its tables.operations');
/** A contract that was made here. */
export const isEffectiveContract = isMadeBy(made, 'a contract that contractUnder() or defaultContract gives');

/**
 * The contract under other variants than the defaults, such as `{ scope: 'either' }`. Takes some milliseconds, and some
 * 100 where several variants change the schemas of bodies; keep the result. Rejects with an ArgumentError where a name or a
 * value does not exist.
 */
export async function contractUnder(variants: SomeVariants): Promise<EffectiveContract> {
  assertArgument('variants', variants, isVariants);
  const switched = switchedVariants(variants);
  return switched.length === 0 ? defaultContract : contractOfSpec(await specUnder(switched), variants);
}

/** Contracts for the operations of one path alone, as the spec has it, or for none. Far cheaper, for one request under all variants. */
export function contractsOfPath(path: string | undefined): (variants: SomeVariants) => Promise<EffectiveContract> {
  const part = (spec: Spec): Spec => ({
    ...spec,
    paths: Object.fromEntries(Object.entries(spec.paths).filter(([each]) => each === path)),
  });
  let usual: Promise<EffectiveContract> | undefined;
  return async (variants) => {
    const switched = switchedVariants(variants);
    if (await changeSpec(switched)) return contractOfSpec(part(await specUnder(switched)), variants);
    usual ??= contractOfSpec(part(await specUnder([])), {});
    const contract = { ...(await usual), variants: { ...defaultVariants, ...variants } };
    made.add(contract);
    return contract;
  };
}

async function contractOfSpec(spec: Spec, variants: SomeVariants): Promise<EffectiveContract> {
  const tables = tablesOf(spec);
  const contract: EffectiveContract = {
    variants: { ...defaultVariants, ...variants },
    tables,
    router: createRouter(tables.operations),
    changedValidators: await changedValidators(spec, switchedVariants(variants)),
    openapi: async () => spec,
  };
  made.add(contract);
  made.add(tables);
  for (const operation of withOlder(tables)) operations.add(operation);
  return contract;
}

/** The same contract with operations of documents beside its own. */
export function withDocuments(contract: EffectiveContract, documents: DocumentChecks): EffectiveContract {
  const extended = { ...contract, documents };
  made.add(extended);
  return extended;
}

/** What each finding is answered with under some variants. Cheaper than the contract, for no operation is derived. */
export async function repliesUnder(variants: SomeVariants): Promise<Pick<Contract, 'findings' | 'replies'>> {
  const switched = switchedVariants(variants);
  return (await changeSpec(switched)) ? tablesOf(await specUnder(switched), []) : defaultContract.tables;
}

/** The spec under variants; it shares with the spec by default what they do not change. */
async function specUnder(switched: readonly string[]): Promise<Spec> {
  return patchedSpec((await defaultContract.openapi()) as Spec, switched);
}

/** One value that changes bodies was compiled ahead; several together are compiled now. */
async function changedValidators(spec: Spec, switched: readonly string[]): Promise<CompiledValidators> {
  const changing = switched.flatMap((name) => validatorsOfVariant[name] ?? []);
  const [only, ...others] = changing;
  if (only === undefined) return {};
  if (others.length === 0) return (await only()).validators;
  const alone = await Promise.all(changing.map((load) => load()));
  const { compileValidators } = await import('./compile-validators.ts');
  return compileValidators(spec, new Set(alone.flatMap(({ validators }) => Object.keys(validators))));
}
