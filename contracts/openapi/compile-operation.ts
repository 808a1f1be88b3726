import type { SchemaProblem } from '../tenant/index.ts';
import { RequestChecks } from './request-checks.ts';
import { Responses } from './responses.ts';
import type { SampleMaker } from './sample-values.ts';

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

/** Levels of objects in a sample. The last one that is not too long is taken: some schemas multiply with each level. */
const LEVELS = [3, 4, 5, 6, 7, 8, 9, 10];
const LONGEST_SAMPLE = 20_000;

/** An optional peer: documents with examples need none. */
async function sampler(): Promise<SampleMaker | undefined> {
  try {
    const { sample } = await import('openapi-sampler');
    return (schema, isMinimal, document) => {
      const made = (options: object) =>
        sampleOrNothing(() => sample(schema, { skipWriteOnly: true, quiet: true, ...options }, document));
      return isMinimal ? made({ skipNonRequired: true }) : deepestOf((maxSampleDepth) => made({ maxSampleDepth }));
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return undefined;
  }
}

function deepestOf(sampleOf: (levels: number) => unknown): unknown {
  let deepest: unknown;
  for (const levels of LEVELS) {
    const sample = sampleOf(levels);
    if (levels !== LEVELS[0] && (JSON.stringify(sample)?.length ?? 0) > LONGEST_SAMPLE) break;
    deepest = sample;
  }
  return deepest;
}

/** It throws where it does not know what to make of a schema. */
function sampleOrNothing(make: () => unknown): unknown {
  try {
    return make();
  } catch {
    return undefined;
  }
}
