// Made by npm run generate from spec/. Do not edit.
/** One fault, as ajv reports it. */
export interface Violation {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** A compiled schema: true, or false and the faults in `errors`. */
export interface CompiledSchema {
  (value: unknown): boolean;
  errors?: Violation[] | null;
}

/** By schema: `first` stops at the first fault, `all` finds every one. */
export type CompiledValidators = Readonly<Record<string, { readonly first: CompiledSchema; readonly all: CompiledSchema }>>;

/** The validators of what people write for the fake, by the title of the schema; loaded on demand. */
export const formValidators = async (): Promise<CompiledValidators> => (await import('./forms.js')).validators;

/** The validators that a value changes, loaded on demand. */
export const validatorsOfVariant: Readonly<Record<string, () => Promise<{ validators: CompiledValidators }>>> = {
  'flat-phone=accept': () => import('./flat-phone=accept.js'),
  'campaign=required': () => import('./campaign=required.js'),
  'success-body=call-id': () => import('./success-body=call-id.js'),
  'number-format=any': () => import('./number-format=any.js'),
  'client-credentials=accept': () => import('./client-credentials=accept.js'),
  'tenant-id=required': () => import('./tenant-id=required.js'),
  'required-parameters=documented': () => import('./required-parameters=documented.js'),
  'dnc-records-key=dncGroupRecords': () => import('./dnc-records-key=dncGroupRecords.js'),
  'page-limit=100': () => import('./page-limit=100.js'),
  'page-size=10000': () => import('./page-size=10000.js'),
};
