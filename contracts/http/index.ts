export type { HttpExchange, HttpHeaders, HttpRequest, HttpResponse } from './exchange.ts';
export {
  headerPairs,
  headersOfObject,
  httpHeaders,
  responseHeaders,
  responseHeadersOfObject,
} from './headers.ts';
export { targetParts, urlParts, withoutPrefix } from './url.ts';
