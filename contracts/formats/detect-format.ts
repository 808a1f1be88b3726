import type { EffectiveContract } from '../contract/index.ts';
import { isJson, isObject, parsedJson } from '../json/index.ts';
import { readAxiosCode } from './axios-code.ts';
import { readClientErrors } from './client-error.ts';
import { curlSpans } from './curl.ts';
import { type CurlCommand, curlCommands, withoutPrompts } from './curl-commands.ts';
import { exchangesIn } from './exchange-record.ts';
import { type CodeRead, readFetchCode } from './fetch-code.ts';
import type { ExchangeRead } from './har.ts';
import { looksLikeHttp } from './http-message.ts';
import { withoutPrefixes } from './message-prefixes.ts';
import { containerLog, hasExchange, innerRecord, isLogLine, recordsOfLog } from './ndjson-stream.ts';
import { JSON_LOG, type OtherForm, otherJsonForm } from './other-forms.ts';
import { encodedForm, otherTextForm } from './other-texts.ts';
import { isLikePayload } from './payload.ts';
import { postmanCollection, readPostman } from './postman.ts';
import { readPowerShell } from './powershell-request.ts';
import { readPrintedErrors } from './printed-error.ts';
import type { RecordingEntry } from './recording-entry.ts';
import { withoutSurroundings } from './surroundings.ts';
import { isPlan } from './terraform-plan.ts';
import { type TextSpan, unreadMentions } from './unread-mentions.ts';

/** What a text is, and of JSON the parts that matter. What is none of the others may be a JSON payload alone. */
export type DetectedFormat =
  | { readonly format: 'http' | 'payload' }
  /** A script may have calls of other kinds beside its curl commands. */
  | {
      readonly format: 'curl';
      readonly commands: readonly CurlCommand[];
      readonly others: readonly RecordingEntry[];
    }
  | { readonly format: 'entries'; readonly entries: readonly RecordingEntry[] }
  | { readonly format: 'other'; readonly form: OtherForm }
  | { readonly format: 'har'; readonly entries: readonly unknown[] }
  | { readonly format: 'plan'; readonly plan: unknown }
  | { readonly format: 'records'; readonly exchanges: readonly ExchangeRead[] };

