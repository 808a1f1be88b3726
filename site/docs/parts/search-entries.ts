import { allVariants, claimedPaths, magicInputs, neighbors } from '../../../generated/index.ts';
import { allFields } from './bodies-of.ts';
import type { DocsFacts } from './docs-facts.ts';
import type { Page } from './page.ts';
import { hrefOfClaim } from './prose.ts';

/** One thing that can be found by its name or its words. */
export interface SearchEntry {
  readonly kind: string;
  readonly name: string;
  readonly href: string;
  readonly text: string;
  /** Other words that people look for it by. */
  readonly aliases?: readonly string[];
}

/** Everything that has a name and a place in the documentation. */
export function searchEntries(facts: DocsFacts, pages: readonly Page[]): SearchEntry[] {
  return [
    ...pages.map(({ file, title, lede, aliases = [] }) => ({
      kind: 'page',
      name: title,
      href: file,
      text: lede,
      aliases,
    })),
    ...neighbors.map(({ operation, does }, at) => ({
      kind: 'documented operation',
      name: operation,
      href: `atlas.html#documented-${at + 1}`,
      text: does,
    })),
    ...allFields(facts.spec)
      .filter(({ pointer }) => pointer !== '')
      .map(({ name, href, schema }) => ({
        kind: 'field',
        name,
        href,
        text: schema.description ?? href.split('.')[0] ?? '',
      })),
    ...catalogueEntries(facts),
    ...ledgerEntries(facts),
    ...magicInputs.map(({ externalId, number, summary }) => ({
      kind: 'magic input',
      name: externalId,
      href: `magic.html#${externalId}`,
      text: `${number ?? ''} ${summary}`,
    })),
  ];
}

function catalogueEntries({ tables }: DocsFacts): SearchEntry[] {
  return [
    ...Object.values(tables.findings).map(({ code, summary, hint }) => ({
      kind: 'finding',
      name: code,
      href: `rejections.html#${code}`,
      text: `${summary} ${hint}`,
    })),
    ...tables.operations.flatMap(({ id, replies }) =>
      replies.map((code) => ({
        kind: `reply of ${id}`,
        name: code,
        href: `operation-${id}.html#reply-${code}`,
        text: `${tables.replies[code].status} ${tables.replies[code].body?.join('') ?? ''}`,
      })),
    ),
  ];
}

function ledgerEntries({ ledger, guide }: DocsFacts): SearchEntry[] {
  return [
    ...Object.entries(allVariants).map(([name, { question, values }]) => ({
      kind: 'variant',
      name,
      href: `variants.html#${name}`,
      text: `${question} ${Object.keys(values).join(' ')}`,
    })),
    ...Object.entries(ledger.claims).map(([id, { subject, claim }]) => ({
      kind: 'claim',
      name: id,
      href: hrefOfClaim(id),
      text: `${subject}: ${claim}`,
    })),
    ...Object.entries(ledger.unknowns).map(([id, text]) => ({
      kind: 'unknown',
      name: id,
      href: hrefOfClaim(id),
      text,
    })),
    ...claimedPaths.paths.map(({ path, claim }, at) => ({
      kind: 'path',
      name: path,
      href: `atlas.html#path-${at + 1}`,
      text: `claimed by ${claim}`,
    })),
    ...guide.scopes.map(({ scope, claims }, at) => ({
      kind: 'scope',
      name: scope,
      href: `atlas.html#scope-${at + 1}`,
      text: `claimed by ${claims.join(', ')}`,
    })),
  ];
}
