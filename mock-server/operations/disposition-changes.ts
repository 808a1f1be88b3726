import { afterAdvancing, spaceIn, TOO_MANY, withCreated } from './change-tenant.ts';
import { type ConfiguredDisposition, SYSTEM } from './dispositions.ts';
import type { OperationHandler } from './operation-handler.ts';
import { pageOf } from './paging.ts';

interface Wanted {
  readonly dispositionName: string;
  readonly isPreviewDisposition: boolean;
  readonly classificationId?: number;
}

export const createDispositions: OperationHandler = {
  prepare: afterAdvancing,
  apply({ tenant: { tenant } }, { value, state, startedAt }) {
    const { dispositions } = value as { readonly dispositions: readonly Wanted[] };
    const known = tenant.dispositions ?? SYSTEM;
    const taken = new Set(known.map(({ name }) => name.toLowerCase()));
    const first = known.reduce((most, { dispositionId }) => Math.max(most, dispositionId), 0) + 1;
    const made: ConfiguredDisposition[] = [];
    const dispositionResults = dispositions.map((wanted) => {
      const error = errorOf(wanted, taken) ?? (made.length === spaceIn(state) ? TOO_MANY : undefined);
      if (error !== undefined) return { dispositionId: 0, success: false, error };
      taken.add(wanted.dispositionName.toLowerCase());
      const dispositionId = first + made.length;
      made.push(newDisposition(dispositionId, wanted));
      return { dispositionId, success: true, error: '' };
    });
    const errorCount = dispositions.length - made.length;
    // a tenant that says nothing has those of the system, which are written down with the first of its own
    const items = tenant.dispositions === undefined && made.length > 0 ? [...SYSTEM, ...made] : made;
    return {
      reply: errorCount > 0 ? 'dispositions_created_in_part' : 'dispositions_created',
      body: { errorCount, dispositionResults },
      state: withCreated(state, 'dispositions', tenant.dispositions, items, startedAt, made.length),
    };
  },
};

function errorOf({ dispositionName, classificationId }: Wanted, taken: ReadonlySet<string>): string | undefined {
  if (taken.has(dispositionName.toLowerCase())) return 'dispositionName in use';
  return classificationId === undefined || classOf(classificationId) !== undefined
    ? undefined
    : 'Invalid classificationId';
}

function classOf(id: number): ConfiguredDisposition | undefined {
  return SYSTEM.find(({ dispositionId }) => dispositionId === id);
}

function newDisposition(dispositionId: number, wanted: Wanted): ConfiguredDisposition {
  const { dispositionName: name, isPreviewDisposition: isPreview, classificationId } = wanted;
  const classification = classificationId === undefined ? undefined : classOf(classificationId)?.name;
  return {
    dispositionId,
    name,
    isPreview,
    ...(classificationId !== undefined && { classificationId }),
    ...(classification !== undefined && { classification }),
  };
}

/** The first class that has a contact tried again (AS-507). */
const FIRST_RETRY = 7;

/** The classes are the dispositions of the system (AS-507). */
export const listClassifications: OperationHandler = {
  apply(sandbox, context) {
    const { businessUnitId } = sandbox.tenant;
    const { isPreviewDisposition = false, searchString = '' } = context.request.parameters.query as {
      readonly isPreviewDisposition?: boolean;
      readonly searchString?: string;
    };
    const classes = SYSTEM.filter(
      ({ name }) => !isPreviewDisposition && name.toLowerCase().includes(searchString.toLowerCase()),
    ).map(({ dispositionId, name }) => ({
      classificationId: dispositionId,
      classificationName: name,
      businessUnitId,
      isContactFinal: dispositionId < FIRST_RETRY,
      isAgentSpecific: name.endsWith('agent specific'),
      showCommitmentAmount: name.endsWith('w/Amount'),
      showRescheduleDate: name.startsWith('Retry-Rescheduled') && !name.endsWith('unspecified'),
      isPreviewDisposition: false,
    }));
    const page = pageOf(sandbox, context, classes);
    return { body: { businessUnitId, totalRecords: page.totalRecords, classificationResults: page.items } };
  },
};
