import { STATUS_CODES } from 'node:http';
import {
  type DocumentResponse,
  type EffectiveContract,
  type Family,
  fieldValue,
  fill,
  firstValueOf,
  hintOf,
  type Operation,
  type RawFinding,
  type Reply,
  rawPairs,
  replyTo,
  type Segments,
} from '../../contracts/internal.ts';
import { httpDateOf } from '../../contracts/time/index.ts';
import type { FindingCode, ReplyCode } from '../../generated/index.ts';
import { mountOf } from '../admin-types/index.ts';
import {
  type Answer,
  choosesReply,
  type Inspected,
  type Override,
  problemBody,
  type Rejection,
  type RequestContext,
} from '../exchange/index.ts';
import type { RecordedAnswer } from '../replay/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { documentHint } from './document-rejection.ts';
import { inspectFindings, parseFindings } from './stages.ts';

/** Where somebody chose another answer than success, nothing is placed. */
export function isRejectedByChoice({ contract }: Sandbox, { override, operation }: Inspected): boolean {
  if (override === undefined || !choosesReply(override)) return false;
  const { problem, answer } = override;
  if (answer !== undefined) return answer.status !== contract.tables.replies[operation.success].status;
  return problem !== undefined || chosenReply(contract, override, operation) !== operation.success;
}

/** The chosen response is sent; the findings of the stages are kept beside it. */
export function takeChosenReply({ contract }: Sandbox, exchange: RequestContext, override: Override): void {
  const { tables } = contract;
  exchange.shadowedFrom = 0;
  if (override.problem !== undefined || override.answer !== undefined) return;
  const reply = chosenReply(contract, override, exchange.operation);
  const come = exchange.reply;
  if (override.isAnyOfStatus && come !== undefined && tables.replies[come].status === tables.replies[reply].status) {
    exchange.override = { ...override, ...(exchange.rejection && { finding: exchange.rejection.code }) };
    exchange.shadowedFrom = Number.POSITIVE_INFINITY;
    return;
  }
  if (exchange.rejection !== undefined && reply === exchange.operation?.success)
    exchange.override = { ...override, why: `${override.why}; nothing was placed, for the contract rejects` };
  exchange.slots = { ...tables.replies[reply].samples, ...(come === reply && exchange.slots), ...override.slots };
  exchange.reply = reply;
  if (come !== reply) exchange.result = undefined;
  const { finding, by, slots = {} } = override;
  if (finding === undefined || (by !== 'magic' && tables.findings[finding].stage !== 'override')) return;
  exchange.found = [{ code: finding, pointer: '', slots }, ...exchange.found];
  exchange.shadowedFrom = 1;
}

function chosenReply(
  contract: EffectiveContract,
  { reply, finding }: Override,
  operation: Operation | undefined,
): ReplyCode {
  return reply ?? replyTo(contract, finding as FindingCode, operation);
}

/** A rejection ends the vendor's answer, not the inspection: what comes after its stage is found as a shadow. */
export function noteRejection(
  sandbox: Sandbox,
  exchange: RequestContext,
  { found: [first, ...others], body }: Rejection,
): void {
  const { stage } = sandbox.contract.tables.findings[first.code];
  exchange.rejection = first;
  exchange.slots = first.slots;
  if (body !== undefined) exchange.result = body;
  exchange.reply = replyTo(sandbox.contract, first.code, exchange.operation);
  const told = [first, ...others, ...exchange.found];
  exchange.shadowedFrom = told.length;
  exchange.found = [...told, ...shadows(sandbox, exchange, stage)];
}

function shadows(sandbox: Sandbox, exchange: RequestContext, stage: string): RawFinding[] {
  if (stage === 'inspect' || stage === 'apply') return [];
  const ofParse = stage === 'parse' ? [] : parseFindings(sandbox, exchange);
  return [...ofParse, ...inspectFindings(sandbox, exchange)];
}

/** Makes the answer: the only place where a body comes to be. */
export function respond(sandbox: Sandbox, exchange: RequestContext): Answer {
  const { override } = exchange;
  if (override?.problem !== undefined) return rejectedPreference(sandbox, exchange, override.problem);
  if (override?.answer !== undefined) return recordedAnswer(sandbox, exchange, override.answer);
  const { document } = exchange.request;
  const isRejectedAsDeclared = exchange.rejection !== undefined && (override === undefined || !choosesReply(override));
  if (document?.response !== undefined && (exchange.reply === undefined || isRejectedAsDeclared))
    return recordedAnswer(sandbox, exchange, ofDocument(exchange, document.response));
  const reply = sandbox.contract.tables.replies[exchange.reply as ReplyCode];
  const { text: body, mediaType } = override?.body ?? replyBody(sandbox, exchange, reply);
  const headers: string[] = ['Date', httpDate(exchange.startedAt)];
  if (mediaType !== null) headers.push('Content-Type', mediaType);
  if (reply.status !== 204 && reply.status !== 304) headers.push('Content-Length', String(Buffer.byteLength(body)));
  const given = override?.headers;
  for (const [name, value] of reply.headers) {
    if (given === undefined || !(name in given)) headers.push(name, headerText(value, exchange.slots));
  }
  if (given !== undefined)
    for (const [name, text] of Object.entries(given)) if (text !== null) headers.push(name, text);
  addFamilyHeaders(headers, familyOf(sandbox, exchange), exchange, reply);
  addOwnHeaders(headers, sandbox, exchange);
  const answer: Answer = { status: reply.status, headers, body: exchange.head.method === 'HEAD' ? '' : body };
  return override?.delivery === undefined ? answer : { ...answer, delivery: override.delivery };
}

