import {
  CITATION,
  constraintsOf,
  deref,
  findingGroups,
  type OperationObject,
  type ResponseObject,
  replyNames,
  replyObject,
  type Spec,
  samplesOf,
  supportingIds,
} from '../../contracts/internal.ts';
import type { Ledger } from '../../generated/index.ts';
import { CLAIM_IDS, type Sources } from './sources.ts';

type Evidence = Readonly<Record<string, readonly string[]>> | undefined;

/** Constraints without evidence, evidence that no claim backs, and claims without grade or reason. */
export function evidenceProblems(spec: Spec, effective: readonly Spec[], sources: Sources): string[] {
  const problems = [
    ...[spec, ...effective].flatMap(missingEvidence),
    ...[spec, ...effective].flatMap(evidenceTakenForSchemas),
    ...ledgerProblems(sources.ledger),
    ...citationProblems(spec, effective, sources),
    ...unknownClaims(
      [
        spec,
        effective,
        sources.variants,
        sources.claimedPaths,
        sources.documentedPaths,
        sources.neighbors,
        sources.forms,
        sources.magic,
        sources.guide,
      ],
      sources.ledger,
    ),
  ];
  return [...new Set(problems)];
}

/** Keywords whose values are schemas. */
const SUBSCHEMAS = [
  'allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'items', 'prefixItems', 'contains', 'properties',
  'patternProperties', 'propertyNames', 'dependentSchemas', 'discriminator', '$ref',
]; // biome-ignore format: a list reads better filled

/**
 * Tools that walk a document look for schemas in extensions too: openapi-typescript ends with a TypeError where `allOf`
 * has claims. What a keyword of that kind rests on is written in the schemas below it.
 */
function evidenceTakenForSchemas(spec: Spec): string[] {
  const problems: string[] = [];
  JSON.stringify(spec, (key, value) => {
    if (key !== 'x-evidence') return value;
    const taken = Object.keys(value).filter((keyword) => SUBSCHEMAS.includes(keyword));
    problems.push(
      ...taken.map(
        (keyword) => `evidence for ${keyword} (${value[keyword]}): write it in the schemas below ${keyword}`,
      ),
    );
    return value;
  });
  return problems;
}

function missingEvidence(spec: Spec): string[] {
  return [
    ...Object.entries(spec.components.schemas).flatMap(([name, schema]) =>
      constraintsOf(spec, schema).flatMap(({ keyword, pointer, schema: node }) =>
        // What the enum rests on gives the type too; and both in one map is what Spectral takes for a schema.
        (keyword === 'type' && 'enum' in node) || SUBSCHEMAS.includes(keyword)
          ? []
          : without(`the schema ${name}, ${pointer === '' ? 'at its root' : pointer}`, node['x-evidence'], [keyword]),
      ),
    ),
    ...Object.entries(spec.components.responses).flatMap(([name, response]) => responseEvidence(spec, name, response)),
    ...Object.values(spec.paths).flatMap((path) =>
      Object.values(path).flatMap((operation) => [
        ...operationEvidence(operation),
        ...parameterEvidence(spec, operation),
      ]),
    ),
    ...findingGroups(spec).flatMap((group) =>
      Object.entries(group).flatMap(([code, { evidence }]) => (evidence.length > 0 ? [] : [`${code}: no evidence`])),
    ),
  ];
}

function responseEvidence(spec: Spec, name: string, response: ResponseObject): string[] {
  const replies = response.content === undefined ? [] : replyNames(response);
  return [
    ...without(`the response ${name}`, response['x-evidence'], [
      'status',
      'body',
      ...Object.keys(response.headers ?? {}),
    ]),
    ...replies.flatMap((code) => {
      const object = replyObject(spec, response, code);
      const samples = Object.values(samplesOf(object)).map(({ sample }) => sample);
      const fields = Object.entries(typeof object.value === 'string' ? {} : (object.value ?? {})).filter(
        ([, value]) => !samples.includes(String(value)),
      );
      const headers = Object.keys(object['x-reply']?.headers ?? {});
      return without(`the reply ${code}`, object['x-evidence'], [...fields.map(([field]) => field), ...headers]);
    }),
  ];
}

