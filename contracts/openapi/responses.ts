import { isBodiless } from '../http/index.ts';
import { below, isObject, keysOf, valueAt } from '../json/index.ts';
import { compileBody, isTaken, problemsFound } from './compile-schemas.ts';
import {
  namedExamples,
  type PreferredResponse,
  responseKeyOf,
  responseKeys,
  statusOfKey,
} from './declared-responses.ts';
import { concreteMedia, isJsonMedia } from './media-types.ts';
import { resolvedPointer } from './references.ts';
import { type SampleMaker, type SampleSource, validValue, whyNoSample } from './sample-values.ts';
import { SchemaBundle } from './schema-bundle.ts';
import { sentHeaders } from './sent-headers.ts';
import { UnusableSchema } from './unusable-schema.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A response as a document has it. */
export interface DocumentResponse {
  readonly status: number;
  /** Name and value in turn. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** The responses of one operation. Each is made once, or found once that it cannot be made. */
export class Responses {
  readonly #document: Fields;
  readonly #pointer: string;
  readonly #source: SampleSource;
  readonly #bundle: SchemaBundle;
  readonly #made = new Map<string, DocumentResponse | UnusableSchema>();

  constructor(document: Fields, operation: string, sample: SampleMaker | undefined) {
    this.#document = document;
    this.#pointer = below(operation, 'responses');
    this.#bundle = new SchemaBundle(document, 'response', compileBody);
    this.#source = { document, bundle: this.#bundle, sample };
  }

