export type { HttpExchange, HttpHeaders, HttpRequest, HttpResponse } from './exchange.ts';
export {
  filterHeaders,
  headerPairs,
  headersOfObject,
  httpHeaders,
  responseHeaders,
  responseHeadersOfObject,
  valuesOf,
} from './headers.ts';
export { targetParts, urlParts } from './url.ts';
