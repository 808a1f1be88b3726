import { isoOf } from '../../contracts/time/index.ts';
import type { OperationHandler } from './operation-handler.ts';
import { pageOf } from './paging.ts';

export const getBusinessUnit: OperationHandler = {
  apply(sandbox, context) {
    const { tenant, businessUnitId } = sandbox.tenant;
    const unit: Readonly<Record<string, unknown>> = {
      businessUnitId,
      businessUnitName: tenant.name,
      defaultTimeZone: tenant.timeZone ?? 'UTC',
      allowPredictiveDialing: true,
      callSuppression: false,
      priorityBasedBlending: false,
    };
    const page = pageOf(sandbox, context, [unit]);
    return { body: { businessUnits: page.items } };
  },
};

/** A recorded time has seven digits after the second (DOC-220). */
export const getServerTime: OperationHandler = {
  apply: (_sandbox, { startedAt }) => ({ body: { ServerTime: isoOf(startedAt).replace('Z', '0000Z') } }),
};

const PREFIX = '/inContactAPI/services/v34.0';
/** The versions that are played (AUTH-10). */
const [OLDEST, NEWEST] = [2, 35];

export const listApiVersions: OperationHandler = {
  apply({ contract }, { request }) {
    const { searchUriText = '', verb } = request.parameters.query as { searchUriText?: string; verb?: string };
    const text = searchUriText.toLowerCase();
    const apiInfo = contract.tables.operations
      .filter(({ path, method }) => path.startsWith(PREFIX) && (verb === undefined || method === verb.toUpperCase()))
      .map(({ path, method }) => ({ uri: path.slice(PREFIX.length), verb: method, version: NEWEST }))
      .filter(({ uri }) => uri.toLowerCase().includes(text));
    return apiInfo.length === 0 ? { reply: 'acd_no_content' } : { body: { apiInfo } };
  },
};

export const listApiReleases: OperationHandler = {
  apply(_sandbox, { request }) {
    const { apiversion } = request.parameters.query as { readonly apiversion?: string };
    const wanted = apiversion === undefined ? undefined : Number.parseInt(apiversion.replace(/^v/i, ''), 10);
    const versionInfo = Array.from({ length: NEWEST - OLDEST + 1 }, (_, index) => OLDEST + index)
      .filter((version) => wanted === undefined || version === wanted)
      .map((version) => ({ version, release: `v${version}.0` }));
    return versionInfo.length === 0 ? { reply: 'acd_no_content' } : { body: { versionInfo } };
  },
};
