import {
  type Contract,
  type DocumentOperation,
  type DocumentOperations,
  type FindingEntry,
  meantBy,
  namedResponse,
  type Operation,
  replyAt,
  unknownName,
} from '../../contracts/internal.ts';
import type { FindingCode, ReplyCode } from '../../generated/index.ts';
import type { DocumentAnswer, NamedAnswer } from '../exchange/index.ts';

/** The answer that a status, a reply code or a finding code names at an operation; a text where it names none. */
export function namedAnswer(tables: Contract, operation: Operation, name: string): NamedAnswer | string {
  const { replies } = operation;
  if (/^\d+$/.test(name)) {
    const reply = replies.find((code) => tables.replies[code].status === Number(name));
    return reply === undefined
      ? `${operation.id} declares no status ${name}; it declares ${statusesOf(tables, operation).join(', ')}`
      : { reply, isAnyOfStatus: true };
  }
  if (replies.includes(name as ReplyCode)) return { reply: name as ReplyCode };
  const finding = Object.hasOwn(tables.findings, name) ? tables.findings[name as FindingCode] : undefined;
  const led = finding && rejectionAt(finding, operation);
  if (led !== undefined) return { reply: led, finding: name as FindingCode };
  const possible = Object.values(tables.findings).filter((each) => rejectionAt(each, operation) !== undefined);
  const meant = meantBy(name, [...replies, ...possible.map(({ code }) => code)]);
  const hint = meant === undefined ? '' : `. Did you mean ${meant}?`;
  return `${operation.id} has no response named ${name}; there are ${replies.join(', ')}, and the codes of findings${hint}`;
}

/** The reply that a finding leads to, where the operation declares it. */
function rejectionAt(finding: FindingEntry, operation: Operation): ReplyCode | undefined {
  const led = finding.severity === 'error' ? replyAt(finding, operation) : null;
  return operation.replies.find((each) => each === led);
}

function statusesOf(tables: Contract, { replies }: Operation): number[] {
  return [...new Set(replies.map((code) => tables.replies[code].status))].sort((a, b) => a - b); // variants change them
}

/** What scenarios and faults may name: the operations of the contract, and those of documents beside them. */
export interface NamedOperations {
  readonly tables: Contract;
  readonly documents: DocumentOperations | undefined;
}

/** Why an operation cannot be named, or undefined. */
export function unknownOperation({ tables, documents }: NamedOperations, name: string): string | undefined {
  const known = [...(documents?.ids ?? []), ...tables.operations.map(({ id }) => id)];
  if (known.includes(name)) return undefined;
  return `${unknownName('operation', name, known)} GET /_fake/openapi.json lists those of the contract.`;
}

/** What goes wrong on the way to any server, so that no document need declare it. */
const UNDECLARED: Readonly<Record<string, FindingCode>> = {
  429: 'rate-limited',
  500: 'server-error',
  502: 'gateway-bad',
  503: 'service-unavailable',
  504: 'gateway-timeout',
};

/** What a status, an example or a finding that needs no declaration names at an operation of a document; a text where it names none. */
export function documentAnswer({ id, source, pointer }: DocumentOperation, name: string): DocumentAnswer | string {
  const declared = namedResponse(source.document, pointer, name);
  if (typeof declared !== 'string') return declared;
  const finding = UNDECLARED[name] ?? Object.values(UNDECLARED).find((code) => code === name);
  return finding === undefined
    ? `${id}: ${declared}; ${Object.keys(UNDECLARED).join(', ')} are always possible`
    : { finding };
}
