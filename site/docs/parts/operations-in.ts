import type { OperationObject, Spec } from '../../../contracts/internal.ts';

/** An operation with its method and its path. */
export interface OperationAt {
  readonly method: string;
  readonly path: string;
  readonly operation: OperationObject;
}

/** Each operation of a spec, in its order. */
export function operationsIn(spec: Spec): OperationAt[] {
  return Object.entries(spec.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

/** The page of an operation. */
export function fileOfOperation(operationId: string): string {
  return `operation-${operationId}.html`;
}