/** A text that begins as JSON or as a call, and none of its lines with a mark, has nothing around it. */
const BEGINS_AS_CALL =
  /^[\uFEFF\r\n]*(?:[ \t]{0,40}["[]|[ \t]{0,40}\{(?!code|noformat|quote)|curl\s|[A-Z]{3,7} \S+ HTTP\/|HTTP\/\d)/;
const HAS_MARKS = /^[ \t]*(?:[>|`~•]|[-*][ \t]|\d{1,2}[.)][ \t]|\{(?:code|noformat|quote)[:}])/m;

/** Words of the texts that `encodedForm` names. */
const MARKS_OF_ENCODED = [
  'Content-Transfer-Encoding:',
  'HTTP 2',
  'HTTP 3',
  'HTTP 4',
  'HTTP 5',
  'HTTP *',
  '[Asserts]',
  'Request Headers',
];

/** Colors and other commands of a terminal, which logs of pipelines have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it begins with one
const OF_TERMINAL = /\x1b\[[\d;?]{0,20}[A-Za-z]/g;
/** Titles and links of a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it begins with one
const TITLE = /\x1b\][^\x07\x1b\n]*\x07?/g;

/** A text as it is without what mails, tickets, pages of Markdown and terminals write around a call. */
export function plainText(contract: EffectiveContract, given: string): string {
  const written = containerLog(given) ?? given;
  const text = written.includes('\x1b') ? written.replace(OF_TERMINAL, '').replace(TITLE, '') : written;
  const alone = (part: string) =>
    BEGINS_AS_CALL.test(part) && !HAS_MARKS.test(part)
      ? part
      : withoutSurroundings(part, (each) => isLikePayload(contract, each));
  const [plain, bare] = [alone(text), withoutPrefixes(text)];
  if (bare === undefined || isRead(plain)) return plain;
  const without = alone(bare);
  return isRead(without) ? without : plain;
}

/** Whether a text has something that is read, and that is not a payload alone. */
function isRead(text: string): boolean {
  const { format } = detectFormat(text);
  return format !== 'payload' && format !== 'other';
}

/** Detects the format of a whole text: curl commands, HTTP messages, or JSON, which is parsed once. */
export function detectFormat(text: string): DetectedFormat {
  const json = text.replace(/^\uFEFF/, '');
  const whole = parsedJson(json)?.value;
  const value = whole ?? readableLines(linesOfJson(json));
  if (value === undefined) {
    const mayBeEncoded = /^\s*</.test(json) || MARKS_OF_ENCODED.some((mark) => json.includes(mark));
    const encoded = mayBeEncoded ? encodedForm(json) : undefined;
    if (encoded !== undefined) return { format: 'other', form: encoded };
    const printed = /\bconfig: [[{]/.test(json) ? readPrintedErrors(json) : [];
    const commands = curlCommands(text);
    if (commands.length > 0)
      return { format: 'curl', commands, others: entriesOfCode(json, printed, curlSpans(text, commands)) };
    if (printed.length === 0 && looksLikeHttp(text)) return { format: 'http' };
    const entries = entriesOfCode(json, printed, []);
    if (entries.some(({ exchange }) => exchange !== null)) return { format: 'entries', entries };
    const logged = recordsOfLog(json);
    if (logged.length > 0) return { format: 'entries', entries: logged };
    const form = otherTextForm(json);
    return form === undefined ? { format: 'payload' } : { format: 'other', form };
  }
  const log = isObject(value) ? value['log'] : undefined;
  if (isObject(log) && Array.isArray(log['entries'])) return { format: 'har', entries: log['entries'] };
  if (isPlan(value)) return { format: 'plan', plan: value };
  const logged = whole === undefined ? recordsOfLog(json) : [];
  if (logged.length > 0) return { format: 'entries', entries: logged };
  const entries = entriesOfJson(value, json);
  if (entries !== undefined) return { format: 'entries', entries };
  const form = otherJsonForm(value);
  if (form !== undefined) return { format: 'other', form };
  if (whole === undefined && Array.isArray(value) && value.every(isLogLine)) return { format: 'other', form: JSON_LOG };
  const exchanges = exchangesIn(Array.isArray(value) ? value.map((each) => innerRecord(each)) : innerRecord(value));
  return exchanges === undefined ? { format: 'payload' } : { format: 'records', exchanges };
}

/** The requests of a Postman collection or of errors of axios; undefined for other JSON, and where there are none. */
function entriesOfJson(value: unknown, json: string): RecordingEntry[] | undefined {
  const collection = postmanCollection(value);
  const entries = collection === undefined ? readClientErrors(value) : readPostman(collection, json);
  return entries?.length === 0 ? undefined : entries;
}

/**
 * The requests of code in a text, by line: calls of fetch and axios, commands of PowerShell, and errors of axios that were printed.
 * Those whose URL is not known have no exchange and a note, and those of other clients a finding, so that none is lost
 * without a word.
 */
function entriesOfCode(text: string, printed: readonly CodeRead[], ofCurl: readonly TextSpan[]): RecordingEntry[] {
  const ofFetch = /\bfetch[ \t]*\(/.test(text) ? readFetchCode(text) : [];
  const ofPowerShell = /\bInvoke-|\biwr\b|\birm\b|[ \t]-(?:Uri|Method)\b/i.test(text)
    ? readPowerShell(withoutPrompts(text))
    : [];
  const ofAxios = /\baxios\b/.test(text) ? readAxiosCode(text) : [];
  const all = [...printed, ...ofFetch, ...ofAxios, ...ofPowerShell];
  const unread = unreadMentions(text, [...ofCurl, ...all.filter(({ entry }) => entry.exchange !== null)]);
  return [...all.map(({ entry }) => entry), ...unread].sort((a, b) => a.line - b.line);
}

/** Lines of a log without those that have neither an exchange nor an error, unless none has. */
function readableLines(values: unknown[] | undefined): unknown[] | undefined {
  const readable = values?.filter((value) => !isLogLine(value));
  return readable?.length === 0 ? values : readable;
}

/**
 * The values of lines that are JSON. Lines that were torn, as where a log is cut or written twice at once, are left out if
 * there are records beside them; where anything else is not JSON, the text is undefined and its rest is not read.
 */
function linesOfJson(json: string): unknown[] | undefined {
  const values: unknown[] = [];
  let hasTorn = false;
  let isFirst = true;
  for (const line of json.split('\n')) {
    if (line.trim() === '') continue;
    const value = innerRecord(parsedJson(line)?.value);
    const isTorn = value === undefined && (line.startsWith('{') || (isFirst && line.trimEnd().endsWith('}')));
    if (value === undefined && !isTorn) return undefined;
    if (isTorn) hasTorn = true;
    else values.push(value);
    isFirst = false;
  }
  return hasTorn && !values.some(hasExchange) ? undefined : values;
}

/**
 * Detects the formats that are read as a stream, HAR and NDJSON, from the name of a file or from the beginning of its
 * text. Undefined for anything else. `isWhole` says that the beginning is all of it.
 */
export function detectStreamFormat(name: string, beginning: string, isWhole: boolean): 'har' | 'ndjson' | undefined {
  if (/\.har(\.gz)?$/i.test(name)) return 'har';
  if (/\.(ndjson|jsonl)(\.\d{1,5})?(\.gz)?$/i.test(name)) return 'ndjson';
  const text = beginning.replace(/^[\uFEFF\s]+/, '');
  if (/^\{\s*"log"\s*:\s*\{/.test(text)) return 'har'; // a HAR file opens its log at once
  // NDJSON has a whole object in its first line, and another behind it
  const end = text.indexOf('\n');
  const first = end < 0 ? text : text.slice(0, end);
  const hasMore = end >= 0 && (!isWhole || text.slice(end).trim() !== '');
  // what a container has written may be a text over many lines
  if (first.startsWith('{"log":"') && !hasExchange(innerRecord(parsedJson(first)?.value))) return undefined;
  if (!hasMore || isJson(first)) return hasMore && /^\{.*\}\s*$/.test(first) ? 'ndjson' : undefined;
  const whole = isWhole ? text : text.slice(0, text.lastIndexOf('\n'));
  return linesOfJson(whole) === undefined ? undefined : 'ndjson';
}

/** True for JSON without any key that a recording, a plan or a collection would have at its beginning. */
export function isOtherJson(beginning: string): boolean {
  return (
    /^[\uFEFF\s]*(?:\{(?![{%])|\[\s*(?:$|[[{\]"']|-?[\d.]{1,40}\s*[,\]]))/.test(beginning) &&
    !/"(?:log|requests?|format_version|item|config)\\?"\s*:/.test(beginning)
  );
}
