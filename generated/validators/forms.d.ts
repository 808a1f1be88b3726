// Made by npm run generate from spec/. Do not edit.
// Types of forms.js
export declare const validators: import('./index.ts').CompiledValidators;
