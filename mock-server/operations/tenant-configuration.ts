import type { OperationHandler } from './operation-handler.ts';

/** Of our own: `.test` is nobody's (RFC 6761). */
const DOMAIN = 'cxone.test';

/** Where the services of the tenant are (AUTH-04): in the fake itself. */
export const getTenantConfiguration: OperationHandler = {
  apply({ origin, tenant }, { head }) {
    const url = origin.url + (head.mount ?? '');
    const body = {
      private: false,
      area: tenant.area,
      cluster: tenant.cluster,
      domain: DOMAIN,
      acdDomain: DOMAIN,
      uhDomain: DOMAIN,
      ui_endpoint: url,
      auth_endpoint: url,
      api_endpoint: url,
      tenantId: tenant.tenantId,
    };
    return { body };
  },
};