function parameterEvidence(spec: Spec, operation: OperationObject): string[] {
  return (operation.parameters ?? []).flatMap((node) => {
    const { name, schema, required, 'x-evidence': evidence } = deref(spec, node);
    const where = `the parameter ${name} of ${operation.operationId}`;
    return [
      ...without(where, evidence, required === true ? ['required'] : []),
      ...constraintsOf(spec, schema).flatMap(({ keyword, schema: at }) => without(where, at['x-evidence'], [keyword])),
    ];
  });
}

function operationEvidence(operation: OperationObject): string[] {
  const optional = ['x-permission', 'x-limits', 'requestBody'].filter((field) => field in operation);
  return without(operation.operationId, operation['x-evidence'], ['path', 'method', 'security', ...optional]);
}

function without(where: string, evidence: Evidence, keywords: readonly string[]): string[] {
  return keywords
    .filter((keyword) => !evidence?.[keyword]?.length)
    .map((keyword) => `${where}: no evidence for ${keyword}`);
}

/** Each list of citations is well formed, names a claim once, and has at least one that supports. */
function citationProblems(spec: Spec, effective: readonly Spec[], { variants, neighbors, magic }: Sources): string[] {
  const problems: string[] = [];
  const inspect = (owner: string, citations: unknown): void => {
    if (!Array.isArray(citations)) return void problems.push(`${owner}: the evidence is not a list`);
    const texts = citations.map(String);
    const ids = texts.map((text) => CITATION.exec(text)?.[1] ?? text);
    const wrong = texts.filter((text) => !CITATION.test(text));
    problems.push(
      ...wrong.map((text) => `${owner}: '${text}' is not a claim with 'contradicts', 'context' or nothing`),
    );
    if (new Set(ids).size < ids.length) problems.push(`${owner}: a claim is cited twice (${texts.join(', ')})`);
    if (supportingIds(texts).length === 0) problems.push(`${owner}: no claim supports it (${texts.join(', ')})`);
  };
  // ids of properties lead the way, so that a problem names its place
  const walk = (node: unknown, at: string): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      const place = `${at}/${key}`;
      if (key === 'evidence') inspect(place, value);
      else if (key === 'x-evidence')
        for (const [part, list] of Object.entries(value)) inspect(`${place}/${part}`, list);
      else walk(value, place);
    }
  };
  walk({ spec, variants, neighbors, magic }, '');
  for (const [index, each] of effective.entries()) walk(each, `variant ${index}`);
  return problems;
}

/** Every id that looks like a claim's must be one, wherever it stands. */
function unknownClaims(documents: readonly unknown[], { claims, unknowns }: Ledger): string[] {
  const ids = JSON.stringify(documents).match(CLAIM_IDS) ?? [];
  return [...new Set(ids)].filter((id) => !(id in claims) && !(id in unknowns)).map((id) => `there is no claim ${id}`);
}

function ledgerProblems({ claims, sources, unknowns }: Ledger): string[] {
  const misplaced = Object.entries(unknowns)
    // a claim that was appended to the file
    .filter(([, text]) => typeof text !== 'string')
    .map(([id]) => `${id}: an unknown is a sentence; write a claim above \`unknowns\` in claims.yaml`);
  const wrong = Object.entries(claims).flatMap(([id, claim]) =>
    // what a claim was before it was observed is held to the same
    [claim, ...(claim.before === undefined ? [] : [claim.before])].flatMap(({ grade, source, reason }) => [
      ...(['official', 'observed', 'claimed', 'assumed'].includes(grade) ? [] : [`${id}: no such grade, ${grade}`]),
      ...(source in sources ? [] : [`${id}: no such source, ${source}`]),
      ...((grade === 'assumed') === (reason !== undefined)
        ? []
        : [`${id}: what is assumed, and only that, has a reason`]),
    ]),
  );
  return [...misplaced, ...wrong];
}
