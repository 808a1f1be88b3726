import type { OperationId, ReplyCode } from '../../generated/index.ts';
import {
  allResponses,
  deref,
  type EffectiveContract,
  type OperationObject,
  type ResponseObject,
  replyNames,
  replyObject,
  type Spec,
  supportingIds,
} from '../contract/index.ts';
import type { ExpectedAnswer } from './answers.ts';

/** The claims that support each part of an expected answer: what a server answers confirms or refutes those. */
export interface Evidence {
  readonly status: readonly string[];
  readonly body: readonly string[];
  /** That the operation is at its path, under its method. */
  readonly path: readonly string[];
  readonly method: readonly string[];
  /** The fields that the schema of the body names: one that it has and a reply has not is not a difference. */
  readonly fields: readonly string[];
  /** Of a header, or of a field of the body. */
  of(name: string): readonly string[];
}

/** Looks the claims up where the spec states them: at the response, at the reply, at the finding. */
export function evidenceOf({ tables }: EffectiveContract, spec: Spec, expected: ExpectedAnswer): Evidence {
  const operation = operationObject(spec, expected.operation);
  const response = responseWith(spec, expected);
  const ofResponse = response?.['x-evidence'] ?? {};
  const ofReply = (response && replyObject(spec, response, expected.reply)['x-evidence']) ?? {};
  const ofFinding = expected.finding === null ? [] : tables.findings[expected.finding].evidence;
  return {
    status: unique([...(ofResponse['status'] ?? []), ...ofFinding]),
    body: supportingIds(ofResponse['body'] ?? []),
    path: supportingIds(operation?.['x-evidence']?.['path'] ?? []),
    method: supportingIds(operation?.['x-evidence']?.['method'] ?? []),
    fields: fieldsOf(spec, response),
    of: (name) => unique(own(ofReply, name) ?? own(ofResponse, name) ?? ofResponse['body'] ?? []),
  };
}

function fieldsOf(spec: Spec, response: ResponseObject | undefined): string[] {
  return Object.values(response?.content ?? {}).flatMap(({ schema }) =>
    Object.keys(deref(spec, schema).properties ?? {}),
  );
}

function responseWith(spec: Spec, { status, reply }: ExpectedAnswer): ResponseObject | undefined {
  return allResponses(spec).find(([each, response]) => Number(each) === status && hasReply(response, reply))?.[1];
}

function hasReply(response: ResponseObject, reply: ReplyCode): boolean {
  return replyNames(response).includes(reply);
}

function operationObject(spec: Spec, id: OperationId | null): OperationObject | undefined {
  return Object.values(spec.paths)
    .flatMap((methods) => Object.values(methods))
    .find(({ operationId }) => operationId === id);
}

/** A header or a field may have the name of something that every object has. */
function own(claims: Readonly<Record<string, readonly string[]>>, name: string): readonly string[] | undefined {
  return Object.hasOwn(claims, name) ? claims[name] : undefined;
}

function unique(citations: readonly string[]): string[] {
  return [...new Set(supportingIds(citations))];
}
