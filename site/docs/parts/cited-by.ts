import { type Citation, deref, evidenceOf, readCitation } from '../../../contracts/internal.ts';
import { allVariants } from '../../../generated/index.ts';
import { allFields } from './bodies-of.ts';
import type { DocsFacts } from './docs-facts.ts';
import { fileOfOperation, operationsIn } from './operations-in.ts';

/** Something that cites a claim, with a link to it. */
export interface Citing {
  readonly name: string;
  readonly href: string;
  readonly direction: Citation['direction'];
}

type Named = Omit<Citing, 'direction'>;

/** By the id of a claim: everything on these pages that cites it. */
export function citingByClaim(facts: DocsFacts): ReadonlyMap<string, readonly Citing[]> {
  const citing = new Map<string, Citing[]>();
  for (const [citations, each] of allCiting(facts)) {
    for (const { id, direction } of citations.map(readCitation)) {
      const there = citing.get(id) ?? [];
      const isThere = there.some((other) => other.href === each.href && other.direction === direction);
      if (!isThere) citing.set(id, [...there, { ...each, direction }]);
    }
  }
  return citing;
}

function allCiting(facts: DocsFacts): [citations: readonly string[], citing: Named][] {
  return [...ofOperations(facts), ...ofFields(facts), ...ofFindings(facts), ...ofVariants()];
}

/** What an operation rests on itself, where its page shows it, and the status of each response. */
function ofOperations({ spec }: DocsFacts): [readonly string[], Named][] {
  return operationsIn(spec).flatMap(({ operation }) => {
    const { operationId, 'x-evidence': evidence = {}, responses } = operation;
    const file = fileOfOperation(operationId);
    const shown = Object.entries(evidence).filter(([part]) => part !== 'requestBody');
    const own = shown.map(([part, citations]): [readonly string[], Named] => [
      citations,
      { name: `${part.replace('x-', '')} of ${operationId}`, href: `${file}#${part}` },
    ]);
    const ofStatuses = Object.entries(responses).map(([status, node]): [readonly string[], Named] => [
      deref(spec, node)['x-evidence']?.['status'] ?? [],
      { name: `${status} of ${operationId}`, href: `${file}#status-${status}` },
    ]);
    return [...own, ...ofStatuses];
  });
}

function ofFields({ spec }: DocsFacts): [readonly string[], Named][] {
  return allFields(spec).map(({ constraints, name, href }) => [constraints.flatMap(evidenceOf), { name, href }]);
}

function ofFindings({ tables }: DocsFacts): [readonly string[], Named][] {
  return Object.values(tables.findings).map(({ code, evidence }) => [
    evidence,
    { name: code, href: `rejections.html#${code}` },
  ]);
}

function ofVariants(): [readonly string[], Named][] {
  return Object.entries(allVariants).flatMap(([name, { values }]) =>
    Object.entries(values).map(([value, { evidence }]): [readonly string[], Named] => [
      evidence,
      { name: `${name}=${value}`, href: `variants.html#${name}--${value}` },
    ]),
  );
}
