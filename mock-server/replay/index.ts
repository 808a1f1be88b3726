export { nearestRequest } from './nearest-request.ts';
export type { RecordedAnswer } from './recorded-answer.ts';
export {
  createRecording,
  LIMIT_ELSEWHERE,
  type RecordedMatch,
  type Recording,
  type RecordingOptions,
  type RecordingSummary,
  summaryOf,
} from './recording.ts';
