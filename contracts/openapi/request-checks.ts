import type { ValidateFunction } from 'ajv';
import type { RequestProblem } from '../contract/index.ts';
import { otherCharset } from '../http/index.ts';
import { below, isObject, keysOf, valueAt } from '../json/index.ts';
import type { SchemaProblem } from '../tenant/index.ts';
import { compileBody, compileTexts, isTaken, problemsFound } from './compile-schemas.ts';
import { FormOfMedia } from './form-values.ts';
import { isJsonMedia, mediaTypeFor } from './media-types.ts';
import {
  type DeclaredParameter,
  declaredParameters,
  type ParameterPart,
  type ParameterSources,
  parameterValues,
} from './parameter-values.ts';
import { readJson } from './read-json.ts';
import { resolvedPointer } from './references.ts';
import { SchemaBundle } from './schema-bundle.ts';

/** A request to an operation of a document. */
export interface DocumentRequestParts extends ParameterSources {
  /** Without content codings, and empty where there is none; a problem where it cannot be read, null where it is not known. */
  readonly body: string | { readonly problem: string } | null;
  /** False where the bytes of the body are not UTF-8. */
  readonly isUtf8?: boolean;
  /** False where the headers are not known: nothing is said of them, and of the media type. */
  readonly hasHeaders?: boolean;
}

/** What is wrong with a request, and with which status it is rejected; nothing where the list is empty. */
export interface RequestChecked {
  readonly problems: readonly RequestProblem[];
  readonly status: 400 | 415;
  /** What of this request is not checked, and why. */
  readonly unchecked?: readonly SchemaProblem[];
}

interface CompiledPart {
  readonly part: ParameterPart;
  readonly at: string;
  readonly validate: ValidateFunction;
}

/** Checks requests to one operation. What it needs is compiled when it is made, and bodies by their media types later. */
export class RequestChecks {
  readonly #document: Readonly<Record<string, unknown>>;
  readonly #texts: SchemaBundle;
  readonly #values: SchemaBundle;
  readonly #parameters: readonly DeclaredParameter[];
  readonly #parts: readonly CompiledPart[];
  readonly #body: string | undefined;
  readonly #operation: string;
  readonly #forms = new Map<string, FormOfMedia>();

