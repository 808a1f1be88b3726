export { answer, answerUnread, bodyLimit, refusalFor } from './handle-request.ts';
