import { isObject, pointerOfRef, valueAt } from '../json/index.ts';
import { catalogueOf } from './diff-findings.ts';
import { partsOf, type SchemaNode } from './node.ts';

/** Something that keeps a value from being a version of a contract. */
export interface DocumentProblem {
  /** JSON Pointer; empty for the whole. */
  readonly pointer: string;
  readonly problem: string;
}

/** Everything that keeps a value from being compared as an OpenAPI 3 document. */
export function documentProblems(value: unknown): DocumentProblem[] {
  if (!isObject(value)) return [{ pointer: '', problem: 'is not an OpenAPI document: it is not an object' }];
  const { openapi } = value;
  if (typeof openapi !== 'string' || !/^3\.\d/.test(openapi)) {
    const what =
      'swagger' in value ? `Swagger ${String(value['swagger'])}` : openapi === undefined ? 'nothing' : String(openapi);
    return [{ pointer: '/openapi', problem: `must be 3.0, 3.1 or 3.2, and is ${what}` }];
  }
  if (!isObject(value['paths']) && !isObject(value['components']))
    return [{ pointer: '/paths', problem: 'is missing: there is nothing to compare' }];
  const root: SchemaNode = { value, pointer: '', document: value, version: 'new' };
  const problems = refProblems(root);
  if (problems.length > 0) return problems;
  try {
    catalogueOf(root);
    return [];
  } catch (error) {
    return [{ pointer: '/x-findings', problem: `its catalog cannot be read: ${(error as Error).message}` }];
  }
}

const MOST_TOLD = 10;

/** References must lead to a part of the same document. */
function refProblems(root: SchemaNode): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  const waiting: SchemaNode[] = [root];
  for (let at = waiting.pop(); at !== undefined && problems.length < MOST_TOLD; at = waiting.pop()) {
    const ref = isObject(at.value) ? at.value['$ref'] : undefined;
    if (typeof ref === 'string' && !/\/(example|default|value|const|enum)(\/|$)/.test(at.pointer)) {
      const problem = problemOfRef(root, ref);
      if (problem !== undefined) problems.push({ pointer: `${at.pointer}/$ref`, problem });
    }
    waiting.push(
      ...partsOf(at)
        .map(([, part]) => part)
        .reverse(),
    );
  }
  return problems;
}

function problemOfRef({ document }: SchemaNode, ref: string): string | undefined {
  if (!/^#(\/|$)/.test(ref)) return `'${ref}' leads out of the document; bundle it first, as by redocly bundle`;
  return valueAt(document, pointerOfRef(ref)) === undefined ? `there is nothing at '${ref}'` : undefined;
}
