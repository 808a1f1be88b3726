// Made by npm run generate from spec/. Do not edit.
// Types of dnc-records-key=dncGroupRecords.js
export declare const validators: import('./index.ts').CompiledValidators;
