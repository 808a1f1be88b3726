import { fill, type Reply, type Segments } from '../../contracts/index.ts';
import type { ReplyCode } from '../../generated/index.ts';
import type { Answer, Exchange } from '../exchange.ts';
import type { World } from '../world.ts';

/** Makes the answer: the only place where a body comes to be. */
export function respond({ contract, clock }: World, exchange: Exchange): Answer {
  const { findings, replies } = contract.tables;
  const reply = replies[exchange.reply as ReplyCode];
  const body = reply.body === null ? '' : fill(reply.body, exchange.slots, insideJson);
  const headers: string[] = ['Date', httpDate(clock.now())];
  if (reply.mediaType !== null) headers.push('Content-Type', reply.mediaType);
  if (reply.status !== 204) headers.push('Content-Length', String(Buffer.byteLength(body)));
  for (const [name, value] of reply.headers) headers.push(name, headerText(value, exchange.slots));
  const { refusal } = exchange;
  if (refusal !== undefined && findings[refusal.code].severity === 'error') {
    headers.push('x-fake-cxone-error', refusal.code, 'x-fake-cxone-hint', findings[refusal.code].hint);
  }
  if (exchange.callId !== undefined) headers.push('x-fake-cxone-call', exchange.callId);
  headers.push('x-fake-cxone-journal', `/_fake/journal/${exchange.id}`);
  return { status: reply.status, headers, body: exchange.head.method === 'HEAD' ? '' : body };
}

/** The reply that a finding leads to at an operation. */
export function replyTo({ contract }: World, exchange: Exchange): Reply['code'] {
  const { refusal, operation } = exchange;
  if (refusal === undefined) throw new Error('nothing was refused');
  const entry = contract.tables.findings[refusal.code];
  const reply = (operation === undefined ? undefined : entry.replies[operation.id]) ?? entry.reply;
  if (reply === null) throw new Error(`${refusal.code} is no reason to refuse`);
  return reply;
}

function insideJson(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

/** A field value is visible ASCII (RFC 9110 section 5.5); what a request brought in is made so. */
function headerText(value: Segments, slots: Readonly<Record<string, string>>): string {
  return fill(value, slots, (text) => text.replace(/[^\x20-\x7e]/g, '?'));
}

let lastDate = { second: Number.NaN, text: '' };

/** RFC 9110 section 5.6.7, made once a second. */
function httpDate(milliseconds: number): string {
  const second = Math.floor(milliseconds / 1000);
  if (second !== lastDate.second) lastDate = { second, text: new Date(second * 1000).toUTCString() };
  return lastDate.text;
}
