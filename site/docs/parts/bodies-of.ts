import {
  deref,
  type Field,
  fieldsOf,
  type OperationObject,
  parameterSchemas,
  type SchemaObject,
  type Spec,
} from '../../../contracts/internal.ts';
import { fileOfOperation, operationsIn } from './operations-in.ts';

/** A field at its place. */
export interface PlacedField extends Field {
  /** As people write it: `contact.phoneNumbers[].number`. */
  readonly name: string;
  /** Within the page of its operation: `field-contact-phoneNumbers-each-number`. */
  readonly id: string;
  readonly href: string;
  /** Whether a value that has what the field belongs to must have the field, always or under a condition. */
  readonly required: 'always' | 'sometimes' | 'never';
}

/** A body that an operation takes or answers. */
export interface OperationBody {
  readonly mediaType: string;
  /** The statuses that it is answered with; none where it is what is sent. */
  readonly statuses: readonly string[];
  readonly fields: readonly PlacedField[];
}

/** What an operation takes, then what it answers, each schema once. */
export function bodiesOf(spec: Spec, { operationId, requestBody, responses }: OperationObject): OperationBody[] {
  const file = fileOfOperation(operationId);
  const taken = Object.entries(requestBody?.content ?? {}).map(([mediaType, { schema }]) => ({
    mediaType,
    statuses: [],
    fields: placed(spec, schema, file, 'field'),
  }));
  return [
    ...taken,
    ...answered(spec, responses).map(({ schema, name, ...body }) => ({
      ...body,
      fields: placed(spec, schema, file, `answer-${name}`),
    })),
  ];
}

/** The parameters of an operation, by the part of the request that they are in: `path`, `query`, `header`. */
export function parametersOf(spec: Spec, operation: OperationObject): { part: string; fields: PlacedField[] }[] {
  const file = fileOfOperation(operation.operationId);
  return parameterSchemas(spec, operation).map(([part, schema]) => ({
    part,
    fields: placed(spec, schema, file, `${part}-parameter`).filter(({ pointer }) => pointer !== ''),
  }));
}

/** The fields and parameters of every operation, of requests and of responses. */
export function allFields(spec: Spec): PlacedField[] {
  return operationsIn(spec).flatMap(({ operation }) =>
    [...parametersOf(spec, operation), ...bodiesOf(spec, operation)].flatMap(({ fields }) => fields),
  );
}

function answered(spec: Spec, responses: OperationObject['responses']) {
  const found = new Map<string, { name: string; mediaType: string; schema: SchemaObject; statuses: string[] }>();
  for (const [status, node] of Object.entries(responses)) {
    for (const [mediaType, { schema }] of Object.entries(deref(spec, node).content ?? {})) {
      const name = schema.$ref?.split('/').at(-1) ?? status;
      const known = found.get(name);
      if (known === undefined) found.set(name, { name, mediaType, schema, statuses: [status] });
      else known.statuses.push(status);
    }
  }
  return [...found.values()];
}

function placed(spec: Spec, schema: SchemaObject, file: string, prefix: string): PlacedField[] {
  const fields = fieldsOf(spec, schema);
  return fields.map((field) => {
    const id = prefix + (field.pointer.replaceAll('/*', '/each').replaceAll('/', '-') || '-body');
    return {
      ...field,
      name: nameOfField(field.pointer),
      id,
      href: `${file}#${id}`,
      required: requiredOf(fields, field.pointer),
    };
  });
}

/** What the object that a field belongs to asks for. */
function requiredOf(fields: readonly Field[], pointer: string): PlacedField['required'] {
  const [, above = '', key = '*'] = /^(.*)\/([^/]+)$/.exec(pointer) ?? [];
  const asking = fields
    .filter((each) => each.pointer === above)
    .flatMap(({ constraints }) => constraints)
    .filter(({ keyword, schema }) => keyword === 'required' && schema.required?.includes(key));
  if (asking.some(({ where }) => where === undefined)) return 'always';
  return asking.length > 0 ? 'sometimes' : 'never';
}

function nameOfField(pointer: string): string {
  return pointer === '' ? 'the body' : pointer.slice(1).replaceAll('/*', '[]').replaceAll('/', '.');
}
