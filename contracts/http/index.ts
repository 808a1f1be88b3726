export type { HttpExchange, HttpHeaders, HttpRequest, HttpResponse } from './exchange.ts';
export {
  headerPairs,
  headersOfObject,
  httpHeaders,
  mediaTypeOf,
  rawPairs,
  responseHeaders,
  responseHeadersOfObject,
} from './headers.ts';
export { targetParts, urlParts } from './url.ts';
