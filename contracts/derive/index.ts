/** From a bundled spec to the tables that the rooms work by. Shared by the generator, which makes them ahead. */
export { type Constraint, constraintsOf, evidenceOf, requestSchemas, violationKeys } from './constraints.ts';
export {
  type Contract,
  type FindingEntry,
  type FoundAt,
  type KnownKeys,
  type Operation,
  type Reply,
  type Segments,
  type Severity,
  type Stage,
  stages,
} from './contract.ts';
export { contractOf, findingGroups } from './contract-of.ts';
export { constraintInWords, type Field, fieldsOf } from './fields.ts';
export { operationsOf, replyNames } from './operations-of.ts';
export { allResponses, replyObject, samplesOf } from './replies-of.ts';
export { createRouter, type Router } from './router.ts';
export { fill, segmentsOfSample } from './segments.ts';
export {
  deref,
  type FindingObject,
  type MediaObject,
  type OperationObject,
  type ReplyObject,
  type ResponseObject,
  type SchemaObject,
  type Spec,
} from './spec.ts';
export { advisedSpec, type Draft, standaloneSchema } from './standalone-schema.ts';
