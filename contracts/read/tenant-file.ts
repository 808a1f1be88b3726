import { type Document, LineCounter, parseDocument } from 'yaml';
import { tenantValidator, type Violation } from '../../generated/index.ts';
import { keysOf } from '../pointer.ts';
import { rulingProblems } from '../ruled/index.ts';
import type { Tenant } from '../tenant.ts';
import { danglingReferences } from '../tenant-references.ts';

/** What is wrong with a tenant file, and where; line and column count from 1. */
interface TenantProblem {
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
  readonly problem: string;
}

/** A tenant, or everything that is wrong with the text. */
type TenantRead = { readonly tenant: Tenant } | { readonly problems: readonly TenantProblem[] };

/** Reads a tenant file, YAML or JSON, against its schema; ids that refer to something must exist. */
export async function readTenantFile(text: string): Promise<TenantRead> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors.map(({ pos, message }) => ({
    ...place(lines, pos[0]),
    pointer: '',
    problem: message,
  }));
  if (broken.length > 0) return { problems: broken };
  const value: unknown = document.toJS();
  const locate = ({ pointer, problem }: { pointer: string; problem: string }): TenantProblem => ({
    ...place(lines, offsetOf(document, pointer)),
    pointer,
    problem,
  });
  const validate = (await tenantValidator())['Tenant']?.all;
  if (validate !== undefined && !validate(value)) return { problems: (validate.errors ?? []).map(inWords).map(locate) };
  const tenant = value as Tenant;
  const rulings = rulingProblems(tenant.rulings ?? {}).map(({ name, problem }) => ({
    pointer: `/rulings/${name}`,
    problem,
  }));
  const problems = [...danglingReferences(tenant), ...rulings].map(locate);
  return problems.length > 0 ? { problems } : { tenant };
}

function inWords({ instancePath, keyword, params, message = keyword }: Violation): {
  pointer: string;
  problem: string;
} {
  const allowed = params['allowedValues'] as readonly string[] | undefined;
  if (keyword === 'additionalProperties') {
    const key = String(params['additionalProperty']);
    return { pointer: `${instancePath}/${key}`, problem: `'${key}' is not a key here` };
  }
  return { pointer: instancePath, problem: allowed === undefined ? message : `${message}: ${allowed.join(', ')}` };
}

function place(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** The place of the value at a pointer, or of the nearest thing around it. */
function offsetOf(document: Document, pointer: string): number {
  for (let keys = keysOf(pointer); keys.length > 0; keys = keys.slice(0, -1)) {
    const path = keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
    if (node?.range !== undefined) return node.range[0];
  }
  return 0;
}
