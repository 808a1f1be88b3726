import {
  type Contract,
  describeFinding,
  type Finding,
  type HttpRequest,
  type HttpResponse,
  httpHeaders,
  type RawFinding,
  rawPairs,
  responseHeaders,
  type Stage,
  stages,
  type TenantIndex,
} from '../../contracts/internal.ts';
import { createRedactor, type Redactor } from '../../contracts/redaction/index.ts';
import { isoOf, millisecondsSince } from '../../contracts/time/index.ts';
import type { DocumentFacts, JournalEntry, OverriddenBy } from '../admin-types/index.ts';
import { type Answer, choosesReply, type DocumentRequest, type Head, type RequestContext } from '../exchange/index.ts';
import { type KeptExchange, madeExchange } from '../journal/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { type EntryFacts, redactedEntry, redactedOnceRead } from './redact-entry.ts';

/** Bytes of a body from which on an exchange is redacted and cut at once, so that the journal does not keep it whole. */
const LARGE_BODY = 16_384;
/** Bytes from which on only the beginning of a body is redacted; a form of JSON that ends in the middle is redacted like broken JSON. */
const HUGE_BODY = 4_194_304;

/** An exchange as the journal keeps it: anyone who reads it gets it without its secrets. */
export function keptExchange(sandbox: Sandbox, context: RequestContext, answer: Answer): KeptExchange {
  const seen = seenIn(sandbox, context, answer);
  const isAtOnce = context.request.document !== undefined || bodySize(context) + answer.body.length > LARGE_BODY;
  if (!isAtOnce) return new ServedExchange(seen);
  return madeExchange(redactedEntry(seen.redactor.about(exchangeOf(seen), seen.secretsOf), factsOf(seen)));
}

export function bodySize({ body }: RequestContext): number {
  return 'bytes' in body ? body.bytes.byteLength : 0;
}

/** References to what an entry is made of. Nothing else of the request is kept with it: its head leads to the connection. */
interface Seen {
  readonly id: string;
  readonly startedAt: number;
  readonly milliseconds: number;
  readonly key: string | null;
  readonly operation: string | null;
  readonly document: DocumentFacts | undefined;
  readonly override: OverriddenBy | null;
  readonly stages: readonly Stage[];
  readonly tables: Contract;
  readonly found: readonly RawFinding[];
  readonly shadowedFrom: number;
  readonly redactor: Redactor;
  /** Whose fields are secret. */
  readonly secretsOf: Parameters<Redactor['about']>[1];
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly rawHeaders: Head['rawHeaders'];
  readonly body: RequestContext['body'];
  /** Of a request to a document, where its body could be unpacked. */
  readonly text: string | undefined;
  readonly answer: Answer;
}

function seenIn(sandbox: Sandbox, context: RequestContext, answer: Answer): Seen {
  const { operation, head, request } = context;
  const { document } = request;
  const ofDocument = document?.match.operation;
  return {
    id: context.id,
    startedAt: context.startedAt,
    milliseconds: millisecondsSince(head.begun),
    key: sandbox.key,
    operation: operation?.id ?? ofDocument?.id ?? null,
    document: document && documentFacts(document),
    override: overriddenBy(context),
    stages: stagesOf(sandbox, context),
    tables: sandbox.contract.tables,
    found: context.found,
    shadowedFrom: context.shadowedFrom,
    redactor: redactorOf(sandbox),
    secretsOf: operation ?? (ofDocument ?? document?.match.path ?? pathLike(sandbox, head))?.secrets,
    method: head.method,
    path: head.path,
    query: head.query,
    rawHeaders: head.rawHeaders,
    body: context.body,
    text: document && textOf(document),
    answer,
  };
}

/** The path of a document that a wrong one is written almost as. */
function pathLike({ documents }: Sandbox, { path }: Head) {
  return documents?.hasLike(path) ? documents.nearest(path)?.path : undefined;
}

/** An exchange whose entry is made when somebody reads it. */
class ServedExchange implements KeptExchange {
  readonly id: string;
  readonly operation: string | null;
  readonly status: number;
  #seen: Seen | undefined;
  #entry: JournalEntry | undefined;

  constructor(seen: Seen) {
    this.id = seen.id;
    this.operation = seen.operation;
    this.status = seen.answer.status;
    this.#seen = seen;
  }

  eachFinding(count: Parameters<KeptExchange['eachFinding']>[0]): void {
    const seen = this.#seen;
    if (seen === undefined) {
      madeExchange(this.entry()).eachFinding(count);
      return;
    }
    const { found, shadowedFrom, tables } = seen;
    for (let index = 0; index < found.length; index++) {
      const { code } = found[index] as RawFinding;
      count(code, tables.findings[code].severity, index >= shadowedFrom);
    }
  }

