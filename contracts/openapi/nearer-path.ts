import { nearest } from '../arguments/index.ts';
import type { DocumentOperations, NearestPath } from './document-operations.ts';

/**
 * The path of a document that a wrong one comes nearer to than to `known`, the path of an operation of the contract with its
 * methods in front; with `isMeant` even where that is nearer. Undefined where no document comes near.
 */
export function nearerPath(
  documents: DocumentOperations,
  path: string,
  known: string,
  isMeant = false,
): NearestPath | undefined {
  const found = documents.nearest(path);
  if (found === undefined || isMeant) return found;
  const ofContract = known.slice(known.lastIndexOf(' ') + 1);
  return nearest(path, [ofContract, found.filled]) === ofContract ? undefined : found;
}

/** What is wrong with a method that a path does not have; `methods` are those that it has. */
export function methodProblem(path: string, methods: string, method: string): string {
  return `${path} takes ${methods}, and not ${method}`;
}
