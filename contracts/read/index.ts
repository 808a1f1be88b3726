/** Text in, values out: the file formats that people bring. */
export { readFormText } from './form-text.ts';
export { lookAtToken } from './look-at-token.ts';
export { type PlacedYaml, readPlacedYaml } from './placed-yaml.ts';
export { readAnswer } from './read-answer.ts';
export { type InputRead, readInput } from './read-input.ts';
export { readRecording } from './stream/read-recording.ts';
export { readTenantFile } from './tenant-file.ts';
export { Unreadable } from './unreadable.ts';
