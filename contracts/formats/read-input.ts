import { claimedPaths } from '../../generated/index.ts';
import type { EffectiveContract } from '../contract/index.ts';
import { type HttpExchange, urlParts, withoutPrefix } from '../http/index.ts';
import { concernsContract } from '../validation/index.ts';
import { type FileReader, readCurls } from './curl.ts';
import { detectFormat } from './detect-format.ts';
import { readHarEntry } from './har.ts';
import { readHttp, readHttpAnswer } from './http-message.ts';
import { payloadExchange } from './payload.ts';
import { Unreadable } from './unreadable.ts';

/** A request as it was given, with its response if the text has one. */
export interface InputRead {
  readonly exchange: HttpExchange;
  /** How many others of the text were left out. */
  readonly others: number;
}

/**
 * Reads one exchange from a text of any format: curl commands, HTTP messages, a HAR file or entry, a record or NDJSON
 * of records, or a JSON payload of the call alone. Of several that concern the contract the first that was rejected
 * counts, or the first call. Throws `Unreadable` if it is none of these.
 */
export function readInput(contract: EffectiveContract, text: string, readFile: FileReader, prefix?: string): InputRead {
  if (text.trim() === '') throw new Unreadable('there is nothing in it');
  const detected = detectFormat(text);
  switch (detected.format) {
    case 'curl': {
      const commands = readCurls(text, readFile);
      return chosenFrom(
        commands.map(({ request, rest }) => ({ request, response: readHttpAnswer(rest) ?? null })),
        contract,
        prefix,
      );
    }
    case 'http': {
      const exchanges = readHttp(text).map(({ exchange }) => exchange);
      if (exchanges.length === 0)
        throw new Unreadable('it looks like HTTP and holds no request; give an answer by --answer');
      return chosenFrom(exchanges, contract, prefix);
    }
    case 'har':
      if (detected.entries.length === 0) throw new Unreadable('the HAR file has no entries');
      return chosenFrom(detected.entries.map(readHarEntry), contract, prefix);
    case 'records':
      return chosenFrom(detected.exchanges, contract, prefix);
    default:
      return payloadAlone(contract, text);
  }
}

function unprefixed(exchange: HttpExchange, prefix: string): HttpExchange {
  const { request } = exchange;
  return { ...exchange, request: { ...request, url: withoutPrefix(request.url, prefix) } };
}

function chosenFrom(
  given: readonly HttpExchange[],
  contract: EffectiveContract,
  prefix: string | undefined,
): InputRead {
  const exchanges = prefix === undefined ? given : given.map((each) => unprefixed(each, prefix));
  const ours = exchanges.filter(({ request }) => concernsContract(contract, request));
  const candidates = ours.length > 0 ? ours : exchanges;
  const isCall = ({ request }: HttpExchange) => isOfCall(contract, request);
  const rejected = candidates.filter(({ response }) => response !== null && response.status >= 400);
  const exchange = rejected.find(isCall) ?? rejected[0] ?? candidates.find(isCall) ?? candidates[0];
  return { exchange: exchange as HttpExchange, others: exchanges.length - 1 };
}

/** A script fetches its token first; what it is about is the call. */
function isOfCall({ router }: EffectiveContract, { url }: HttpExchange['request']): boolean {
  const operations = router.similar(urlParts(url).path)?.operations.values() ?? [];
  return [...operations].some(({ id }) => id === claimedPaths.operation);
}

function payloadAlone(contract: EffectiveContract, text: string): InputRead {
  if (!/^[\uFEFF\s]*[[{"\d]|^\s*(null|true|false)\s*$/.test(text)) {
    throw new Unreadable('it is not a curl command, HTTP message, HAR entry, record of an exchange, or JSON payload');
  }
  return { exchange: payloadExchange(contract, text), others: 0 };
}
