import { type ReplyObject, supportingIds } from '../../contracts/internal.ts';
import { type Sighting, speaksAgainst } from './sightings.ts';
import type { SpecModel } from './spec-model.ts';
import { wordsOf } from './words.ts';

/** A part of the spec with evidence that an answer can show, as a key, with the claims that support it. */
export interface EvidenceSite {
  /** `response tokens/responses/keys.yaml status`, `reply keys error`, `finding body-empty`, … */
  readonly key: string;
  readonly claims: readonly string[];
}

/**
 * Every site that an answer under the default variants can show: status, headers and body of each response, each field
 * and header of a reply that some finding or a success leads to, and each finding, which shows in being rejected so.
 */
export function evidenceSites(model: SpecModel): EvidenceSite[] {
  const reached = repliesReached(model);
  return [
    ...model.responses
      .filter(({ replies }) => replies.some((reply) => reached.has(reply)))
      .flatMap(({ file, path, value }) =>
        Object.entries(value['x-evidence'] ?? {}).map(([part, claims]) =>
          evidenceSite(responseKey(file, path), part, claims),
        ),
      ),
    ...[...model.replies]
      .filter(([code]) => reached.has(code))
      .flatMap(([code, { value }]) =>
        Object.entries(value['x-evidence'] ?? {})
          .filter(([part]) => !isOwnAddress(value, part))
          .map(([part, claims]) => evidenceSite(`reply ${code}`, part, claims)),
      ),
    // what is only warned of does not show in an answer
    ...[...model.findings]
      .filter(([, { value }]) => value.severity === 'error')
      .map(([code, { value }]) => ({ key: `finding ${code}`, claims: supportingIds(value.evidence) })),
  ];
}

/** Where the address of the server that answers is filled in, the spec states nothing of the vendor. */
function isOwnAddress(reply: ReplyObject, part: string): boolean {
  return wordsOf(reply).some(({ name, segments }) => name === part && segments.includes('origin', 1));
}

/** The keys of the sites that a sighting confirms, and of those that it contradicts. */
export function sitesShown(
  model: SpecModel,
  { observation, response }: Sighting,
): { confirmed: string[]; contradicted: string[] } {
  const { reply, finding, aspects, operation } = observation;
  const status = aspects.find(({ aspect }) => aspect === 'status')?.expected ?? String(response.status);
  const responses = model.responses
    .filter(
      ({ file, path, replies }) => replies.includes(reply ?? '') && isAnswerOf(model, file, path, operation, status),
    )
    .map(({ file, path }) => responseKey(file, path));
  const keysOf = (aspect: string): string[] => {
    const [kind = '', name = ''] = aspect.split(/:\/?/);
    if (kind === 'status')
      return [...responses.map((key) => `${key} status`), ...(finding === null ? [] : [`finding ${finding}`])];
    if (kind === 'media-type' || name === '') return responses.map((key) => `${key} body`);
    return [`reply ${reply} ${name}`, ...responses.map((key) => `${key} ${kind === 'body' ? 'body' : name}`)];
  };
  // other words in a field say nothing against the shape of the body; a field that is missing does
  const contradicted = aspects
    .filter(speaksAgainst)
    .flatMap(({ aspect, seen }) =>
      keysOf(aspect).slice(0, aspect.startsWith('body:/') && seen !== null ? 1 : undefined),
    );
  const agreeing = aspects.filter(({ verdict }) => verdict === 'agrees').flatMap(({ aspect }) => keysOf(aspect));
  return { confirmed: agreeing.filter((key) => !contradicted.includes(key)), contradicted };
}

/** A response is that of an operation, or of none. */
function isAnswerOf(
  { operations }: SpecModel,
  file: string,
  path: readonly (string | number)[],
  operation: string | null,
  status: string,
): boolean {
  if (path.length > 0) return path[0] === status;
  return operations.some(({ id, responses }) => (operation === null || id === operation) && responses[status] === file);
}

function repliesReached({ findings, responses, operations }: SpecModel): Set<string> {
  const successes = operations.flatMap((operation) =>
    Object.entries(operation.responses)
      .filter(([status]) => status.startsWith('2'))
      .flatMap(([, file]) => responses.filter((each) => each.file === file).flatMap(({ replies }) => replies)),
  );
  const led = [...findings.values()].flatMap(({ value: { reply, replies = {} } }) => [
    reply,
    ...Object.values(replies),
  ]);
  return new Set([...successes, ...led.filter((reply) => reply !== undefined)]);
}

function responseKey(file: string, path: readonly (string | number)[]): string {
  return `response ${[file, ...path].join('#')}`;
}

function evidenceSite(owner: string, part: string, claims: readonly string[]): EvidenceSite {
  return { key: `${owner} ${part}`, claims: supportingIds(claims) };
}
