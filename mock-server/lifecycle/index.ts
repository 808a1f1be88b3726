export { answer, answerUnread, bodyFile, bodyLimit, rejectionFor } from './handle-request.ts';
export { type EntryFacts, redactedEntry } from './redact-entry.ts';
