/** A recording that answers: which recorded request a request is, and what it was answered. Pure. */
export { Playback, type RecordingSummary } from './playback.ts';
export type { RecordedAnswer } from './recorded-answer.ts';
export { createRecording, LIMIT_ELSEWHERE, type Recording, type RecordingOptions } from './recording.ts';
