import {
  BeyondLimit,
  parseForeignJson,
  problemsInOneLine,
  type SchemaProblem,
  schemaProblems,
} from '../../contracts/internal.ts';
import type { Forms } from '../../generated/index.ts';
import { type Answer, type MaybePromise, problem } from '../exchange/index.ts';

/** Our own successes, as JSON that people read too. */
export function json(status: number, value: unknown): Answer {
  const body = `${JSON.stringify(value, null, 2)}\n`;
  return { status, headers: headersOf('application/json', body), body };
}

/** Our own successes in another form. */
export function text(mediaType: string, body: string): Answer {
  return { status: 200, headers: headersOf(mediaType, body), body };
}

export function noContent(): Answer {
  return { status: 204, headers: ['Cache-Control', 'no-store'], body: '' };
}

function headersOf(mediaType: string, body: string): string[] {
  return ['Content-Type', mediaType, 'Content-Length', String(Buffer.byteLength(body)), 'Cache-Control', 'no-store'];
}

/** Reads a body as JSON and validates it against the schema of a form. Calls `next` with it, or reports everything that is wrong. */
export function withForm<F extends keyof Forms>(
  form: F,
  body: Uint8Array,
  next: (value: Forms[F]) => MaybePromise<Answer>,
): Promise<Answer> {
  return withJson(body, async (value) => {
    const problems = await schemaProblems(form, value);
    return problems.length > 0 ? wrongForm(problems) : next(value as Forms[F]);
  });
}

/** Reads a body as JSON and goes on with it, or says where it breaks. */
export async function withJson(body: Uint8Array, next: (value: unknown) => MaybePromise<Answer>): Promise<Answer> {
  const parsed = parsedBody(body);
  return 'answer' in parsed ? parsed.answer : next(parsed.value);
}

/** A problem document that lists each fault with its place. */
export function wrongForm(problems: readonly SchemaProblem[]): Answer {
  const { pointer, problem: what } = problems[0] as SchemaProblem;
  const isOfBody = pointer === '' && !/^[A-Z]/.test(what);
  return problem(400, `${isOfBody ? 'the body ' : ''}${problemsInOneLine(problems)}`, { problems });
}

/** A body as JSON, in the shape that it is wanted in; or the answer to one that is none. */
export function parsedBody(
  body: Uint8Array,
  shape: (value: unknown) => unknown = (value) => value,
): { readonly value: unknown } | { readonly answer: Answer } {
  try {
    return { value: shape(parseForeignJson(Buffer.from(body).toString('utf8'))) };
  } catch (error) {
    if (error instanceof BeyondLimit) return { answer: problem(400, `the body is not accepted: ${error.message}`) };
    return { answer: problem(400, `the body is not JSON: ${(error as Error).message}`) };
  }
}
