export type { HttpExchange, HttpHeaders, HttpRequest, HttpResponse } from './exchange.ts';
export { isBodiless, isHttpExchange, isHttpRequest, isHttpResponse, isReportedResponse } from './exchange-checks.ts';
export {
  combinedLines,
  fieldValue,
  headerPairs,
  headersOfObject,
  httpHeaders,
  mediaTypeOf,
  otherCharset,
  rawPairs,
  responseHeaders,
  responseHeadersOfObject,
  writtenValue,
} from './headers.ts';
export {
  hasVariableBase,
  percentDecoded,
  percentEncoded,
  queryOf,
  targetParts,
  urlParts,
  withoutPrefix,
  withoutSlashes,
  withoutTrailing,
} from './url.ts';
