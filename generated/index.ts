import claimed from './claimed-paths.json' with { type: 'json' };
import gradeTable from './claim-grades.json' with { type: 'json' };
import contract from './contract.json' with { type: 'json' };
import lengths from './phone-lengths.json' with { type: 'json' };
import magicList from './magic.json' with { type: 'json' };
import variantTable from './variants.json' with { type: 'json' };
import neighbourList from './neighbors.json' with { type: 'json' };
import scenarioTable from './scenarios.json' with { type: 'json' };
import tenant from './tenant.json' with { type: 'json' };
import unplayed from './unplayed-paths.json' with { type: 'json' };
import type { FindingCode } from './codes.ts';
import type { components as AdminComponents, paths as Paths } from './admin-types.ts';

/** The entry point of what is made from spec/. Large documents that few need are loaded on demand. */

export { contractVersion, type FindingCode, type OperationId, type ReplyCode, type VariantValues, type SlotsOf } from './codes.ts';
export { type components, type operations, type paths } from './types.ts';
export type { CompiledSchema, CompiledValidators, Violation } from './validators/index.ts';
export { loadValidators } from '#operation-validators';
export { formValidators, validatorsOfVariant } from './validators/index.ts';

/** What the admin API takes and responds with, by the name of its schema. */
export type AdminSchemas = AdminComponents['schemas'];

/** The paths of the admin API. */
export type AdminPaths = Paths;

/** What people write for the fake, by the title of its schema. */
export type Forms = Pick<
  AdminSchemas,
  | 'ClockChange'
  | 'Fault'
  | 'JsonPatch'
  | 'Observations'
  | 'RateLimit'
  | 'Scenario'
  | 'Stub'
  | 'Tenant'
  | 'TokenRevocation'
  | 'Verification'
>;

/** A tenant file's content. */
export type Tenant = Forms['Tenant'];

/** The tables of the default contract, see contracts/contract/contract.ts. */
export const contractTables: unknown = contract;

export const defaultTenant: Tenant = tenant as Tenant;

/** Scenarios that are built in, by name. */
export const builtInScenarios: Readonly<Record<string, Forms['Scenario']>> = scenarioTable;

/** The paths that forum threads claim for one operation, each with the claim that says so. */
export const claimedPaths: {
  readonly operation: string;
  readonly paths: readonly { readonly path: string; readonly claim: string }[];
} = claimed;

/** Documented paths that are not played and that have a name where one that is played has an id. */
export const unplayedPaths: readonly string[] = unplayed;

/** A documented operation that does a part of the same job. */
export interface Neighbor {
  readonly operation: string;
  readonly does: string;
  readonly evidence: readonly string[];
  /** What to do with it today, for those whose call is rejected; absent where it does not help by itself. */
  readonly today?: string;
  /** The requests that do it, as `METHOD path body`. */
  readonly requests?: readonly string[];
}

/** The documented operations that do a part of the same job. */
export const neighbors: readonly Neighbor[] = neighbourList;

/** What a magic input makes of a call. */
export type MagicOutcome = 'connected' | 'busy' | 'no-answer' | 'machine' | 'failed' | 'dnc' | 'window';

/** An input that chooses what becomes of a call, or the finding that it provokes. */
export interface MagicInput {
  readonly externalId: string;
  /** A number of the same effect; null where there is none. */
  readonly number: string | null;
  readonly outcome: MagicOutcome | null;
  readonly finding: FindingCode | null;
  readonly summary: string;
}

/** The magic inputs of spec/magic.yaml, and one for each finding that the call can be rejected with. */
export const magicInputs: readonly MagicInput[] = magicList as readonly MagicInput[];

/** How well a claim is backed, and by whom. */
interface Backing {
  readonly grade: 'official' | 'observed' | 'claimed' | 'assumed';
  /** Key of the ledger's `sources`. */
  readonly source: string;
  /** Why it is assumed. */
  readonly reason?: string;
}

/** One sentence that somebody states, with how far it can be relied on. */
export interface Claim extends Backing {
  readonly subject: string;
  readonly claim: string;
  /** How it was backed before it was observed. */
  readonly before?: Backing;
}

/** The grade of each claim, without its text. */
export const claimGrades = gradeTable as Readonly<Record<string, Pick<Claim, 'grade'>>>;

/** Every claim by its id, the sources that they come from, and the open questions. */
export interface Ledger {
  readonly sources: Readonly<Record<string, string>>;
  readonly claims: Readonly<Record<string, Claim>>;
  readonly unknowns: Readonly<Record<string, string>>;
}