/** The text of a reply: what the operation gives, or the example of the spec with its slots filled. */
function replyBody(
  { contract }: Sandbox,
  exchange: RequestContext,
  reply: Reply,
): { text: string; mediaType: string | null } {
  const { mediaType } = reply;
  const needed = contract.tables.families[exchange.operation?.family ?? '']?.needsAccept;
  // what was asked for is done nevertheless (AUTH-31)
  if (needed && mediaType !== null && exchange.found.some(({ code }) => code === needed))
    return { text: 'No known way to render data', mediaType: 'text/plain' };
  if (typeof exchange.result === 'string' && mediaType !== 'application/json')
    return { text: exchange.result, mediaType };
  if (exchange.result !== undefined && mediaType !== null) return { text: JSON.stringify(exchange.result), mediaType };
  return { text: reply.body === null ? '' : fill(reply.body, exchange.slots, insideJson), mediaType };
}

/** The headers that every response of a family has. */
function addFamilyHeaders(headers: string[], family: Family | undefined, exchange: RequestContext, reply: Reply): void {
  if (family === undefined) return;
  addEchoedHeaders(headers, family, exchange);
  const { describedIn } = family;
  // a reply may have words of its own
  if (describedIn === null || reply.headers.some(([name]) => name === describedIn)) return;
  headers.push(describedIn, fieldValue(describedStatus(reply, exchange.slots)));
}

function familyOf({ contract }: Sandbox, { operation, head }: RequestContext): Family | undefined {
  const { families } = contract.tables;
  if (operation !== undefined) return families[operation.family];
  const path = head.path.toLowerCase();
  return Object.values(families).find(({ below }) => below !== null && path.startsWith(below.toLowerCase()));
}

/** Headers of the request that the response repeats. */
function addEchoedHeaders(headers: string[], { echoes }: Family, { head }: RequestContext): void {
  for (const name of echoes) {
    const value = firstValueOf(head.rawHeaders, name.toLowerCase());
    if (value !== null) headers.push(name, value.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?'));
  }
}

function echoedHeaders(sandbox: Sandbox, exchange: RequestContext): string[] {
  const headers: string[] = [];
  const family = familyOf(sandbox, exchange);
  if (family !== undefined) addEchoedHeaders(headers, family, exchange);
  return headers;
}

/** What a status means in words: the error's description, one word for success, or the words of HTTP. */
function describedStatus({ status, body }: Reply, slots: RequestContext['slots']): string {
  if (status < 300) return status === 202 ? 'Accepted' : 'Success';
  const { error_description: text } = JSON.parse(body === null ? '{}' : fill(body, slots, insideJson)) as {
    readonly error_description?: string;
  };
  return text ?? STATUS_CODES[status] ?? String(status);
}

function ofDocument({ startedAt }: RequestContext, { status, headers, body }: DocumentResponse): RecordedAnswer {
  return { status, headers: ['Date', httpDate(startedAt), ...headers], body };
}

/** An answer as it was recorded: its length is that of its body, and what is reported outside of it is ours. */
function recordedAnswer(sandbox: Sandbox, exchange: RequestContext, { status, headers, body }: RecordedAnswer): Answer {
  const hasBody = status !== 204 && status !== 304 && exchange.head.method !== 'HEAD';
  const length = hasBody ? ['Content-Length', String(Buffer.byteLength(body))] : [];
  const { delivery } = exchange.override ?? {};
  // the id of the recorded request would be a wrong one for this request
  const echoed = rawPairs(echoedHeaders(sandbox, exchange));
  const replaced = new Set(echoed.map(([name]) => name.toLowerCase()));
  const kept = rawPairs(headers).filter(([name]) => !replaced.has(name.toLowerCase()));
  return {
    status,
    headers: addOwnHeaders([...kept.flat(), ...length, ...echoed.flat()], sandbox, exchange),
    body: exchange.head.method === 'HEAD' ? '' : body,
    ...(delivery && { delivery }),
  };
}

/** Our own error, a problem document of RFC 9457, for a client that insists on what cannot be had. */
function rejectedPreference(sandbox: Sandbox, exchange: RequestContext, unmet: readonly string[]): Answer {
  const body = problemBody(400, unmet.join('; '));
  const headers = ['Date', httpDate(exchange.startedAt), 'Content-Type', 'application/problem+json'];
  headers.push('Content-Length', String(Buffer.byteLength(body)));
  headers.push(...echoedHeaders(sandbox, exchange));
  return { status: 400, headers: addOwnHeaders(headers, sandbox, exchange), body };
}

/** What is reported outside the vendor's body. Gives back the same list. */
function addOwnHeaders(headers: string[], { contract, key }: Sandbox, exchange: RequestContext): string[] {
  const { rejection, override, callId } = exchange;
  const { findings } = contract.tables;
  const isChosen = override !== undefined && choosesReply(override);
  const code = isChosen ? override.finding : rejection?.code;
  if (code !== undefined && findings[code].severity === 'error') {
    const hint = fieldValue(hintOf(findings[code], rejection?.code === code ? rejection.slots : {}));
    headers.push('x-fake-cxone-error', code, 'x-fake-cxone-hint', hint);
  }
  const [first, ...others] = exchange.request.document?.problems ?? [];
  if (first !== undefined && code === undefined && !isChosen)
    headers.push('x-fake-cxone-error', 'document-request', 'x-fake-cxone-hint', documentHint(first, others.length));
  if (override !== undefined) headers.push('x-fake-cxone-why', fieldValue(override.why));
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
  return fill(value, slots, fieldValue);
}

let lastDate = { second: Number.NaN, text: '' };

/** RFC 9110 section 5.6.7, made once a second. */
function httpDate(milliseconds: number): string {
  const second = Math.floor(milliseconds / 1000);
  if (second !== lastDate.second) lastDate = { second, text: httpDateOf(second * 1000) };
  return lastDate.text;
}
