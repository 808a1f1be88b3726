export type { HttpExchange, HttpHeaders, HttpRequest, HttpResponse } from './exchange.ts';
export {
  answerHeaders,
  answerHeadersOfObject,
  headerPairs,
  headersOfObject,
  httpHeaders,
  rawHeaderPairs,
} from './headers.ts';
export { urlParts } from './url.ts';
