export { RESTS_ON_DOCUMENT } from './document-stages.ts';
export { answer, answerUnread, bodyFile, bodyLimit, rejectionFor } from './handle-request.ts';
export { type EntryFacts, redactedEntry } from './redact-entry.ts';
