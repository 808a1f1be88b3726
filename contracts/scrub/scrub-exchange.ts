import type { HttpExchange, HttpRequest, HttpResponse } from '../http/index.ts';
import { type IsSecretField, scrubBody } from './body-text.ts';
import { withoutCookie, withoutCredential, withoutNonces } from './credential.ts';
import type { Hand } from './hand.ts';
import { scrubText } from './loose-text.ts';
import { scrubPairs } from './pairs-text.ts';
import { phoneName } from './phone-names.ts';
import { isSecretHeader } from './secret-names.ts';

/** An exchange with everything replaced that a hand replaces. */
export function scrubExchange(
  hand: Hand,
  { request, response }: HttpExchange,
  isSecretField: IsSecretField,
): HttpExchange {
  return {
    request: scrubRequest(hand, request, isSecretField),
    response: response === null ? null : scrubResponse(hand, response, isSecretField),
  };
}

function scrubRequest(hand: Hand, request: HttpRequest, isSecretField: IsSecretField): HttpRequest {
  const { headers, body } = request;
  return {
    ...request,
    method: hand.values(request.method),
    url: scrubUrl(hand, request.url, isSecretField),
    headers:
      headers &&
      Object.fromEntries(
        Object.entries(headers).map(([name, values]) => [
          name,
          values.map((value) => header(hand, name, value, isSecretField)),
        ]),
      ),
    body: body && scrubBody(hand, body, isSecretField, headers?.['content-type']?.[0]),
  };
}

function scrubResponse(hand: Hand, response: HttpResponse, isSecretField: IsSecretField): HttpResponse {
  const { headers, body, reason } = response;
  return {
    ...response,
    headers:
      headers &&
      Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, value && header(hand, name, value, isSecretField)]),
      ),
    body: body && scrubBody(hand, body, isSecretField, headers?.['content-type']),
    ...(reason !== undefined && { reason: scrubText(hand, reason, isSecretField) }),
  };
}

/** Query and fragment are pairs, the rest is text. */
function scrubUrl(hand: Hand, url: string, isSecretField: IsSecretField): string {
  const textOf = (text: string) => scrubText(hand, text, isSecretField);
  const [, before = '', query, fragment] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url) ?? [];
  const pairs = (text: string) => scrubPairs(hand, text, isSecretField, textOf);
  return `${textOf(before)}${query === undefined ? '' : `?${pairs(query)}`}${fragment === undefined ? '' : `#${pairs(fragment)}`}`;
}

/** Their `code` is a status that is preferred for, and no credential (RFC 7240). */
const PREFERENCES = /^prefer(ence-applied)?$/;

function header(hand: Hand, given: string, value: string, isSecretField: IsSecretField): string {
  const name = given.toLowerCase();
  if (/^(set-)?cookie2?$/.test(name)) return withoutCookie(hand, name, value);
  if (isSecretHeader(name)) return withoutCredential(hand, value);
  if (PREFERENCES.test(name)) return hand.values(value);
  if (/^(www-|proxy-)?auth/.test(name)) return scrubText(hand, withoutNonces(hand, value), isSecretField);
  const number = hand.number(value, phoneName(name));
  return number === value ? scrubText(hand, value, isSecretField) : hand.values(number);
}
