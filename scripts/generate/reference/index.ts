import type { Spec } from '../../../contracts/internal.ts';
import type { Sources } from '../sources.ts';
import { findingsChapter } from './findings.ts';
import { ledgerChapter, variantsChapter } from './ledger.ts';
import { magicChapter } from './magic.ts';
import { operationsChapter } from './operations.ts';

/** The Markdown reference: every field, constraint, rejection and variant, with its evidence. */
export function referencePage(spec: Spec, sources: Sources): string {
  return `${[
    '<!-- Made by npm run generate from spec/. Do not edit. -->',
    '# Reference',
    'Unofficial and not affiliated with NICE. No published NICE document contains the call operation; each statement has the best grade that supports it (`official`, `observed`, `claimed` or `assumed`), whether something contradicts it, and the ids of the [claims](#claims) that it cites. A claim that is marked *context* is about something else, such as a neighboring operation.',
    ...operationsChapter(spec, sources.ledger),
    ...findingsChapter(spec, sources.ledger),
    ...magicChapter(spec, sources),
    ...variantsChapter(sources),
    ...ledgerChapter(sources),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')}\n`;
}