  entry(): JournalEntry {
    const seen = this.#seen;
    if (seen !== undefined) {
      const redactor = () => seen.redactor.about(exchangeOf(seen), seen.secretsOf);
      this.#entry = redactedOnceRead(factsOf(seen), this.status, redactor);
      this.#seen = undefined;
    }
    return this.#entry as JournalEntry;
  }
}

function factsOf({ tables, found, shadowedFrom, document, startedAt, ...seen }: Seen): EntryFacts {
  return {
    id: seen.id,
    at: isoOf(startedAt),
    milliseconds: seen.milliseconds,
    key: seen.key,
    operation: seen.operation,
    ...(document && { document }),
    override: seen.override,
    stages: seen.stages,
    findings: found.map((each, index): Finding => {
      const finding = describeFinding(tables, each);
      return index < shadowedFrom ? finding : { ...finding, shadowed: true };
    }),
  };
}

function documentFacts({ match, compiled, problems, unchecked: own }: DocumentRequest): DocumentFacts {
  const { title } = match.path;
  const { pointer } = match.operation ?? match.path;
  const unchecked = compiled !== undefined && 'unchecked' in compiled ? compiled.unchecked : [];
  return { title, pointer, problems, unchecked: [...unchecked, ...own] };
}

/** In place of what cannot be unpacked. */
const OPAQUE = '[omitted: packed]';

function textOf({ text }: DocumentRequest): string {
  return typeof text === 'object' ? OPAQUE : text.slice(0, HUGE_BODY);
}

function exchangeOf({ method, path, query, rawHeaders, body, text, answer }: Seen): {
  request: HttpRequest;
  response: HttpResponse;
} {
  return {
    request: { method, url: path + query, headers: httpHeaders(rawPairs(rawHeaders)), body: text ?? requestText(body) },
    response: { status: answer.status, headers: responseHeaders(rawPairs(answer.headers)), body: answer.body },
  };
}

function overriddenBy({ override }: RequestContext): OverriddenBy | null {
  if (override === undefined) return null;
  const { by, why, reply = null, finding = null } = override;
  return { by, why, reply, finding };
}

function requestText(body: RequestContext['body']): string {
  if ('tooLarge' in body) return '';
  const { buffer, byteOffset, byteLength } = body.bytes;
  // a file that is uploaded is not read to its end for what the journal cuts off
  const length = byteLength > HUGE_BODY ? LARGE_BODY + HUGE_BODY / 1_024 : byteLength;
  return Buffer.from(buffer, byteOffset, length).toString('utf8');
}

const BEFORE_RESPOND: readonly Stage[] = stages.slice(stages.indexOf('route'), stages.indexOf('respond'));
const upTo = (last: Stage): readonly Stage[] =>
  Object.freeze([...BEFORE_RESPOND.slice(0, BEFORE_RESPOND.indexOf(last) + 1), 'respond', 'journal'] as const);
const STAGES_UP_TO = Object.fromEntries(stages.map((last) => [last, upTo(last)])) as Record<Stage, readonly Stage[]>;

/** The stages are always the same up to the one that rejects, so they are derived and not recorded; entries share them. */
function stagesOf({ contract }: Sandbox, { rejection, override, callId, request }: RequestContext): readonly Stage[] {
  if (request.document !== undefined && request.document.match.operation === undefined) return STAGES_UP_TO.route;
  if (rejection !== undefined) return STAGES_UP_TO[contract.tables.findings[rejection.code].stage as Stage];
  const isEarly = (override !== undefined && choosesReply(override)) || (request.document?.problems.length ?? 0) > 0;
  return STAGES_UP_TO[isEarly && callId === undefined ? 'inspect' : 'apply'];
}

interface TenantRedactor {
  readonly redactor: Redactor;
  readonly count: number;
}

/** A tenant is replaced as a whole when it changes. */
const redactors = new WeakMap<TenantIndex, TenantRedactor>();

/** The redactor of a sandbox: it knows the secrets of its tenant, and those of the server. */
function redactorOf({ tenant, secrets, keepBodies }: Sandbox): Redactor {
  const before = redactors.get(tenant);
  if (before?.count === secrets.length) return before.redactor;
  const { clients = [], accessKeys = [] } = tenant.tenant;
  const own = [...clients.map((each) => each.clientSecret), ...accessKeys.map((each) => each.accessKeySecret)];
  const redactor = createRedactor({
    secrets: [...secrets, ...own],
    keepBodies,
    isOwnResponse: true,
  });
  redactors.set(tenant, { redactor, count: secrets.length });
  return redactor;
}
