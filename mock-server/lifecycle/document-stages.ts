import { unpackWithin } from '../../contracts/formats/content-coding.ts';
import {
  type CompiledOperation,
  combinedLines,
  type DocumentOperation,
  type DocumentOperations,
  decodedUtf8,
  firstValueOf,
  methodProblem,
  nearerPath,
  type Requirement,
  replyTo,
  scopeFound,
  UnusableSchema,
  valuesOf,
} from '../../contracts/internal.ts';
import {
  type Body,
  type DocumentRequest,
  type Head,
  isRejection,
  type MaybePromise,
  type Rejection,
  type RequestContext,
  reject,
} from '../exchange/index.ts';
import { overrideElsewhere, overrideOfDocument } from '../overrides/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { declared, problemOf, RESTS_ON_DOCUMENT, rejectWith, respondWith } from './document-rejection.ts';
import { tokenCaller } from './stages.ts';

/** Bytes of a body that an operation of a document takes. */
export const DOCUMENT_BODY_LIMIT = 10_485_760;
const TOO_LONG = `the body is longer than ${DOCUMENT_BODY_LIMIT} bytes`;

/** What documents have for a request that the contract has no operation for; compiled before the stages begin. */
export function documentRequest(
  documents: DocumentOperations,
  head: Head,
  body: Body,
): MaybePromise<DocumentRequest | undefined> {
  const match = documents.find(head.method, head.path);
  if (match === undefined) return undefined;
  const begun = {
    match,
    ...textOf(head, body),
    preferred: undefined,
    problems: [],
    unchecked: [],
    response: undefined,
  };
  return (
    match.operation?.compiled().then(
      (compiled): DocumentRequest => ({ ...begun, compiled }),
      (error: unknown) => {
        if (!(error instanceof UnusableSchema)) throw error;
        return { ...begun, compiled: error };
      },
    ) ?? { ...begun, compiled: undefined }
  );
}

/** Packed bodies are unpacked, up to the same limit; their text is what the journal shows. */
function textOf({ rawHeaders }: Head, body: Body): Pick<DocumentRequest, 'text' | 'isUtf8'> {
  if ('tooLarge' in body) return { text: '', isUtf8: true };
  const codings = valuesOf(rawHeaders, 'content-encoding').join(', ');
  const bytes = Buffer.from(body.bytes.buffer, body.bytes.byteOffset, body.bytes.byteLength);
  const unpacked = codings === '' || bytes.length === 0 ? bytes : unpackWithin(bytes, codings, DOCUMENT_BODY_LIMIT);
  if (unpacked === 'too long') return { text: { problem: TOO_LONG, isTooLong: true }, isUtf8: true };
  if (unpacked !== undefined) {
    const text = decodedUtf8(unpacked);
    return { text: text ?? unpacked.toString('utf8'), isUtf8: text !== undefined };
  }
  return { text: { problem: `cannot be unpacked by its Content-Encoding ${codings.slice(0, 60)}` }, isUtf8: true };
}

/** The stages of a request to an operation of a document. Its response is in the document's part of the context. */
export function throughDocument(
  sandbox: Sandbox,
  context: RequestContext,
  document: DocumentRequest,
): RequestContext | Rejection {
  const { operation } = document.match;
  if (operation === undefined) {
    context.override = overrideElsewhere(sandbox, context);
    rejectMethod(document, context.head.method);
    return context;
  }
  context.override = overrideOfDocument(sandbox, context, document);
  const end = throughOperation(sandbox, context, document, operation);
  keepSameStatus(sandbox, context, document, end);
  return end;
}

function throughOperation(
  sandbox: Sandbox,
  context: RequestContext,
  document: DocumentRequest,
  operation: DocumentOperation,
): RequestContext | Rejection {
  const rejected = admit(sandbox, context, document, operation.security);
  if (rejected !== undefined) {
    const { hint } = sandbox.contract.tables.findings[rejected.found[0].code];
    document.response ??= declared(document, [String(statusOf(sandbox, rejected))], problemOf(document, hint));
    return rejected;
  }
  if (document.response === undefined) inspectAndApply(context, document);
  return context;
}

/** A request that gets the preferred status anyway keeps its response, which says what is wrong. */
function keepSameStatus(
  sandbox: Sandbox,
  context: RequestContext,
  { preferred, response }: DocumentRequest,
  end: RequestContext | Rejection,
): void {
  const { override } = context;
  const status = isRejection(end) ? statusOf(sandbox, end) : response?.status;
  const isKept = preferred?.example === undefined && String(status) === preferred?.code;
  if (override?.by !== 'prefer' || !isKept) return;
  const { answer: _same, ...rest } = override;
  context.override = rest;
}

function statusOf({ contract }: Sandbox, { found: [{ code }] }: Rejection): number {
  return contract.tables.replies[replyTo(contract, code, undefined)].status;
}

