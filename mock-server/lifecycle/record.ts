import { type Finding, type Stage, describeFinding } from '../../contracts/internal.ts';
import {
  type Answer,
  andThen,
  choosesReply,
  type RequestContext,
  type MaybePromise,
  type SteeredBy,
} from '../exchange/index.ts';
import type { JournalEntry } from '../journal/index.ts';
import type { World } from '../sandbox/index.ts';
import { redactorFor } from './redact-exchange.ts';

const BEFORE_RESPOND: readonly Stage[] = ['route', 'steer', 'authenticate', 'authorise', 'parse', 'inspect', 'apply'];
/** Characters of a body that are kept. */
const KEPT_BODY = 16_384;

/** Keeps the exchange, without its secrets, and tells whoever watches. */
export function journal(world: World, exchange: RequestContext): MaybePromise<Answer> {
  const entry = entryOf(world, exchange);
  return andThen(world.stores.journal.append(entry), () => {
    world.watch.onExchange(entry);
    world.watchers.tell(entry);
    return exchange.answer as Answer;
  });
}

function entryOf(world: World, exchange: RequestContext): JournalEntry {
  const { head, operation, answer, found, shadowedFrom } = exchange;
  const { text, headers, body } = redactorFor(world, exchange);
  const response = answer as Answer;
  return {
    id: exchange.id,
    at: new Date(exchange.startedAt).toISOString(),
    key: world.key,
    operation: operation?.id ?? null,
    request: {
      method: head.method,
      path: text(head.path) + text(head.query),
      headers: headers(head.rawHeaders),
      ...kept(body(requestText(exchange))),
    },
    response: { status: response.status, headers: headers(response.headers), body: body(response.body) },
    steered: steeredBy(exchange, text),
    rooms: roomsOf(world, exchange),
    findings: found.map((each, index): Finding => {
      const told = describeFinding(world.contract.tables, each);
      const clean = { ...told, pointer: text(told.pointer), message: text(told.message) };
      return index < shadowedFrom ? clean : { ...clean, shadowed: true };
    }),
  };
}

function steeredBy({ steering }: RequestContext, clean: (text: string) => string): SteeredBy | null {
  if (steering === undefined) return null;
  const { by, why, reply = null, finding = null } = steering;
  return { by, why: clean(why), reply, finding };
}

function requestText({ body }: RequestContext): string {
  if (body === undefined || 'tooLarge' in body) return '';
  return Buffer.from(body.bytes.buffer, body.bytes.byteOffset, body.bytes.byteLength).toString('utf8');
}

/** After the secrets are gone: half of one would not be known for what it is. */
function kept(body: string): { readonly body: string; readonly isCut?: true } {
  return body.length > KEPT_BODY ? { body: `${body.slice(0, KEPT_BODY)}…`, isCut: true } : { body };
}

/** The rooms are always the same up to the one that refuses, so they are derived and not recorded. */
function roomsOf({ contract }: World, { refusal, steering, callId }: RequestContext): Stage[] {
  const end = choosesReply(steering) && callId === undefined ? 'inspect' : 'apply';
  const last = refusal === undefined ? end : (contract.tables.findings[refusal.code].stage as Stage);
  return [...BEFORE_RESPOND.slice(0, BEFORE_RESPOND.indexOf(last) + 1), 'respond', 'journal'];
}
