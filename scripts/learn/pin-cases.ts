import {
  type Contract,
  type EffectiveContract,
  replyAt,
  type Stage,
  stages,
  validateExchange,
} from '../../contracts/internal.ts';
import type { FindingCode } from '../../generated/index.ts';
import { casesIn, findingsOf, operationOfCase, type WrittenCase } from './cases.ts';
import type { SpecDraft } from './draft.ts';
import { appendedTo, insertedAfter, quoted } from './splice.ts';
import { contractsByVariants } from './variant-votes.ts';

/**
 * Names the value that was the default in every case that may lean on it, so that it goes on saying what it said. A
 * case that names a value without need is still right; so wherever it is not sure, the case is pinned.
 */
export async function pinCases(draft: SpecDraft, variant: string, before: string, after: string): Promise<void> {
  const tablesOf = contractsByVariants();
  for (const each of casesIn(draft.texts)) {
    if (variant in each.variants) continue;
    const old = await tablesOf({ ...each.variants, [variant]: before });
    const fresh = await tablesOf({ ...each.variants, [variant]: after });
    if (!mayChange(each, old, fresh)) continue;
    const hasVariants = Object.keys(each.variants).length > 0;
    const inFlow = quoted(before, 'flow');
    const value = /^\d/.test(before) ? `'${before}'` : inFlow;
    draft.edit(each.file, (text) =>
      hasVariants
        ? appendedTo(text, [each.index, 'variants'], variant, value)
        : insertedAfter(text, [each.index, 'name'], 'variants', `{ ${variant}: ${value} }`),
    );
  }
}

function mayChange(each: WrittenCase, old: EffectiveContract, fresh: EffectiveContract): boolean {
  const listed = findingsOf(each).map(({ code }) => code);
  return (
    listed.some((code) => isOther(old.tables, fresh.tables, (tables) => entryAt(tables, code, each))) ||
    isOther(old.tables, fresh.tables, (tables) => repliesWith(tables, each.expect.status)) ||
    isOther(old, fresh, (contract) => foundIn(contract, each)) ||
    (reachesRights(old.tables, each) &&
      isOther(old.tables, fresh.tables, (tables) => operationOfCase(tables, each)?.security))
  );
}

function isOther<T>(old: T, fresh: T, part: (whole: T) => unknown): boolean {
  return JSON.stringify(part(old)) !== JSON.stringify(part(fresh));
}

/** An entry of the catalog, with the reply that it leads to where the case is sent. */
function entryAt(tables: Contract, code: FindingCode, each: WrittenCase): unknown {
  const { reply, replies, ...rest } = tables.findings[code];
  const operation = operationOfCase(tables, each);
  return { ...rest, reply: replyAt({ reply, replies }, operation) };
}

function repliesWith({ replies }: Contract, status: number): unknown {
  return Object.values(replies).filter((reply) => reply.status === status);
}

function foundIn(contract: EffectiveContract, { request }: WrittenCase): string[] {
  return validateExchange(contract, { request, response: null }).request.map(
    ({ code, pointer }) => `${contract.tables.findings[code].severity} ${code} ${pointer}`,
  );
}

/** Whether no stage before the one that looks at rights rejects a case. */
function reachesRights({ findings }: Contract, each: WrittenCase): boolean {
  const first = findingsOf(each).find(({ isError, isShadowed }) => isError && !isShadowed);
  const stage = first && findings[first.code]?.stage;
  return stage === undefined || stages.indexOf(stage as Stage) >= stages.indexOf('authorize');
}
