import type { Tenant } from '../../contracts/internal.ts';
import type { TenantPatch } from '../admin-types/index.ts';
import type { Inspected } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { digestOf } from '../tokens/index.ts';
import { afterAdvancing, withTenantPatch } from './change-tenant.ts';
import type { OperationHandler } from './operation-handler.ts';

type AccessKey = NonNullable<Tenant['accessKeys']>[number];

/** Creates a key; its secret ends in an equals sign, as those of the vendor do (AUTH-13). */
export const createAccessKey: OperationHandler = {
  prepare: afterAdvancing,
  apply({ tenant }, { value, state, startedAt }) {
    const { agentId } = value as { readonly agentId: number };
    const keys = tenant.tenant.accessKeys;
    let number = state.counters.token + 1;
    while (keys?.some(({ accessKeyId }) => accessKeyId === idOf(number))) number += 1;
    const accessKeyId = idOf(number);
    const key: AccessKey = {
      accessKeyId,
      accessKeySecret: Buffer.from(digestOf(`${accessKeyId} of ${tenant.tenantId}`), 'hex').toString('base64'),
      userId: tenant.userOfAgent(agentId)?.userId ?? '',
      scopes: keys?.[0]?.scopes ?? [],
      isActive: true,
    };
    const added =
      keys === undefined
        ? { op: 'add' as const, path: '/accessKeys', value: [key] }
        : { op: 'add' as const, path: '/accessKeys/-', value: key };
    const counted = { ...state, counters: { ...state.counters, token: number } };
    const { accessKeySecret } = key;
    return {
      body: { accesskeys: [{ ...shown(tenant, key), accessKeySecret }] },
      state: withTenantPatch(counted, [added], startedAt),
    };
  },
};

function idOf(number: number): string {
  return `fake-access-key-${number}`;
}

export const getAccessKey: OperationHandler = {
  apply: (sandbox, context) => ({ body: { accessKey: shown(sandbox.tenant, keyOf(sandbox, context).key) } }),
};

/** Switches a key on or off: a key that is off gets no more tokens. */
export const changeAccessKey: OperationHandler = {
  prepare: afterAdvancing,
  apply(sandbox, context) {
    const { key, index } = keyOf(sandbox, context);
    const { isActive } = context.value as { readonly isActive: boolean };
    const patch: TenantPatch = [{ op: 'add', path: `/accessKeys/${index}/isActive`, value: isActive }];
    return {
      body: { accessKey: shown(sandbox.tenant, { ...key, isActive }) },
      state: withTenantPatch(context.state, patch, context.startedAt),
    };
  },
};

export const deleteAccessKey: OperationHandler = {
  prepare: afterAdvancing,
  apply(sandbox, context) {
    const { index } = keyOf(sandbox, context);
    return {
      state: withTenantPatch(context.state, [{ op: 'remove', path: `/accessKeys/${index}` }], context.startedAt),
    };
  },
};

/** The key that the path names; the rule `access-key-not-found` has seen that there is one. */
function keyOf({ tenant }: Sandbox, { request }: Inspected): { readonly key: AccessKey; readonly index: number } {
  const id = request.parameters.path['accessKeyId'];
  const index = (tenant.tenant.accessKeys ?? []).findIndex(({ accessKeyId }) => accessKeyId === id);
  const key = tenant.tenant.accessKeys?.[index];
  if (key === undefined) throw new Error('the rules let an unknown access key pass');
  return { key, index };
}

function shown(tenant: Sandbox['tenant'], { accessKeyId, userId, isActive = true }: AccessKey) {
  return { accessKeyId, agentId: tenant.agentId(userId), billingId: tenant.businessUnitId, isActive };
}
