export { Playback, type RecordingSummary } from './playback.ts';
export type { RecordedAnswer } from './recorded-answer.ts';
export { createRecording, LIMIT_ELSEWHERE, type Recording, type RecordingOptions } from './recording.ts';
