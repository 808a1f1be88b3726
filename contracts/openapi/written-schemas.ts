import { compileExpression, ExpressionError } from '../expressions/index.ts';
import { isObject } from '../json/index.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Why a pattern is not checked; undefined where it is. */
export function patternProblem(pattern: unknown): string | undefined {
  try {
    compileExpression(String(pattern));
    return undefined;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return error.message;
  }
}

/** Whether numbers are values of a schema. */
export function asksForNumber({ type }: Fields): boolean {
  return [type].flat().some((each) => each === 'number' || each === 'integer');
}

/** A schema as an object. */
export function asObject(schema: unknown): Record<string, unknown> {
  return isObject(schema) ? schema : schema === false ? { not: {} } : {};
}

/** Schemas of OpenAPI 3.0 say otherwise that null is a value, and that a limit is left out. */
export function modern(schema: Fields, made: Record<string, unknown>): Record<string, unknown> {
  const { nullable, type } = schema;
  if (nullable === true && typeof type === 'string') {
    made['type'] = [type, 'null'];
    if (Array.isArray(schema['enum'])) made['enum'] = [...new Set([...schema['enum'], null])];
  }
  const isOfOthers = nullable === true && ['allOf', 'oneOf', 'anyOf'].some((key) => key in made);
  if (isOfOthers || (nullable === true && type === undefined)) return { if: { type: 'null' }, else: made };
  for (const [limit, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    if (typeof made[exclusive] !== 'boolean') continue;
    if (made[exclusive] === true) {
      made[exclusive] = made[limit];
      delete made[limit];
    } else delete made[exclusive];
  }
  return made;
}
