import { isBoolean, isEither, isListOf, isNullOr, isRecordOf, isShape, isText, isWhole } from '../arguments/index.ts';

const isTextOrNothing = isEither((value) => (value === undefined ? undefined : { at: '', problem: '' }), isText);

/** A request as `HttpRequest` describes it. */
export const isHttpRequest = isShape(
  {
    method: isText,
    url: isText,
    headers: isNullOr(isRecordOf(isListOf(isText))),
    body: isNullOr(isText),
    isStripped: isBoolean,
    isTemplate: isBoolean,
  },
  ['isStripped', 'isTemplate'],
);

/** A response as `HttpResponse` describes it. */
export const isHttpResponse = isShape(
  {
    status: isWhole(0, 999),
    headers: isNullOr(isRecordOf(isTextOrNothing)),
    body: isNullOr(isText),
    reason: isText,
  },
  ['reason'],
);

/** An exchange as `HttpExchange` describes it. */
export const isHttpExchange = isShape({ request: isHttpRequest, response: isNullOr(isHttpResponse) });

/** A response as people report it, without its body. */
export const isReportedResponse = isShape({
  status: isNullOr(isWhole(0, 999)),
  description: isNullOr(isText),
  headers: isRecordOf(isTextOrNothing),
});

/** True for a status whose response has no body (RFC 9110). */
export function isBodiless(status = 200): boolean {
  return status === 204 || status === 205 || status === 304;
}
