import type { HttpResponse } from '../http/index.ts';
import { parseForeignJson } from '../json/index.ts';

/** A response as people report it: as much of it as they have. */
export interface ReportedResponse {
  readonly status: number | null;
  /** The words of the rejection; null where there are none. */
  readonly description: string | null;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** A recorded answer, as far as it shows why. One that rejects nothing has no words; its body may hold secrets. */
export function reportedResponse({ status, headers, body, reason = '' }: HttpResponse): ReportedResponse {
  const description = status < 400 ? null : (wordsOf(body ?? '') ?? wordsElsewhere(headers ?? {}, reason));
  return { status, description, headers: headers ?? {} };
}

/** The header and the reason phrase in which NICE's own code looks for the text of an error (ERR-11, ERR-12). */
export function wordsElsewhere(headers: ReportedResponse['headers'], reason = ''): string | null {
  return headers['icstatusdescription'] || (isUsualReason(reason) ? null : reason);
}

/** What servers write behind a status where they have nothing to say. */
const USUAL_REASON =
  /^$|^(OK|Accepted|Created|No Content|Bad Request|Unauthorized|Forbidden|Not Found|Method Not Allowed|Request Timeout|Conflict|(Payload|Content|Request Entity) Too Large|Unsupported Media Type|Expectation Failed|Unprocessable \w+|Too Many Requests|Request Header Fields Too Large|Internal Server Error|Not Implemented|Bad Gateway|Service Unavailable|Gateway Timeout)$/i;

export function isUsualReason(reason: string): boolean {
  return USUAL_REASON.test(reason);
}

/** The words of a rejection: of the vendor's forms of an error body the text, else what is there; null for nothing. */
export function wordsOf(body: string): string | null {
  const text = body.trim();
  if (text === '') return null;
  let value: unknown;
  try {
    value = parseForeignJson(text);
  } catch {
    return text;
  }
  const fields = value as { [key: string]: unknown } | null;
  const inner = fields?.['error'] as { message?: unknown } | null | undefined;
  const words = [
    fields?.['error_description'],
    fields?.['icStatusDescription'],
    fields?.['message'],
    inner?.message,
    inner,
  ];
  return words.find((each) => typeof each === 'string') ?? text;
}

/** A message of a finding as a sentence; some end with a question. */
export function sentence(message: string): string {
  return message.endsWith('?') ? message : `${message}.`;
}

/** A number with its noun, in the plural where it is not one. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
