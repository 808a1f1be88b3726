export type { ExchangeSeen, HeadersSeen, RequestSeen, ResponseSeen } from './exchange.ts';
export { answerHeaders, answerHeadersOfObject, headerPairs, headersOfObject, headersSeen } from './headers.ts';
export { urlParts } from './url.ts';