export const loadLedger = async (): Promise<Ledger> =>
  (await import('./claims.json', { with: { type: 'json' } })).default as Ledger;

/** By country calling code: how many digits a number has behind it. */
export const phoneLengths: Readonly<Record<string, readonly number[]>> = lengths;

/** A question on which the sources disagree or are silent, and its answers. */
export interface Variant {
  readonly question: string;
  /** The default value. */
  readonly default: string;
  /** The value that the files of spec/ state; the default one unless it is said. It has no overlay, every other one has. */
  readonly written?: string;
  readonly why: string;
  readonly values: Readonly<Record<string, { readonly says: string; readonly evidence: readonly string[] }>>;
}

/** Every variant by its name. */
export const allVariants: Readonly<Record<string, Variant>> = variantTable;

/** A request of spec/cases; its marks, such as `{{repeat 65 x}}`, are not filled in. */
export interface ProvokingRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** A request that provokes a finding. */
export interface Provocation extends ProvokingRequest {
  /** File and name of the case. */
  readonly case: string;
  /** Variants other than the default that it needs. */
  readonly variants: Readonly<Record<string, string>>;
  /** True where it needs a tenant of its own, which is not named here. */
  readonly hasOwnTenant: boolean;
  /** What is done before. */
  readonly given: readonly (
    | { readonly control: string; readonly body?: unknown }
    | { readonly sent: number }
    | { readonly request: ProvokingRequest }
  )[];
  /** Codes of the findings, in the order of the report. */
  readonly finds: readonly FindingCode[];
}

/** What is written for people beside the contract, see spec/guide. */
export interface Guide {
  /** The scope names that forum threads give, each with the claims that have it. */
  readonly scopes: readonly { readonly scope: string; readonly claims: readonly string[] }[];
  /** What a campaign needs to be valid, in the order in which it is looked at; `look` has code in backticks. */
  readonly campaignNeeds: readonly { readonly must: string; readonly look: string; readonly finding: FindingCode }[];
  /** The stages of a request in order. */
  readonly stages: readonly { readonly stage: string; readonly does: string }[];
  readonly provocations: Readonly<Record<string, Provocation>>;
  /** The original poster's request. */
  readonly story: Provocation;
}

export const loadGuide = async (): Promise<Guide> =>
  (await import('./guide.json', { with: { type: 'json' } })).default as unknown as Guide;

export const loadOpenApi = async (): Promise<unknown> =>
  (await import('./openapi.json', { with: { type: 'json' } })).default;

/** The admin API, which is the fake's and not the vendor's. */
export const loadAdminOpenApi = async (): Promise<unknown> =>
  (await import('./admin-openapi.json', { with: { type: 'json' } })).default;

/** By `variant=value`: the JSON Patch (RFC 6902) that leads there from the default document. */
export const loadVariantPatches = async (): Promise<unknown> =>
  (await import('./variant-patches.json', { with: { type: 'json' } })).default;

/** The schemas of what people write for the fake, by their names in kebab case: `tenant`, `scenario`, `fault`. */
export const loadFormSchemas = async (): Promise<Readonly<Record<string, unknown>>> =>
  (await import('./form-schemas.json', { with: { type: 'json' } })).default;

/** The JSON Schema of a recorded exchange. */
export const loadExchangeSchema = async (): Promise<unknown> =>
  (await import('./schemas/exchange.2020-12.json', { with: { type: 'json' } })).default;

/** What `fake-cxone verify` may send, made from spec/cases. */
export interface ProbeTable {
  readonly probes: readonly {
    /** File and name of the case. */
    readonly title: string;
    readonly file: string;
    readonly line: number;
    /**
     * `anonymous`: no credentials, or garbage. `unreadable`: a token, and a body of which nobody makes anything.
     * `calls`: may ring a phone.
     */
    readonly tier: 'anonymous' | 'reading' | 'unreadable' | 'calls';
    /** As in the case, with marks for what the sender gives: token, number, campaign, script, external id. */
    readonly request: string;
    /** The variants that the case is about, where they are not the default ones. */
    readonly variants: Readonly<Record<string, string>>;
    readonly status: number;
    /** Headers of the answer that the case names. */
    readonly headers: readonly string[];
    /** Fields of the answer whose values do not count. */
    readonly any: readonly string[];
  }[];
  /** The other cases, and why each cannot be sent to a stranger. */
  readonly unsent: readonly { readonly title: string; readonly why: string }[];
}

export const loadProbes = async (): Promise<ProbeTable> =>
  (await import('./probes.json', { with: { type: 'json' } })).default as unknown as ProbeTable;