/** The path has other methods, which are listed; `OPTIONS` asks for them. */
function rejectMethod(document: DocumentRequest, method: string): void {
  const { methods, path } = document.match;
  if (method === 'OPTIONS') {
    document.response = { status: 204, headers: ['Allow', `${methods}, OPTIONS`], body: '' };
    return;
  }
  const problem = methodProblem(path.text, methods, method);
  document.problems = [{ in: 'path', pointer: '', problem, rule: path.pointer }];
  const more = { document: path.title, pointer: path.pointer, problems: document.problems };
  respondWith(document, 405, RESTS_ON_DOCUMENT, more, ['Allow', methods]);
}

/** A 404 that names the nearest path names that of a document where it is nearer. */
export function withNearest({ documents }: Sandbox, { head }: RequestContext, rejection: Rejection): Rejection {
  const [first, ...others] = rejection.found;
  const known = first.slots['nearest'];
  const found = known === undefined || documents === undefined ? undefined : nearerPath(documents, head.path, known);
  if (found === undefined) return rejection;
  return reject({ ...first, slots: { ...first.slots, nearest: found.shown } }, ...others);
}

/** Whether one of the alternatives of the document's `security` is met. */
function admit(
  sandbox: Sandbox,
  context: RequestContext,
  document: DocumentRequest,
  security: readonly Requirement[],
): Rejection | undefined {
  if (security.length === 0) return undefined;
  const caller = tokenCaller(sandbox, context);
  const rest = security.filter((needs) => needs.every((need) => need.kind === 'bearer' || isPresented(context, need)));
  if (rest.some((needs) => needs.every(({ kind }) => kind !== 'bearer'))) return undefined;
  if (rest.length === 0 && !security.flat().some(({ kind }) => kind === 'bearer')) {
    const wanted = security.map((needs) => needs.map(inWords).join(' and ')).join(', or ');
    rejectWith(document, ['401'], `the document asks for ${wanted}`, { rule: securityPointer(document) });
    return undefined;
  }
  if ('code' in caller) return reject(caller);
  if (rest.length === 0) {
    rejectWith(document, ['401'], 'the document asks for more than a token', { rule: securityPointer(document) });
    return undefined;
  }
  const needed = rest.map((needs) => ({ token: needs.flatMap((need) => (need.kind === 'bearer' ? need.scopes : [])) }));
  // a token without scopes says nothing of them
  const lacking = caller.scopes.length === 0 ? undefined : scopeFound({ security: needed }, caller.scopes);
  return lacking && reject(lacking);
}

function isPresented({ head, credentials }: RequestContext, need: Requirement[number]): boolean {
  if (need.kind === 'basic') return credentials.kind === 'basic';
  if (need.kind !== 'key') return need.kind === 'other';
  if (need.in === 'header') return firstValueOf(head.rawHeaders, need.name.toLowerCase()) !== null;
  if (need.in === 'query') return new URLSearchParams(head.query).has(need.name);
  return valuesOf(head.rawHeaders, 'cookie').some((value) =>
    value.split(/;\s*/).some((each) => each.startsWith(`${need.name}=`)),
  );
}

function inWords(need: Requirement[number]): string {
  if (need.kind === 'key') return `the key ${need.name} in the ${need.in}`;
  return need.kind === 'basic' ? 'HTTP Basic' : 'another kind of credentials';
}

function securityPointer({ match }: DocumentRequest): string {
  return `${match.operation?.pointer}/security`;
}

/** Everything that is wrong with the request at once, else the response. */
function inspectAndApply(context: RequestContext, document: DocumentRequest): void {
  const { compiled } = document;
  try {
    if (compiled instanceof UnusableSchema) throw compiled;
    if (compiled !== undefined) checkAndMake(context, document, compiled);
  } catch (error) {
    if (!(error instanceof UnusableSchema)) throw error;
    respondWith(document, 501, `the document cannot be played here: ${error.message}`, { rule: error.pointer });
  }
}

function checkAndMake({ head, body }: RequestContext, document: DocumentRequest, compiled: CompiledOperation): void {
  const isTooLong = typeof document.text !== 'string' && document.text.isTooLong === true;
  if ('tooLarge' in body || isTooLong) {
    respondWith(document, 413, TOO_LONG);
    return;
  }
  const {
    problems,
    status,
    unchecked = [],
  } = compiled.requests.check({
    params: document.match.params,
    query: head.query,
    header: (name) => combinedLines(name, valuesOf(head.rawHeaders, name)),
    body: document.text,
    isUtf8: document.isUtf8,
  });
  Object.assign(document, { problems, unchecked });
  if (problems.length === 0) document.response = compiled.responses.make(document.preferred ?? {});
  // a wrong body is a 422 in many documents, as in those that FastAPI writes
  else rejectWith(document, status === 400 ? ['422', '400'] : [String(status)], RESTS_ON_DOCUMENT, { problems });
}
