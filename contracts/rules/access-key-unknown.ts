import type { Tenant } from '../../generated/index.ts';
import type { TenantIndex } from '../tenant/index.ts';
import type { Rule, RuleInput } from './rule.ts';

/** Of a form with a grant, and of JSON (AUTH-18). */
const PLACES = [
  ['/username', '/password'],
  ['/accessKeyId', '/accessKeySecret'],
] as const;

/** No access key has the id and the secret (AUTH-12, AUTH-29). */
export const accessKeyUnknown: Rule<'access-key-unknown'> = {
  code: 'access-key-unknown',
  reads: ['/grant_type', '/username', '/password', '/accessKeyId', '/accessKeySecret'],
  needsTenant: true,
  find(input, { tenant }) {
    const presented = keyPresented(input, tenant);
    return presented !== undefined && presented.key === undefined ? [{ pointer: presented.pointer, slots: {} }] : [];
  },
};

/** Where a request has the id of an access key, and the key of the tenant that has this id and secret; undefined without one. */
export function keyPresented(
  input: RuleInput,
  { tenant }: TenantIndex,
): { readonly pointer: string; readonly key: NonNullable<Tenant['accessKeys']>[number] | undefined } | undefined {
  for (const [pointer, secretAt] of PLACES) {
    const [id, secret] = [input.text(pointer), input.text(secretAt)];
    if (id === undefined || secret === undefined) continue;
    if (pointer === '/username' && input.text('/grant_type') !== 'password') continue;
    const key = tenant.accessKeys?.find((each) => each.accessKeyId === id && each.accessKeySecret === secret);
    return { pointer, key };
  }
  return undefined;
}
