// Made by npm run generate from spec/. Do not edit.
// Types of page-size=10000.js
export declare const validators: import('./index.ts').CompiledValidators;
