import { tenantValidator, type Violation } from '../../generated/index.ts';
import { rulingProblems } from '../ruled/index.ts';
import type { Tenant } from '../tenant.ts';
import { danglingReferences } from '../tenant-references.ts';
import { type Place, readPlacedYaml } from './placed-yaml.ts';

/** What is wrong with a tenant file, and where; line and column count from 1. */
interface TenantProblem extends Place {
  readonly pointer: string;
  readonly problem: string;
}

/** A tenant, or everything that is wrong with the text. */
type TenantRead = { readonly tenant: Tenant } | { readonly problems: readonly TenantProblem[] };

/** Reads a tenant file, YAML or JSON, against its schema; ids that refer to something must exist. */
export async function readTenantFile(text: string): Promise<TenantRead> {
  const { value, broken, place } = readPlacedYaml(text);
  if (broken.length > 0) return { problems: broken.map((each) => ({ ...each, pointer: '' })) };
  const locate = ({ pointer, problem }: { pointer: string; problem: string }): TenantProblem => ({
    ...place(pointer),
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
