// Made by npm run generate from spec/. Do not edit.
// Types of required-parameters=documented.js
export declare const validators: import('./index.ts').CompiledValidators;
