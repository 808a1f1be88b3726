import path from 'node:path';
import type { ResponseObject } from '../../contracts/internal.ts';
import type { SpecDraft } from './draft.ts';
import type { ObservedAnswer } from './observed-answer.ts';
import type { Sighting } from './sightings.ts';
import type { WrittenOperation } from './spec-model.ts';
import { appendedTo, insertedAfter, quoted } from './splice.ts';

/** In the folder of the resource whose response lists the reply. */
const REPLIES = 'replies/observed.yaml';
const HEAD =
  '# Answers that fake-cxone verify got and that no source has. A line of the ledger says where each was seen.\n';

/** Writes an answer into the catalog, in the response of its status, and gives its code; one that is there is used. */
export function writeReply(draft: SpecDraft, { observation }: Sighting, answer: ObservedAnswer, claim: string): string {
  const operation = draft.model.operations.find(({ id }) => id === observation.operation);
  if (operation === undefined) throw new Error(`the spec has no operation ${observation.operation}`);
  const response = operation.responses[answer.status];
  const declared = draft.model.responses.find(({ file }) => file === response);
  const same = declared?.replies.find((code) => isSame(draft, code, answer));
  if (same !== undefined) return same;
  const code = freeCode(draft, `${(observation.finding ?? 'rejected').replaceAll('-', '_')}_${answer.status}`);
  if (answer.value !== undefined)
    draft.edit(
      `${resourceOf((declared ?? operation).file)}/${REPLIES}`,
      (text) => (text === '' ? HEAD : text) + replyText(code, answer, claim),
    );
  if (declared === undefined) declare(draft, operation, answer, code, claim);
  else if (answer.value === undefined) draft.edit(declared.file, (text) => listed(text, declared.value, code, answer));
  else
    draft.edit(declared.file, (text) =>
      appendedTo(text, ['content', 'application/json', 'examples'], code, exampleOf(code)),
    );
  return code;
}

/** In a response of the same resource. */
function exampleOf(code: string): string {
  return `{ $ref: '../${REPLIES}#/${code}' }`;
}

function isSame({ model }: SpecDraft, code: string, { value, headers }: ObservedAnswer): boolean {
  const reply = model.replies.get(code)?.value;
  const known = reply?.['x-reply']?.headers ?? {};
  return (
    reply !== undefined &&
    JSON.stringify(Object.entries(reply.value ?? {}).sort()) === JSON.stringify(Object.entries(value ?? {}).sort()) &&
    Object.entries(headers).every(([name, text]) => known[name] === text)
  );
}

function freeCode({ model }: SpecDraft, wanted: string): string {
  let code = wanted;
  for (let number = 2; model.replies.has(code); number += 1) code = `${wanted}_${number}`;
  return code;
}

function replyText(code: string, { value = {}, headers, status }: ObservedAnswer, claim: string): string {
  const named = Object.entries(headers);
  return [
    `${code}:`,
    `  summary: Seen as a ${status}; no source has it.`,
    '  value:',
    ...Object.entries(value).map(([name, text]) => `    ${name}: ${quoted(text)}`),
    ...(named.length === 0 ? [] : ['  x-reply:', '    headers:']),
    ...named.map(([name, text]) => `      ${name}: ${quoted(text)}`),
    '  x-evidence:',
    ...[...Object.keys(value), ...Object.keys(headers)].map((name) => `    ${name}: [${claim}]`),
    '',
  ].join('\n');
}

/** A response of its own for a status that the operation did not declare. */
function declare(
  draft: SpecDraft,
  operation: WrittenOperation,
  answer: ObservedAnswer,
  code: string,
  claim: string,
): void {
  const name = `responses/${kebab(operation.id)}-${answer.status}.yaml`;
  const file = `${resourceOf(operation.file)}/${name}`;
  const schema = path.posix.relative(path.posix.dirname(file), answer.schema ?? '');
  const rejection = ['  application/json:', '    schema:', `      $ref: ${schema}`, '    examples:'];
  draft.edit(file, () =>
    [
      'description: Seen by fake-cxone verify; no source declares this status here.',
      ...headerLines(answer),
      ...(answer.value === undefined
        ? listedLines(code, answer)
        : ['content:', ...rejection, `      ${code}: ${exampleOf(code)}`]),
      'x-evidence:',
      ...['status', 'body', ...Object.keys(answer.headers)].map((part) => `  ${part}: [${claim}]`),
      '',
    ].join('\n'),
  );
  draft.edit(operation.file, (text) =>
    appendedTo(
      text,
      ['paths', operation.path, operation.method, 'responses'],
      `'${answer.status}'`,
      `\n          $ref: ${name}`,
    ),
  );
}

function headerLines({ headers }: ObservedAnswer): string[] {
  const lines = Object.keys(headers).flatMap((name) => [`  ${name}:`, '    schema:', '      type: string']);
  return lines.length === 0 ? [] : ['headers:', ...lines];
}

/** A reply without a body is described by the response itself. */
function listedLines(code: string, { status, headers }: ObservedAnswer): string[] {
  const named = Object.entries(headers).map(([name, text]) => `        ${name}: ${quoted(text)}`);
  return [
    'x-replies:',
    `  ${code}:`,
    `    summary: Seen as a ${status} without a body; no source has it.`,
    ...(named.length === 0 ? [] : ['    x-reply:', '      headers:', ...named]),
  ];
}

function listed(text: string, { 'x-replies': replies }: ResponseObject, code: string, answer: ObservedAnswer): string {
  const lines = listedLines(code, answer);
  if (replies === undefined) return insertedAfter(text, ['description'], 'x-replies', `\n${lines.slice(1).join('\n')}`);
  const [, , ...rest] = lines;
  return appendedTo(text, ['x-replies'], code, `\n${rest.join('\n')}`);
}

/** The folder of the resource that a file belongs to. */
export function resourceOf(file: string): string {
  return file.split('/')[0] ?? '';
}

/** `placeCall` is `place-call` in names of files and findings. */
export function kebab(operation: string): string {
  return operation.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
