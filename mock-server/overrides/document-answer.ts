import { type PreferredResponse, UnusableSchema } from '../../contracts/internal.ts';
import { httpDateOf } from '../../contracts/time/index.ts';
import type { DocumentRequest } from '../exchange/index.ts';
import type { RecordedAnswer } from '../replay/index.ts';

/** The response of an operation of a document that was asked for, or why none can be made that is valid. */
export function documentAnswer(
  { compiled }: DocumentRequest,
  wanted: PreferredResponse,
  startedAt: number,
): RecordedAnswer | { readonly problem: string } {
  try {
    if (compiled === undefined || compiled instanceof UnusableSchema)
      return { problem: compiled?.message ?? 'the document has no such operation' };
    const { status, headers, body } = compiled.responses.make(wanted);
    return { status, headers: ['Date', httpDateOf(startedAt), ...headers], body };
  } catch (error) {
    if (error instanceof UnusableSchema) return { problem: error.message };
    throw error;
  }
}
