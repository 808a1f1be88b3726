export { answer, answerUnread, bodyLimit, rejectionFor } from './handle-request.ts';
