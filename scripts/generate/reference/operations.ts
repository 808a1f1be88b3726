import {
  type Constraint,
  constraintInWords,
  deref,
  evidenceOf,
  fieldsOf,
  type MediaObject,
  type OperationObject,
  parameterSchemas,
  type ResponseObject,
  replyNames,
  replyObject,
  type SchemaObject,
  type Spec,
} from '../../../contracts/internal.ts';
import type { Ledger } from '../../../generated/index.ts';
import { code, evidence, linked, table } from './markdown.ts';

export function operationsChapter(spec: Spec, ledger: Ledger): string[] {
  return Object.entries(spec.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      operationSection(spec, ledger, `${method.toUpperCase()} ${path}`, operation),
    ),
  );
}

function operationSection(spec: Spec, ledger: Ledger, title: string, operation: OperationObject): string[] {
  const bodies = Object.entries(operation.requestBody?.content ?? {});
  return [
    `## ${title}`,
    linked(`${operation.summary ?? ''} ${operation.description ?? ''}`.replace(/\s+/g, ' ').trim()),
    `Path: ${evidence(ledger, operation['x-evidence']?.['path'])}`,
    `Rights: ${rights(operation)} ${evidence(ledger, operation['x-evidence']?.['security'])}`,
    ...parameterSchemas(spec, operation).flatMap(([part, schema]) => [
      `### Parameters of the ${part}`,
      fieldsTable(spec, ledger, schema),
    ]),
    ...bodies.flatMap(([mediaType, media]) => [
      `### Request body, ${code(mediaType)}`,
      fieldsTable(spec, ledger, media.schema),
      ...examplesOf(media),
    ]),
    '### Answers',
    ...Object.entries(operation.responses).map(([status, node]) => answersOf(spec, ledger, status, deref(spec, node))),
  ];
}

function rights({ security = [], 'x-permission': permission }: OperationObject): string {
  if (security.length === 0) return 'none are needed.';
  const alternatives = security.map((needed) => {
    const schemes = Object.entries(needed).map(([scheme, scopes]) => [scheme, ...scopes.map(code)].join(' with '));
    return schemes.join(' and ') || 'nothing';
  });
  return `${alternatives.join(', or ')}${permission === undefined ? '' : `; the permission ${code(permission)}`}.`;
}

/** One row for each field, with its constraints and what they rest on. */
function fieldsTable(spec: Spec, ledger: Ledger, schema: SchemaObject): string {
  const fields = fieldsOf(spec, schema).filter(({ constraints, pointer }) => pointer !== '' || constraints.length > 0);
  const rows = fields.map(({ pointer, schema: node, constraints }) => [
    pointer === '' ? '(the whole)' : code(pointer),
    linked(node.description ?? ''),
    constraints.map((each) => constraintText(ledger, each)).join('<br>'),
  ]);
  return table(['field', 'meaning', 'constraints, with their evidence'], rows);
}

function constraintText(ledger: Ledger, constraint: Constraint): string {
  const [word, value] = constraintInWords(constraint);
  const text = `${word}${value === undefined ? '' : ` ${code(value)}`}${constraint.where === undefined ? '' : ` where ${constraint.where}`}`;
  return `${text} ${evidence(ledger, evidenceOf(constraint))}`;
}

function examplesOf(media: MediaObject): string[] {
  return Object.values(media.examples ?? {}).flatMap(({ summary, value }) => [
    `${summary ?? 'Example'}`,
    `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``,
  ]);
}

function answersOf(spec: Spec, ledger: Ledger, status: string, response: ResponseObject): string {
  const rows = replyNames(response).map((name) => {
    const object = replyObject(spec, response, name);
    const headers = Object.entries(object['x-reply']?.headers ?? {}).map(([header, value]) =>
      code(`${header}: ${value}`),
    );
    const parts = Object.entries(object['x-evidence'] ?? response['x-evidence'] ?? {});
    return [
      code(name),
      object.value === undefined ? 'no body' : code(JSON.stringify(object.value)),
      headers.join('<br>'),
      parts.map(([part, citations]) => `${code(part)} ${evidence(ledger, citations)}`).join('<br>'),
    ];
  });
  return [
    `**${status}** ${linked(response.description ?? '')} ${evidence(ledger, response['x-evidence']?.['status'])}`,
    table(['reply', 'body', 'headers', 'evidence'], rows),
  ].join('\n\n');
}
