// Made by npm run generate from spec/. Do not edit.
// Types of success-body=call-id.js
export declare const validators: import('./index.ts').CompiledValidators;
