// Made by npm run generate from spec/. Do not edit.
// Types of page-limit=100.js
export declare const validators: import('./index.ts').CompiledValidators;
