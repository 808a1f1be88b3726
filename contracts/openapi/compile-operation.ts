import type { SchemaProblem } from '../tenant/index.ts';
import { RequestChecks } from './request-checks.ts';
import { Responses, type SampleMaker } from './responses.ts';

/** An operation of a document, ready to be played. */
export interface CompiledOperation {
  readonly requests: RequestChecks;
  readonly responses: Responses;
  /** What of requests is not checked, and why. */
  readonly unchecked: readonly SchemaProblem[];
}

/** Compiles an operation by the pointers to its path and to itself. Throws an UnusableSchema. */
export async function compileOperation(
  document: Readonly<Record<string, unknown>>,
  path: string,
  operation: string,
): Promise<CompiledOperation> {
  const requests = new RequestChecks(document, path, operation);
  const responses = new Responses(document, operation, await sampler());
  return {
    requests,
    responses,
    get unchecked() {
      return requests.unchecked;
    },
  };
}

/** Objects that lie deeper than this in a sample are left out of the first one. */
const DEEPEST_SAMPLE = 3;

/** An optional peer: documents with examples need none. */
async function sampler(): Promise<SampleMaker | undefined> {
  try {
    const { sample } = await import('openapi-sampler');
    return (schema, isMinimal, document) => {
      const options = {
        skipWriteOnly: true,
        quiet: true,
        ...(isMinimal ? { skipNonRequired: true } : { maxSampleDepth: DEEPEST_SAMPLE }),
      };
      return sampleOrNothing(() => sample(schema, options, document));
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return undefined;
  }
}

/** It throws where it does not know what to make of a schema. */
function sampleOrNothing(make: () => unknown): unknown {
  try {
    return make();
  } catch {
    return undefined;
  }
}
