import type { HttpResponse } from '../http/index.ts';
import { BeyondLimit, below, isObject, keysOf, parseForeignJson, valueAt } from '../json/index.ts';
import { compileBody, isTaken, problemsFound } from './compile-schemas.ts';
import { responseKeyOf } from './declared-responses.ts';
import { isJsonMedia, mediaTypeFor } from './media-types.ts';
import { notJson } from './read-json.ts';
import { resolved, resolvedPointer } from './references.ts';
import { SchemaBundle } from './schema-bundle.ts';

/** Something of a response that is not as the document has it; `rule` is a pointer into the document. */
export interface ResponseProblem {
  readonly pointer: string;
  readonly problem: string;
  readonly rule: string;
}

/** Checks the responses of one operation. */
export class ResponseChecks {
  readonly #document: Readonly<Record<string, unknown>>;
  readonly #pointer: string;
  readonly #bundle: SchemaBundle;

  constructor(document: Readonly<Record<string, unknown>>, operation: string) {
    this.#document = document;
    this.#pointer = below(operation, 'responses');
    this.#bundle = new SchemaBundle(document, 'response', compileBody);
  }

  /** Everything that is wrong with a response. Throws an UnusableSchema. */
  check({ status, headers, body }: HttpResponse): ResponseProblem[] {
    const responses = valueAt(this.#document, this.#pointer);
    if (!isObject(responses) || Object.keys(responses).length === 0) return [];
    const key = responseKeyOf(Object.keys(responses), String(status));
    if (key === undefined) {
      const problem = `the status ${status} is not declared; there are ${Object.keys(responses).join(', ')}`;
      return [{ pointer: '', problem, rule: this.#pointer }];
    }
    const at = resolvedPointer(this.#document, below(this.#pointer, key));
    return [...this.#ofHeaders(at, headers), ...this.#ofBody(at, headers, body)];
  }

  #ofHeaders(at: string, headers: HttpResponse['headers']): ResponseProblem[] {
    const declared = valueAt(this.#document, below(at, 'headers'));
    if (headers === null || !isObject(declared)) return [];
    return Object.entries(declared).flatMap(([name, written]) => {
      const header = resolved(this.#document, written);
      const key = name.toLowerCase();
      const value = Object.hasOwn(headers, key) ? headers[key] : undefined;
      const isMissing = isObject(header) && header['required'] === true && value === undefined;
      const rule = below(below(at, 'headers'), name);
      return isMissing ? [{ pointer: '', problem: `the header ${name} is missing`, rule }] : [];
    });
  }

  #ofBody(at: string, headers: HttpResponse['headers'], body: string | null): ResponseProblem[] {
    const content = valueAt(this.#document, below(at, 'content'));
    if (body === null || body === '' || !isObject(content) || Object.keys(content).length === 0) return [];
    const names = Object.keys(content);
    const given = (headers?.['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const media = headers === null ? names.find(isJsonMedia) : mediaTypeFor(names, given);
    if (media === undefined && headers === null) return [];
    if (media === undefined) {
      const problem = `the media type is ${given || 'missing'}, and must be one of ${names.join(', ')}`;
      return [{ pointer: '', problem, rule: below(at, 'content') }];
    }
    const schema = below(below(below(at, 'content'), media), 'schema');
    if (!isJsonMedia(given === '' ? media : given) || valueAt(this.#document, schema) === undefined) return [];
    return this.#ofJson(body, schema);
  }

  #ofJson(body: string, schema: string): ResponseProblem[] {
    let value: unknown;
    try {
      value = parseForeignJson(body);
    } catch (error) {
      const problem = error instanceof BeyondLimit ? `: ${error.message}` : ` ${notJson(body)}`;
      return [{ pointer: '', problem: `the body${problem}`, rule: schema }];
    }
    const validate = this.#bundle.validatorOf(schema);
    if (isTaken(validate, value, schema)) return [];
    return problemsFound(validate, this.#bundle, 'body', schema).map(({ pointer, problem, rule }) => {
      const place = keysOf(pointer).join('.');
      return { pointer, problem: place === '' ? `the body ${problem}` : `${place} ${problem}`, rule };
    });
  }
}
