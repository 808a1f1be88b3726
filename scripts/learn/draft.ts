import { citedIds } from '../../contracts/internal.ts';
import type { Conflict, Learnable, Proposal, SpecTexts } from './learned.ts';
import { idsOf, type Sighting } from './sightings.ts';
import { type SpecModel, specModel } from './spec-model.ts';
import { appendedTo, quoted } from './splice.ts';

const LEDGER = 'claims.yaml';
const HEADING =
  '  # --- observed by fake-cxone verify ---------------------------------------------------------------------------------';

/** The spec while it learns: each proposal is made from what the ones before it have left. */
export class SpecDraft {
  readonly proposals: Proposal[] = [];
  readonly conflicts: Conflict[] = [];
  readonly notes: string[] = [];
  #texts: Map<string, string>;
  #model: SpecModel;
  #claims: string[] = [];
  /** Of the proposal that is being made. */
  readonly #changed = new Set<string>();

  constructor(texts: SpecTexts) {
    this.#texts = new Map(texts);
    this.#model = specModel(texts);
  }

  get texts(): SpecTexts {
    return this.#texts;
  }

  /** What the files say now. */
  get model(): SpecModel {
    return this.#model;
  }

  /** Changes a file, or makes one, as a part of the next proposal. */
  edit(file: string, change: (text: string) => string): void {
    const text = this.#texts.get(file) ?? '';
    const changed = change(text);
    if (changed === text) return;
    this.#texts.set(file, changed);
    this.#changed.add(file);
  }

  /** Adds what was observed to the ledger, with its source, and gives the id of the new claim. */
  claim(subject: string, sentence: string, { source, tenant, date }: Sighting): string {
    const numbers = [...(this.#texts.get(LEDGER) ?? '').matchAll(/^ {2}OBS-(\d+):/gm)].map(([, number]) =>
      Number(number),
    );
    const id = `OBS-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
    const entry = `{ subject: ${quoted(subject, 'flow')}, grade: observed, source: ${source}, claim: ${quoted(sentence, 'flow')} }`;
    this.edit(LEDGER, (text) => {
      const added = appendedTo(withSource(text, { source, tenant, date }), ['claims'], id, entry);
      return numbers.length > 0 ? added : added.replace(`\n  ${id}: `, () => `\n${HEADING}\n  ${id}: `);
    });
    this.#claims.push(id);
    return id;
  }

  /** Names where an observation is from, in the ledger. */
  source(sighting: Sighting): void {
    this.edit(LEDGER, (text) => withSource(text, sighting));
  }

  /** Ends a proposal: everything that was edited since the last one belongs to it. */
  propose(kind: Learnable, summary: string, sightings: readonly Sighting[], claims: readonly string[] = []): void {
    if (this.#changed.size === 0) return;
    const files = new Map([...this.#changed].map((file) => [file, this.#texts.get(file) ?? '']));
    this.proposals.push({ kind, summary, from: idsOf(sightings), claims: [...claims, ...this.#claims], files });
    this.#changed.clear();
    this.#claims = [];
    this.#model = specModel(this.#texts);
  }

  /** Whether something of the evidence was seen on a later day than a sighting. */
  isOutdated(evidence: readonly string[], { date }: Sighting): boolean {
    const days = citedIds(evidence).map(
      (id) => this.model.claims[id]?.source.match(/^tenant-.*-(\d{4}-\d\d-\d\d)$/)?.[1] ?? '',
    );
    return days.some((day) => day > date);
  }
}

function withSource(text: string, { source, tenant, date }: Pick<Sighting, 'source' | 'tenant' | 'date'>): string {
  const isThere = new RegExp(`^ {2}${source}:`, 'm').test(text);
  const sentence = `Observed by fake-cxone verify on ${date}, tenant ${tenant}`;
  return isThere ? text : appendedTo(text, ['sources'], source, quoted(sentence));
}
