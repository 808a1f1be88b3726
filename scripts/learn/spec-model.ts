import path from 'node:path';
import { parse } from 'yaml';
import type { FamilyObject, FindingObject, ReplyObject, ResponseObject } from '../../contracts/internal.ts';
import type { Claim } from '../../generated/index.ts';
import type { SpecTexts } from './learned.ts';

/** A thing of the spec, with the file and the place where it is written. */
interface Written<T> {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly value: T;
}

/** A variant, as variants.yaml has it. */
export interface WrittenVariant {
  readonly default: string;
  readonly written?: string;
  readonly why: string;
  readonly values: Readonly<Record<string, { readonly says: string; readonly evidence: readonly string[] }>>;
}

export interface WrittenOperation {
  readonly id: string;
  /** A key of common/families.yaml. */
  readonly family: string;
  /** The `paths.yaml` that has it. */
  readonly file: string;
  readonly path: string;
  readonly method: string;
  /** The file of each response, by status. */
  readonly responses: Readonly<Record<string, string>>;
}

/** The spec as its files state it: what learning looks at, each with the place where it would be changed. */
export interface SpecModel {
  readonly claims: Readonly<Record<string, Claim>>;
  readonly sources: Readonly<Record<string, string>>;
  readonly variants: Readonly<Record<string, WrittenVariant>>;
  readonly replies: ReadonlyMap<string, Written<ReplyObject>>;
  readonly responses: readonly (Written<ResponseObject> & { readonly replies: readonly string[] })[];
  /** By code; `operation` is null for those that any operation can have. */
  readonly findings: ReadonlyMap<string, Written<FindingObject> & { readonly operation: string | null }>;
  readonly operations: readonly WrittenOperation[];
  /** The reply that an operation gives in place of another; undefined where it gives that one. */
  replyInFamily(operation: string, reply: string): string | undefined;
}

/** Reads the texts. Throws where one is not YAML, or a file is missing. */
export function specModel(texts: SpecTexts): SpecModel {
  const read = (file: string) => {
    const text = texts.get(file);
    if (text === undefined) throw new Error(`spec/${file} is missing`);
    return parse(text, { merge: true }) as Record<string, never>;
  };
  // each resource has a folder of its own: `tokens/replies/…`
  const below = (kind: string) => [...texts.keys()].filter((file) => file.split('/')[1] === kind).sort();
  const operations = [...texts.keys()].filter(isPathsFile).flatMap((file) => {
    const { paths } = read(file) as unknown as PathsText;
    return Object.entries(paths).flatMap(([at, methods]) =>
      Object.entries(methods).map(([method, object]) => operationOf(file, at, method, object)),
    );
  });
  const families = read('common/families.yaml') as Readonly<Record<string, FamilyObject>>;
  const responses: Written<ResponseObject>[] = [
    ...below('responses')
      .filter((file) => file !== ELSEWHERE)
      .map((file) => ({ file, path: [], value: read(file) as ResponseObject })),
    // the answers that belong to no operation stand together in one file, by status
    ...entriesOf<ResponseObject>(ELSEWHERE, read(ELSEWHERE)).map(([, response]) => response),
  ];
  return {
    ...(read('claims.yaml') as unknown as Pick<SpecModel, 'claims' | 'sources'>),
    variants: read('variants.yaml'),
    replies: new Map([
      ...below('replies').flatMap((file) => entriesOf<ReplyObject>(file, read(file))),
      ...responses.flatMap(listedIn),
    ]),
    responses: responses.map((response) => ({ ...response, replies: repliesIn(response.value) })),
    findings: new Map(below('findings').flatMap((file) => findingsIn(file, read(file), operations))),
    operations,
    replyInFamily(operation, reply) {
      const family = operations.find(({ id }) => id === operation)?.family;
      return family === undefined ? undefined : families[family]?.replies?.[reply];
    },
  };
}

const ELSEWHERE = 'common/responses/elsewhere.yaml';

interface PathsText {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationText>>>>;
}

interface OperationText {
  readonly operationId: string;
  readonly 'x-family': string;
  readonly responses: Readonly<Record<string, { readonly $ref: string }>>;
  readonly 'x-findings'?: { readonly $ref: string };
}

function isPathsFile(file: string): boolean {
  return /^[^/]+\/paths\.yaml$/.test(file);
}

/** The file that a reference in another file names, by its path below spec/. */
export function fileReferredTo(from: string, reference: string): string {
  return path.posix.join(path.posix.dirname(from), reference);
}

function operationOf(
  file: string,
  at: string,
  method: string,
  object: OperationText,
): WrittenOperation & { findings?: string } {
  const responses = Object.fromEntries(
    Object.entries(object.responses).map(([status, { $ref }]) => [status, fileReferredTo(file, $ref)]),
  );
  const findings = object['x-findings']?.$ref;
  return {
    id: object.operationId,
    family: object['x-family'],
    file,
    path: at,
    method,
    responses,
    ...(findings === undefined ? {} : { findings: fileReferredTo(file, findings) }),
  };
}

function entriesOf<T>(file: string, content: Readonly<Record<string, unknown>>): [string, Written<T>][] {
  return Object.entries(content).map(([code, value]) => [code, { file, path: [code], value: value as T }]);
}

/** The replies that a response without a body describes itself. */
function listedIn({ file, path, value }: Written<ResponseObject>): [string, Written<ReplyObject>][] {
  return Object.entries(value['x-replies'] ?? {}).map(([code, reply]) => [
    code,
    { file, path: [...path, 'x-replies', code], value: reply },
  ]);
}

function findingsIn(
  file: string,
  content: Readonly<Record<string, unknown>>,
  operations: readonly ReturnType<typeof operationOf>[],
): [string, Written<FindingObject> & { operation: string | null }][] {
  const operation = operations.find(({ findings }) => findings === file)?.id ?? null;
  return entriesOf<FindingObject>(file, content).map(([code, finding]) => [code, { ...finding, operation }]);
}

function repliesIn({ content = {}, 'x-replies': listed = {} }: ResponseObject): string[] {
  return [...Object.values(content).flatMap(({ examples = {} }) => Object.keys(examples)), ...Object.keys(listed)];
}
