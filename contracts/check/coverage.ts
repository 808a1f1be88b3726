import type { Contract, DocumentFound, FindingEntry, Operation } from '../contract/index.ts';
import { fitOf, reportedResponse } from '../explain/index.ts';
import type { HttpResponse } from '../http/index.ts';
import { below, keysOf } from '../json/index.ts';
import { rulesOf } from '../rules/index.ts';
import { type ExchangeFound, isOpen, replyAt } from '../validation/index.ts';
import type { OperationCoverage } from './check-result.ts';

type Counts = Record<string, number>;

/** Different bodies of answers that are remembered with the reply that they are. */
const MOST_BODIES = 1000;

/** Counts what of one operation a recording exercises. */
export class Coverage {
  readonly #tables: Contract;
  readonly #statuses: Counts;
  readonly #replies: Counts;
  readonly #findings: Counts;
  readonly #fields: FieldCount;
  readonly #replyOfBody = new Map<string, string | null>();

  constructor(tables: Contract, operation: Operation) {
    this.#tables = tables;
    this.#statuses = zeros(Object.keys(operation.responses));
    this.#replies = zeros(repliesOf(tables, operation));
    this.#findings = zeros(findingsOf(tables, operation));
    this.#fields = fieldTree(operation);
  }

  request(value: unknown, codes: readonly { readonly code: string }[]): void {
    for (const { code } of codes) this.#findings[code] = (this.#findings[code] ?? 0) + 1;
    if (value !== undefined) countFields(value, this.#fields);
  }

  response(response: HttpResponse): void {
    const status = String(response.status);
    this.#statuses[status] = (this.#statuses[status] ?? 0) + 1;
    const reply = this.#replyOf(response);
    if (reply !== null) this.#replies[reply] = (this.#replies[reply] ?? 0) + 1;
  }

  counts(): OperationCoverage {
    return {
      statuses: this.#statuses,
      replies: this.#replies,
      findings: this.#findings,
      fields: countsOf(this.#fields, ''),
    };
  }

  #replyOf(response: HttpResponse): string | null {
    const key = `${response.status} ${response.headers?.['www-authenticate'] ?? ''} ${response.body}`;
    const known = this.#replyOfBody.get(key);
    if (known !== undefined) return known;
    const reply = this.#matching(response);
    if (this.#replyOfBody.size < MOST_BODIES) this.#replyOfBody.set(key, reply);
    return reply;
  }

  /** The reply whose words the answer has; for one without words, the only one of its status. */
  #matching(response: HttpResponse): string | null {
    const reported = reportedResponse(response);
    const fitting = Object.values(this.#tables.replies).filter(
      (reply) => reply.code in this.#replies && fitOf(reply, reported) !== 'none',
    );
    const worded = fitting.find((reply) => fitOf(reply, reported) === 'words');
    const only = fitting.length === 1 && (response.status < 400 || fitting[0]?.body === null) ? fitting[0] : undefined;
    return (worded ?? only)?.code ?? null;
  }
}

/** The same of an operation of a document, of which statuses and findings are known. */
export class DocumentCoverage {
  readonly #statuses: Counts;
  readonly #findings = zeros(['document-request', 'document-response']);

  constructor({ statuses }: DocumentFound) {
    this.#statuses = zeros(statuses);
  }

  take({ request, response, document }: ExchangeFound): void {
    for (const { code } of [...request, ...response]) this.#findings[code] = (this.#findings[code] ?? 0) + 1;
    const status = document?.answered;
    if (status !== undefined) this.#statuses[status] = (this.#statuses[status] ?? 0) + 1;
  }

  counts(): OperationCoverage {
    return { statuses: this.#statuses, replies: {}, findings: this.#findings, fields: {} };
  }
}

/** The findings that requests of an operation can have: of every stage, and of its own body. */
function findingsOf(tables: Contract, operation: Operation): string[] {
  const own = new Set<string>(Object.values(operation.violations));
  const rules = new Set<string>(rulesOf(operation.id).map(({ code }) => code));
  return Object.values(tables.findings)
    .filter(
      (entry) =>
        isCovered(entry, operation) && (entry.stage !== 'inspect' || own.has(entry.code) || rules.has(entry.code)),
    )
    .map(({ code }) => code);
}

/** What can be wrong with the credentials of a request that needs none. */
const OF_OPEN = new Set(['credentials-syntax', 'credentials-repeated']);

/** Stages that a recording shows; of the bodies those that the operation takes. */
function isCovered({ stage, code }: FindingEntry, operation: Operation): boolean {
  const { consumes } = operation;
  if (isOpen(operation) && stage === 'authorize') return false;
  if (isOpen(operation) && stage === 'authenticate') return OF_OPEN.has(code);
  if (stage === 'parse' && consumes === null) return false;
  if (consumes === 'application/json' ? code.startsWith('form-') : /^(json|body-(null|array|scalar))/.test(code))
    return false;
  return ['route', 'authenticate', 'authorize', 'parse', 'inspect'].includes(stage);
}

function repliesOf(tables: Contract, operation: Operation): string[] {
  const own = new Set(findingsOf(tables, operation));
  const led = Object.values(tables.findings)
    .filter(({ code }) => own.has(code))
    .map((entry) => replyAt(entry, operation))
    .filter((reply) => reply !== null);
  return [...new Set([operation.success, ...led])];
}

function zeros(names: readonly string[]): Counts {
  return Object.fromEntries(names.map((name) => [name, 0]));
}

/** A field of a request body and what lies below it; `*` is any item of an array. */
export interface FieldCount {
  count: number;
  readonly below: Record<string, FieldCount>;
}

/** The fields that a contract knows, each with a count of 0. */
function fieldTree({ keys }: Operation): FieldCount {
  const root = newField();
  for (const [place, { known }] of Object.entries(keys)) {
    let at = root;
    for (const key of keysOf(place)) at = at.below[key] ??= newField();
    for (const key of known) at.below[key] ??= newField();
  }
  return root;
}

/** Counts the fields of a value; those that the contract does not know are passed over. */
function countFields(value: unknown, field: FieldCount): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    const item = field.below['*'];
    if (item !== undefined) for (const each of value) countFields(each, item);
    return;
  }
  for (const key in value) {
    const known = field.below[key];
    if (known === undefined) continue;
    known.count += 1;
    countFields((value as Readonly<Record<string, unknown>>)[key], known);
  }
}

/** The counts by pointer. Items of arrays are not fields of their own. */
function countsOf(field: FieldCount, pointer: string): Record<string, number> {
  return Object.fromEntries(
    Object.entries(field.below).flatMap(([key, child]): [string, number][] => {
      const at = below(pointer, key);
      return [...(key === '*' ? [] : [[at, child.count] as [string, number]]), ...Object.entries(countsOf(child, at))];
    }),
  );
}

function newField(): FieldCount {
  return { count: 0, below: Object.create(null) as Record<string, FieldCount> };
}
