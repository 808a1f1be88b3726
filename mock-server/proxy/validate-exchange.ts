import {
  concernsContract,
  type DocumentFound,
  type EffectiveContract,
  type HttpExchange,
  type HttpRequest,
  type HttpResponse,
  httpHeaders,
  type Operation,
  type RawFinding,
  rawPairs,
  responseHeaders,
  type TenantIndex,
  validateExchange,
} from '../../contracts/internal.ts';
import type { Head } from '../exchange/index.ts';
import type { BodyText } from './body-capture.ts';
import type { CameHead } from './relay.ts';
import type { Target } from './target.ts';

/** Validates the traffic of a proxy. */
export interface ExchangeValidator {
  /** The operation that a request leads to, and what is wrong with it; undefined where it is none of the contract's. */
  validate(exchange: HttpExchange): ExchangeFindings | undefined;
}

/** What was found in an exchange. */
export interface ExchangeFindings {
  readonly operation: Operation | undefined;
  readonly request: readonly RawFinding[];
  readonly response: readonly RawFinding[];
  /** Where the operation is one of an OpenAPI document that was given. */
  readonly document?: DocumentFound;
}

/** Validates as `check` does a recording: only by what the exchange itself shows. */
export function createExchangeValidator(
  contract: EffectiveContract,
  tenant: TenantIndex | undefined,
  { hostname }: Target,
): ExchangeValidator {
  return {
    validate(exchange) {
      if (!concernsContract(contract, exchange.request, [hostname.toLowerCase()])) return undefined;
      return validateExchange(contract, exchange, { tenant });
    },
  };
}

/** A request as it came, its URL one of the target's. */
export function readRequest(
  { origin }: Target,
  { method, path, query, rawHeaders }: Head,
  body: BodyText,
): HttpRequest {
  return { method, url: origin + path + query, headers: httpHeaders(rawPairs(rawHeaders)), body: known(body) };
}

/** An answer as it came. */
export function readResponse({ status, reason, headers }: CameHead, body: BodyText): HttpResponse {
  return { status, reason, headers: responseHeaders(rawPairs(headers)), body: known(body) };
}

/** What is secret in an exchange of an operation, the contract's or a document's. */
export function secretsOf(found: ExchangeFindings | undefined): Operation | DocumentFound['secrets'] | undefined {
  return found?.operation ?? found?.document?.secrets;
}

/** Of what is cut nothing can be said, nor of what is packed in a way that cannot be undone here. */
function known({ text, isCut, isOpaque }: BodyText): string | null {
  return isCut === true || isOpaque === true ? null : text;
}
