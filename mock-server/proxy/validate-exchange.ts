import {
  concernsContract,
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

/** What a proxy holds traffic against. */
export interface ExchangeValidator {
  /** The operation that a request leads to, and what is wrong with it; undefined where it is none of the contract's. */
  judge(exchange: HttpExchange): ExchangeFindings | undefined;
}

/** What was found in an exchange. */
export interface ExchangeFindings {
  readonly operation: Operation | undefined;
  readonly request: readonly RawFinding[];
  readonly response: readonly RawFinding[];
}

/** Judges as `check` does a recording: nothing is verified that the exchange itself does not show. */
export function createExchangeValidator(
  contract: EffectiveContract,
  tenant: TenantIndex | undefined,
  { hostname }: Target,
): ExchangeValidator {
  return {
    judge(exchange) {
      if (!concernsContract(contract, exchange.request, [hostname.toLowerCase()])) return undefined;
      return validateExchange(contract, exchange, { tenant });
    },
  };
}

/** A request as it came, its URL one of the target's. */
export function requestSeen(
  { origin }: Target,
  { method, path, query, rawHeaders }: Head,
  body: BodyText,
): HttpRequest {
  return { method, url: origin + path + query, headers: httpHeaders(rawPairs(rawHeaders)), body: known(body) };
}

/** An answer as it came. */
export function responseSeen({ status, reason, headers }: CameHead, body: BodyText): HttpResponse {
  return { status, reason, headers: responseHeaders(rawPairs(headers)), body: known(body) };
}

/** Of what is cut nothing can be said. */
function known({ text, isCut }: BodyText): string | null {
  return isCut === true ? null : text;
}
