import { defaultContract, type Operation, possibleReplies, unknownName } from '../../contracts/internal.ts';
import {
  allVariants,
  claimGrades,
  type FindingCode,
  type Ledger,
  loadLedger,
  loadOpenApi,
} from '../../generated/index.ts';
import { claimInWords, evidenceOf } from './evidence.ts';
import { type McpTool, ToolError } from './tool.ts';

const MOST_FOUND = 20;

/** Which operation does this? */
const findOperation: McpTool = {
  name: 'find_operation',
  title: 'Find an operation',
  description:
    'Finds operations of CXone that the fake plays, by words (such as "calling list upload") or by method and path; each with its parameters, scopes, responses and evidence. What is not found is not played; it may exist all the same.',
  inputSchema: {
    type: 'object',
    properties: {
      query: { type: 'string', minLength: 1, description: 'Words, or a path such as /skills/{skillId}/start.' },
      method: { type: 'string', description: 'Only operations of this method.' },
    },
    required: ['query'],
    additionalProperties: false,
  },
  isReading: true,
  async run({ query, method }) {
    const [ledger, documents] = [await loadLedger(), await documentedOperations()];
    const wanted = String(method ?? '').toUpperCase();
    const ranked = defaultContract.tables.operations
      .filter((operation) => wanted === '' || operation.method === wanted)
      .map((operation) => ({ operation, score: scoreOf(operation, documents[operation.id], String(query)) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_FOUND);
    const operations = ranked.map(({ operation }) => describedOperation(operation, documents[operation.id], ledger));
    const note =
      operations.length === 0 ? 'no operation that is played matches; no source was asked beyond that' : null;
    return { data: { operations, note } };
  },
};

/** An operation as the document describes it. */
interface DocumentedOperation {
  readonly summary?: string;
  readonly description?: string;
  /** Citations by the part of the operation that they are about: its path, its security. */
  readonly 'x-evidence'?: Readonly<Record<string, readonly string[]>>;
}

async function documentedOperations(): Promise<Readonly<Record<string, DocumentedOperation>>> {
  const { paths } = (await loadOpenApi()) as {
    paths: Record<string, Record<string, DocumentedOperation & { operationId?: string }>>;
  };
  const all = Object.values(paths).flatMap((item) => Object.values(item));
  return Object.fromEntries(all.flatMap((each) => (each?.operationId === undefined ? [] : [[each.operationId, each]])));
}

function scoreOf({ id, method, path }: Operation, documented: DocumentedOperation | undefined, query: string): number {
  const found = defaultContract.router.similar(query.split('?')[0] ?? '');
  if (found?.path === path) return 100;
  const words = query
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1);
  const [name, text] = [`${id} ${method} ${path}`.toLowerCase(), `${documented?.summary ?? ''}`.toLowerCase()];
  const hits = words.map((word) => (name.includes(word) ? 2 : 0) + (text.includes(word) ? 1 : 0));
  return hits.includes(0) ? 0 : hits.reduce((sum, each) => sum + each, 0);
}

function describedOperation(
  { id, method, path, parameters, consumes, security, permission, replies }: Operation,
  documented: DocumentedOperation | undefined,
  ledger: Ledger,
): object {
  const { tables } = defaultContract;
  return {
    id,
    method,
    path,
    summary: documented?.summary ?? null,
    parameters: parameters.map((each) => ({ in: each.in, name: each.name, type: each.type })),
    consumes,
    scopes: security.flatMap((each) => Object.values(each)).flat(),
    permission,
    responses: replies.map((code) => ({ status: tables.replies[code].status, reply: code })),
    evidence: Object.fromEntries(
      Object.entries(documented?.['x-evidence'] ?? {}).map(([part, citations]) => [
        part,
        evidenceOf(citations, ledger),
      ]),
    ),
  };
}

/** What is this based on? */
const showEvidence: McpTool = {
  name: 'show_evidence',
  title: 'Show evidence',
  description:
    'Shows what a statement about CXone rests on: a claim by its id (EP-01), a finding by its code (campaign-not-found), a variant by its name, or claims whose text has all of the given words. Each claim has a grade: official, observed, claimed (by a forum thread) or assumed (by this project). Where there is none, there is no source.',
  inputSchema: {
    type: 'object',
    properties: { about: { type: 'string', minLength: 1, description: 'An id, a code, a name, or words.' } },
    required: ['about'],
    additionalProperties: false,
  },
  isReading: true,
  async run({ about }) {
    const ledger = await loadLedger();
    const asked = String(about).trim();
    const { findings } = defaultContract.tables;
    if (Object.hasOwn(ledger.claims, asked.toUpperCase()))
      return { data: { about: asked, evidence: evidenceOf([asked.toUpperCase()], ledger) } };
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
  if (claims.length === 0) return { evidence: evidenceOf([], ledger), found: 0 };
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
