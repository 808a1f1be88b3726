// Made by npm run generate from spec/. Do not edit.
// Types of campaign=required.js
export declare const validators: import('./index.ts').CompiledValidators;
