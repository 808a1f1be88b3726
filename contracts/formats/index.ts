export { readAnswer } from './http-message.ts';
export { type InputRead, readInput } from './read-input.ts';
export type { Recorded } from './recorded.ts';
export { readRecording } from './recording.ts';
export { lookAtToken, readTenantFile } from './tenant-file.ts';
export { Unreadable } from './unreadable.ts';
export { type PlacedYaml, readFormText, readPlacedYaml } from './yaml.ts';
