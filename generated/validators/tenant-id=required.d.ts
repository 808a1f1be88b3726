// Made by npm run generate from spec/. Do not edit.
// Types of tenant-id=required.js
export declare const validators: import('./index.ts').CompiledValidators;
