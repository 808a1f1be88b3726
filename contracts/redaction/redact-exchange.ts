import type { HttpExchange, HttpRequest, HttpResponse } from '../http/index.ts';
import { isSecretHeader, phoneName } from './field-names.ts';
import { redactBody, redactInner, redactPathParameters, redactUrl } from './redact-body.ts';
import { redactCookie, redactCredential, redactNonces } from './redact-credentials.ts';
import type { IsSecretField, SecretsKnown } from './redact-named.ts';
import { redactText } from './redact-text.ts';
import type { Replacer } from './replacer.ts';
import type { Tokens } from './scan-tokens.ts';

/** How an exchange is redacted. */
export interface ExchangeContext {
  readonly operation: SecretsKnown | undefined;
  readonly isSecretField: IsSecretField;
  /** The tokens of a body, found once however often it is read. */
  readonly scan: (text: string) => Tokens;
  readonly keepBodies: boolean;
  /** The response is our own, a text that is known: it is redacted as text where it is neither JSON nor a form. */
  readonly isOwnResponse: boolean;
}

/** An exchange with everything replaced that a replacer replaces. */
export function redactExchange(
  replacer: Replacer,
  { request, response }: HttpExchange,
  context: ExchangeContext,
): HttpExchange {
  return {
    request: redactRequest(replacer, request, context),
    response: response === null ? null : redactResponse(replacer, response, context),
  };
}

function redactRequest(replacer: Replacer, request: HttpRequest, context: ExchangeContext): HttpRequest {
  const { headers, body } = request;
  const header = (name: string, value: string) => redactHeader(replacer, name, value, context.isSecretField);
  const type = headers?.['content-type']?.[0] ?? '';
  return {
    ...request,
    method: replacer.values(request.method),
    url: redactUrl(replacer, redactPathParameters(replacer, request.url, context.operation), context.isSecretField),
    headers: headers && mapped(headers, (values, name) => values.map((value) => header(name, value))),
    body: body && redactBody(replacer, body, { ...context, type }),
  };
}

function redactResponse(replacer: Replacer, response: HttpResponse, context: ExchangeContext): HttpResponse {
  const { headers, body, reason } = response;
  const keepBodies = context.keepBodies || context.isOwnResponse;
  const type = headers?.['content-type'] ?? '';
  const isOwn = (name: string) => context.isOwnResponse && name === OWN_LINK;
  const header = (value: string | undefined, name: string) =>
    value && (isOwn(name) ? value : redactHeader(replacer, name, value, context.isSecretField));
  return {
    ...response,
    headers: headers && mapped(headers, header),
    body: body && redactBody(replacer, body, { ...context, keepBodies, type }),
    ...(reason !== undefined && { reason: redactText(replacer, reason, context.isSecretField) }),
  };
}

function mapped<T, U>(headers: Readonly<Record<string, T>>, by: (value: T, name: string) => U): Record<string, U> {
  const all: Record<string, U> = Object.create(null); // a name may be `constructor`
  for (const [name, value] of Object.entries(headers)) all[name] = by(value, name);
  return all;
}

/** Leads to the entry of the journal; a credential may be a word of its path. */
const OWN_LINK = 'x-fake-cxone-journal';

/** Their `code` is a status that is asked for, and not a credential (RFC 7240). */
const PREFERENCES = /^prefer(ence-applied)?$/;

function redactHeader(replacer: Replacer, given: string, value: string, isSecretField: IsSecretField): string {
  const name = given.toLowerCase();
  if (/^(set-)?cookie2?$/.test(name)) return redactCookie(replacer, name, value);
  if (isSecretHeader(name) || isSecretField(name)) return redactCredential(replacer, value);
  if (PREFERENCES.test(name)) return replacer.values(value);
  if (/^(www-|proxy-)?auth/.test(name)) return redactText(replacer, redactNonces(replacer, value), isSecretField);
  const number = replacer.number(value, phoneName(name));
  if (number !== value) return replacer.values(number);
  return value.includes('=')
    ? redactInner(replacer, value, isSecretField, 0)
    : redactText(replacer, value, isSecretField);
}
