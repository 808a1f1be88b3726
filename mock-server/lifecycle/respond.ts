import { fill, type Segments } from '../../contracts/internal.ts';
import type { ReplyCode } from '../../generated/index.ts';
import { mountOf } from '../admin-types/index.ts';
import { type Answer, choosesReply, problemBody, type RequestContext } from '../exchange/index.ts';
import type { RecordedAnswer } from '../replay/index.ts';
import type { Sandbox } from '../sandbox/index.ts';

/** Makes the answer: the only place where a body comes to be. */
export function respond(sandbox: Sandbox, exchange: RequestContext): Answer {
  const { override } = exchange;
  if (override?.problem !== undefined) return rejectedPreference(sandbox, exchange, override.problem);
  if (override?.answer !== undefined) return recordedAnswer(sandbox, exchange, override.answer);
  const reply = sandbox.contract.tables.replies[exchange.reply as ReplyCode];
  const { text: body, mediaType } = override?.body ?? {
    text: reply.body === null ? '' : fill(reply.body, exchange.slots, insideJson),
    mediaType: reply.mediaType,
  };
  const headers: string[] = ['Date', httpDate(exchange.startedAt)];
  if (mediaType !== null) headers.push('Content-Type', mediaType);
  if (reply.status !== 204) headers.push('Content-Length', String(Buffer.byteLength(body)));
  const given = override?.headers ?? {};
  for (const [name, value] of reply.headers) {
    if (!(name in given)) headers.push(name, headerText(value, exchange.slots));
  }
  for (const [name, text] of Object.entries(given)) if (text !== null) headers.push(name, text);
  headers.push(...ownHeaders(sandbox, exchange));
  return {
    status: reply.status,
    headers,
    body: exchange.head.method === 'HEAD' ? '' : body,
    ...(override?.delivery && { delivery: override.delivery }),
  };
}

/** An answer as it was recorded: its length is that of its body, and what is told outside of it is ours. */
function recordedAnswer(sandbox: Sandbox, exchange: RequestContext, { status, headers, body }: RecordedAnswer): Answer {
  const hasBody = status !== 204 && status !== 304 && exchange.head.method !== 'HEAD';
  const length = hasBody ? ['Content-Length', String(Buffer.byteLength(body))] : [];
  const { delivery } = exchange.override ?? {};
  return {
    status,
    headers: [...headers, ...length, ...ownHeaders(sandbox, exchange)],
    body: exchange.head.method === 'HEAD' ? '' : body,
    ...(delivery && { delivery }),
  };
}

/** Our own error, a problem document of RFC 9457, for whoever insists on what cannot be had. */
function rejectedPreference(sandbox: Sandbox, exchange: RequestContext, unmet: readonly string[]): Answer {
  const body = problemBody(400, unmet.join('; '));
  const headers = ['Date', httpDate(exchange.startedAt), 'Content-Type', 'application/problem+json'];
  headers.push('Content-Length', String(Buffer.byteLength(body)), ...ownHeaders(sandbox, exchange));
  return { status: 400, headers, body };
}

/** What is told outside the vendor's body. */
function ownHeaders({ contract, key }: Sandbox, exchange: RequestContext): string[] {
  const { rejection, override, callId } = exchange;
  const { findings } = contract.tables;
  const headers: string[] = [];
  const code = choosesReply(override) ? override.finding : rejection?.code;
  if (code !== undefined && findings[code].severity === 'error') {
    headers.push('x-fake-cxone-error', code, 'x-fake-cxone-hint', findings[code].hint);
  }
  if (override !== undefined) headers.push('x-fake-cxone-why', visible(override.why));
  if (override?.recording !== undefined) headers.push('x-fake-cxone-recording', override.recording);
  if (override?.applied?.length) headers.push('Preference-Applied', override.applied.join(', '));
  if (callId !== undefined) headers.push('x-fake-cxone-call', callId);
  headers.push('x-fake-cxone-journal', `${mountOf(key)}/_fake/journal/${exchange.id}`);
  return headers;
}

function insideJson(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

function headerText(value: Segments, slots: Readonly<Record<string, string>>): string {
  return fill(value, slots, visible);
}

/** A field value is visible ASCII (RFC 9110 section 5.5); what a request brought in is made so. */
function visible(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?');
}

let lastDate = { second: Number.NaN, text: '' };

/** RFC 9110 section 5.6.7, made once a second. */
function httpDate(milliseconds: number): string {
  const second = Math.floor(milliseconds / 1000);
  if (second !== lastDate.second) lastDate = { second, text: new Date(second * 1000).toUTCString() };
  return lastDate.text;
}
