// Made by npm run generate from spec/. Do not edit.
// Types of number-format=any.js
export declare const validators: import('./index.ts').CompiledValidators;
