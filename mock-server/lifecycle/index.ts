export { RESTS_ON_DOCUMENT } from './document-rejection.ts';
export { answer, answerUnread, type BodyLimits, bodyLimits, rejectionFor } from './handle-request.ts';
export { type EntryFacts, redactedEntry } from './redact-entry.ts';
