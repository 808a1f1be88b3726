import type { Tenant } from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { lastChange, updatedSince } from './last-changes.ts';
import type { OperationHandler } from './operation-handler.ts';
import { pageOf } from './paging.ts';

/** How a contact may end. */
export type ConfiguredDisposition = NonNullable<Tenant['dispositions']>[number];

/** The dispositions that every tenant has (DOM-16), unless it says which it has. */
export const SYSTEM: readonly ConfiguredDisposition[] = [
  'Positive w/Amount', 'Positive no Amount', 'Negative-DNC-Skill', 'Negative-DNC-BU', 'Negative', 'Other',
  'Retry-Rescheduled agent specific', 'Retry-Rescheduled date/time any agent', 'Retry-Rescheduled later unspecified',
  'Retry-Not Available', 'Retry-Answering Machine',
].map((name, index) => ({ dispositionId: index + 1, name })); // biome-ignore format: a list reads better filled

type Shown = Readonly<Record<string, unknown>>;

export function dispositionsOf({ tenant }: Sandbox, searchString = ''): readonly ConfiguredDisposition[] {
  const all = tenant.tenant.dispositions ?? SYSTEM;
  return all.filter(({ name }) => name.toLowerCase().includes(searchString.toLowerCase()));
}

function shown({ dispositionId, name, systemOutcome, isPreview = false }: ConfiguredDisposition) {
  return {
    dispositionId,
    dispositionName: name,
    ...(systemOutcome !== undefined && { systemOutcome }),
    isPreviewDisposition: isPreview,
  };
}

interface DispositionFilters {
  readonly isActive?: boolean;
  readonly isPreviewDispositions?: boolean;
  readonly searchString?: string;
}

export const listDispositions: OperationHandler = {
  apply(sandbox, context) {
    const filters = context.request.parameters.query as DispositionFilters;
    const { isActive: wanted, isPreviewDispositions, searchString } = filters;
    const changedAt = ({ dispositionId, lastUpdateTime }: ConfiguredDisposition) =>
      lastChange(sandbox, `dispositions/${dispositionId}`, lastUpdateTime);
    const changed = updatedSince(context, dispositionsOf(sandbox, searchString), changedAt);
    const found = changed
      .filter(({ isActive = true }) => wanted === undefined || isActive === wanted)
      .filter(({ isPreview = false }) => isPreviewDispositions === undefined || isPreview === isPreviewDispositions)
      .map((each): Shown => {
        const { notes, classificationId, isActive = true } = each;
        return {
          ...shown(each),
          ...(notes !== undefined && { notes }),
          ...(classificationId !== undefined && { classificationId }),
          isActive,
          lastUpdated: isoOf(changedAt(each)),
        };
      });
    const page = pageOf(sandbox, context, found);
    const { items, totalRecords, links } = page;
    if (totalRecords === 0) return { reply: 'acd_no_content' };
    const { businessUnitId } = sandbox.tenant;
    return { body: { _links: links, businessUnitId, totalRecords, dispositions: items } };
  },
};

export const listSkillDispositions: OperationHandler = {
  apply(sandbox, context) {
    const skill = sandbox.tenant.skill(context.request.parameters.path['skillId'] as number);
    if (skill === undefined) throw new Error('the rules let an unknown skill pass');
    const { skillId, name = `Skill ${skillId}` } = skill;
    const { searchString } = context.request.parameters.query as DispositionFilters;
    const own = skill.dispositions && new Map(skill.dispositions.map((each) => [each.dispositionId, each]));
    const isOfSkill = ({ dispositionId, skills }: ConfiguredDisposition) =>
      own?.has(dispositionId) ?? skills?.includes(skillId) ?? true;
    const found = dispositionsOf(sandbox, searchString)
      .filter((each) => (each.isActive ?? true) && isOfSkill(each))
      .map((each): Shown => {
        const { dispositionId, classification } = each;
        const displayOrder = own?.get(dispositionId)?.priority ?? each.displayOrder ?? dispositionId;
        return { ...shown(each), displayOrder, ...(classification !== undefined && { classification }) };
      });
    const page = pageOf(sandbox, context, found);
    const { items, totalRecords, links } = page;
    if (totalRecords === 0) return { reply: 'acd_no_content' };
    return { body: { _links: links, skillId, skillName: name, totalRecords, dispositions: items } };
  },
};
