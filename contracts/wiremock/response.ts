import type { Forms } from '../../generated/index.ts';
import { isBodiless } from '../http/index.ts';
import { below, isObject, type JsonObject } from '../json/index.ts';
import type { Report } from './request-conditions.ts';

type Response = Forms['Stub']['responses'][number];

const LONGEST_DELAY = 60_000;
const SENT_BY_SERVER = /^(connection|content-length|keep-alive|transfer-encoding|upgrade|trailer|te)$/i;

/** Parts of a response that a stub has not, and what to use. */
const NOT_MAPPED: Readonly<Record<string, string>> = {
  fault: 'is set by itself: PUT /_fake/faults/{name} with a connection',
  chunkedDribbleDelay: 'is set by itself: PUT /_fake/faults/{name} with a dribble',
  proxyBaseUrl: 'is not done by a stub; use fake-cxone proxy',
  statusMessage: 'is always that of the status; leave it out',
  transformerParameters: 'has no counterpart: a stub has no templates',
};

/** The response of a mapping; what a stub cannot express is reported. */
export function responseOf(
  response: JsonObject,
  at: string,
  report: Report,
  bodyFile: (name: string) => Uint8Array | undefined,
): Response {
  const made: { -readonly [K in keyof Response]: Response[K] } = {};
  for (const [key, value] of Object.entries(response)) {
    const pointer = below(at, key);
    const text = (): string | undefined => textOf(key, String(value), pointer, report, bodyFile);
    if (key === 'status') made.status = statusOf(value, pointer, report);
    else if (key === 'headers') made.headers = headersOf(value, pointer, report);
    else if (key === 'jsonBody') made.json = value;
    else if (key === 'body' || key === 'base64Body' || key === 'bodyFileName') made.text = text() ?? '';
    else if (key === 'fixedDelayMilliseconds' || key === 'delayDistribution')
      made.delay = delayOf(value, pointer, report);
    else if (key === 'transformers') reportTemplates(value, response, pointer, report);
    else report(pointer, NOT_MAPPED[key] ?? 'has no counterpart in a stub');
  }
  if (made.json !== undefined && made.text !== undefined) report(at, 'has two bodies; leave one out');
  // WireMock writes an empty body beside a status that has none
  if (isBodiless(made.status) && made.text === '') delete made.text;
  return made;
}

function statusOf(value: unknown, pointer: string, report: Report): number {
  const status = Number(value);
  if (Number.isInteger(status) && status >= 200 && status <= 599) return status;
  report(pointer, 'must be a status from 200 to 599');
  return 200;
}

function headersOf(value: unknown, at: string, report: Report): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, given] of Object.entries(isObject(value) ? value : {})) {
    const [text, ...others] = Array.isArray(given) ? given.map(String) : [String(given)];
    const pointer = below(at, name);
    if (SENT_BY_SERVER.test(name)) report(pointer, 'is set by the server; leave it out');
    else if (text === undefined || others.length > 0)
      report(pointer, 'has several values, and a header of a stub has one');
    else if (!/^[\t\x20-\x7e]{0,4000}$/.test(text))
      report(pointer, 'must be printable ASCII, at most 4,000 characters');
    else headers[name] = text;
  }
  return headers;
}

function delayOf(value: unknown, pointer: string, report: Report): number {
  const { type = 'fixed', milliseconds } = isObject(value) ? value : { milliseconds: value };
  const delay = Number(milliseconds);
  if (type !== 'fixed') report(pointer, 'is set by itself: PUT /_fake/faults/{name} with a latency');
  else if (!Number.isInteger(delay) || delay < 0 || delay > LONGEST_DELAY)
    report(pointer, `must be whole milliseconds, at most ${LONGEST_DELAY}`);
  else return delay;
  return 0;
}

const MOST_CHARACTERS = 1_000_000;

function textOf(
  key: string,
  value: string,
  pointer: string,
  report: Report,
  bodyFile: (name: string) => Uint8Array | undefined,
): string | undefined {
  if (key === 'body') return bounded(value, pointer, report);
  const bytes = key === 'base64Body' ? Buffer.from(value, 'base64') : bodyFile(value);
  if (bytes === undefined)
    return void report(pointer, `'${value}' is not a file in the folder __files beside the mappings`);
  try {
    return bounded(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), pointer, report);
  } catch {
    return void report(pointer, 'is not text in UTF-8, and a stub has no binary body');
  }
}

function bounded(text: string, pointer: string, report: Report): string {
  if (text.length > MOST_CHARACTERS) report(pointer, `has ${text.length} characters, of ${MOST_CHARACTERS} at most`);
  return text;
}

/** A transformer for templates does nothing to a response without one. */
function reportTemplates(value: unknown, response: JsonObject, pointer: string, report: Report): void {
  const isOnlyTemplates = Array.isArray(value) && value.every((each) => each === 'response-template');
  if (isOnlyTemplates && !('bodyFileName' in response) && !JSON.stringify(response).includes('{{')) return;
  report(pointer, 'has no counterpart: a stub has no templates');
}
