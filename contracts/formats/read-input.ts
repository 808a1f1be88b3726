import { claimedPaths } from '../../generated/index.ts';
import type { EffectiveContract } from '../contract/index.ts';
import { type HttpExchange, type HttpResponse, urlParts, withoutPrefix } from '../http/index.ts';
import { concernsContract } from '../validation/index.ts';
import { COMMAND_UNKNOWN, readCurls } from './curl.ts';
import type { FileReader } from './curl-request.ts';
import { detectFormat, plainText } from './detect-format.ts';
import { asWritten } from './exchange-record.ts';
import { type ExchangeRead, readHarEntry } from './har.ts';
import { answerNotes, type HttpRead, readHttp, readHttpAnswer } from './http-message.ts';
import { otherForm } from './other-forms.ts';
import { isOtherText, otherTextInWords, payloadExchange } from './payload.ts';
import type { RecordingEntry } from './recording-entry.ts';
import { readPlan } from './terraform-plan.ts';
import { Unreadable } from './unreadable.ts';

/** A request as it was given, with its response if the text has one. */
export interface InputRead {
  readonly exchange: HttpExchange;
  /** How many others of the text were left out. */
  readonly others: number;
  /** What there is to be said of it besides. */
  readonly notes: readonly string[];
}

/** Where the files are that a text names. */
export interface FilesBeside {
  /** Of a command, whose files are named from the working directory. Throws where there is none. */
  readonly ofCommand: FileReader;
  /** Beside the text itself, as .http files name them. Throws where there is none. */
  readonly besideText: FileReader;
}

/**
 * Reads one exchange from a text of any format: curl commands, calls of fetch or of PowerShell, HTTP messages, a HAR file
 * or entry, a Postman collection, an error of axios, a record or NDJSON of records, or a JSON payload of the call alone. Of several that concern the contract the first that was rejected
 * counts, or the first call. Throws `Unreadable` if it is none of these.
 */
export function readInput(contract: EffectiveContract, given: string, files: FilesBeside, prefix?: string): InputRead {
  const text = plainText(contract, given);
  if (text.trim() === '') throw new Unreadable('there is nothing in it');
  const detected = detectFormat(text);
  switch (detected.format) {
    case 'curl': {
      const read = readCurls(text, detected.commands, files.ofCommand);
      const commands = read.flatMap(({ request, rest, notes }) => {
        if (typeof request === 'string' || request === null) return [];
        const exchange = { request, response: readHttpAnswer(rest) ?? null };
        return [asWritten({ exchange, notes: [...notes, ...answerNotes(rest)] })];
      });
      const exchanges = [...commands, ...exchangesOf(detected.others)];
      const broken = read.flatMap(({ request, line }) => (typeof request === 'string' ? [{ line, request }] : []));
      if (exchanges.length === 0) throw new Unreadable(broken[0]?.request ?? otherForm(COMMAND_UNKNOWN));
      const { notes, ...chosen } = withUnread(chosenFrom(exchanges, contract, prefix), detected.others);
      const unread = broken.map(({ line, request }) => `the command in line ${line} is not read: ${request}`);
      const unknown = new Set(read.flatMap((each) => (each.request === null ? each.notes : [])));
      return withAnswer({ ...chosen, notes: [...notes, ...unknown, ...unread] }, given);
    }
    case 'entries':
      return chosenEntry(detected.entries, contract, prefix);
    case 'plan':
      return chosenEntry(readPlan(detected.plan, text), contract, prefix);
    case 'http': {
      const chosen = chosenFrom(messagesIn(text, files), contract, prefix);
      return withBody({ ...chosen, ...asWritten(chosen) }, files.besideText);
    }
    case 'har':
      if (detected.entries.length === 0) throw new Unreadable('the HAR file has no entries');
      return chosenFrom(detected.entries.map(readHarEntry), contract, prefix);
    case 'records':
      return chosenFrom(detected.exchanges, contract, prefix);
    case 'other':
      throw new Unreadable(otherForm(detected.form));
    default:
      return withAnswer(payloadAlone(contract, text), given);
  }
}

/** A request without a response, with the one that a line of the text reports. */
function withAnswer(read: InputRead, text: string): InputRead {
  const { exchange, others } = read;
  if (exchange.response !== null || others > 0) return read;
  return { ...read, exchange: { ...exchange, response: answerInProse(text) } };
}

/** A response as people write it beside a payload, in a line of its own: `400 Bad Request - invalid campaign id …`. */
const ANSWER =
  /^(?:HTTP |Status: )?([45]\d\d) ([A-Z][A-Za-z]{1,20}(?: [A-Z][A-Za-z]{1,20}){0,4})(?: ?[-:–] ?(.{1,300}))?$/;

