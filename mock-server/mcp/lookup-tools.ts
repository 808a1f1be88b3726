import {
  type DocumentOperation,
  type DocumentOperations,
  defaultContract,
  deref,
  type Operation,
  type OperationObject,
  possibleReplies,
  type Spec,
  unknownName,
  valueAt,
} from '../../contracts/internal.ts';
import { allVariants, claimGrades, type FindingCode, type Ledger, loadLedger } from '../../generated/index.ts';
import { claimInWords, evidenceOf, gradeOf } from './evidence.ts';
import { type McpTool, ToolError } from './tool.ts';

const MOST_FOUND = 20;
const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'];

/** Which operation does this? */
const findOperation: McpTool = {
  name: 'find_operation',
  title: 'Find an operation',
  description:
    'Finds operations of CXone that the fake plays, by words (such as "calling list upload") or by method and path; each with its parameters, scopes, responses and what they rest on. What is not found is not played; it may exist nevertheless.',
  inputSchema: {
    type: 'object',
    properties: {
      query: {
        type: 'string',
        minLength: 1,
        maxLength: 1000,
        description: 'Words, or a path such as /skills/{skillId}/start.',
      },
      method: { type: 'string', description: 'Only operations of this method.' },
    },
    required: ['query'],
    additionalProperties: false,
  },
  isReading: true,
  async run({ query, method }, { documents: yours }) {
    const [ledger, spec] = [await loadLedger(), await defaultContract.openapi()];
    const documents = operationObjects(spec);
    const wanted = String(method ?? '').toUpperCase();
    if (wanted !== '' && !METHODS.includes(wanted))
      throw new ToolError(`method: ${unknownName('method', String(method), METHODS)}`);
    const ranked = defaultContract.tables.operations
      .filter((operation) => wanted === '' || operation.method === wanted)
      .map((operation) => ({ operation, score: scoreOf(operation, documents[operation.id], String(query)) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_FOUND);
    const operations = ranked.map(({ operation }) => ({
      ...describedOperation(operation, documents[operation.id]),
      ...evidenceOfOperation(operation, spec, documents[operation.id], ledger),
    }));
    const ofDocuments = operationsOf(yours, String(query), wanted);
    const isNone = operations.length + ofDocuments.length === 0;
    const note = isNone ? 'no operation that is played matches; no source was asked beyond that' : null;
    return { data: { operations, ...(yours && { ofDocuments }), note } };
  },
};

/** The same in documents that the fake was given: all that is known of them is what these say. */
function operationsOf(documents: DocumentOperations | undefined, query: string, wanted: string): object[] {
  const [path = ''] = query.split('?', 1);
  const found = (documents?.ids ?? []).flatMap((id) => documents?.named(id) ?? []);
  return found
    .filter(({ method }) => wanted === '' || method === wanted)
    .map((operation) => {
      const isHere = documents?.find(operation.method, path)?.operation === operation;
      const text = String(
        (valueAt(operation.source.document, operation.pointer) as { summary?: unknown }).summary ?? '',
      );
      return {
        ...described(operation),
        summary: text || null,
        score: isHere ? 100 : scoreOfWords(operation, text, query),
      };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_FOUND)
    .map(({ score: _score, ...shown }) => shown);
}

function described({ id, method, path, title, pointer }: DocumentOperation) {
  return { id, method, path, document: title, pointer, grade: 'yours' };
}

/** Operations as the document describes them. */
function operationObjects({ paths }: Spec): Readonly<Record<string, OperationObject>> {
  const all = Object.values(paths).flatMap((item) => Object.values(item));
  return Object.fromEntries(all.map((each) => [each.operationId, each]));
}

function scoreOf({ id, method, path }: Operation, documented: OperationObject | undefined, query: string): number {
  const found = defaultContract.router.similar(query.split('?')[0] ?? '');
  return found?.path === path ? 100 : scoreOfWords({ id, method, path }, documented?.summary ?? '', query);
}

function scoreOfWords(
  { id, method, path }: Pick<DocumentOperation, 'id' | 'method' | 'path'>,
  summary: string,
  query: string,
): number {
  const words = query
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1);
  const [name, text] = [`${id} ${method} ${path}`.toLowerCase(), summary.toLowerCase()];
  const hits = words.map((word) => (name.includes(word) ? 2 : 0) + (text.includes(word) ? 1 : 0));
  return hits.includes(0) ? 0 : hits.reduce((sum, each) => sum + each, 0);
}

function describedOperation(
  { id, method, path, consumes, security, permission }: Operation,
  documented: OperationObject | undefined,
): object {
  const scopes = security.flatMap((each) => Object.values(each)).flat();
  return { id, method, path, summary: documented?.summary ?? null, consumes, scopes, permission };
}

/** What the parts of an operation rest on: whole for its path and its rights, in short for parameters and responses. */
function evidenceOfOperation(
  { parameters, replies }: Operation,
  spec: Spec,
  documented: OperationObject | undefined,
  ledger: Ledger,
): object {
  const described = documented?.parameters?.map((each) => deref(spec, each)) ?? [];
  return {
    parameters: parameters.map(({ in: part, name, type }) => {
      const found = described.find((each) => each.in === part && each.name === name);
      const citations = [...citationsOf(found?.['x-evidence']), ...citationsOf(found?.schema['x-evidence'])];
      return { in: part, name, type, evidence: gradeOf(citations, ledger) };
    }),
    responses: replies.map((code) => {
      const { status } = defaultContract.tables.replies[code];
      const response = documented?.responses[status];
      const { 'x-evidence': evidence } = response === undefined ? {} : deref(spec, response);
      return {
        status,
        reply: code,
        evidence: gradeOf([...(evidence?.['status'] ?? []), ...(evidence?.['body'] ?? [])], ledger),
      };
    }),
    evidence: Object.fromEntries(
      Object.entries(documented?.['x-evidence'] ?? {}).map(([part, all]) => [part, evidenceOf(all, ledger)]),
    ),
  };
}

function citationsOf(evidence: Readonly<Record<string, readonly string[]>> | undefined): readonly string[] {
  return Object.values(evidence ?? {}).flat();
}

/** What is this based on? */
const showEvidence: McpTool = {
  name: 'show_evidence',
  title: 'Show evidence',
  description:
    'Shows what a statement about CXone rests on: a claim by its id (EP-01), a finding by its code (campaign-unknown), a variant by its name, an operation by its id (placeCall), or claims whose text has all of the given words. Each claim has a grade: official, observed, claimed (by a forum thread) or assumed (by this project). What is not found by a name may be found by words.',
  inputSchema: {
    type: 'object',
    properties: {
      about: { type: 'string', minLength: 1, maxLength: 1000, description: 'An id, a code, a name, or words.' },
    },
    required: ['about'],
    additionalProperties: false,
  },
  isReading: true,
  async run({ about }) {
    const ledger = await loadLedger();
    const asked = String(about).trim();
    const { findings } = defaultContract.tables;
    const ids = asked.toUpperCase().split(/[\s,;]+/);
    if (ids.every((id) => Object.hasOwn(ledger.claims, id)))
      return { data: { about: asked, evidence: evidenceOf(ids, ledger) } };
    const operation = defaultContract.tables.operations.find(({ id }) => id.toLowerCase() === asked.toLowerCase());
    if (operation !== undefined) {
      const spec = await defaultContract.openapi();
      const documented = operationObjects(spec)[operation.id];
      const rest = evidenceOfOperation(operation, spec, documented, ledger);
      return { data: { about: asked, ...describedOperation(operation, documented), ...rest } };
    }
    if (Object.hasOwn(findings, asked)) {
      const { summary, hint, evidence, code } = findings[asked as FindingCode];
      const replies = (await possibleReplies(defaultContract))(code, null);
      return { data: { about: asked, summary, hint, replies, evidence: evidenceOf(evidence, ledger) } };
    }
    const variant = Object.hasOwn(allVariants, asked) ? allVariants[asked] : undefined;
    if (variant !== undefined) {
      const data = { about: asked, question: variant.question, why: variant.why, default: variant.default };
      const values = Object.entries(variant.values).map(([value, { says, evidence }]) => ({
        value,
        says,
        evidence: evidenceOf(evidence, ledger),
      }));
      return { data: { ...data, values } };
    }
    return { data: { about: asked, ...claimsWith(asked, ledger) } };
  },
};

/** Claims that have all words of a text; an id that does not exist is an error. */
function claimsWith(text: string, ledger: Ledger): object {
  if (/^[A-Z]+-\d+$/.test(text)) throw new ToolError(`about: ${unknownName('claim', text, Object.keys(claimGrades))}`);
  const words = text.toLowerCase().split(/\s+/);
  const found = Object.entries(ledger.claims).filter(([, { claim, subject }]) => {
    const of = `${subject} ${claim}`.toLowerCase();
    return words.every((word) => of.includes(word));
  });
  const claims = found.slice(0, MOST_FOUND).map(([id, claim]) => ({ id, ...claimInWords(claim, ledger) }));
  if (claims.length === 0) {
    const note = 'no claim has all of these words; ask with fewer or other words before you take that for no source';
    return { evidence: evidenceOf([], ledger), found: 0, note };
  }
  return {
    evidence: {
      ...evidenceOf(
        found.map(([id]) => id),
        ledger,
      ),
      claims,
    },
    found: found.length,
  };
}

export const lookupTools: readonly McpTool[] = [findOperation, showEvidence];
