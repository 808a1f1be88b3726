import { isObject, valueAt } from '../json/index.ts';
import { isTaken } from './compile-schemas.ts';
import { discriminated } from './discriminators.ts';
import { fittedSample } from './fitted-sample.ts';
import type { SchemaBundle } from './schema-bundle.ts';

/** Makes a sample of a schema; undefined where nobody has installed what does. */
export type SampleMaker = (schema: object, isMinimal: boolean, document: object) => unknown;

/** What it takes to make values of the schemas of a document. */
export interface SampleSource {
  readonly document: Readonly<Record<string, unknown>>;
  readonly bundle: SchemaBundle;
  readonly sample: SampleMaker | undefined;
}

/**
 * The first of `given`, and then of samples of the schema at a pointer, that the schema takes; undefined where it takes none.
 * Throws an UnusableSchema.
 */
export function validValue(
  source: SampleSource,
  at: string,
  given: readonly unknown[],
): { readonly value: unknown } | undefined {
  const validate = source.bundle.validatorOf(at);
  for (const value of valuesFor(source, at, given))
    if (value !== undefined && isTaken(validate, value, at)) return { value };
  return undefined;
}

function* valuesFor({ document, bundle, sample: make }: SampleSource, at: string, given: readonly unknown[]) {
  yield* given;
  const schema = valueAt(document, at);
  if (schema === true) yield {};
  if (make === undefined || !isObject(schema)) return;
  const validate = bundle.validatorOf(at);
  for (const isMinimal of [false, true]) {
    const sample = discriminated(document, schema, make(schema, isMinimal, document));
    yield sample;
    yield fittedSample(sample, validate, (value) => isTaken(validate, value, at))?.value;
  }
}

/** Why no value was found, after the words for what was given. */
export function whyNoSample({ sample }: SampleSource): string {
  return sample === undefined
    ? 'and a sample of the schema is made by the package openapi-sampler, which is not installed: npm install openapi-sampler'
    : 'and openapi-sampler makes no valid sample of the schema; add an example to the document';
}
