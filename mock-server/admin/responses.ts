import {
  BeyondLimit,
  parseForeignJson,
  problemsInOneLine,
  type SchemaProblem,
  schemaProblems,
} from '../../contracts/internal.ts';
import type { Forms } from '../../generated/index.ts';
import {
  type Answer,
  type AnswerStream,
  guarded,
  type MaybePromise,
  problem,
  turnOfOthers,
} from '../exchange/index.ts';

/** Our own successes, as JSON that people read too. */
export function json(status: number, value: unknown): Answer {
  const body = pretty(value);
  return { status, headers: headersOf('application/json', body), body };
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Our own successes in another form. */
export function text(mediaType: string, body: string): Answer {
  return { status: 200, headers: headersOf(mediaType, body), body };
}

/** Items of a list that are written in one turn of the event loop. */
const AT_ONCE = 10;
/** Characters of a part of a long text, until the end of the line. */
const PART = 32_768;

/**
 * A list as JSON: what `each` makes of its items, in the frame around them. A long one is sent in parts, and each is made once the
 * client has taken the one before: other requests are answered meanwhile, and the text is never whole in memory.
 */
export function jsonList<T>(
  items: readonly T[],
  frame: (items: readonly never[]) => unknown,
  each: (item: T) => unknown = (item) => item,
): Answer {
  return inParts('application/json', partsOfList(items, pretty(frame([])), each), items.length <= AT_ONCE);
}

/** The same with one item a line (NDJSON). */
export function jsonLines(items: readonly unknown[]): Answer {
  return inParts('application/x-ndjson', partsOfLines(items), items.length <= AT_ONCE);
}

/** JSON whose text is long, in parts as well. */
export function longJson(body: string): Answer {
  return inParts('application/json', partsOfText(body), false);
}

function inParts(mediaType: string, parts: Iterable<string>, isShort: boolean): Answer {
  if (isShort) return text(mediaType, [...parts].join(''));
  return {
    status: 200,
    headers: ['Content-Type', mediaType, 'Cache-Control', 'no-store'],
    body: '',
    stream: streamOf(parts[Symbol.iterator]()),
  };
}

/** Who leaves off gets the rest at once: half of a list must not be taken for the whole. */
function streamOf(parts: Iterator<string>): AnswerStream {
  return (sink) => {
    let isOver = false;
    const sendPart = (): boolean => {
      if (isOver) return false;
      const part = parts.next();
      isOver = part.done === true || !sink.send(part.value);
      if (isOver) sink.end();
      return !isOver;
    };
    const end = () => {
      isOver = true;
      sink.end();
    };
    const goOn = guarded(
      'a part of a long answer',
      () => {
        if (sendPart()) sink.onceTaken(() => void turnOfOthers().then(goOn));
      },
      end,
    );
    goOn();
    return guarded(
      'the rest of a long answer',
      () => {
        while (sendPart());
      },
      end,
    );
  };
}

function* partsOfList<T>(items: readonly T[], empty: string, each: (item: T) => unknown): Iterable<string> {
  if (items.length === 0) return yield empty;
  const at = empty.lastIndexOf('[]');
  const line = empty.slice(empty.lastIndexOf('\n', at), at);
  const indent = line.slice(0, line.search(/\S/));
  let before = empty.slice(0, at + 1);
  for (const few of groupsOf(items)) {
    yield before + pretty(few.map(each)).slice('['.length, -'\n]\n'.length).replaceAll('\n', indent);
    before = ',';
  }
  yield `${indent}]${empty.slice(at + 2)}`;
}

function* partsOfLines(items: readonly unknown[]): Iterable<string> {
  for (const few of groupsOf(items)) yield few.map((item) => `${JSON.stringify(item)}\n`).join('');
}

function* groupsOf<T>(items: readonly T[]): Iterable<readonly T[]> {
  for (let from = 0; from < items.length; from += AT_ONCE) yield items.slice(from, from + AT_ONCE);
}

function* partsOfText(body: string): Iterable<string> {
  for (let from = 0, to = 0; from < body.length; from = to) {
    to = body.indexOf('\n', from + PART) + 1 || body.length;
    yield body.slice(from, to);
  }
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
