export { decodedText, isWide, problemOfEncoding } from './decode-text.ts';
export { answerNotes, readAnswer } from './http-message.ts';
export { type InputRead, readInput } from './read-input.ts';
export { readRecording } from './recording.ts';
export type { RecordingEntry } from './recording-entry.ts';
export { readTenantFile, tokenStatusOf as lookAtToken } from './tenant-file.ts';
export { UnknownFormat, Unreadable } from './unreadable.ts';
export { type PlacedYaml, readFormText, readPlacedYaml, toYaml } from './yaml.ts';