  /** Why a response that is asked for cannot be had; undefined where it can. */
  problemOf({ code, example }: PreferredResponse): string | undefined {
    if (code !== undefined && !FINAL.test(code)) return `code=${code.slice(0, 60)} is not a status from 200 to 599`;
    const key = code === undefined ? this.#usual() : this.#keyOf(code);
    if (key === undefined) return `the document has no response ${code}; it has ${this.#keys().join(', ') || 'none'}`;
    if (example === undefined) return undefined;
    const names = Object.keys(this.#examples(this.#mediaOf(key)));
    if (names.includes(example)) return undefined;
    return `the response ${key} of the document has no example ${example}; it has ${names.join(', ') || 'none'}`;
  }

  /** The response that was asked for, or the usual one. Throws an UnusableSchema where none can be made that is valid. */
  make(preferred: PreferredResponse): DocumentResponse {
    const key = preferred.code === undefined ? this.#usual() : this.#keyOf(preferred.code);
    if (key === undefined) throw new UnusableSchema(this.#pointer, NO_RESPONSE);
    const status = preferred.code === undefined ? statusOfKey(key) : Number(preferred.code);
    const name = `${status} ${preferred.example ?? ''}`;
    const made = this.#made.get(name) ?? this.#tried(key, status, preferred.example);
    this.#made.set(name, made);
    if (made instanceof UnusableSchema) throw made;
    return made;
  }

  #tried(key: string, status: number, example: string | undefined): DocumentResponse | UnusableSchema {
    try {
      return this.#response(key, status, example);
    } catch (error) {
      if (error instanceof UnusableSchema) return error;
      throw error;
    }
  }

  /**
   * What the document declares for a request that is rejected with one of `statuses`: the first that it names, else the range
   * or the `default` of the last. `problem` is sent where a problem document (RFC 9457) is declared whose schema takes it.
   * Undefined where no JSON body is declared, or none can be made that is valid.
   */
  rejection(statuses: readonly string[], problem: (status: number) => string): DocumentResponse | undefined {
    const keys = this.#keys();
    const code = statuses.find((each) => keys.includes(each)) ?? (statuses.at(-1) as string);
    const media = this.#mediaOf(this.#keyOf(code) ?? '');
    if (media === undefined || !isJsonMedia(sentType(media))) return undefined;
    try {
      const own = this.#problem(media, problem(Number(code)));
      const made = this.make({ code });
      return own === undefined ? made : { ...made, body: own };
    } catch (error) {
      if (error instanceof UnusableSchema) return undefined;
      throw error;
    }
  }

  #problem(media: string, problem: string): string | undefined {
    if (!/^application\/problem\+json/i.test(keysOf(media).at(-1) as string)) return undefined;
    const schema = below(media, 'schema');
    const isFit =
      valueAt(this.#document, schema) === undefined ||
      isTaken(this.#bundle.validatorOf(schema), JSON.parse(problem), schema);
    return isFit ? problem : undefined;
  }

  #keys(): string[] {
    return responseKeys(valueAt(this.#document, this.#pointer));
  }

  /** The lowest success; for want of one `default`, then the lowest at all. */
  #usual(): string | undefined {
    const keys = this.#keys().sort();
    return keys.find((key) => key.startsWith('2')) ?? keys.find((key) => key === 'default') ?? keys[0];
  }

  #keyOf(code: string): string | undefined {
    return FINAL.test(code) ? responseKeyOf(this.#keys(), code) : undefined;
  }

  #response(key: string, status: number, example: string | undefined): DocumentResponse {
    const at = resolvedPointer(this.#document, below(this.#pointer, key));
    const headers = sentHeaders(this.#source, at);
    const media = this.#mediaOf(key);
    if (media === undefined || isBodiless(status)) return { status, headers, body: '' };
    const contentType = sentType(media);
    return {
      status,
      headers: [...headers, 'Content-Type', contentType],
      body: this.#body(media, contentType, example),
    };
  }

  /** The pointer to the media type of a response that is sent: JSON goes first. */
  #mediaOf(key: string): string | undefined {
    const content = below(resolvedPointer(this.#document, below(this.#pointer, key)), 'content');
    const types = valueAt(this.#document, content);
    const names = isObject(types) ? Object.keys(types) : [];
    const name = names.find(isJsonMedia) ?? names.find((each) => isJsonMedia(concreteMedia(each))) ?? names[0];
    return name === undefined ? undefined : below(content, name);
  }

  #examples(media: string | undefined): Readonly<Record<string, unknown>> {
    return media === undefined ? {} : namedExamples(this.#document, media);
  }

  /** The first of what the document says itself, and of what is made of the schema, that the schema takes. */
  #body(media: string, contentType: string, example: string | undefined): string {
    const named = this.#examples(media);
    const single = valueAt(this.#document, below(media, 'example'));
    const own =
      example === undefined ? [...Object.values(named), ...(single === undefined ? [] : [single])] : [named[example]];
    if (!isJsonMedia(contentType)) return this.#text(own, media);
    const schema = below(media, 'schema');
    if ((valueAt(this.#document, schema) ?? null) === null) return JSON.stringify(own.length === 0 ? {} : own[0]);
    const source = example === undefined ? this.#source : { ...this.#source, sample: undefined };
    const found = validValue(source, schema, own);
    if (found !== undefined) return JSON.stringify(found.value);
    throw new UnusableSchema(schema, this.#whyNone(own, schema, example));
  }

  #whyNone(own: readonly unknown[], schema: string, example: string | undefined): string {
    const wrong = own.length === 0 ? '' : this.#wrongWith(own[0], schema);
    if (example !== undefined) return `the example ${example} is not valid by its schema${wrong}`;
    const given = own.length === 0 ? 'there is no example' : `no example is valid by the schema${wrong}`;
    return `${given}, ${whyNoSample(this.#source)}`;
  }

  #wrongWith(example: unknown, schema: string): string {
    const validate = this.#bundle.validatorOf(schema);
    isTaken(validate, example, schema);
    const [first] = problemsFound(validate, this.#bundle, 'body', schema);
    return first === undefined ? '' : `: ${first.pointer || 'it'} ${first.problem}`;
  }

  #text(own: readonly unknown[], media: string): string {
    const text = own.find((each) => typeof each === 'string');
    if (text !== undefined) return text as string;
    const at = below(media, 'schema');
    const schema = valueAt(this.#document, at);
    if (schema === undefined || schema === null) return '';
    const isXml = /[/+]xml\b/i.test(sentType(media));
    const sample = isObject(schema) && !isXml ? this.#source.sample?.(schema, false, this.#document) : undefined;
    if (typeof sample === 'string' && isTaken(this.#bundle.validatorOf(at), sample, at)) return sample;
    throw new UnusableSchema(
      media,
      'there is no example that is a text, and where a body is not JSON only texts are made of a schema',
    );
  }
}

const NO_RESPONSE =
  'the document declares no response of this operation; declare one, such as 200, or set a stub (PUT /_fake/stubs/{name})';

/** An informational status ends no exchange, so that none is sent. */
const FINAL = /^[2-5]\d\d$/;

/** The media type of a response, by the pointer to it. */
function sentType(media: string): string {
  return concreteMedia(keysOf(media).at(-1) as string);
}
