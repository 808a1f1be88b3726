export { answer, answerUnread, bodyLimit, rejectionFor } from './handle-request.ts';
export { type EntryFacts, redactedEntry, redactorOf } from './redact-entry.ts';