  constructor(document: Readonly<Record<string, unknown>>, path: string, operation: string) {
    this.#document = document;
    this.#operation = operation;
    this.#texts = new SchemaBundle(document, 'request', compileTexts);
    this.#values = new SchemaBundle(document, 'request', compileBody);
    this.#parameters = declaredParameters(document, path, operation);
    const parts = [...new Set(this.#parameters.map((each) => each.in))];
    this.#parts = parts.map((part) => this.#compiled(part, operation));
    const body = below(operation, 'requestBody');
    this.#body = valueAt(document, body) === undefined ? undefined : resolvedPointer(document, body);
  }

  /** What is not checked, and why. */
  get unchecked(): SchemaBundle['unchecked'] {
    return [...this.#texts.unchecked, ...this.#values.unchecked];
  }

  /** Everything that is wrong with a request, at once. */
  check(request: DocumentRequestParts): RequestChecked {
    const { values, unread } = parameterValues(this.#parameters, request);
    const isKnown = (part: ParameterPart) => request.hasHeaders !== false || part === 'path' || part === 'query';
    const ofUnread = unread
      .filter(([{ in: part }]) => isKnown(part))
      .map(([{ in: part, name, pointer }, problem]) => ({
        in: part,
        pointer: below('', name),
        problem,
        rule: pointer,
      }));
    const isUnread = (found: RequestProblem) =>
      unread.some(([{ in: part, name }]) => part === found.in && name === keysOf(found.pointer)[0]);
    const ofParameters = this.#parts
      .filter(({ part }) => isKnown(part))
      .flatMap(({ part, at, validate }) =>
        isTaken(validate, values[part], at, structuredClone(values[part]))
          ? []
          : problemsFound(validate, this.#texts, part, at, values[part])
              .filter((each) => !this.#isAllowedEmpty(each, request) && !isUnread(each))
              .map((each) => this.#placed(each)),
      );
    const ofBody = this.#checkBody(request);
    const problems = [...ofUnread, ...ofParameters];
    return {
      ...ofBody,
      problems: [...problems, ...ofBody.problems],
      ...(problems.length > 0 && { status: 400 as const }),
    };
  }

  #compiled(part: ParameterPart, operation: string): CompiledPart {
    const own = this.#parameters.filter((each) => each.in === part);
    const schema = {
      type: 'object',
      properties: Object.fromEntries(
        own.map(({ name, schema: at }) => [name, at === undefined ? {} : this.#texts.refTo(at)]),
      ),
      required: own.filter(({ isRequired }) => isRequired).map(({ name }) => name),
    };
    const at = below(operation, 'parameters');
    return { part, at, validate: compileTexts(schema, at) };
  }

  /** `allowEmptyValue` takes `?name=` and `?name` whatever the schema says. */
  #isAllowedEmpty({ in: part, pointer }: RequestProblem, { query }: DocumentRequestParts): boolean {
    const [name] = keysOf(pointer);
    const isAllowed = this.#parameters.some((each) => each.allowsEmpty && each.in === part && each.name === name);
    if (!isAllowed || name === undefined) return false;
    const texts = new URLSearchParams(query).getAll(name);
    return texts.length > 0 && texts.every((text) => text === '');
  }

  /** A parameter that is missing breaks what its own declaration says. */
  #placed(found: RequestProblem): RequestProblem {
    const missing = this.#parameters.find(
      (each) => each.in === found.in && found.problem === 'is missing' && below('', each.name) === found.pointer,
    );
    return missing === undefined ? found : { ...found, rule: missing.pointer };
  }

  #checkBody({ body, header, hasHeaders, isUtf8 }: DocumentRequestParts): RequestChecked {
    if (body === null) return FINE;
    const at = this.#body;
    if (at === undefined) return body === '' ? FINE : { ...FINE, unchecked: [this.#undeclaredBody()] };
    if (typeof body !== 'string') return rejected(body.problem, at, 415);
    const declared = valueAt(this.#document, at);
    const content = isObject(declared) && isObject(declared['content']) ? declared['content'] : {};
    if (body === '') {
      const isRequired = isObject(declared) && declared['required'] === true;
      return isRequired ? rejected('is missing', below(at, 'required')) : FINE;
    }
    if (Object.keys(content).length === 0) return FINE; // no media type is declared, so that none is wrong
    const names = Object.keys(content);
    const written = hasHeaders === false ? names.find(isJsonMedia) : header('content-type');
    if (written === undefined && hasHeaders === false) return FINE;
    const [given = ''] = (written ?? '').split(';', 1);
    const media = mediaTypeFor(Object.keys(content), given.trim().toLowerCase());
    const problem = `has the media type ${given.trim() || 'none'}, and must have one of ${Object.keys(content).join(', ')}`;
    if (media === undefined) return rejected(problem, below(at, 'content'), 415);
    const type = given.trim().toLowerCase();
    const of = below(below(at, 'content'), media);
    if (!isForm(type) && !isJsonMedia(type)) return FINE; // only its media type is declared in a way that can be checked
    const charset = otherCharset(written ?? '');
    if (charset !== undefined && (BEYOND_ASCII.test(body) || /^(utf|ucs)/.test(charset)))
      return rejected(`has the charset ${charset.slice(0, 40)}, and must be in UTF-8`, of, 415);
    if (isUtf8 === false) return rejected('is not UTF-8', of);
    return this.#checkText(body, isForm(type), of);
  }

  #undeclaredBody(): SchemaProblem {
    const problem = 'is not checked: the request has a body, and the operation declares none';
    return { pointer: this.#operation, problem };
  }

  #formOf(media: string): FormOfMedia {
    const form = this.#forms.get(media) ?? new FormOfMedia(this.#document, media);
    this.#forms.set(media, form);
    return form;
  }

  #checkText(text: string, isOfForm: boolean, at: string): RequestChecked {
    const schema = below(at, 'schema');
    const value = isOfForm ? { value: this.#formOf(at).read(text) } : readJson(text);
    if ('problem' in value) return rejected(value.problem, at);
    if (valueAt(this.#document, schema) === undefined) return FINE;
    const bundle = isOfForm ? this.#texts : this.#values;
    const validate = bundle.validatorOf(schema);
    return isTaken(validate, value.value, schema, isOfForm ? structuredClone(value.value) : undefined)
      ? FINE
      : { problems: problemsFound(validate, bundle, 'body', schema, isOfForm ? value.value : undefined), status: 400 };
  }
}

/** ASCII is the same in nearly all charsets. */
const BEYOND_ASCII = /[\x80-\uffff]/;

function isForm(media: string): boolean {
  return media === 'application/x-www-form-urlencoded';
}

const FINE: RequestChecked = { problems: [], status: 400 };

function rejected(problem: string, rule: string, status: RequestChecked['status'] = 400): RequestChecked {
  return { problems: [{ in: 'body', pointer: '', problem, rule }], status };
}
