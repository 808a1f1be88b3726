import { re2 } from '#on-demand';

/** A regular expression of a user, compiled. Its time grows linearly with the text. */
export interface UserExpression {
  test(text: string): boolean;
}

/** A text that is not a regular expression of RE2. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}

/** Each instruction may be executed for each character. */
const MOST_INSTRUCTIONS = 10_000;
const MOST_KEPT = 100;
const LOOKAROUND = /\(\?<?[=!]/;
const BACKREFERENCE = /\\(?:[1-9]|k<)/;

const kept = new Map<string, UserExpression>();

/**
 * Compiles an expression that a user wrote: in a scenario, a verification or somebody else's OpenAPI document. RE2
 * does not backtrack, so that no expression stops the fake. Throws an `ExpressionError` for everything else.
 */
export function compileExpression(source: string, flags: '' | 'i' = ''): UserExpression {
  const key = `${flags}/${source}`;
  const before = kept.get(key);
  if (before !== undefined) return before;
  const made = compile(source, flags);
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value as string);
  kept.set(key, made);
  return made;
}

function compile(source: string, flags: '' | 'i'): UserExpression {
  const unsupported = unsupportedPart(source);
  if (unsupported !== undefined) throw new ExpressionError(unsupported);
  const { RE2JS, RE2JSException } = re2();
  try {
    const compiled = RE2JS.compile(RE2JS.translateRegExp(source), flags === 'i' ? RE2JS.CASE_INSENSITIVE : 0);
    if (compiled.programSize() <= MOST_INSTRUCTIONS) return compiled;
  } catch (error) {
    if (error instanceof RE2JSException) throw new ExpressionError(error.message.replace('error parsing regexp: ', ''));
    throw error;
  }
  throw new ExpressionError(`it is too large; use smaller repeat counts`);
}

/** What JavaScript has and RE2 leaves out, and what to write in its place. */
function unsupportedPart(source: string): string | undefined {
  // neither counts where it is escaped or in a class
  const bare = source
    .replace(/\\\\/g, '')
    .replace(/\\[()[\]]/g, '')
    .replace(/\[[^[\]]*\]/g, '');
  const around = LOOKAROUND.exec(bare)?.[0];
  if (around !== undefined)
    return `'${around}': RE2 has no lookahead or lookbehind; match the text around it too, or use two conditions`;
  const back = BACKREFERENCE.exec(bare)?.[0];
  if (back === undefined) return undefined;
  return `'${back}': RE2 has no backreferences; write the text out, or list the alternatives with |`;
}