/** The response that one line of a text reports; null where there is none, or several. */
function answerInProse(text: string): HttpResponse | null {
  const [found, ...others] = text.split('\n').flatMap((line) => {
    const answer = ANSWER.exec(line.trim());
    return answer === null ? [] : [answer];
  });
  if (found === undefined || others.length > 0) return null;
  const [, status, reason = '', words = reason] = found;
  return { status: Number(status), reason: words, headers: null, body: null };
}

function messagesIn(text: string, { besideText }: FilesBeside): HttpRead[] {
  const read = readHttp(text, (name) => optional(besideText, name));
  if (read.length > 0) return read;
  throw new Unreadable('it looks like HTTP but has no request; pass a response with --answer');
}

/** What was read of entries; of several that have names, a note says which one it is. */
function exchangesOf(entries: readonly RecordingEntry[]): ExchangeRead[] {
  return entries.flatMap(({ exchange, notes = [], item }) => {
    if (exchange === null) return [];
    return [{ exchange, notes: item === undefined || entries.length === 1 ? notes : [`this is ${item}`, ...notes] }];
  });
}

function chosenEntry(
  entries: readonly RecordingEntry[],
  contract: EffectiveContract,
  prefix: string | undefined,
): InputRead {
  const exchanges = exchangesOf(entries);
  if (exchanges.length === 0) throw new Unreadable(unreadNotes(entries)[0] ?? 'there is no request in it');
  return withUnread(chosenFrom(exchanges, contract, prefix), entries);
}

/** Why entries have no exchange, each reason once. */
function unreadNotes(entries: readonly RecordingEntry[]): string[] {
  const unread = entries.filter(({ exchange }) => exchange === null);
  const reasons = unread.flatMap(({ notes = [], found, line }) => [
    ...notes,
    ...found.map(({ code, slots = {} }) =>
      code === 'record-unread'
        ? `line ${line} names the path of the call, and is not read`
        : code === 'plan-value-unknown'
          ? `the plan knows ${slots['attribute']} of ${slots['address']} only after apply`
          : String(slots['problem'] ?? code),
    ),
  ]);
  return [...new Set(reasons)];
}

/** Notes of entries without an exchange that are given. */
const MOST_UNREAD = 10;

function withUnread(read: InputRead, entries: readonly RecordingEntry[]): InputRead {
  const unread = unreadNotes(entries);
  const more = unread.length > MOST_UNREAD ? [`${unread.length - MOST_UNREAD} more are not read`] : [];
  return { ...read, notes: [...read.notes, ...unread.slice(0, MOST_UNREAD), ...more] };
}

function unprefixed({ exchange, notes }: ExchangeRead, prefix: string): ExchangeRead {
  const { request } = exchange;
  return { exchange: { ...exchange, request: { ...request, url: withoutPrefix(request.url, prefix) } }, notes };
}

function chosenFrom(
  given: readonly ExchangeRead[],
  contract: EffectiveContract,
  prefix: string | undefined,
): InputRead {
  const all = prefix === undefined ? given : given.map((each) => ({ ...each, ...unprefixed(each, prefix) }));
  const ours = all.filter(({ exchange }) => concernsContract(contract, exchange.request));
  const candidates = ours.length > 0 ? ours : all;
  // a browser asks by OPTIONS whether it may send the call
  const isCall = ({ exchange: { request } }: ExchangeRead) =>
    request.method !== 'OPTIONS' && isOfCall(contract, request);
  const rejected = candidates.filter(({ exchange: { response } }) => response !== null && response.status >= 400);
  const chosen = rejected.find(isCall) ?? rejected[0] ?? candidates.find(isCall) ?? candidates[0];
  return { ...(chosen as ExchangeRead), others: all.length - 1 };
}

/** An .http request whose body is in a file has it. */
function withBody(read: InputRead, besideText: FileReader): InputRead {
  const { bodyFile, exchange } = read as InputRead & Pick<HttpRead, 'bodyFile'>;
  if (bodyFile === undefined) return read;
  return { ...read, exchange: { ...exchange, request: { ...exchange.request, body: besideText(bodyFile) } } };
}

/** Files that need not be there. */
function optional(readFile: FileReader, name: string): string | undefined {
  try {
    return readFile(name);
  } catch {
    return undefined;
  }
}

/** A script fetches its token first; what it is about is the call. */
function isOfCall({ router }: EffectiveContract, { url }: HttpExchange['request']): boolean {
  const operations = router.similar(urlParts(url).path)?.operations.values() ?? [];
  return [...operations].some(({ id }) => id === claimedPaths.operation);
}

const UNKNOWN =
  'it is not a curl command, HTTP message, HAR entry, Postman collection, record of an exchange, or JSON payload';

function payloadAlone(contract: EffectiveContract, text: string): InputRead {
  if (isOtherText(contract, text)) throw new Unreadable(otherTextInWords(text, UNKNOWN));
  return { ...asWritten({ exchange: payloadExchange(contract, text), notes: [] }), others: 0 };
}
