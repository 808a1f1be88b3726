export { writeDocs } from './docs-folder.ts';
export { cannotRead, cannotWrite, readFileOption } from './file-errors.ts';
export { type Baseline, readBaseline, readForm, readFormFile } from './form-file.ts';
export { keyOf, readKey } from './hash-key.ts';
export { BrokenPack, findInputs, type Input, openInput, stdinText } from './inputs.ts';
export { openJournalFile } from './journal-file.ts';
export { openRecording } from './recorder.ts';
export { readTenant } from './tenant-file.ts';
export { watchTenant } from './watch-tenant.ts';
