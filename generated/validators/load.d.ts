// Made by npm run generate from spec/. Do not edit.
/** The validators of an operation by schema; empty for an operation that does not exist. */
export declare function loadValidators(operation: string): import('./index.ts').CompiledValidators;
